using System.Collections.Immutable;
using System.Text;
using Quadro.Text;

namespace Quadro.Load.Csv;

/// <summary>A column's name as it is in the file, or empty for a column without a name, which is not read.</summary>
public sealed record Header(string Name, SourceSpan Span);

/// <summary>A table: its header, and its rows, which are read on demand.</summary>
public sealed class Table
{
    private readonly Func<Table, IEnumerable<TableRow>> rows;
    private readonly Func<int, int[]?> cells;
    private readonly Lazy<bool> composed;

    /// <param name="rows">All rows.</param>
    /// <param name="cells">Finds the cells of the row that starts at a place of the file.</param>
    internal Table(
        SourceFile file,
        Dialect dialect,
        ImmutableArray<Header> headers,
        Func<Table, IEnumerable<TableRow>> rows,
        Func<int, int[]?> cells
    )
    {
        (File, Dialect, Headers) = (file, dialect, headers);
        (this.rows, this.cells) = (rows, cells);
        composed = new(() => NormalForm.Holds(file.Utf8.Span));
    }

    /// <summary>Whether all texts of the file are in normal form C, so that no cell needs a check.</summary>
    internal bool IsComposed => composed.Value;

    public SourceFile File { get; }

    /// <summary>The dialect of the table, including all detected values.</summary>
    public Dialect Dialect { get; }

    /// <summary>One for each column, in the order of the file.</summary>
    public ImmutableArray<Header> Headers { get; }

    /// <summary>True when the file contains a table and no row of it is read, for a reason that is
    /// reported.</summary>
    public bool IsRefused { get; init; }

    /// <summary>The probable header lines of a refused table, as 'headerRows' would name them.</summary>
    public ImmutableArray<int> HeaderMeant { get; init; } = [];

    /// <summary>Cancels every pass over the rows, now and later.</summary>
    internal CancellationToken Cancel { get; set; }

    /// <summary>The rows with as many cells as the header, read again at each enumeration and never kept. A faulty
    /// row is reported while enumerating and left out.</summary>
    public IEnumerable<TableRow> Rows => rows(this);

    /// <summary>The row that starts at a place of the file, read again.</summary>
    internal TableRow? RowAt(int start) => cells(start) is { } starts ? new TableRow(this, starts) : null;
}

/// <summary>One row: the places of its cells in the file. Texts are made on demand.</summary>
public sealed class TableRow
{
    private readonly Table table;

    // The start of each cell, and then of the one that would follow: a cell ends one byte before the next starts.
    private readonly int[] starts;

    internal TableRow(Table table, int[] starts) => (this.table, this.starts) = (table, starts);

    public int Count => starts.Length - 1;

    /// <summary>The start of the row in the file.</summary>
    public int Start => starts[0];

    public SourceSpan Whole => table.File.Span(starts[0], starts[^1] - 1 - starts[0]);

    /// <summary>The cell as it is in the file, with its quotation marks.</summary>
    public SourceSpan Span(int index)
    {
        var raw = Raw(index, out var start);
        return table.File.Span(start, raw.Length);
    }

    public bool IsQuoted(int index)
    {
        var raw = Raw(index, out _);
        return table.Dialect.Quotes && raw.Length > 0 && raw[0] == table.Dialect.QuoteChar;
    }

    /// <summary>The kind that the file itself gives the cell: spreadsheets distinguish numbers from texts, other
    /// tables only quoted cells.</summary>
    public ScalarKind Kind(int index)
    {
        if (table.File.Sheet is not null)
            return table.Dialect.NullSequence is { } none && Text(index) == none
                ? ScalarKind.Null
                : CellSigns.Kind(table.File.Utf8.Span[starts[index] - 1]);
        if (IsQuoted(index))
            return ScalarKind.Quoted;
        return table.Dialect.NullSequence is { } sequence && Text(index) == sequence
            ? ScalarKind.Null
            : ScalarKind.Plain;
    }

    /// <summary>True when the cell contains nothing, not even quotation marks.</summary>
    public bool IsEmpty(int index) => Raw(index, out _).IsEmpty;

    /// <summary>The text of the cell, without quotation marks and escapes, and without blanks around it unless they
    /// are quoted.</summary>
    public string Text(int index)
    {
        var text = CellText.Of(Raw(index, out _), table.Dialect);
        return table.IsComposed ? text : NormalForm.Of(text);
    }

    /// <summary>The cell as it is in the file.</summary>
    internal ReadOnlySpan<byte> Bytes(int index) => Raw(index, out _);

    private ReadOnlySpan<byte> Raw(int index, out int start)
    {
        start = starts[index];
        var raw = table.File.Utf8.Span[start..(starts[index + 1] - 1)];
        if (!table.Dialect.SkipInitialSpace)
            return raw;
        var trimmed = raw.TrimStart(" \t"u8);
        start += raw.Length - trimmed.Length;
        return trimmed.Length > 0 && table.Dialect.Quotes && trimmed[0] == table.Dialect.QuoteChar
            ? trimmed.TrimEnd(" \t"u8)
            : trimmed;
    }
}

/// <summary>The text of a cell.</summary>
internal static class CellText
{
    public static string Of(ReadOnlySpan<byte> raw, Dialect dialect)
    {
        if (JunkSigns.Stand(raw))
            raw = JunkSigns.Without(raw);
        if (raw.IsEmpty)
            return "";
        if (dialect.EscapeChar is { } escape && raw.Contains((byte)escape))
            return Unescaped(raw, dialect, (byte)escape);
        if (!dialect.Quotes || raw[0] != dialect.QuoteChar)
            return Encoding.UTF8.GetString(Trimmed(raw));
        var inner = raw.Length > 1 && raw[^1] == dialect.QuoteChar ? raw[1..^1] : raw[1..];
        var text = Encoding.UTF8.GetString(inner);
        return dialect.DoubleQuote && inner.Contains((byte)dialect.QuoteChar)
            ? text.Replace(new string(dialect.QuoteChar, 2), dialect.QuoteChar.ToString(), StringComparison.Ordinal)
            : text;
    }

    /// <summary>Removes blanks, tabs and non-breaking spaces at both ends.</summary>
    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> raw)
    {
        while (true)
        {
            raw = raw.Trim(" \t"u8);
            if (raw.StartsWith("\u00a0"u8))
                raw = raw[2..];
            else if (raw.EndsWith("\u00a0"u8))
                raw = raw[..^2];
            else
                return raw;
        }
    }

    private static string Unescaped(ReadOnlySpan<byte> raw, Dialect dialect, byte escape)
    {
        if (dialect.Quotes && raw[0] == dialect.QuoteChar)
            raw = raw.Length > 1 && raw[^1] == dialect.QuoteChar ? raw[1..^1] : raw[1..];
        var bytes = new byte[raw.Length];
        var length = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == escape && i + 1 < raw.Length)
                i++;
            bytes[length++] = raw[i];
        }
        return Encoding.UTF8.GetString(bytes, 0, length);
    }
}
