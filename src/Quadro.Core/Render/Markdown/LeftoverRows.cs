namespace Quadro.Render.Markdown;

/// <summary>Finds rows in a paragraph that were meant as a table, and the reason why they are not one.</summary>
internal sealed class LeftoverRows(LeftoverReader reader, string text)
{
    private static readonly System.Buffers.SearchValues<char> Hyphens = System.Buffers.SearchValues.Create("-–—―=_");
    private static readonly System.Buffers.SearchValues<char> OddSigns = System.Buffers.SearchValues.Create(
        "|:- \t–—―=_+*"
    );
    private static readonly System.Buffers.SearchValues<char> Signs = System.Buffers.SearchValues.Create("|:- \t");

    private readonly List<(int From, int To, bool IsBrokenOff)> lines = [];

    /// <param name="areTold">Whether the rows above, which these continue, were reported.</param>
    /// <returns>Whether the paragraph has rows.</returns>
    public bool Read(bool areTold)
    {
        if (!text.Contains('|', StringComparison.Ordinal))
            return false;
        Cut();
        var has = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (!Line(i).Contains('|'))
                continue;
            var end = i + 1;
            while (end < lines.Count && Line(end).Contains('|'))
                end++;
            if (AreRows(i, end))
            {
                if (!areTold)
                    Report(i, end);
                has = true;
            }
            i = end;
        }
        return has;
    }

    private ReadOnlySpan<char> Line(int index) =>
        text.AsSpan(lines[index].From, lines[index].To - lines[index].From).Trim();

    private void Cut()
    {
        for (var at = 0; at <= text.Length; )
        {
            var end = text.AsSpan(at).IndexOfAny('\n', '\r') is >= 0 and var length ? at + length : text.Length;
            lines.Add((at, end, end < text.Length && text[end] == '\r'));
            at = end + 1;
        }
    }

    /// <summary>Whether lines are rows. A row begins and ends with a pipe; lines with pipes only inside must be
    /// several, with the same number in each.</summary>
    private bool AreRows(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (IsDashes(Line(i)))
                return true;
        if (to - from == 1)
            return Line(from) is ['|', _, _, .., '|'];
        if (Line(from)[0] == '|' && Line(from + 1)[0] == '|')
            return true;
        for (var i = from; i < to; i++)
            if (Line(i).Count('|') != Line(from).Count('|') || (i + 1 < to && lines[i].IsBrokenOff))
                return false;
        return true;
    }

    private void Report(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!IsDashes(Line(i)))
                continue;
            if (i == from)
                Add(LeftoverKind.RowsWithoutHeader, i);
            else if (Count(Line(i - 1)) is var header && Count(Line(i)) is var dashes && header != dashes)
                Add(LeftoverKind.RowsOfOddLength, i - 1, (header, dashes));
            else
                Add(LeftoverKind.UnreadRows, i);
            return;
        }
        if (from + 1 < to && AreOddDashes(Line(from + 1)))
            Add(LeftoverKind.RowsOfOddDashes, from + 1);
        else
            Add(LeftoverKind.RowsWithoutDashes, from);
    }

    private void Add(LeftoverKind kind, int line, (int, int) columns = default)
    {
        var (from, to, _) = lines[line];
        while (from < to - 1 && text[from] == ' ')
            from++;
        reader.Add(kind, from, to, Line(line).ToString(), columns);
    }

    private static bool IsDashes(ReadOnlySpan<char> line) =>
        line.Contains('-') && line.Contains('|') && !line.ContainsAnyExcept(Signs);

    private static bool AreOddDashes(ReadOnlySpan<char> line) =>
        line.ContainsAny(Hyphens) && !line.ContainsAnyExcept(OddSigns);

    private static int Count(ReadOnlySpan<char> line)
    {
        var row = line.Trim();
        if (row.StartsWith("|"))
            row = row[1..];
        if (row.EndsWith("|"))
            row = row[..^1];
        return row.Count('|') + 1;
    }
}
