namespace Quadro.Values.Numbers;

/// <summary>Treats numbers of all types as one type.</summary>
internal static class Numeric
{
    /// <summary>Reads a number of any type in an expression; a percentage counts as its ratio, a count as its
    /// declared number.</summary>
    public static bool TryRead(object? value, out decimal number)
    {
        switch (value)
        {
            case Percent percent:
                number = percent.Ratio;
                return true;
            case Count count:
                number = count.Declared;
                return true;
            case WrittenNumber { IsOpen: false } written:
                number = written.Value;
                return true;
            default:
                return Scalars.TryNumber(value, out number);
        }
    }

    public static bool IsNumber(object? value) => value is double or float or WrittenNumber || TryRead(value, out _);

    /// <summary>Compares by value, also outside the range of decimals; a value that is not a number comes
    /// first.</summary>
    public static int Compare(object a, object b)
    {
        var (left, right) = (Place(a), Place(b));
        var order = left.Zone.CompareTo(right.Zone);
        if (order == 0)
            order = left.Exact.CompareTo(right.Exact);
        return order != 0 ? order : left.Far.CompareTo(right.Far);
    }

    /// <summary>The zone of a value (not a number, below the range of decimals, within it, above it) and its place
    /// there.</summary>
    private static (int Zone, decimal Exact, double Far) Place(object value)
    {
        if (value is WrittenNumber written)
            return (2, written.Value, 0);
        if (TryRead(value, out var exact))
            return (2, exact, 0);
        var far = value is float single ? single : (double)value;
        return double.IsNaN(far) ? (0, 0, 0)
            : far < 0 ? (1, 0, far)
            : (3, 0, far);
    }
}
