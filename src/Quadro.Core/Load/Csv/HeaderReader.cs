using System.Collections.Immutable;
using System.Globalization;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load.Csv;

/// <summary>Finds the header, over one or several lines, and the start of the data.</summary>
internal sealed class HeaderReader(SourceFile file, Dialect dialect, DiagnosticBag log)
{
    public Table Read(int start)
    {
        using var cursor = new RecordCursor(file.Utf8, start, dialect);
        var lines = new LineCounter(file, dialect);
        var rows = new List<int[]>();
        while (cursor.Next())
        {
            var line = lines.At(cursor.Start);
            if (dialect.CommentRows.Contains(line))
                continue;
            if (!dialect.Header && !cursor.Raw.IsEmpty)
                return Numbered(cursor);
            if (dialect.HeaderRows.IsEmpty ? cursor.Raw.Trim(" \t"u8).IsEmpty : !dialect.HeaderRows.Contains(line))
                continue;
            if (dialect.HeaderRows.IsEmpty && TitleRows.Find(FirstLines(cursor.Start), isSheet: false) is { } above)
                return Refused(above.Finding, above.Header);
            rows.Add(cursor.CellStarts());
            if (dialect.HeaderRows.IsEmpty || line >= dialect.HeaderRows.Max())
                return WithNames(rows, cursor.Start + cursor.Length);
        }
        if (rows.Count > 0)
            return WithNames(rows, file.Length);
        if (!dialect.HeaderRows.IsEmpty && file.Length > 0)
            log.Add(Messages.Load.FileEndsBeforeHeader(file.Whole));
        return TableReader.Empty(file, dialect);
    }

    /// <summary>The first rows that are not empty, from the assumed header on.</summary>
    private List<TitleRows.Line> FirstLines(int start)
    {
        var lines = new List<TitleRows.Line>();
        var empty = TableReader.Empty(file, dialect);
        using var cursor = new RecordCursor(file.Utf8, start, dialect);
        while (lines.Count < TitleRows.Most && cursor.Next())
            if (cursor.Raw.IndexOfAnyExcept((byte)dialect.Delimiter!.Value, (byte)' ', (byte)'\t') >= 0)
                lines.Add(new(file.Span(cursor.Start, 0).From.Line, new TableRow(empty, cursor.CellStarts())));
        return lines;
    }

    private Table Refused(Diagnostic finding, ImmutableArray<int> header)
    {
        log.Add(finding);
        return new(file, dialect, [], static _ => [], static _ => null) { IsRefused = true, HeaderMeant = header };
    }

    /// <summary>Names the columns of a table without a header field1, field2 …, as in Table Schema.</summary>
    private Table Numbered(RecordCursor first)
    {
        var starts = first.CellStarts();
        if (TooMany(starts))
            return TableReader.Empty(file, dialect);
        var names = ImmutableArray.CreateBuilder<Header>(starts.Length - 1);
        for (var i = 0; i + 1 < starts.Length; i++)
            names.Add(
                new(
                    "field" + (i + 1).ToString(CultureInfo.InvariantCulture),
                    file.Span(starts[i], starts[i + 1] - 1 - starts[i])
                )
            );
        return Make(names.MoveToImmutable(), starts.Length - 1, first.Start);
    }

    private Table WithNames(List<int[]> rows, int body)
    {
        var last = rows[^1];
        if (TooMany(last))
            return TableReader.Empty(file, dialect);
        var cells = rows.ConvertAll(starts => new TableRow(TableReader.Empty(file, dialect), starts));
        foreach (var starts in rows)
            if (dialect.Quotes && dialect.EscapeChar is null && RowFaults.Find(file, starts, dialect, log) is { } fault)
            {
                log.Add(fault.Finding);
                return TableReader.Empty(file, dialect);
            }
        var names = ImmutableArray.CreateBuilder<Header>(last.Length - 1);
        for (var i = 0; i < last.Length - 1; i++)
            names.Add(
                new(HeaderNames.Join(cells.Select(row => i < row.Count ? row.Text(i) : ""), dialect), cells[^1].Span(i))
            );
        var headers = names.MoveToImmutable();
        // Separators at the ends of lines make a column without a name: it only counts when a row contains something
        // in it.
        var named = headers.Length;
        while (named > 0 && headers[named - 1].Name.Length == 0)
            named--;
        HeaderNames.Report(headers, column => column < named, log);
        return Make(headers, Math.Max(named, 1), body);
    }

    private static int[]? CellsAt(SourceFile file, Dialect dialect, int start)
    {
        using var cursor = new RecordCursor(file.Utf8, start, dialect);
        return cursor.Next() ? cursor.CellStarts() : null;
    }

    private bool TooMany(int[] starts)
    {
        if (starts.Length - 1 <= TableReader.ColumnLimit)
            return false;
        var at = file.Span(starts[TableReader.ColumnLimit], 1);
        log.Add(Messages.Load.TooManyColumns(at, starts.Length - 1, TableReader.ColumnLimit));
        return true;
    }

    private Table Make(ImmutableArray<Header> headers, int named, int body)
    {
        var (source, how, findings, unnamed) = (file, dialect, log, headers[named..]);
        return new(
            source,
            how,
            headers[..named],
            table => new RowReader(table, unnamed, findings).Read(body),
            start => CellsAt(source, how, start)
        );
    }
}

/// <summary>The 1-based line of each record, counted only as far as the dialect names lines.</summary>
internal struct LineCounter(SourceFile file, Dialect dialect)
{
    private readonly int most = Math.Max(Most(dialect.HeaderRows), Most(dialect.CommentRows));
    private int position;
    private int line = 1;

    public int At(int offset)
    {
        if (line > most)
            return line;
        var utf8 = file.Utf8.Span;
        for (; position < offset; position++)
            if (
                utf8[position] == '\n'
                || (utf8[position] == '\r' && !(position + 1 < utf8.Length && utf8[position + 1] == '\n'))
            )
                line++;
        return line;
    }

    private static int Most(ImmutableArray<int> rows) => rows.IsEmpty ? 0 : rows.Max();
}
