using System.Globalization;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load.Csv;

/// <summary>The rows behind the header: those that fit it, with a finding for each that does not.</summary>
internal sealed class RowReader(Table table, DiagnosticBag log)
{
    private readonly SourceFile file = table.File;
    private readonly Dialect dialect = table.Dialect;
    private readonly bool pairsQuotes = table.Dialect is { Quotes: true, EscapeChar: null };
    private SourceSpan? firstEmpty;
    private int emptyRows;
    private long rescanned;

    public IEnumerable<TableRow> Read(int from)
    {
        var lines = new LineCounter(file, dialect);
        int? start = from;
        while (start is { } begin)
        {
            start = null;
            using var cursor = new RecordCursor(file.Utf8, begin, dialect);
            while (cursor.Next())
            {
                if (cursor.Raw.IsEmpty || dialect.CommentRows.Contains(lines.At(cursor.Start))) continue;
                var starts = cursor.CellStarts();
                if (pairsQuotes && Damaged(cursor, starts, out start))
                {
                    if (start is not null) break;
                    continue;
                }
                if (Fits(cursor, starts)) yield return new TableRow(table, starts);
            }
        }
        if (firstEmpty is { } span)
            log.Add(Rules.Load.EmptyRows.At(span, emptyRows == 1 ? "this row holds only separators and is left out" : string.Create(CultureInfo.InvariantCulture, $"this row and {emptyRows - 1} more hold only separators and are left out")));
    }

    private bool Damaged(RecordCursor cursor, int[] starts, out int? restart)
    {
        restart = null;
        if (cursor.Raw.IndexOf((byte)dialect.QuoteChar) < 0 || RowFaults.Find(file, starts, dialect, log) is not { } fault) return false;
        log.Add(fault.Finding);
        // A quotation mark too many would swallow whole rows: go on behind its line, unless doing so again and again costs too much.
        rescanned += cursor.Length;
        if (fault.SpansLines && rescanned <= 4L * file.Length) restart = NextLine(fault.Opening);
        return true;
    }

    private int? NextLine(int at)
    {
        var utf8 = file.Utf8.Span;
        var end = utf8[at..].IndexOfAny((byte)'\r', (byte)'\n');
        if (end < 0) return null;
        end += at;
        return utf8[end] == '\r' && end + 1 < utf8.Length && utf8[end + 1] == '\n' ? end + 2 : end + 1;
    }

    private bool Fits(RecordCursor cursor, int[] starts)
    {
        var expected = table.Headers.Length;
        if (OnlySeparators(cursor.Raw))
        {
            firstEmpty ??= file.Span(cursor.Start, cursor.Length);
            emptyRows++;
            return false;
        }
        if (starts.Length - 1 != expected)
        {
            log.Add(CellCount(cursor, starts, expected));
            return false;
        }
        if (cursor.Length <= RowFaults.CellLimit) return true;
        for (var i = 0; i < expected; i++)
        {
            if (starts[i + 1] - 1 - starts[i] <= RowFaults.CellLimit) continue;
            log.Add(Rules.Load.TooLarge.At(file.Span(starts[i], 1), $"a cell holds more than {RowFaults.CellLimit >> 20} MB; its row is left out", "is a quotation mark missing before or after it?"));
            return false;
        }
        return true;
    }

    private bool OnlySeparators(ReadOnlySpan<byte> raw)
    {
        foreach (var b in raw) if (b != dialect.Delimiter && b is not ((byte)' ' or (byte)'\t')) return false;
        return true;
    }

    private Diagnostic CellCount(RecordCursor cursor, int[] starts, int expected)
    {
        var found = starts.Length - 1;
        var message = string.Create(CultureInfo.InvariantCulture, $"the row has {found} {(found == 1 ? "cell" : "cells")}, the header {expected}; the row is left out");
        var delimiter = dialect.Delimiter == '\t' ? "tab" : dialect.Delimiter.ToString();
        return found > expected
            ? Rules.Load.CellCount.At(file.Span(starts[expected], starts[^1] - 1 - starts[expected]), message, $"put a cell that contains '{delimiter}' in quotes")
            : Rules.Load.CellCount.At(file.Span(cursor.Start, cursor.Length), message, $"write a '{delimiter}' for each empty cell too");
    }
}
