using Scriban.Syntax;

namespace Quadro.Scripting.Parsing;

/// <summary>Removes the lines of a Markdown text that contain only a marker such as <c>{{ for r in rows }}</c> or
/// <c>{{ end }}</c>, around rows of a table and items of a list: a blank line would end the table. Everywhere else
/// such lines stay.</summary>
internal sealed class RowMarkers
{
    private readonly string text;
    private readonly List<Marker> markers = [];
    private readonly Dictionary<int, Marker> byLine = [];
    private readonly List<(int From, int To)> cuts = [];

    private RowMarkers(string text) => this.text = text;

    private enum Kind
    {
        Opening,
        Middle,
        Closing,
        Silent,
    }

    /// <param name="Line">The start of its line.</param>
    /// <param name="Next">The start of the next line.</param>
    private readonly record struct Marker(Kind Kind, int Line, int Open, int Close, int Next);

    /// <param name="start">The start of the text in the template's own text.</param>
    public static void Apply(ScriptPage page, string text, int start)
    {
        if (page.Body is not { } body || text.IndexOf("end", start, StringComparison.Ordinal) < 0)
            return;
        var rows = new RowMarkers(text);
        rows.Find(start);
        if (rows.markers.Count == 0)
            return;
        var shielded = MarkdownLines.Shielded(text, start);
        foreach (var marker in rows.markers)
            if (!shielded.Exists(zone => zone.From <= marker.Open && marker.Open < zone.To))
                rows.Weigh(marker, start);
        if (rows.cuts.Count > 0)
            rows.Trim(body);
    }

    private void Find(int start)
    {
        for (var open = text.IndexOf("{{", start, StringComparison.Ordinal); open >= 0; )
        {
            var close = EndOf(open + 2);
            if (close < 0)
                return;
            var line = text.LastIndexOf('\n', Math.Max(open - 1, 0), Math.Max(open - start, 0)) is >= 0 and var before
                ? before + 1
                : start;
            var next = text.IndexOf('\n', close) is >= 0 and var after ? after + 1 : text.Length;
            if (
                text.AsSpan(line, open - line).IsWhiteSpace()
                && text.AsSpan(close, next - close).IsWhiteSpace()
                && KindOf(text.AsSpan(open + 2, close - open - 4)) is { } kind
            )
            {
                var marker = new Marker(kind, line, open, close, next);
                markers.Add(marker);
                byLine[line] = marker;
            }
            open = text.IndexOf("{{", close, StringComparison.Ordinal);
        }
    }

    /// <summary>The offset behind the closing braces; braces in quotes do not count.</summary>
    private int EndOf(int at)
    {
        for (; at + 1 < text.Length; at++)
        {
            if (text[at] is '"' or '\'' or '`')
            {
                var close = text.IndexOf(text[at], at + 1);
                if (close < 0)
                    return -1;
                at = close;
            }
            else if (text[at] == '}' && text[at + 1] == '}')
                return at + 2;
        }
        return -1;
    }

    /// <summary>The kind of a marker, or null when the code prints something.</summary>
    private static Kind? KindOf(ReadOnlySpan<char> inner)
    {
        var code = inner.Trim(" \t\r\n~-");
        var length = 0;
        while (length < code.Length && (char.IsLetterOrDigit(code[length]) || code[length] is '_' or '$' or '.'))
            length++;
        var rest = code[length..].TrimStart();
        return code[..length] switch
        {
            "end" => Kind.Closing,
            "else" or "when" => Kind.Middle,
            "for" or "if" or "while" or "case" or "with" or "tablerow" => Kind.Opening,
            "" when code.StartsWith("#") => Kind.Silent,
            { IsEmpty: false } when rest.StartsWith("=") && !rest.StartsWith("==") => Kind.Silent,
            { IsEmpty: false } when rest is ['+' or '-' or '*', '=', ..] => Kind.Silent,
            _ => null,
        };
    }

