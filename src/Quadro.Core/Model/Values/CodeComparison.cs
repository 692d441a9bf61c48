namespace Quadro.Model.Values;

/// <summary>Codes, citations and addresses are compared, not computed with. A text beside one is read as one.</summary>
internal static class CodeComparison
{
    public static bool TryOperate(Operation operation, out object? result)
    {
        if (!operation.IsComparison) return operation.Unlike($"'{operation.Op}' is not for codes: {operation.Describe()}", out result);
        var left = operation.Left is string first ? Read(first, operation.Right) : operation.Left;
        var right = operation.Right is string second ? Read(second, operation.Left) : operation.Right;
        if (left is null || right is null || left.GetType() != right.GetType()) return operation.Unlike($"these are not compared: {operation.Describe()}", out result);
        if (operation.IsEquality) result = AreSame(left, right) == (operation.Op == "==");
        else result = operation.Answer(ValueOrder.Compare(left, right));
        return true;
    }

    /// <summary>Two citations are the same when they may be of one act, whatever their articles.</summary>
    private static bool AreSame(object left, object right) => left is NormRef norm && right is NormRef other ? norm.SameAct(other) : left.Equals(right);

    private static object Read(string text, object? other)
    {
        IValue? read = other switch
        {
            ProjectCode => ProjectCode.Parse(text).Value,
            Cup => Cup.Parse(text).Value,
            Istat => Istat.Parse(text).Value,
            NormRef => NormRef.Parse(text).Value,
            TimeOfDay => TimeOfDay.Parse(text).Value,
            GeoPoint => GeoPoint.Parse(text).Value,
            Url => Url.Parse(text).Value,
            _ => null,
        };
        return read ?? (object)text;
    }
}
