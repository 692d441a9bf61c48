using System.Globalization;
using System.Text;
using System.Xml;

namespace Quadro.Load.Excel;

/// <summary>Reads texts in a workbook's XML.</summary>
internal static class XmlText
{
    /// <summary>The text of the current element. The reader moves to its end.</summary>
    public static string Of(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        string? first = null;
        StringBuilder? all = null;
        while (xml.Read() && xml.Depth > depth)
        {
            if (
                xml.NodeType
                is not (
                    XmlNodeType.Text
                    or XmlNodeType.CDATA
                    or XmlNodeType.Whitespace
                    or XmlNodeType.SignificantWhitespace
                )
            )
                continue;
            if (first is null)
                first = xml.Value;
            else
                (all ??= new StringBuilder(first)).Append(xml.Value);
        }
        return all?.ToString() ?? first ?? "";
    }

    /// <summary>A text of one or several runs (&lt;si&gt;, &lt;is&gt;), without phonetic readings. The reader moves
    /// to its end.</summary>
    public static string OfRuns(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var depth = xml.Depth;
        var text = new StringBuilder();
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "t")
                text.Append(Of(xml));
            else if (xml.LocalName == "rPh")
                Skip(xml);
        }
        return Unescape(text.ToString());
    }

    /// <summary>Moves the reader to the end of the current element.</summary>
    public static void Skip(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth) { }
    }

    /// <summary>Decodes characters that XML cannot contain, which are written _xHHHH_.</summary>
    public static string Unescape(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (
                i + 6 < text.Length
                && text[i] == '_'
                && text[i + 1] is 'x' or 'X'
                && text[i + 6] == '_'
                && ushort.TryParse(
                    text.AsSpan(i + 2, 4),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var code
                )
            )
            {
                plain.Append((char)code);
                i += 6;
            }
            else
                plain.Append(text[i]);
        }
        return plain.ToString();
    }
}
