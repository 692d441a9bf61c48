using System.Text;

namespace Quadro.Text;

/// <summary>One input file: its path relative to the site, its content, and the conversion of offsets to lines and
/// columns.</summary>
/// <remarks>
/// Offsets count UTF-8 bytes in tables, which are read as bytes, and UTF-16 units in everything else, which is read
/// as text. A byte order mark is never part of either.
/// </remarks>
public sealed class SourceFile
{
    private const int LongLine = 4096;

    private readonly bool countsBytes;
    private readonly SheetPlaces? sheet;
    private readonly int units;
    private string? text;
    private volatile WeakReference<string>? decoded;
    private int[]? lineStarts;

    /// <summary>A file read as text (YAML, JSON, Markdown, templates).</summary>
    public SourceFile(string path, string text)
    {
        Path = path;
        this.text = text;
        Utf8 = default;
    }

    private SourceFile(string path, ReadOnlyMemory<byte> utf8, int units)
    {
        Path = path;
        Utf8 = utf8;
        this.units = units;
    }

    private SourceFile(string path, ReadOnlyMemory<byte> utf8, SheetPlaces? sheet = null)
    {
        Path = path;
        Utf8 = utf8;
        countsBytes = true;
        this.sheet = sheet;
    }

    /// <summary>A long text, kept as bytes: it is decoded when a caller asks for it, and kept decoded only while a
    /// caller holds it.</summary>
    /// <param name="utf8">Valid UTF-8 without a byte order mark.</param>
    public static SourceFile OfText(string path, ReadOnlyMemory<byte> utf8) =>
        new(path, utf8, Encoding.UTF8.GetCharCount(utf8.Span));

    /// <summary>A table. <paramref name="utf8"/> is its content without a byte order mark, already converted to
    /// UTF-8.</summary>
    public static SourceFile OfTable(string path, ReadOnlyMemory<byte> utf8) => new(path, utf8);

    /// <summary>A sheet of a spreadsheet, as a text of cells; places in it are rows and columns of the
    /// sheet.</summary>
    internal static SourceFile OfSheet(string path, ReadOnlyMemory<byte> utf8, SheetPlaces sheet) =>
        new(path, utf8, sheet);

    internal SheetPlaces? Sheet => sheet;

    /// <summary>Whether the file is a table, in which offsets count bytes.</summary>
    internal bool CountsBytes => countsBytes;

    /// <summary>The path relative to the site, with '/' between the parts. Paths in the built-in kit start with
    /// "kit:".</summary>
    public string Path { get; }

    public ReadOnlyMemory<byte> Utf8 { get; }

    public string Text => text ?? Decoded();

    /// <summary>Whether the text is kept as bytes and decoded on request.</summary>
    internal bool IsKeptAsBytes => text is null && !countsBytes;

    /// <summary>The length of a text in the units of this file's offsets.</summary>
    internal int Measure(ReadOnlySpan<char> part) => countsBytes ? Encoding.UTF8.GetByteCount(part) : part.Length;

    public int Length => countsBytes ? Utf8.Length : text?.Length ?? units;

    public SourceSpan Whole => new(this, 0, 0);

    public SourceSpan Span(int start, int length) => new(this, start, length);

    /// <summary>The text from an offset on, without decoding the text before it.</summary>
    public string TextFrom(int start) =>
        start == 0 || !IsKeptAsBytes
            ? (start == 0 ? Text : Text[start..])
            : Encoding.UTF8.GetString(Utf8.Span[ByteAt(start)..]);

    /// <summary>Whether an ASCII word appears at or after an offset.</summary>
    public bool Mentions(string ascii, int start)
    {
        if (!IsKeptAsBytes)
            return Text.AsSpan(start).Contains(ascii, StringComparison.Ordinal);
        Span<byte> wanted = stackalloc byte[ascii.Length];
        return Utf8.Span[ByteAt(start)..].IndexOf(wanted[..Encoding.UTF8.GetBytes(ascii, wanted)]) >= 0;
    }

    private string Decoded()
    {
        if (countsBytes)
            return text = Encoding.UTF8.GetString(Utf8.Span);
        if (decoded is { } kept && kept.TryGetTarget(out var held))
            return held;
        var made = Encoding.UTF8.GetString(Utf8.Span);
        // Created on demand: most texts are never decoded whole, and weak references are expensive for the collector.
        var mine = new WeakReference<string>(made);
        // The origin of a text is found by its identity, so only one decoded text may exist while a caller holds it.
        for (var before = decoded; ; before = decoded)
        {
            if (before is not null && before.TryGetTarget(out held))
                return held;
            if (Interlocked.CompareExchange(ref decoded, mine, before) == before)
                return made;
        }
    }

