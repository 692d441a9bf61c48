using Quadro.Text;
using Quadro.Values.Codes;
using Quadro.Values.Dates;
using Quadro.Values.Norms;

namespace Quadro.Values.Arithmetic;

/// <summary>Compares codes, citations and addresses; nothing is computed with them. A text on the other side is read
/// as the same type.</summary>
internal static class CodeComparison
{
    public static Operated Operate(Operation operation)
    {
        if (!operation.IsComparison)
            return operation.No($"'{operation.Op}' is not for codes", $"'{operation.Op}' non è per i codici");
        if (operation.IsEquality && operation.HasEmptyText)
            return operation.Different;
        var (left, problem) = operation.Left is string first ? Read(first, operation.Right) : (operation.Left, null);
        var (right, other) = operation.Right is string second ? Read(second, operation.Left) : (operation.Right, null);
        if ((problem ?? other) is { } unread)
            return Operated.No(unread);
        if (left is null || right is null || left.GetType() != right.GetType())
            return operation.Unlike ?? operation.No("these are not compared", "questi non si confrontano");
        return Operated.Of(
            operation.IsEquality
                ? AreSame(left, right) == (operation.Op == "==")
                : operation.Answer(ValueOrder.Compare(left, right))
        );
    }

    /// <summary>Whether two values are the same. Citations are when they may cite one act; their articles do not
    /// matter.</summary>
    private static bool AreSame(object left, object right) =>
        left is NormRef norm && right is NormRef other ? norm.SameAct(other) : left.Equals(right);

    private static (object? Value, Wording? Problem) Read(string text, object? other) =>
        other switch
        {
            ProjectCode => Of(ProjectCode.Parse(text)),
            Cup => Of(Cup.Parse(text)),
            Istat => Of(Istat.Parse(text)),
            NormRef => Of(NormRef.Parse(text)),
            TimeOfDay => Of(TimeOfDay.Parse(text)),
            GeoPoint => Of(GeoPoint.Parse(text)),
            Url => Of(Url.Parse(text)),
            _ => (text, null),
        };

    private static (object? Value, Wording? Problem) Of<T>(Parsed<T> parsed)
        where T : class => (parsed.Value, parsed.Problem);
}
