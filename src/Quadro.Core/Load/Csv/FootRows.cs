using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load.Csv;

/// <summary>Recognises notes and totals below a table. Only its last rows are checked.</summary>
internal sealed class FootRows(DiagnosticBag log)
{
    /// <summary>The maximum number of rows at the end of a table that may be its foot.</summary>
    public const int Most = 8;

    private static readonly FrozenSet<string> NoteWords = new[]
    {
        "fonte",
        "fonti",
        "nota",
        "note",
        "n.b.",
        "nb",
        "avvertenza",
        "avvertenze",
        "legenda",
        "elaborazione",
        "elaborazioni",
        "aggiornato",
        "aggiornamento",
        "source",
        "sources",
        "notes",
        "legend",
        "updated",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> TotalWords = new[]
    {
        "totale",
        "totali",
        "total",
        "totals",
        "somma",
        "sum",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" :,;(\u00a0");

    private string? before;

    /// <summary>Whether there are other rows: a table that has only totals has none below it.</summary>
    private bool hasOthers;

    /// <summary>The start of the last lines of a table.</summary>
    public static int Start(ReadOnlySpan<byte> utf8)
    {
        var (end, left) = (utf8.TrimEnd("\r\n"u8).Length, Most);
        while (left-- > 0 && end > 0)
            end = utf8[..end].LastIndexOfAny((byte)'\n', (byte)'\r');
        return Math.Max(end, 0);
    }

    /// <summary>True for a note, which is not a row. A total is reported, and stays a row.</summary>
    /// <param name="columns">The number of columns of the table.</param>
    public bool IsNote(TableRow row, int columns)
    {
        if (columns < 2 || row.Count == 0)
            return false;
        var filled = Enumerable
            .Range(0, row.Count)
            .Where(i => !row.IsEmpty(i) && row.Text(i).Length > 0)
            .Take(2)
            .ToList();
        if (filled.Count == 0)
            return false;
        var text = row.Text(filled[0]);
        var twin = text == before;
        before = text;
        var word = Letters.Fold(text.AsSpan(0, FirstWord(text)).ToString());
        var line = row.Whole.From.Line.ToString(CultureInfo.InvariantCulture);
        if (filled.Count == 1 && (row.Count == 1 || filled[0] == 0) && IsNote(text, word))
        {
            log.Add(Messages.Load.NoteBelowTable(row.Span(filled[0]), line));
            return true;
        }
        var isTotal = TotalWords.Contains(word);
        hasOthers |= !isTotal;
        if (!twin && isTotal && hasOthers && filled.Count == 2 && row.Text(filled[1]).Any(char.IsAsciiDigit))
            log.Add(Messages.Load.TotalBelowTable(row.Span(filled[0]), line));
        return false;
    }

    private static int FirstWord(string text)
    {
        var end = text.AsSpan().IndexOfAny(WordEnds);
        return end < 0 ? text.Length : end;
    }

    private static bool IsNote(string text, string word) =>
        (text.Length > word.Length && NoteWords.Contains(word))
        || (
            text.Length > 2
            && (text[0] is '*' or '©' || (text[0] == '(' && text.Contains(") ", StringComparison.Ordinal)))
        );
}
