using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Quadro.Load.Excel;

internal enum CellFormat
{
    Number,
    Percent,
    Date,

    /// <summary>Hours that go on behind 24: a duration.</summary>
    Elapsed,

    /// <summary>A fixed count of digits, as codes have: 000000.</summary>
    Code,
}

/// <summary>How a style shows numbers.</summary>
/// <param name="Digits">For a code: how many digits it has.</param>
internal readonly record struct NumberStyle(CellFormat Format, int Digits = 0)
{
    private static readonly SearchValues<char> OfDates = SearchValues.Create("dmyhsDMYHS");

    /// <summary>The formats of a workbook's cell styles, by the style's number.</summary>
    public static List<NumberStyle> Read(Package package, string? part)
    {
        var (own, styles, inCells) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<NumberStyle>(), false);
        using var xml = part is null ? null : package.Open(part);
        while (xml?.Read() == true)
        {
            if (xml.LocalName == "cellXfs") inCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "numFmt" && xml.GetAttribute("numFmtId") is { } id) own[id] = xml.GetAttribute("formatCode") ?? "";
            else if (inCells && xml.LocalName == "xf") styles.Add(Of(xml.GetAttribute("numFmtId") ?? "0", own));
        }
        return styles;
    }

    public static NumberStyle OfCode(string code)
    {
        var shown = Shown(code, out var elapsed);
        if (elapsed) return new(CellFormat.Elapsed);
        if (shown.Contains('%', StringComparison.Ordinal)) return new(CellFormat.Percent);
        if (shown.Length > 1 && shown.All(c => c == '0')) return new(CellFormat.Code, shown.Length);
        if (shown.Equals("General", StringComparison.OrdinalIgnoreCase) || shown.Equals("Standard", StringComparison.OrdinalIgnoreCase)) return default;
        return shown.AsSpan().IndexOfAny(OfDates) >= 0 ? new(CellFormat.Date) : default;
    }

    /// <summary>Formats below 164 have fixed meanings and are not written in the file.</summary>
    private static NumberStyle Of(string id, Dictionary<string, string> own)
    {
        if (own.TryGetValue(id, out var code)) return OfCode(code);
        return int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number switch
        {
            9 or 10 => new(CellFormat.Percent),
            46 => new(CellFormat.Elapsed),
            (>= 14 and <= 22) or (>= 27 and <= 36) or 45 or 47 or (>= 50 and <= 58) => new(CellFormat.Date),
            _ => default,
        } : default;
    }

    /// <summary>The first section of a format without what is printed as it is: quoted and escaped signs, colours, conditions.</summary>
    private static string Shown(string code, out bool elapsed)
    {
        var shown = new StringBuilder();
        elapsed = false;
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (code[i])
            {
                case '"':
                    i = End(code, i + 1, '"');
                    break;
                case '[':
                    var end = End(code, i + 1, ']');
                    elapsed |= code[(i + 1)..Math.Min(end, code.Length)].ToLowerInvariant() is "h" or "hh" or "m" or "mm" or "s" or "ss";
                    i = end;
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                default:
                    shown.Append(code[i]);
                    break;
            }
        }
        return shown.ToString().Trim();
    }

    private static int End(string code, int from, char sign) => code.IndexOf(sign, from) is >= 0 and var end ? end : code.Length;
}
