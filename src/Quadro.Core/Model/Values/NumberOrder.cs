namespace Quadro.Model.Values;

/// <summary>Numbers of all kinds by value, also those beyond decimals; what is no number comes first.</summary>
internal static class NumberOrder
{
    public static bool IsNumber(object? value) =>
        value is double or float or WrittenNumber || Operands.TryNumber(value, out _);

    public static int Compare(object a, object b)
    {
        var (left, right) = (Place(a), Place(b));
        var order = left.Zone.CompareTo(right.Zone);
        if (order == 0)
            order = left.Exact.CompareTo(right.Exact);
        return order != 0 ? order : left.Far.CompareTo(right.Far);
    }

    /// <summary>Zones: not a number, below decimals, within them, above them.</summary>
    private static (int Zone, decimal Exact, double Far) Place(object value)
    {
        if (value is WrittenNumber written)
            return (2, written.Value, 0);
        if (Operands.TryNumber(value, out var exact))
            return (2, exact, 0);
        var far = value is float single ? single : (double)value;
        return double.IsNaN(far) ? (0, 0, 0)
            : far < 0 ? (1, 0, far)
            : (3, 0, far);
    }
}
