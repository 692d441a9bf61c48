using Quadro.Text;
using Quadro.Values.Amounts;
using Quadro.Values.Codes;
using Quadro.Values.Dates;

namespace Quadro.Model.Inference.Evidence;

/// <summary>Types that every value seen so far may be of.</summary>
[Flags]
internal enum Fits
{
    None = 0,
    Number = 1,
    Money = 1 << 1,
    Percent = 1 << 2,
    Date = 1 << 3,
    DateTime = 1 << 4,
    Period = 1 << 5,
    Cup = 1 << 6,
    Istat = 1 << 7,
    ProjectCode = 1 << 8,
    Uri = 1 << 9,
    Email = 1 << 10,
    Point = 1 << 11,
    Boolean = 1 << 12,
    Numeric = Number | Money | Percent,
    All = (1 << 13) - 1,
}

/// <summary>Finds the types that fit a text, among those that are still possible.</summary>
internal static class Fit
{
    public static Fits Of(string text, Fits possible, NumberEvidence amounts)
    {
        var fits = possible & (Fits.Number | Fits.Date | Fits.Boolean);
        if (Has(Fits.Money) && Amount(text, amounts))
            fits |= Fits.Money;
        if (Has(Fits.Percent) && text.EndsWith('%') && amounts.Add(text[..^1], Load.ScalarKind.Plain))
            fits |= Fits.Percent;
        if (Has(Fits.DateTime) && IsDateTime(text))
            fits |= Fits.DateTime;
        if (Has(Fits.Period) && (Has(Fits.Date) || (text.Length <= 60 && Period.Parse(text).Ok)))
            fits |= Fits.Period;
        if (Has(Fits.Cup) && text.Length == 15 && Cup.Parse(text).Ok)
            fits |= Fits.Cup;
        if (Has(Fits.Istat) && text.Length == 6 && Chars.AllDigits(text))
            fits |= Fits.Istat;
        if (Has(Fits.ProjectCode) && IsProjectCode(text))
            fits |= Fits.ProjectCode;
        if (Has(Fits.Uri) && text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Url.Parse(text).Ok)
            fits |= Fits.Uri;
        if (Has(Fits.Email) && IsEmail(text))
            fits |= Fits.Email;
        if (Has(Fits.Point) && IsPoint(text))
            fits |= Fits.Point;
        return fits;

        bool Has(Fits fit) => (possible & fit) != 0;
    }

    private static bool Amount(string text, NumberEvidence amounts)
    {
        var marked = text.AsSpan().IndexOfAny("€$£") >= 0 || text.Contains("EUR", StringComparison.OrdinalIgnoreCase);
        if (!marked)
            return false;
        var (first, last) = (text.AsSpan().IndexOfAnyInRange('0', '9'), text.AsSpan().LastIndexOfAnyInRange('0', '9'));
        return first >= 0
            && amounts.Add(
                text[first..(last + 1)],
                Load.ScalarKind.Plain,
                MoneyReader.IsMarked(text.AsSpan(0, first), text.AsSpan(last + 1))
            );
    }

    /// <summary>Whether a text looks like a date with a time: 2022-04-29T11:54:11.000+0000, 2022-04-29
    /// 11:54.</summary>
    private static bool IsDateTime(string text) =>
        text.Length is >= 16 and <= 40
        && text[4] == '-'
        && text[7] == '-'
        && text[10] is 'T' or ' '
        && text[13] == ':'
        && char.IsAsciiDigit(text[0])
        && char.IsAsciiDigit(text[12])
        && DateReader.Try(text.AsSpan(0, 10)).Date is not null;

    /// <summary>Whether a text is a project code with two letters of a city, three numbers and a letter; a shorter
    /// one could be any code.</summary>
    private static bool IsProjectCode(string text) =>
        text.Length is >= 7 and <= 20
        && char.IsAsciiLetterUpper(text[0])
        && char.IsAsciiLetterUpper(text[1])
        && char.IsAsciiLetterLower(text[^1])
        && text.Count(c => c == '.') >= 3
        && ProjectCode.Find(text) is not null;

    private static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0
            && at == text.LastIndexOf('@')
            && text.IndexOf('.', at) > at + 1
            && !text.EndsWith('.')
            && !text.Contains(' ', StringComparison.Ordinal);
    }

    /// <summary>Whether a text is a place in degrees: two numbers with decimals.</summary>
    private static bool IsPoint(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return comma > 0
            && comma == text.LastIndexOf(',')
            && Degrees(text.AsSpan(0, comma))
            && Degrees(text.AsSpan(comma + 1));
    }

    private static bool Degrees(ReadOnlySpan<char> text) =>
        text.Contains('.')
        && double.TryParse(
            text,
            System.Globalization.NumberStyles.Float,
            System.Globalization.CultureInfo.InvariantCulture,
            out var degrees
        )
        && Math.Abs(degrees) <= 180;
}
