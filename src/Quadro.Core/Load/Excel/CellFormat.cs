using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Quadro.Load.Excel;

internal enum CellFormat
{
    Number,
    Percent,

    /// <summary>A percentage for which the format itself adds the sign after the number: 0.00" %".</summary>
    PercentPoints,
    Date,

    /// <summary>Hours that may exceed 24: a duration.</summary>
    Elapsed,

    /// <summary>A fixed number of digits, as in codes: 000000.</summary>
    Code,

    /// <summary>A number as a fraction: 3/4, 1 1/2.</summary>
    Fraction,

    /// <summary>A number that is shown as a text.</summary>
    Text,

    /// <summary>A cell that shows nothing.</summary>
    Blank,
}

/// <summary>The way a style shows numbers.</summary>
/// <param name="Digits">For a date 1 when only its time is shown; for a code its number of digits; for a fraction the
/// number of digits of the denominator, or below 0 the denominator itself; 1 when texts are not shown either.</param>
internal readonly record struct NumberStyle(CellFormat Format, int Digits = 0)
{
    private static NumberStyle TimeOnly => new(CellFormat.Date, 1);

    /// <summary>Whether it shows only hours and minutes, without the day.</summary>
    public bool IsTimeOnly => this == TimeOnly;

    private static readonly SearchValues<char> OfDates = SearchValues.Create("dmyhsDMYHS");

    /// <summary>The formats of a workbook's cell styles, by the style's number.</summary>
    public static List<NumberStyle> Read(Package package, string? part)
    {
        var (own, styles, inCells) = (
            new Dictionary<string, string>(StringComparer.Ordinal),
            new List<NumberStyle>(),
            false
        );
        using var xml = part is null ? null : package.Open(part);
        while (xml?.Read() == true)
        {
            if (xml.LocalName == "cellXfs")
                inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "numFmt" && xml.GetAttribute("numFmtId") is { } id)
                own[id] = xml.GetAttribute("formatCode") ?? "";
            else if (inCells && xml.LocalName == "xf")
                styles.Add(Of(xml.GetAttribute("numFmtId") ?? "0", own));
        }
        return styles;
    }

    public static NumberStyle OfCode(string code)
    {
        var compact = code.Replace(" ", "", StringComparison.Ordinal);
        if (compact.Length >= 2 && compact.All(c => c == ';'))
            return new(CellFormat.Blank, compact.Length > 2 ? 1 : 0);
        var shown = Shown(code, out var elapsed, out var printed);
        if (elapsed)
            return new(CellFormat.Elapsed);
        if (shown.Contains('%', StringComparison.Ordinal))
            return new(CellFormat.Percent);
        if (printed.Contains('%', StringComparison.Ordinal) && shown.AsSpan().IndexOfAny('0', '#', '?') >= 0)
            return new(CellFormat.PercentPoints);
        if (shown.Length > 1 && shown.All(c => c == '0'))
            return new(CellFormat.Code, shown.Length);
        if (
            shown.Equals("General", StringComparison.OrdinalIgnoreCase)
            || shown.Equals("Standard", StringComparison.OrdinalIgnoreCase)
        )
            return default;
        if (shown.AsSpan().IndexOfAny(OfDates) >= 0)
            return IsTime(shown) ? TimeOnly : new(CellFormat.Date);
        if (shown == "@")
            return new(CellFormat.Text);
        return shown.IndexOf('/', StringComparison.Ordinal) is > 0 and var line
            ? Fraction(shown[(line + 1)..].Trim())
            : default;
    }

    /// <summary>Whether a format shows hours, minutes or seconds and no date; an 'm' beside them means
    /// minutes.</summary>
    private static bool IsTime(string shown)
    {
        var letters = shown
            .Replace("AM/PM", "", StringComparison.OrdinalIgnoreCase)
            .Replace("A/P", "", StringComparison.OrdinalIgnoreCase)
            .ToLowerInvariant();
        return letters.AsSpan().IndexOfAny('h', 's') >= 0
            && letters.AsSpan().IndexOfAny('d', 'y') < 0
            && !letters.Contains("mmm", StringComparison.Ordinal);
    }

    private static NumberStyle Fraction(string below)
    {
        if (
            int.TryParse(below, NumberStyles.None, CultureInfo.InvariantCulture, out var fixedNumber)
            && fixedNumber > 0
        )
            return new(CellFormat.Fraction, -fixedNumber);
        return below.Length is > 0 and <= 5 && below.All(c => c is '?' or '#' or '0')
            ? new(CellFormat.Fraction, below.Length)
            : default;
    }

    /// <summary>Finds a format. Formats below 164 have fixed meanings and are not in the file.</summary>
    private static NumberStyle Of(string id, Dictionary<string, string> own)
    {
        if (own.TryGetValue(id, out var code))
            return OfCode(code);
        return int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number switch
            {
                9 or 10 => new(CellFormat.Percent),
                12 or 13 => new(CellFormat.Fraction, number - 11),
                (>= 18 and <= 21) or 45 or 47 => TimeOnly,
                46 => new(CellFormat.Elapsed),
                49 => new(CellFormat.Text),
                (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 50 and <= 58) => new(CellFormat.Date),
                _ => default,
            }
            : default;
    }

    /// <summary>The first section of a format without its literal parts, colours and conditions.</summary>
    private static string Shown(string code, out bool elapsed, out string printed)
    {
        var (shown, signs) = (new StringBuilder(), new StringBuilder());
        elapsed = false;
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    signs.Append(code.AsSpan((i + 1)..End(code, i + 1, '"')));
                    i = End(code, i + 1, '"');
                    break;
                case '[':
                    var end = End(code, i + 1, ']');
                    elapsed |=
                        code[(i + 1)..Math.Min(end, code.Length)].ToLowerInvariant()
                            is "h"
                                or "hh"
                                or "m"
                                or "mm"
                                or "s"
                                or "ss";
                    i = end;
                    break;
                case '\\' when i + 1 < code.Length:
                    signs.Append(code[++i]);
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                default:
                    shown.Append(code[i]);
                    break;
            }
        }
        printed = signs.ToString();
        return shown.ToString().Trim();
    }

    private static int End(string code, int from, char sign) =>
        code.IndexOf(sign, from) is >= 0 and var end ? end : code.Length;
}
