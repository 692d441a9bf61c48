using System.Globalization;
using System.Xml;
using Quadro.Diagnostics;
using Quadro.Load.Csv;

namespace Quadro.Load.Excel;

/// <summary>The cells of one sheet, read once from first to last.</summary>
internal sealed class SheetReader(
    Package package,
    Workbook book,
    SharedTexts shared,
    List<NumberStyle> styles,
    Dialect dialect
)
{
    private readonly SheetText text = new(() => package.Unpacked);
    private readonly bool hasBlankStyles = styles.Exists(style => style.Format == CellFormat.Blank);
    private readonly HashSet<CellRef> corners = [];
    private bool skipsRow;

    public List<MergedCells> Merged { get; } = [];

    public HiddenParts Hidden { get; } = new(dialect);

    /// <summary>True when any cell of the sheet is not empty; the rest of the sheet is not read.</summary>
    public static bool HasData(XmlReader xml)
    {
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "v" or "t" && !xml.IsEmptyElement)
                return true;
        return false;
    }

    public SheetText Read(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName == "row")
                ReadRow(xml);
            else if (xml.LocalName == "col")
                Hidden.AddColumns(xml);
            else if (xml.LocalName == "sheetFormatPr")
                Hidden.SetDefault(xml);
            else if (xml.LocalName == "autoFilter")
                Hidden.SetFilter(xml.GetAttribute("ref"));
            else if (
                xml.LocalName == "mergeCell"
                && MergedCells.Parse(xml.GetAttribute("ref")) is { } merged
                && corners.Add(merged.First)
            )
                Merged.Add(merged);
        }
        return text;
    }

    private void ReadRow(XmlReader xml)
    {
        var number = text.Row + 1;
        if (xml.GetAttribute("r") is { } given)
        {
            if (!int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var said) || said < number)
                throw SheetFault.Corrupt(Messages.Load.RowOutOfOrder(given, text.Row));
            number = said;
        }
        if (number > CellRef.MostRows)
            throw SheetFault.Corrupt(Messages.Load.TooManyRowsForSheet);
        text.BeginRow(number);
        skipsRow = Hidden.HidesRow(xml, number);
        var (depth, column) = (xml.Depth, 0);
        if (!xml.IsEmptyElement)
            while (xml.Read() && xml.Depth > depth)
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "c")
                    column = ReadCell(xml, column + 1);
        text.EndRow();
    }

    private int ReadCell(XmlReader xml, int next)
    {
        var column = next;
        if (xml.GetAttribute("r") is { } name)
        {
            if (CellRef.Parse(name) is not { } place || place.Column < next)
                throw SheetFault.Corrupt(Messages.Load.CellOutOfPlace(name));
            column = place.Column;
        }
        if (column > CellRef.MostColumns)
            throw SheetFault.Corrupt(Messages.Load.TooManyColumnsForSheet);
        var (style, type) = (xml.GetAttribute("s"), xml.GetAttribute("t"));
        var (value, formula) = Content(xml, type);
        if (value is not null)
            Add(column, value, type, style);
        else if (formula is not null)
            Put(column, "=" + formula, ScalarKind.Fault);
        return column;
    }

    private static (string? Value, string? Formula) Content(XmlReader xml, string? type)
    {
        var (depth, value, formula) = (xml.Depth, (string?)null, (string?)null);
        if (xml.IsEmptyElement)
            return default;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            switch (xml.LocalName)
            {
                case "v":
                    value = XmlText.Of(xml);
                    break;
                case "is":
                    value = XmlText.OfRuns(xml);
                    break;
                case "f":
                    formula = XmlText.Of(xml);
                    break;
                default:
                    XmlText.Skip(xml);
                    break;
            }
        }
        // A formula whose result is an empty text has a value, and it is empty; a number is never empty.
        return (value is "" && type is not ("str" or "inlineStr") ? null : value, formula);
    }

    private void Put(int column, string cell, ScalarKind kind)
    {
        if (skipsRow)
            Hidden.SkipInRow(text.Row, cell);
        else if (Hidden.HidesColumn(column))
            Hidden.SkipInColumn(text.Row, column, cell);
        else
            text.Add(column, cell, kind);
    }

    private void Add(int column, string value, string? type, string? style)
    {
        if (
            hasBlankStyles
            && Style(style) is { Format: CellFormat.Blank } blank
            && (blank.Digits > 0 || type is null or "n")
        )
        {
            Hidden.SkipCell(value);
            return;
        }
        switch (type)
        {
            case "s":
                if (
                    !int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    || shared[number] is not { } words
                )
                    throw SheetFault.Corrupt(Messages.Load.TextNotThere(text.Row));
                Put(column, words, ScalarKind.Quoted);
                break;
            case "inlineStr":
                Put(column, value, ScalarKind.Quoted);
                break;
            case "str":
                Put(column, XmlText.Unescape(value), ScalarKind.Quoted);
                break;
            case "b":
                Put(column, value.Trim() is "1" or "true" ? "true" : "false", ScalarKind.Boolean);
                break;
            case "e":
                Put(column, value, ScalarKind.Fault);
                break;
            case "d":
                Put(
                    column,
                    value.EndsWith("T00:00:00", StringComparison.Ordinal) ? value[..^9] : value,
                    ScalarKind.Date
                );
                break;
            default:
                var (shown, kind) = CellNumber.Read(value.Trim(), Style(style), book.From1904);
                Put(column, shown, kind);
                break;
        }
    }

    private NumberStyle Style(string? style) =>
        style is not null
        && int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        && index < styles.Count
            ? styles[index]
            : default;
}
