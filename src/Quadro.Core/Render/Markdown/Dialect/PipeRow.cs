using Markdig.Extensions.Tables;
using Markdig.Helpers;

namespace Quadro.Render.Markdown.Dialect;

/// <summary>Cuts a line of a table into cells like GitHub's Markdown: a pipe after a backslash is not a border, not
/// even in code.</summary>
internal static class PipeRow
{
    /// <summary>Cuts a line into the expected number of cells. Pipes in code also separate cells, unless only the
    /// other reading gives the expected number.</summary>
    public static List<StringSlice> Cells(in StringSlice line, int wanted)
    {
        var cells = Split(line, wholeCode: false);
        if (cells.Count == wanted || line.IndexOf('`') < 0)
            return cells;
        var kept = Split(line, wholeCode: true);
        return kept.Count == wanted ? kept : cells;
    }

    /// <summary>The alignments that a row of dashes gives, or null when the line is not such a row.</summary>
    public static List<TableColumnAlign?>? Delimiters(in StringSlice line)
    {
        for (var i = line.Start; i <= line.End; i++)
            if (line.Text[i] is not ('|' or '-' or ':' or ' ' or '\t'))
                return null;
        var columns = new List<TableColumnAlign?>();
        foreach (var cell in Split(line, wholeCode: false))
        {
            var text = cell.AsSpan();
            var (left, right) = (text.StartsWith(":"), text.EndsWith(":"));
            if (text.Trim(':').IsEmpty || text[(left ? 1 : 0)..(text.Length - (right ? 1 : 0))].ContainsAnyExcept('-'))
                return null;
            columns.Add(
                (left, right) switch
                {
                    (true, true) => TableColumnAlign.Center,
                    (true, false) => TableColumnAlign.Left,
                    (false, true) => TableColumnAlign.Right,
                    _ => null,
                }
            );
        }
        return columns.Count == 0 ? null : columns;
    }

    private static List<StringSlice> Split(StringSlice line, bool wholeCode)
    {
        line.Trim();
        var (text, to) = (line.Text, line.End + 1);
        var start = line.Start < to && text[line.Start] == '|' ? line.Start + 1 : line.Start;
        var cells = new List<StringSlice>();
        for (var i = start; i < to; )
        {
            if (text[i] == '|')
            {
                cells.Add(Cell(text, start, i));
                start = ++i;
            }
            else
                i = text[i] switch
                {
                    '\\' when i + 1 < to => i + 2,
                    '[' when EndOfName(text, i, to) is > 0 and var end => end,
                    '`' when wholeCode && EndOfCode(text, i, to) is > 0 and var end => end,
                    '`' => SkipTicks(text, i, to),
                    _ => i + 1,
                };
        }
        if (start < to)
            cells.Add(Cell(text, start, to));
        return cells;
    }

    private static StringSlice Cell(string text, int from, int to)
    {
        var cell = new StringSlice(text, from, to - 1);
        cell.Trim();
        return cell;
    }

    /// <summary>The offset behind a link by name with its own text: the pipe in it is part of the link.</summary>
    private static int EndOfName(string text, int at, int to)
    {
        if (at + 1 >= to || text[at + 1] != '[')
            return -1;
        var end = text.IndexOf("]]", at + 2, to - at - 2, StringComparison.Ordinal);
        return
            end < 0
            || text.AsSpan(at + 2, end - at - 2) is var inner && (inner.ContainsAny('[', '`') || inner.Count('|') > 1)
            ? -1
            : end + 2;
    }

    private static int EndOfCode(string text, int at, int to)
    {
        var open = SkipTicks(text, at, to);
        for (var i = open; i < to; )
        {
            if (text[i] != '`')
            {
                i++;
                continue;
            }
            var close = SkipTicks(text, i, to);
            if (close - i == open - at)
                return close;
            i = close;
        }
        return -1;
    }

    private static int SkipTicks(string text, int at, int to)
    {
        while (at < to && text[at] == '`')
            at++;
        return at;
    }
}
