using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load.Csv;

/// <summary>Quotation marks that do not pair, found in the cells of one record.</summary>
internal static class RowFaults
{
    /// <summary>The largest plausible size of a cell.</summary>
    public const int CellLimit = 16 << 20;

    /// <summary>The advice for files in which quotation marks are ordinary characters.</summary>
    /// <summary>A fault in a record's quotation marks, because of which its row cannot be used.</summary>
    /// <param name="Opening">The start of the faulty cell.</param>
    /// <param name="SpansLines">True when the cell continued over line ends, so that it may contain whole
    /// rows.</param>
    public readonly record struct Fault(Diagnostic Finding, int Opening, bool SpansLines);

    public static Fault? Find(SourceFile file, int[] starts, Dialect dialect, DiagnosticBag log)
    {
        var utf8 = file.Utf8.Span;
        for (var i = 0; i + 1 < starts.Length; i++)
        {
            var cell = utf8[starts[i]..(starts[i + 1] - 1)];
            var quote = cell.IndexOf((byte)dialect.QuoteChar);
            if (quote < 0)
                continue;
            var opens = quote == 0 || (dialect.SkipInitialSpace && cell[..quote].Trim(" \t"u8).IsEmpty);
            if (!opens)
                log.Add(Messages.Load.StrayQuote(file.Span(starts[i] + quote, 1), new string(dialect.QuoteChar, 2)));
            else if (Check(file, starts[i], cell, quote, dialect) is { } fault)
                return fault;
        }
        return null;
    }

    private static Fault? Check(SourceFile file, int start, ReadOnlySpan<byte> cell, int opening, Dialect dialect)
    {
        var opened = file.Span(start + opening, 1);
        var closing = Closing(cell, opening, dialect);
        if (closing < 0)
            return new(Messages.Load.UnclosedQuote(opened), opened.Start, true);
        var rest = cell[(closing + 1)..];
        if (rest.Trim(" \t"u8).IsEmpty && (rest.IsEmpty || dialect.SkipInitialSpace))
            return null;
        var lines = cell[opening..closing].IndexOfAny((byte)'\n', (byte)'\r') >= 0;
        var after = file.Span(start + closing + 1, 1);
        var finding = lines
            ? Messages.Load.QuoteNotClosedInCell(opened, after)
            : Messages.Load.TextBehindQuote(after, opened, new string(dialect.QuoteChar, 2));
        return new(finding, opened.Start, lines);
    }

    private static int Closing(ReadOnlySpan<byte> cell, int opening, Dialect dialect)
    {
        for (var i = opening + 1; i < cell.Length; i++)
        {
            var next = cell[i..].IndexOf((byte)dialect.QuoteChar);
            if (next < 0)
                return -1;
            i += next;
            if (!dialect.DoubleQuote || i + 1 >= cell.Length || cell[i + 1] != dialect.QuoteChar)
                return i;
            i++;
        }
        return -1;
    }
}
