using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Quadro.Text;

namespace Quadro.Load.Yaml;

/// <summary>
/// Reads the part of YAML that front matters are mostly written in: one map, 'key: value' on each line, values in one line,
/// lists of such. Gives the very nodes that the parser would; at anything else it gives up, and the parser reads the text.
/// </summary>
internal ref struct LineYaml
{
    private const int LongestKey = 100;

    /// <summary>What ends the search for a plain value's end, or makes it one for the parser.</summary>
    private static readonly SearchValues<char> Doubtful = SearchValues.Create(":#\t\r\u0085\u2028\u2029\uFEFF");

    private static readonly SearchValues<char> NotQuoted = SearchValues.Create("\t\r\u0085\u2028\u2029\uFEFF");

    private static readonly SearchValues<char> DoubtfulInFlow = SearchValues.Create(":#\t\r\n,[]{}\"'&*!|>%@`?\\\u0085\u2028\u2029\uFEFF");

    private readonly SourceFile file;
    private readonly int offset;
    private readonly ReadOnlySpan<char> text;
    private readonly TextPool pool;
    private readonly List<MapEntry> entries;
    private int at;

    private LineYaml(SourceFile file, ReadOnlySpan<char> text, int offset, TextPool pool, List<MapEntry> entries)
    {
        (this.file, this.offset, this.pool, this.entries) = (file, offset, pool, entries);
        this.text = text;
    }

    /// <param name="text">The text of the file from <paramref name="offset"/> on, as far as it is to be read.</param>
    public static MapNode? TryRead(SourceFile file, ReadOnlySpan<char> text, int offset, TextPool pool)
    {
        // Control characters, and what needs two units, are the parser's.
        if (text.Count('\r') != text.Count("\r\n") || text.ContainsAnyInRange('\0', '\b') || text.ContainsAnyInRange('\v', '\f') || text.ContainsAnyInRange('\u000e', '\u001f') || text.ContainsAnyInRange('\u007f', '\u009f') || text.ContainsAnyInRange('\ud800', '\udfff')) return null;
        return new LineYaml(file, text, offset, pool, []).Map();
    }

    private MapNode? Map()
    {
        while (SkipBlank())
        {
            if (Entry() is not { } entry) return null;
            foreach (var known in entries) if (known.Key == entry.Key) return null;
            entries.Add(entry);
        }
        if (entries.Count == 0) return null;
        var (first, last) = (entries[0].KeySpan, entries[^1].Value.Span);
        return new MapNode([.. entries], file.Span(first.Start, last.Start + last.Length - first.Start));
    }

    /// <summary>Goes to the next line that is neither empty nor a comment; false at the end.</summary>
    private bool SkipBlank()
    {
        while (at < text.Length)
        {
            var line = Line(out var next);
            if (!line.IsEmpty && line[0] != '#') return true;
            at = next;
        }
        return false;
    }

    /// <summary>The line that starts here, and where the next one does.</summary>
    private readonly ReadOnlySpan<char> Line(out int next)
    {
        var rest = text[at..];
        var end = rest.IndexOf('\n');
        next = end < 0 ? text.Length : at + end + 1;
        if (end < 0) end = rest.Length;
        return rest[..(end > 0 && rest[end - 1] == '\r' ? end - 1 : end)];
    }

    private MapEntry? Entry()
    {
        var start = at;
        var line = Line(out var next);
        var colon = line.IndexOf(':');
        if (colon <= 0 || colon > LongestKey || !IsKey(line[..colon])) return null;
        var after = colon + 1;
        while (after < line.Length && line[after] == ' ') after++;
        if (after == colon + 1 && after < line.Length) return null;
        Node? value = after == line.Length ? BlockList(next) : line[after] == '[' ? FlowList(line, after) : Scalar(line, after);
        if (after < line.Length) at = next;
        return value is null || GoesOn() ? null : new MapEntry(pool.Of(line[..colon]), file.Span(offset + start, colon), value);
    }

    /// <summary>Whether the next line that is not empty is indented: it may belong to the value above.</summary>
    private readonly bool GoesOn()
    {
        var rest = text[at..].TrimStart("\r\n");
        return !rest.IsEmpty && rest[0] is ' ' or '\t';
    }

    private static bool IsKey(ReadOnlySpan<char> key)
    {
        if (!char.IsAsciiLetter(key[0])) return false;
        foreach (var c in key) if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-')) return false;
        return true;
    }

    private readonly ScalarNode? Scalar(ReadOnlySpan<char> line, int from)
    {
        var value = line[from..].TrimEnd(' ');
        if (value[0] is '"' or '\'')
        {
            var inside = value[1..];
            var close = inside.IndexOf(value[0]);
            if (close < 0 || close != inside.Length - 1 || (value[0] == '"' && inside.Contains('\\')) || inside.ContainsAny(NotQuoted)) return null;
            return new ScalarNode(pool.Of(inside[..close]), ScalarKind.Quoted, file.Span(offset + at + from, value.Length));
        }
        if (!CanStart(value)) return null;
        for (var i = value.IndexOfAny(Doubtful); i >= 0; i = Next(value, i, Doubtful))
        {
            // A colon inside a word and a sign of number behind one are text.
            if (value[i] == ':' ? i + 1 == value.Length || value[i + 1] == ' ' : value[i] != '#' || value[i - 1] == ' ') return null;
        }
        return Plain(value, from);
    }

    private static bool CanStart(ReadOnlySpan<char> value) =>
        char.IsLetterOrDigit(value[0]) || value[0] is '/' or '(' or '.' or '+' or '_' or '$' or '€' or '«' or '“' || (value[0] == '-' && value.Length > 1 && char.IsAsciiLetterOrDigit(value[1]));

    private static int Next(ReadOnlySpan<char> value, int i, SearchValues<char> signs)
    {
        var next = value[(i + 1)..].IndexOfAny(signs);
        return next < 0 ? -1 : i + 1 + next;
    }

    private readonly ScalarNode Plain(ReadOnlySpan<char> value, int from)
    {
        var words = pool.Of(value);
        return new ScalarNode(words, YamlScalars.PlainKind(words), file.Span(offset + at + from, value.Length));
    }

    /// <summary>[a, b] of plain words.</summary>
    private readonly ListNode? FlowList(ReadOnlySpan<char> line, int from)
    {
        var whole = line[from..].TrimEnd(' ');
        if (whole[^1] != ']' || whole.Length < 3) return null;
        var items = ImmutableArray.CreateBuilder<Node>(whole.Count(',') + 1);
        for (var i = 1; i < whole.Length; i++)
        {
            while (whole[i] == ' ') i++;
            if (!char.IsLetterOrDigit(whole[i])) return null;
            var end = i + whole[i..].IndexOfAny(DoubtfulInFlow);
            if (whole[end] is not (',' or ']') || (whole[end] == ']') != (end == whole.Length - 1)) return null;
            items.Add(Plain(whole[i..end].TrimEnd(' '), from + i));
            i = end;
        }
        return new ListNode(items.MoveToImmutable(), file.Span(offset + at + from, whole.Length));
    }

    /// <summary>Lines '- value' below a key, indented or not; goes behind them.</summary>
    private ListNode? BlockList(int below)
    {
        at = below;
        var items = new List<Node>();
        var (indent, first) = (-1, at);
        while (at < text.Length)
        {
            var line = Line(out var next);
            var dash = line.IndexOfAnyExcept(' ');
            if (dash < 0 || line[dash] != '-' || (indent >= 0 && dash != indent)) break;
            if (indent < 0) (indent, first) = (dash, at + dash);
            var from = dash + 1;
            while (from < line.Length && line[from] == ' ') from++;
            if (from == dash + 1 || from == line.Length || Scalar(line, from) is not { } item) return null;
            items.Add(item);
            at = next;
        }
        if (items.Count == 0) return null;
        var last = items[^1].Span;
        return new ListNode(ImmutableCollectionsMarshal.AsImmutableArray(items.ToArray()), file.Span(offset + first, last.Start + last.Length - offset - first));
    }
}
