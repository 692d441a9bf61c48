using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load.Csv;

/// <summary>The rows after the header: those that fit it, with a finding for each that does not.</summary>
/// <param name="unnamed">Columns without a name after those that have one.</param>
internal sealed class RowReader(Table table, ImmutableArray<Header> unnamed, DiagnosticBag log)
{
    private const byte EndOfFile = 0x1A;

    private readonly HashSet<int> filled = [];
    private readonly SourceFile file = table.File;
    private readonly Dialect dialect = table.Dialect;
    private readonly bool pairsQuotes = table.Dialect is { Quotes: true, EscapeChar: null };
    private SourceSpan? firstEmpty;
    private int emptyRows;
    private SourceSpan? firstJunk;
    private int junkRows;
    private long rescanned;

    public IEnumerable<TableRow> Read(int from)
    {
        var lines = new LineCounter(file, dialect);
        var (foot, tail) = (new FootRows(log), FootRows.Start(file.Utf8.Span));
        int? start = from;
        while (start is { } begin)
        {
            start = null;
            using var cursor = new RecordCursor(file.Utf8, begin, dialect);
            while (cursor.Next())
            {
                table.Cancel.ThrowIfCancellationRequested();
                if (
                    cursor.Raw.IsEmpty
                    || cursor.Raw.IndexOfAnyExcept(EndOfFile) < 0
                    || dialect.CommentRows.Contains(lines.At(cursor.Start))
                )
                    continue;
                var starts = cursor.CellStarts();
                if (cursor.Start >= tail && foot.IsNote(new TableRow(table, starts), table.Headers.Length))
                    continue;
                if (pairsQuotes && Damaged(cursor, starts, out start))
                {
                    if (start is not null)
                        break;
                    continue;
                }
                if (!Fits(cursor, ref starts))
                    continue;
                CountJunk(cursor);
                yield return new TableRow(table, starts);
            }
        }
        ReportCounts();
    }

    private void CountJunk(RecordCursor cursor)
    {
        var at = JunkSigns.Next(cursor.Raw);
        if (at < 0)
            return;
        firstJunk ??= file.Span(cursor.Start + at, JunkSigns.Length);
        junkRows++;
    }

    private void ReportCounts()
    {
        if (firstJunk is { } junk)
            log.Add(Messages.Load.JunkSigns(junk, junk.Text, junkRows));
        if (firstEmpty is { } span)
            log.Add(Messages.Load.EmptyRows(span, emptyRows));
    }

    private bool Damaged(RecordCursor cursor, int[] starts, out int? restart)
    {
        restart = null;
        if (
            cursor.Raw.IndexOf((byte)dialect.QuoteChar) < 0
            || RowFaults.Find(file, starts, dialect, log) is not { } fault
        )
            return false;
        log.Add(fault.Finding);
        // A surplus quotation mark would swallow whole rows: continue after its line, unless repeating this costs too
        // much.
        rescanned += cursor.Length;
        if (fault.SpansLines && rescanned <= 4L * file.Length)
            restart = NextLine(fault.Opening);
        return true;
    }

    private int? NextLine(int at)
    {
        var utf8 = file.Utf8.Span;
        var end = utf8[at..].IndexOfAny((byte)'\r', (byte)'\n');
        if (end < 0)
            return null;
        end += at;
        return utf8[end] == '\r' && end + 1 < utf8.Length && utf8[end + 1] == '\n' ? end + 2 : end + 1;
    }

    private bool Fits(RecordCursor cursor, ref int[] starts)
    {
        var expected = table.Headers.Length;
        if (OnlySeparators(cursor.Raw))
        {
            firstEmpty ??= file.Span(cursor.Start, cursor.Length);
            emptyRows++;
            return false;
        }
        if (starts.Length - 1 != expected && !(starts.Length - 1 > expected && LosesNothing(starts)))
        {
            log.Add(CellCount(cursor, starts, expected));
            return false;
        }
        if (starts.Length - 1 > expected)
            starts = starts[..(expected + 1)];
        if (cursor.Length <= RowFaults.CellLimit)
            return true;
        for (var i = 0; i < expected; i++)
        {
            if (starts[i + 1] - 1 - starts[i] <= RowFaults.CellLimit)
                continue;
            log.Add(Messages.Load.CellTooLarge(file.Span(starts[i], 1), RowFaults.CellLimit >> 20));
            return false;
        }
        return true;
    }

    /// <summary>True when the cells after the named columns are empty, or belong to columns without a name, which are
    /// reported once.</summary>
    private bool LosesNothing(int[] starts)
    {
        var named = table.Headers.Length;
        for (var i = named; i + 1 < starts.Length; i++)
        {
            if (file.Utf8.Span[starts[i]..(starts[i + 1] - 1)].Trim(" \t"u8).IsEmpty)
                continue;
            if (i - named >= unnamed.Length)
                return false;
            if (filled.Add(i))
                log.Add(HeaderNames.Unnamed(unnamed[i - named], i));
        }
        return true;
    }

    private bool OnlySeparators(ReadOnlySpan<byte> raw)
    {
        foreach (var b in raw)
            if (b != dialect.Delimiter && b is not ((byte)' ' or (byte)'\t'))
                return false;
        return true;
    }

    private Diagnostic CellCount(RecordCursor cursor, int[] starts, int expected)
    {
        var found = starts.Length - 1;
        var headers = expected + unnamed.Length;
        var delimiter = dialect.Delimiter is { } sign and not '\t' ? sign.ToString() : "tab";
        return found > expected
            ? Messages.Load.TooManyCells(
                file.Span(starts[expected], starts[^1] - 1 - starts[expected]),
                found,
                headers,
                delimiter
            )
            : Messages.Load.TooFewCells(file.Span(cursor.Start, cursor.Length), found, headers, delimiter);
    }
}
