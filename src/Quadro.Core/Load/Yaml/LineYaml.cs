using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Quadro.Text;

namespace Quadro.Load.Yaml;

/// <summary>Reads the subset of YAML that most front matter uses: one map with 'key: value' on each line, values on
/// one line, and lists of them. Makes exactly the nodes that the parser would; for anything else it gives up, and the
/// parser reads the text.</summary>
internal ref struct LineYaml
{
    private const int LongestKey = 100;

    /// <summary>Characters that end a plain value, or leave it to the parser.</summary>
    private static readonly SearchValues<char> Doubtful = SearchValues.Create(":#\t\r\u0085\u2028\u2029\uFEFF");

    private static readonly SearchValues<char> NotQuoted = SearchValues.Create("\t\r\u0085\u2028\u2029\uFEFF");

    private static readonly SearchValues<char> DoubtfulInFlow = SearchValues.Create(
        ":#\t\r\n,[]{}\"'&*!|>%@`?\\\u0085\u2028\u2029\uFEFF"
    );

    private const int MostEntries = 128;

    private readonly ReadOnlySpan<char> text;
    private readonly Span<Range> keys;

    // Null to make no nodes, and only check the text.
    private readonly MapEntry[]? entries;
    private readonly SourceFile? file;
    private readonly TextPool? pool;

    // Replaces every node while none are made.
    private readonly Node seen = new ScalarNode("", ScalarKind.Plain, default);
    private readonly int offset;
    private int at;

    private LineYaml(ReadOnlySpan<char> text, Span<Range> keys)
    {
        this.text = text;
        this.keys = keys;
    }

    private LineYaml(ReadOnlySpan<char> text, Span<Range> keys, SourceFile file, int offset, TextPool pool)
        : this(text, keys)
    {
        (this.file, this.offset, this.pool) = (file, offset, pool);
        entries = new MapEntry[keys.Length];
    }

    /// <summary>The number of entries of a text of this form, or 0 for a text that the parser must read.</summary>
    public static int Count(ReadOnlySpan<char> text)
    {
        // Control characters, and characters of two UTF-16 units, are left to the parser.
        if (
            text.Count('\r') != text.Count("\r\n")
            || text.ContainsAnyInRange('\0', '\b')
            || text.ContainsAnyInRange('\v', '\f')
            || text.ContainsAnyInRange('\u000e', '\u001f')
            || text.ContainsAnyInRange('\u007f', '\u009f')
            || text.ContainsAnyInRange('\ud800', '\udfff')
        )
            return 0;
        Span<Range> keys = stackalloc Range[MostEntries];
        return new LineYaml(text, keys).Walk();
    }

    /// <summary>The nodes of a text whose entries were counted.</summary>
    /// <param name="text">The text of the file from <paramref name="offset"/> on, as far as it must be read.</param>
    public static MapNode Read(SourceFile file, ReadOnlySpan<char> text, int offset, int count, TextPool pool)
    {
        Span<Range> keys = stackalloc Range[count];
        var lines = new LineYaml(text, keys, file, offset, pool);
        lines.Walk();
        var entries = ImmutableCollectionsMarshal.AsImmutableArray(lines.entries);
        var (first, last) = (entries[0].KeySpan, entries[^1].Value.Span);
        return new MapNode(entries, file.Span(first.Start, last.Start + last.Length - first.Start));
    }

    /// <summary>The one entry on the line that begins at <paramref name="at"/>, of a text whose entries were counted,
    /// or null for a comment.</summary>
    public static MapEntry? ReadOne(SourceFile file, ReadOnlySpan<char> text, int offset, int at, TextPool pool)
    {
        var lines = new LineYaml(text, stackalloc Range[1], file, offset, pool) { at = at };
        return lines.Entry(0) ? lines.entries![0] : null;
    }

    private int Walk()
    {
        var count = 0;
        for (; SkipBlank(); count++)
            if (count == keys.Length || !Entry(count))
                return 0;
        return count;
    }

    /// <summary>Goes to the next line that is neither empty nor a comment; false at the end.</summary>
    private bool SkipBlank()
    {
        while (at < text.Length)
        {
            var line = Line(out var next);
            if (!line.IsEmpty && line[0] != '#')
                return true;
            at = next;
        }
        return false;
    }

    /// <summary>The line that starts here, and the start of the next one.</summary>
    private readonly ReadOnlySpan<char> Line(out int next)
    {
        var rest = text[at..];
        var end = rest.IndexOf('\n');
        next = end < 0 ? text.Length : at + end + 1;
        if (end < 0)
            end = rest.Length;
        return rest[..(end > 0 && rest[end - 1] == '\r' ? end - 1 : end)];
    }

    private bool Entry(int number)
    {
        var start = at;
        var line = Line(out var next);
        var colon = line.IndexOf(':');
        if (colon <= 0 || colon > LongestKey || !IsKey(line[..colon]))
            return false;
        var key = line[..colon];
        foreach (var known in keys[..number])
            if (text[known].SequenceEqual(key))
                return false;
        keys[number] = start..(start + colon);
        var after = colon + 1;
        while (after < line.Length && line[after] == ' ')
            after++;
        if (after == colon + 1 && after < line.Length)
            return false;
        var value =
            after == line.Length ? BlockList(next)
            : line[after] == '[' ? FlowList(line, after)
            : Scalar(line, after);
        if (after < line.Length)
            at = next;
        if (value is null || GoesOn())
            return false;
        if (entries is not null)
            entries[number] = new MapEntry(pool!.Of(key), file!.Span(offset + start, colon), value);
        return true;
    }

    /// <summary>Whether the next line that is not empty is indented, so that it may belong to the value
    /// above.</summary>
    private readonly bool GoesOn()
    {
        var rest = text[at..].TrimStart("\r\n");
        return !rest.IsEmpty && rest[0] is ' ' or '\t';
    }

    private static bool IsKey(ReadOnlySpan<char> key)
    {
        if (!char.IsAsciiLetter(key[0]))
            return false;
        foreach (var c in key)
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or '-'))
                return false;
        return true;
    }

    private readonly Node? Scalar(ReadOnlySpan<char> line, int from)
    {
        var value = line[from..].TrimEnd(' ');
        if (value[0] is '"' or '\'')
        {
            var inside = value[1..];
            var close = inside.IndexOf(value[0]);
            if (
                close < 0
                || close != inside.Length - 1
                || (value[0] == '"' && inside.Contains('\\'))
                || inside.ContainsAny(NotQuoted)
            )
                return null;
            return pool is null
                ? seen
                : new ScalarNode(
                    pool.Of(inside[..close]),
                    ScalarKind.Quoted,
                    file!.Span(offset + at + from, value.Length)
                );
        }
        if (!CanStart(value))
            return null;
        for (var i = value.IndexOfAny(Doubtful); i >= 0; i = Next(value, i, Doubtful))
        {
            // A colon inside a word, and a '#' directly after a character, are text.
            if (value[i] == ':' ? i + 1 == value.Length || value[i + 1] == ' ' : value[i] != '#' || value[i - 1] == ' ')
                return null;
        }
        return Plain(value, from);
    }

    private static bool CanStart(ReadOnlySpan<char> value) =>
        char.IsLetterOrDigit(value[0])
        || value[0] is '/' or '(' or '.' or '+' or '_' or '$' or '€' or '«' or '“'
        || (value[0] == '-' && value.Length > 1 && char.IsAsciiLetterOrDigit(value[1]));

    private static int Next(ReadOnlySpan<char> value, int i, SearchValues<char> signs)
    {
        var next = value[(i + 1)..].IndexOfAny(signs);
        return next < 0 ? -1 : i + 1 + next;
    }

    private readonly Node Plain(ReadOnlySpan<char> value, int from)
    {
        if (pool is null)
            return seen;
        var words = pool.Of(value);
        return new ScalarNode(words, YamlScalars.PlainKind(words), file!.Span(offset + at + from, value.Length));
    }

    /// <summary>Reads [a, b] of plain words, or returns null.</summary>
    private readonly Node? FlowList(ReadOnlySpan<char> line, int from)
    {
        var whole = line[from..].TrimEnd(' ');
        if (whole[^1] != ']' || whole.Length < 3)
            return null;
        var items = pool is null ? null : new Node[whole.Count(',') + 1];
        for (var (i, count) = (1, 0); i < whole.Length; i++, count++)
        {
            while (whole[i] == ' ')
                i++;
            if (!char.IsLetterOrDigit(whole[i]))
                return null;
            var end = i + whole[i..].IndexOfAny(DoubtfulInFlow);
            if (whole[end] is not (',' or ']') || (whole[end] == ']') != (end == whole.Length - 1))
                return null;
            if (items is not null)
                items[count] = Plain(whole[i..end].TrimEnd(' '), from + i);
            i = end;
        }
        return items is null
            ? seen
            : new ListNode(
                ImmutableCollectionsMarshal.AsImmutableArray(items),
                file!.Span(offset + at + from, whole.Length)
            );
    }

    /// <summary>Reads lines '- value' below a key, indented or not, and moves behind them.</summary>
    private Node? BlockList(int below)
    {
        at = below;
        List<Node>? items = pool is null ? null : [];
        var (indent, first, last) = (-1, at, -1);
        while (at < text.Length)
        {
            var line = Line(out var next);
            var dash = line.IndexOfAnyExcept(' ');
            if (dash < 0 || line[dash] != '-' || (indent >= 0 && dash != indent))
                break;
            if (indent < 0)
                (indent, first) = (dash, at + dash);
            var from = dash + 1;
            while (from < line.Length && line[from] == ' ')
                from++;
            if (from == dash + 1 || from == line.Length || Scalar(line, from) is not { } item)
                return null;
            items?.Add(item);
            (at, last) = (next, at + line.TrimEnd(' ').Length);
        }
        if (last < 0)
            return null;
        return items is null ? seen : new ListNode([.. items], file!.Span(offset + first, last - first));
    }
}
