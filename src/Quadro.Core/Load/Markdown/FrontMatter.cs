using System.Text;
using Quadro.Diagnostics;
using Quadro.Load.Yaml;
using Quadro.Text;

namespace Quadro.Load.Markdown;

/// <summary>A Markdown file in two parts: its front matter (or null when it has none that can be read) and the rest.
/// Nothing is copied.</summary>
public readonly record struct MarkdownSource(FrontMatter? Front, SourceSpan Body)
{
    public MapNode? Fields => Front?.Fields;
}

/// <summary>YAML between a first line '---' and a line '---'.</summary>
public sealed class FrontMatter
{
    private const int LongestSimple = 4096;

    private readonly MapNode? fields;
    private readonly SourceFile file;

    // For simple front matter: the bytes, the offset of the first in the text, and the number of entries.
    private readonly (int Start, int Length) bytes;
    private readonly int start;
    private readonly int count;
    private readonly TextPool? pool;

    private FrontMatter(SourceFile file, MapNode fields)
    {
        (this.file, this.fields) = (file, fields);
    }

    private FrontMatter(SourceFile file, (int Start, int Length) bytes, int start, int count, TextPool pool)
    {
        (this.file, this.bytes, this.start, this.count, this.pool) = (file, bytes, start, count, pool);
    }

    /// <summary>The fields. Simple ones are read again each time: the nodes of all texts would take most of the
    /// memory of a build, and each is needed only for a moment.</summary>
    public MapNode Fields => fields ?? Read();

    private ReadOnlySpan<byte> Bytes => file.Utf8.Span.Slice(bytes.Start, bytes.Length);

    /// <summary>Finds the front matter, and reports its faults.</summary>
    public static MarkdownSource Split(SourceFile file, DiagnosticBag log) => Split(file, new TextPool(), log);

    internal static MarkdownSource Split(SourceFile file, TextPool pool, DiagnosticBag log)
    {
        var text = file.IsKeptAsBytes ? file.Utf8.Span : Encoding.UTF8.GetBytes(file.Text);
        var whole = file.Span(0, file.Length);
        if (!IsFence(FirstLine(text)))
            return IsFalse(file, text, 0, isBody: false, log) ? Broken(file) : new(null, whole);
        var start = LineEnd(text, 0);
        var hasOtherEnd = false;
        for (var line = start; line < text.Length; line = LineEnd(text, line))
        {
            if (!IsFence(FirstLine(text[line..])))
            {
                hasOtherEnd |= MayBeFence(text[line..]);
                continue;
            }
            if (FalseFront.IsRule(text[start..line], isClosed: true))
                return new(null, whole);
            var (from, to, body) = (
                Encoding.UTF8.GetCharCount(text[..start]),
                Encoding.UTF8.GetCharCount(text[..line]),
                Encoding.UTF8.GetCharCount(text[..LineEnd(text, line)])
            );
            if (hasOtherEnd && IsEndless(file, text[start..line], from, false, log))
                return Broken(file);
            if (IsFalse(file, text[LineEnd(text, line)..], body, isBody: true, log))
                return Broken(file);
            var rest = file.Span(body, file.Length - body);
            if (file.IsKeptAsBytes && Count(text[start..line]) is var count and > 0)
                return new(new FrontMatter(file, (start, line - start), from, count, pool), rest);
            var fields = Parsed(
                file,
                file.IsKeptAsBytes ? Encoding.UTF8.GetString(text[..line]) : file.Text,
                from,
                to - from,
                log
            );
            return new(fields is null ? null : new FrontMatter(file, fields), rest);
        }
        if (FalseFront.IsRule(text[start..], isClosed: false))
            return new(null, whole);
        if (!IsEndless(file, text[start..], Encoding.UTF8.GetCharCount(text[..start]), true, log))
            log.Add(Messages.Load.FrontMatterNotClosed(file.Span(0, 3)));
        return Broken(file);
    }

    /// <summary>The result for a broken file: nothing of it is shown or examined further.</summary>
    private static MarkdownSource Broken(SourceFile file) => new(null, file.Span(file.Length, 0));

