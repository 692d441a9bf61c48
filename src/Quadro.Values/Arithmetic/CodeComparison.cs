using Quadro.Values.Codes;
using Quadro.Values.Dates;
using Quadro.Values.Norms;

namespace Quadro.Values.Arithmetic;

/// <summary>Codes, citations and addresses are compared, not computed with. A text beside one is read as one.</summary>
internal static class CodeComparison
{
    public static bool TryOperate(Operation operation, out object? result)
    {
        if (!operation.IsComparison)
            return operation.Unlike($"'{operation.Op}' is not for codes: {operation.Describe()}", out result);
        if (operation.IsEquality && (operation.Left is "" || operation.Right is ""))
        {
            result = operation.Op == "!=";
            return true;
        }
        var (left, problem) = operation.Left is string first ? Read(first, operation.Right) : (operation.Left, null);
        var (right, other) = operation.Right is string second ? Read(second, operation.Left) : (operation.Right, null);
        result = problem ?? other;
        if (result is not null)
            return false;
        if (left is null || right is null || left.GetType() != right.GetType())
            return operation.Unlike($"these are not compared: {operation.Describe()}", out result);
        if (operation.IsEquality)
            result = AreSame(left, right) == (operation.Op == "==");
        else
            result = operation.Answer(ValueOrder.Compare(left, right));
        return true;
    }

    /// <summary>Two citations are the same when they may be of one act, whatever their articles.</summary>
    private static bool AreSame(object left, object right) =>
        left is NormRef norm && right is NormRef other ? norm.SameAct(other) : left.Equals(right);

    private static (object? Value, string? Problem) Read(string text, object? other) =>
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

    private static (object? Value, string? Problem) Of<T>(Parsed<T> parsed)
        where T : class => (parsed.Value, parsed.Problem);
}
