using System.Globalization;

namespace Quadro.Load.Excel;

/// <summary>Shows a number as a fraction: 0.75 is 3/4, 1.5 is 1 1/2.</summary>
internal static class CellFraction
{
    // Above this limit a double has no digits left for the fraction.
    private const double Most = 1e9;
    private const double Near = 1e-9;

    /// <summary>The fraction that the sheet shows, when it is exact, or null for a whole number.</summary>
    /// <param name="digits">The maximum number of digits of the denominator, or below 0 the denominator
    /// itself.</param>
    public static string? Of(double number, int digits)
    {
        var size = Math.Abs(number);
        var whole = Math.Floor(size);
        if (size >= Most || size == whole)
            return null;
        var most = digits < 0 ? -digits : (int)Math.Pow(10, digits) - 1;
        for (var below = digits < 0 ? most : 2; below <= most; below++)
        {
            var above = Math.Round((size - whole) * below);
            if (Math.Abs(above / below - (size - whole)) > Near || above == 0)
                continue;
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{(number < 0 ? "-" : "")}{(whole > 0 ? $"{whole} " : "")}{above}/{below}"
            );
        }
        return null;
    }
}
