using System.Collections.Immutable;
using Quadro.Model.Schemas;
using Quadro.Values;
using Quadro.Values.Language;

namespace Quadro.Model.Functions;

/// <summary>The answers of the function <c>reason</c>: whether a value is known, and if not, why. The set is closed,
/// so that expressions cannot compare with a mistyped word.</summary>
internal static class Knowledge
{
    private const string Known = "known";

    private static readonly ImmutableArray<UnknownReason> Reasons = [.. Enum.GetValues<UnknownReason>()];

    private static readonly ImmutableArray<Category> Answers = Make();

    public static Category Of(object? value) =>
        value switch
        {
            null => Answers[(int)UnknownReason.Missing],
            Unknown unknown => Answers[(int)unknown.Reason],
            _ => Answers[^1],
        };

    private static ImmutableArray<Category> Make()
    {
        var scale = new CategoryScale([.. Reasons.Select(reason => Unknown.Of(reason).Canonical), Known], false);
        return [.. scale.Values.Select((name, order) => new Category(name, null, order, scale))];
    }
}