    private void Weigh(in Marker marker, int start)
    {
        var (above, behindAbove) = LineAbove(marker.Line, start);
        var below = LineBelow(marker.Next);
        var ends = marker.Kind is Kind.Closing or Kind.Middle;
        // After the end of a loop, a blank line is the author's own, and ends the table or the list.
        var goesOn = marker.Kind == Kind.Closing && (below.IsNear || below.Marker == Kind.Closing);
        if (MarkdownLines.IsRow(above))
        {
            var isRowBelow =
                MarkdownLines.IsRow(below.Line) && MarkdownLines.IsLed(above) == MarkdownLines.IsLed(below.Line);
            if (ends || isRowBelow)
                cuts.Add((behindAbove, marker.Open));
            if (marker.Kind == Kind.Closing ? goesOn && (isRowBelow || below.Marker is not null) : isRowBelow)
                cuts.Add((marker.Close, below.At));
            return;
        }
        var (itemAbove, itemBelow) = (MarkdownLines.IsItem(above), MarkdownLines.IsItem(below.Line));
        if (itemAbove && ends)
            cuts.Add((behindAbove, marker.Open));
        if (marker.Kind == Kind.Closing ? itemAbove && goesOn && (itemBelow || below.Marker is not null) : itemBelow)
            cuts.Add((marker.Close, below.At));
    }

    /// <summary>The nearest line above with text of its own, and the offset behind the nearest line that is not
    /// blank.</summary>
    private (string Line, int Behind) LineAbove(int line, int start)
    {
        var behind = -1;
        while (line > start)
        {
            var from =
                line - 2 >= start && text.LastIndexOf('\n', line - 2, line - 1 - start) is >= 0 and var before
                    ? before + 1
                    : start;
            var isBlank = text.AsSpan(from, line - from).IsWhiteSpace();
            if (!isBlank && behind < 0)
                behind = line;
            if (!isBlank && !byLine.ContainsKey(from))
                return (text[from..line], behind);
            line = from;
        }
        return ("", behind < 0 ? line : behind);
    }

    /// <param name="Line">The nearest line below with text of its own, or empty when it is the header of another
    /// table.</param>
    /// <param name="At">The start of the nearest line that is not blank.</param>
    /// <param name="IsNear">Whether it is the very next line.</param>
    /// <param name="Marker">Its kind, when it is a marker.</param>
    private readonly record struct Below(string Line, int At, bool IsNear, Kind? Marker);

    private Below LineBelow(int start)
    {
        Below? nearest = null;
        for (var line = start; line < text.Length; )
        {
            var next = Next(line);
            if (!text.AsSpan(line, next - line).IsWhiteSpace())
            {
                Kind? marker = byLine.TryGetValue(line, out var found) ? found.Kind : null;
                nearest ??= new Below("", line, line == start, marker);
                if (marker is null)
                    return nearest.Value with
                    {
                        Line = MarkdownLines.IsDashes(text[next..Next(next)]) ? "" : text[line..next],
                    };
            }
            line = next;
        }
        return nearest ?? new Below("", text.Length, false, null);
    }

    private int Next(int line) =>
        line < text.Length && text.IndexOf('\n', line) is >= 0 and var end ? end + 1 : text.Length;

    /// <summary>Removes the cuts from the pieces of text between the markers: each cut touches a marker.</summary>
    private void Trim(ScriptNode node)
    {
        if (node is ScriptRawStatement raw)
        {
            var (from, to) = (raw.Text.Index, raw.Text.Index + raw.Text.Length);
            foreach (var cut in cuts)
            {
                if (cut.From <= from && cut.To > from)
                    from = Math.Min(cut.To, to);
                if (cut.To >= to && cut.From < to)
                    to = Math.Max(cut.From, from);
                // A marker such as {{- removed the line break of the row above, which a table needs.
                else if (cut.From > to && to > from && text.AsSpan(to, cut.From - to).IsWhiteSpace())
                    to = cut.From;
            }
            if (to - from != raw.Text.Length)
                raw.Text = new ScriptStringSlice(raw.Text.FullText, from, to - from);
            return;
        }
        for (var i = 0; i < node.ChildrenCount; i++)
            if (node.GetChildren(i) is { } child)
                Trim(child);
    }
}

