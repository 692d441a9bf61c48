using System.Collections.Immutable;
using Quadro.Model.Inference.Evidence;

namespace Quadro.Model.Inference;

/// <summary>Recognises the words of a file for yes and no. 'NO' alone may be the province of Novara.</summary>
internal static class BooleanWords
{
    private static readonly ImmutableArray<(string Yes, string No)> Pairs =
    [
        ("true", "false"),
        ("vero", "falso"),
        ("sì", "no"),
        ("si", "no"),
        ("si'", "no"),
        ("yes", "no"),
        ("s", "n"),
        ("y", "n"),
    ];

    public static (ImmutableArray<string> Yes, ImmutableArray<string> No)? Find(FieldSurvey survey, bool isCode)
    {
        if (isCode || survey.Overflowed || !survey.Is(Fits.Boolean) || survey.Numbers.Count > 0)
            return null;
        var words = survey
            .Distinct.Keys.Where(word => !survey.Missing.ContainsKey(word) && !survey.Unknowns.ContainsKey(word))
            .ToList();
        if (words.Count is < 2 or > 6)
            return null;
        ImmutableArray<string> yes =
        [
            .. words
                .Where(word => Pairs.Any(pair => Same(pair.Yes, word)))
                .Select(word => word.Trim())
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        ImmutableArray<string> no =
        [
            .. words
                .Where(word => Pairs.Any(pair => Same(pair.No, word)))
                .Select(word => word.Trim())
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        return
            yes.Length > 0 && no.Length > 0 && words.All(word => yes.Contains(word.Trim()) || no.Contains(word.Trim()))
            ? (yes, no)
            : null;
    }

    private static bool Same(string known, string word) =>
        known.Equals(word.Trim(), StringComparison.OrdinalIgnoreCase);
}
