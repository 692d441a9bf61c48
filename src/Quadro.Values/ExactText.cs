using System.Globalization;

namespace Quadro.Values;

/// <summary>Writes numbers as in data files: '.' before decimals, no trailing zeros, no exponent.</summary>
internal static class ExactText
{
    public static string Of(decimal value) => Without(value).ToString(CultureInfo.InvariantCulture);

    /// <summary>Writes a number with at least this many decimals.</summary>
    public static string Of(decimal value, int decimals)
    {
        var plain = Without(value);
        return plain.Scale >= decimals
            ? plain.ToString(CultureInfo.InvariantCulture)
            : (plain + new decimal(0, 0, 0, false, (byte)decimals)).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The same value without trailing zeros.</summary>
    public static decimal Without(decimal value)
    {
        while (value.Scale > 0)
        {
            var shorter = decimal.Round(value, value.Scale - 1);
            if (shorter != value)
                break;
            value = shorter;
        }
        return value;
    }
}
