using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Quadro.Diagnostics;
using Quadro.Load.Csv;
using Quadro.Text;

namespace Quadro.Load.Excel;

/// <summary>Rows and columns that a sheet hides: they are not read unless the dialect asks for it. Counts those that
/// are not empty.</summary>
internal sealed class HiddenParts(Dialect dialect)
{
    private readonly List<(int First, int Last)> hiddenColumns = [];
    private readonly List<(int First, int Last)> knownColumns = [];
    private readonly HashSet<int> skippedColumns = [];
    private readonly List<int> skippedRows = [];
    private readonly Dictionary<(int Row, int Column), string> headings = [];
    private MergedCells? filter;
    private bool hidesOthers;
    private int blankCells;

    /// <summary>A summary of the skipped rows and columns.</summary>
    public ImmutableArray<Wording> Words
    {
        get
        {
            var filtered = filter is { } range
                ? skippedRows.Count(row => row > range.First.Row && row <= range.Last.Row)
                : 0;
            return
            [
                .. skippedRows.Count - filtered is > 0 and var rows ? [Messages.Load.HiddenRows(rows)] : (Wording[])[],
                .. filtered > 0 ? [Messages.Load.FilteredRows(filtered)] : (Wording[])[],
                .. skippedColumns.Count > 0 ? [Messages.Load.HiddenColumns(skippedColumns.Count)] : (Wording[])[],
                .. blankCells > 0 ? [Messages.Load.BlankCells(blankCells)] : (Wording[])[],
            ];
        }
    }

    /// <summary>The first hidden row that is not empty, or null when there is none.</summary>
    public int? FirstRow => skippedRows.Count > 0 ? skippedRows[0] : null;

    /// <param name="xml">A reader at an element 'col'.</param>
    public void AddColumns(XmlReader xml)
    {
        if (
            dialect.HiddenColumns
            || !int.TryParse(xml.GetAttribute("min"), CultureInfo.InvariantCulture, out var first)
            || !int.TryParse(xml.GetAttribute("max"), CultureInfo.InvariantCulture, out var last)
        )
            return;
        knownColumns.Add((first, last));
        if (IsOn(xml.GetAttribute("hidden")) || IsZero(xml.GetAttribute("width")))
            hiddenColumns.Add((first, last));
    }

    /// <param name="xml">A reader at the element with the default for columns.</param>
    public void SetDefault(XmlReader xml) =>
        hidesOthers = !dialect.HiddenColumns && IsZero(xml.GetAttribute("defaultColWidth"));

    public void SetFilter(string? range) => filter = MergedCells.Parse(range);

    /// <summary>Whether a row is skipped. A row that the dialect names as a header is read even when it is
    /// hidden.</summary>
    /// <param name="xml">A reader at an element 'row'.</param>
    public bool HidesRow(XmlReader xml, int number) =>
        !dialect.HiddenRows
        && (IsOn(xml.GetAttribute("hidden")) || IsZero(xml.GetAttribute("ht")))
        && !dialect.HeaderRows.Contains(number);

    public bool HidesColumn(int column) =>
        (hiddenColumns.Count > 0 && Within(hiddenColumns, column)) || (hidesOthers && !Within(knownColumns, column));

    public void SkipInRow(int row, string cell)
    {
        if ((skippedRows.Count == 0 || skippedRows[^1] != row) && !CellSigns.Trim(cell).IsEmpty)
            skippedRows.Add(row);
    }

    public void SkipInColumn(int row, int column, string cell)
    {
        if (CellSigns.Trim(cell).IsEmpty)
            return;
        skippedColumns.Add(column);
        if (dialect.HeaderRows.Length > 1 && dialect.HeaderRows.Contains(row))
            headings[(row, column)] = CellSigns.Trim(cell).ToString();
    }

    public void SkipCell(string value)
    {
        if (value.Length > 0)
            blankCells++;
    }

    /// <summary>The text over merged columns of a header whose first column is hidden: the sheet shows it over the
    /// others.</summary>
    public string HeadingAt(CellRef cell) => headings.GetValueOrDefault((cell.Row, cell.Column), "");

    private static bool IsOn(string? flag) => flag is "1" or "true";

    private static bool IsZero(string? size) =>
        size is not null
        && double.TryParse(size, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && number == 0;

    private static bool Within(List<(int First, int Last)> ranges, int column)
    {
        foreach (var (first, last) in ranges)
            if (column >= first && column <= last)
                return true;
        return false;
    }
}
