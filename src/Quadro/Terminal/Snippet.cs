using System.Globalization;
using System.Text;
using Quadro.Text;

namespace Quadro.Cli.Terminal;

/// <summary>A source line as a terminal shows it, and the mark to put under it.</summary>
/// <param name="Line">The text, or the part of it around the place; tabs are blanks, and what would move the cursor is
/// a picture.</param>
/// <param name="Indent">Blanks up to the place.</param>
/// <param name="Mark">A caret, and a tilde for every further column that the place takes.</param>
internal sealed record Snippet(string Line, string Indent, string Mark)
{
    private const int TabWidth = 4;

    /// <summary>The first line of a place, at most so many columns wide; null when there is no text to show.</summary>
    public static Snippet? Of(SourceSpan span, int width)
    {
        var (line, from, end) = span.File.Excerpt(span.Start, span.Length);
        if (string.IsNullOrWhiteSpace(line))
            return null;
        var cells = Cells(line);
        var first = cells.FindIndex(cell => cell.End > from);
        if (first < 0)
            first = cells.Count;
        var after = first;
        while (after < cells.Count && cells[after].Start < end)
            after++;
        return Cut(cells, first, after, width);
    }

    private static Snippet Cut(List<Cell> cells, int first, int after, int width)
    {
        var (start, stop) = Window(cells, first, width);
        var (before, behind) = (start > 0 ? "…" : "", stop < cells.Count ? "…" : "");
        var text = new StringBuilder(before);
        foreach (var cell in cells[start..stop])
            text.Append(cell.Text);
        var indent = before.Length + Width(cells[start..first]);
        var marked = Width(cells[first..Math.Clamp(after, first, stop)]);
        return new Snippet(
            text.Append(behind).ToString().TrimEnd(),
            new string(' ', indent),
            "^" + new string('~', Math.Max(marked - 1, 0))
        );
    }

    /// <summary>The cells that fit: all, or those around the place with a third of the room in front of it.</summary>
    private static (int Start, int Stop) Window(List<Cell> cells, int place, int width)
    {
        if (Width(cells) <= width)
            return (0, cells.Count);
        var room = width - 2;
        var start = Back(cells, place, room / 3);
        var stop = Forth(cells, start, room);
        return stop == cells.Count ? (Back(cells, cells.Count, room), stop) : (start, stop);
    }

    private static int Back(List<Cell> cells, int from, int room)
    {
        while (from > 0 && (room -= cells[from - 1].Width) >= 0)
            from--;
        return from;
    }

    private static int Forth(List<Cell> cells, int from, int room)
    {
        while (from < cells.Count && (room -= cells[from].Width) >= 0)
            from++;
        return from;
    }

    private static int Width(List<Cell> cells) => cells.Sum(cell => cell.Width);

    private static List<Cell> Cells(string line)
    {
        var cells = new List<Cell>(line.Length);
        var (column, character) = (0, 0);
        for (var rest = line.AsSpan(); rest.Length > 0; )
        {
            var element = rest[..StringInfo.GetNextTextElementLength(rest)];
            var tab = TabWidth - (column % TabWidth);
            var cell = element is "\t"
                ? new Cell(new string(' ', tab), tab, character, character + 1)
                : new Cell(
                    Printable.Line(element.ToString()),
                    CharacterWidth.Of(element),
                    character,
                    character + Characters(element)
                );
            cells.Add(cell);
            (column, character) = (column + cell.Width, cell.End);
            rest = rest[element.Length..];
        }
        return cells;
    }

    private static int Characters(ReadOnlySpan<char> element)
    {
        var count = 0;
        foreach (var c in element)
            if (!char.IsLowSurrogate(c))
                count++;
        return count;
    }

    /// <summary>What a reader sees as one character: its columns on the screen, and which characters of the line it
    /// is.</summary>
    private readonly record struct Cell(string Text, int Width, int Start, int End);
}