    /// <summary>The byte offset of a UTF-16 unit.</summary>
    private int ByteAt(int unit)
    {
        var utf8 = Utf8.Span;
        var at = 0;
        for (var left = unit; left > 0 && at < utf8.Length; left--)
        {
            var first = utf8[at];
            if (first >= 0xF0)
                left--;
            at +=
                first < 0x80 ? 1
                : first < 0xE0 ? 2
                : first < 0xF0 ? 3
                : 4;
        }
        return at;
    }

    /// <summary>The line and the column of an offset, from 1; the column counts characters (Unicode scalar values) of
    /// the file's text.</summary>
    public TextPosition Locate(int offset)
    {
        offset = Math.Clamp(offset, 0, Length);
        if (sheet is not null)
            return sheet.Locate(Utf8.Span, offset);
        var starts = lineStarts ??= countsBytes ? LineStarts(Utf8.Span) : LineStarts(Text.AsSpan());
        var line = Array.BinarySearch(starts, offset);
        if (line < 0)
            line = ~line - 1;
        return new TextPosition(line + 1, CountCharacters(starts[line], offset) + 1);
    }

    /// <summary>The end of a stretch: after its last character, or in a spreadsheet the column after its last
    /// cell.</summary>
    public TextPosition LocateEnd(int start, int length)
    {
        if (sheet is null)
            return Locate(start + length);
        var last = Locate(start + length);
        return last with { Column = last.Column + 1 };
    }

    /// <summary>The cell of a spreadsheet, such as Foglio1!C12, or null in every other file.</summary>
    public string? Cell(int offset) => sheet?.Cell(Locate(offset));

    /// <summary>A place in the form of messages: (12,3), or in a spreadsheet [Foglio1!C12].</summary>
    public string Place(int offset) => Cell(offset) is { } cell ? $"[{cell}]" : Locate(offset).ToString();

    /// <summary>The line in which a stretch starts, or only the part around the stretch when the line is very
    /// long.</summary>
    public Excerpt Excerpt(int start, int length)
    {
        if (sheet is not null)
            return sheet.Row(Utf8.Span, start, length);
        var (from, to) = (Locate(start), Locate(start + length));
        var (lineStart, lineEnd) = Bounds(from.Line);
        var behind = to.Line > from.Line ? int.MaxValue : to.Column - 1;
        if (lineEnd - lineStart <= LongLine)
            return new Excerpt(Line(from.Line), from.Column - 1, behind);
        var (first, last) = (
            Boundary(Math.Max(lineStart, start - LongLine / 4)),
            Boundary(Math.Min(lineEnd, start + LongLine))
        );
        var before = CountCharacters(lineStart, first) - (first > lineStart ? 1 : 0);
        var text =
            (first > lineStart ? "…" : "")
            + Slice(first, last - first).TrimEnd('\r', '\n')
            + (last < lineEnd ? "…" : "");
        return new Excerpt(text, from.Column - 1 - before, behind == int.MaxValue ? behind : behind - before);
    }

    /// <summary>The text of a 1-based line, without its line end.</summary>
    public string Line(int number)
    {
        var (from, to) = Bounds(number);
        var line = countsBytes ? Encoding.UTF8.GetString(Utf8.Span[from..to]) : Text[from..to];
        return line.TrimEnd('\r', '\n');
    }

    private (int Start, int End) Bounds(int number)
    {
        var starts = lineStarts ??= countsBytes ? LineStarts(Utf8.Span) : LineStarts(Text.AsSpan());
        return number < 1 || number > starts.Length
            ? (0, 0)
            : (starts[number - 1], number < starts.Length ? starts[number] : Length);
    }

    /// <summary>The nearest place at or behind an offset where a character starts.</summary>
    private int Boundary(int offset)
    {
        while (
            offset < Length && (countsBytes ? (Utf8.Span[offset] & 0xC0) == 0x80 : char.IsLowSurrogate(Text[offset]))
        )
            offset++;
        return offset;
    }

    /// <summary>The text that a span covers.</summary>
    public string Slice(int start, int length) =>
        countsBytes ? Encoding.UTF8.GetString(Utf8.Span.Slice(start, length)) : Text.Substring(start, length);

    private int CountCharacters(int from, int to)
    {
        var count = 0;
        if (countsBytes)
        {
            foreach (var b in Utf8.Span[from..to])
                if ((b & 0xC0) != 0x80)
                    count++;
            return count;
        }
        foreach (var c in Text.AsSpan(from, to - from))
            if (!char.IsLowSurrogate(c))
                count++;
        return count;
    }

    private static int[] LineStarts(ReadOnlySpan<char> text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            var next = text[i..].IndexOfAny('\r', '\n');
            if (next < 0)
                break;
            i += next;
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            starts.Add(i + 1);
        }
        return [.. starts];
    }

    private static int[] LineStarts(ReadOnlySpan<byte> text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            var next = text[i..].IndexOfAny((byte)'\r', (byte)'\n');
            if (next < 0)
                break;
            i += next;
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                i++;
            starts.Add(i + 1);
        }
        return [.. starts];
    }
}