/// <summary>Recognises the lines of a Markdown text, as far as this is possible before its expressions have
/// run.</summary>
internal static class MarkdownLines
{
    private static readonly System.Buffers.SearchValues<char> Dashes = System.Buffers.SearchValues.Create("|:- \t\r\n");

    /// <summary>Whether a line has a pipe outside expressions, code and links.</summary>
    public static bool IsRow(string line) => FirstPipe(line) >= 0;

    /// <summary>Whether a row begins with a pipe.</summary>
    public static bool IsLed(string line)
    {
        var begin = 0;
        while (
            line.IndexOf("{{", begin, StringComparison.Ordinal) is >= 0 and var open
            && line.AsSpan(begin, open - begin).IsWhiteSpace()
            && line.IndexOf("}}", open, StringComparison.Ordinal) is > 0 and var end
        )
            begin = end + 2;
        return line.AsSpan(begin).TrimStart().StartsWith("|");
    }

    public static bool IsDashes(string line) =>
        line.Contains('-', StringComparison.Ordinal) && !line.AsSpan().ContainsAnyExcept(Dashes);

    private static int FirstPipe(string line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '|')
                return i;
            var closing = line.AsSpan(i) switch
            {
                ['\\', ..] => "",
                ['{', '{', ..] => "}}",
                ['[', '[', ..] => "]]",
                ['`', ..] => "`",
                _ => null,
            };
            if (closing is null)
                continue;
            if (closing.Length == 0)
                i++;
            else if (line.IndexOf(closing, i + closing.Length, StringComparison.Ordinal) is >= 0 and var end)
                i = end + closing.Length - 1;
        }
        return -1;
    }

    public static bool IsItem(string line)
    {
        var text = line.AsSpan().TrimStart();
        if (text is ['-' or '*' or '+', ' ' or '\t', ..])
            return true;
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and <= 9 && text[digits..] is ['.' or ')', ' ' or '\t', ..];
    }

    /// <summary>The parts that are code, comments or HTML: every line in them stays.</summary>
    public static List<(int From, int To)> Shielded(string text, int start)
    {
        var zones = new List<(int, int)>();
        for (var line = start; line < text.Length; )
        {
            var next = Next(text, line);
            var content = text.AsSpan(line, next - line).Trim();
            var end = content switch
            {
                ['`', '`', '`', ..] or ['~', '~', '~', ..] => EndOfFence(text, next, content),
                ['<', '!', '-', '-', ..] => Behind(text, line, "-->"),
                ['<', var first, ..] when char.IsAsciiLetter(first) || first == '/' => EndOfHtml(text, line, content),
                _ => line,
            };
            if (end > line)
                zones.Add((line, end));
            line = Math.Max(end, next);
        }
        return zones;
    }

    private static int EndOfFence(string text, int line, ReadOnlySpan<char> opening)
    {
        var ticks = opening.Length - opening.TrimStart(opening[0]).Length;
        while (line < text.Length)
        {
            var next = Next(text, line);
            var content = text.AsSpan(line, next - line).Trim();
            if (content.Length >= ticks && !content.ContainsAnyExcept(opening[0]))
                return next;
            line = next;
        }
        return text.Length;
    }

    /// <summary>The end of HTML: a blank line, or for some elements their end tag.</summary>
    private static int EndOfHtml(string text, int line, ReadOnlySpan<char> content)
    {
        foreach (var name in (ReadOnlySpan<string>)["pre", "script", "style", "textarea"])
            if (content[1..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return Behind(text, line, $"</{name}");
        while (line < text.Length)
        {
            var next = Next(text, line);
            if (text.AsSpan(line, next - line).IsWhiteSpace())
                return line;
            line = next;
        }
        return text.Length;
    }

    private static int Behind(string text, int from, string sign)
    {
        var at = text.IndexOf(sign, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? text.Length : Next(text, at);
    }

    private static int Next(string text, int line) =>
        text.IndexOf('\n', line) is >= 0 and var end ? end + 1 : text.Length;
}