    /// <summary>Reports text that looks like front matter, at the top or after the real one, but is not.</summary>
    private static bool IsFalse(SourceFile file, ReadOnlySpan<byte> text, int start, bool isBody, DiagnosticBag log)
    {
        const int Top = 1 << 14;
        var top = text[..Math.Min(Top, text.Length)];
        if (!FrontWords.MayWithhold(top) && (isBody || !MayOpen(top)))
            return false;
        return FalseFront.In(Encoding.UTF8.GetString(top), isBody) is { } found && IsReported(file, found, start, log);
    }

    private static bool IsEndless(
        SourceFile file,
        ReadOnlySpan<byte> fields,
        int start,
        bool anywhere,
        DiagnosticBag log
    ) =>
        FalseFront.FailedEnd(Encoding.UTF8.GetString(fields), anywhere) is { } found
        && IsReported(file, found, start, log);

    private static bool IsReported(SourceFile file, FalseFront.Finding found, int start, DiagnosticBag log)
    {
        log.Add(Messages.Load.FalseFrontMatter(file.Span(start + found.Start, found.Length), found.Why, found.Help));
        return true;
    }

    /// <summary>Whether a text can begin with fields or with something like a fence. Most texts do not, and are not
    /// examined further.</summary>
    private static bool MayOpen(ReadOnlySpan<byte> text)
    {
        var seen = text.TrimStart(" \t\r\n"u8);
        return !seen.IsEmpty
            && (
                seen[0] is (byte)'-' or (byte)'+' or (byte)';' or (byte)'{' or (byte)'<' or 0 or >= 0x80
                || FirstLine(seen).IndexOfAny((byte)':', (byte)'=') >= 0
            );
    }

    private static bool MayBeFence(ReadOnlySpan<byte> line) =>
        line.Length > 0
        && (line[0] is (byte)'+' or (byte)';' or >= 0x80 || line.StartsWith("--"u8) || line.StartsWith("..."u8));

    /// <summary>A field's value, found without reading the others, or null when there is no such field.</summary>
    public Node? Find(string key)
    {
        if (fields is not null)
            return fields[key];
        Span<char> space = stackalloc char[LongestSimple];
        var text = space[..Encoding.UTF8.GetChars(Bytes, space)];
        // In simple front matter, a key is between the start of a line and a colon.
        for (var at = 0; key.Length > 0 && text[at..].IndexOf(key) is var found and >= 0; at += found + 1)
        {
            var (begin, end) = (at + found, at + found + key.Length);
            if (
                (begin == 0 || text[begin - 1] == '\n')
                && end < text.Length
                && text[end] == ':'
                && LineYaml.ReadOne(file, text, start, begin, pool!) is { } entry
            )
                return entry.Value;
        }
        return null;
    }

    private static int Count(ReadOnlySpan<byte> fields)
    {
        if (fields.Length > LongestSimple)
            return 0;
        Span<char> text = stackalloc char[LongestSimple];
        return LineYaml.Count(text[..Encoding.UTF8.GetChars(fields, text)]);
    }

    private MapNode Read()
    {
        Span<char> text = stackalloc char[LongestSimple];
        return LineYaml.Read(file, text[..Encoding.UTF8.GetChars(Bytes, text)], start, count, pool!);
    }

    private static MapNode? Parsed(SourceFile file, string text, int start, int length, DiagnosticBag log)
    {
        switch (YamlReader.Read(file, text, start, length, log, out var whole))
        {
            case MapNode map:
                return whole ? map : null;
            case null:
                return whole ? new MapNode([], file.Span(start, 0)) : null;
            case var other:
                log.Add(Messages.Load.FrontMatterIsNoMap(other.Span));
                return null;
        }
    }

    private static bool IsFence(ReadOnlySpan<byte> line) => line.StartsWith("---"u8) && line[3..].Trim(" \t"u8).IsEmpty;

    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny((byte)'\r', (byte)'\n');
        return end < 0 ? text : text[..end];
    }

    /// <summary>The start of the line after the one at <paramref name="from"/>.</summary>
    private static int LineEnd(ReadOnlySpan<byte> text, int from)
    {
        var end = text[from..].IndexOfAny((byte)'\r', (byte)'\n');
        if (end < 0)
            return text.Length;
        end += from;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
