using System.Globalization;
using System.Runtime.CompilerServices;

namespace Quadro.Values.Language;

/// <summary>Writes numbers with the separators of a language; thousands are grouped from four digits on.</summary>
internal static class NumberPrinter
{
    public const int MostDecimals = 28;

    /// <param name="exactly">The exact number of decimals, or null to leave out trailing zeros.</param>
    public static string Print(LanguageFormats formats, decimal value, int? exactly, int most)
    {
        var places = Math.Clamp(exactly ?? most, 0, MostDecimals);
        var rounded = decimal.Round(value, places, MidpointRounding.AwayFromZero);
        Span<char> digits = stackalloc char[64];
        decimal.Abs(rounded).TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        var point = digits[..length].IndexOf('.');
        ReadOnlySpan<char> whole = digits[..(point < 0 ? length : point)];
        ReadOnlySpan<char> fraction = point < 0 ? [] : digits[(point + 1)..length];
        if (exactly is null)
            fraction = fraction.TrimEnd('0');
        return Compose(formats, new Parts(whole, fraction), exactly is null ? 0 : places, rounded < 0);
    }

    private static string Compose(LanguageFormats formats, Parts parts, int places, bool negative)
    {
        var written = new DefaultInterpolatedStringHandler(0, 0, null, stackalloc char[96]);
        if (negative)
            written.AppendLiteral(formats.Minus);
        var whole = parts.Whole;
        for (var (i, next) = (0, (whole.Length + 2) % 3 + 1); i < whole.Length; (i, next) = (next, next + 3))
        {
            if (i > 0)
                written.AppendLiteral(formats.GroupSign);
            written.AppendFormatted(whole[i..Math.Min(next, whole.Length)]);
        }
        if (parts.Fraction.Length > 0 || places > 0)
            written.AppendLiteral(formats.DecimalSign);
        written.AppendFormatted(parts.Fraction);
        for (var i = parts.Fraction.Length; i < places; i++)
            written.AppendLiteral("0");
        return written.ToStringAndClear();
    }

    private readonly ref struct Parts(ReadOnlySpan<char> whole, ReadOnlySpan<char> fraction)
    {
        public ReadOnlySpan<char> Whole { get; } = whole;

        public ReadOnlySpan<char> Fraction { get; } = fraction;
    }
}
