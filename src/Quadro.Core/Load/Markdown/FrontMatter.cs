using System.Text;
using Quadro.Diagnostics;
using Quadro.Load.Yaml;
using Quadro.Text;

namespace Quadro.Load.Markdown;

/// <summary>A Markdown file in two: its front matter (null when it has none, or none that can be read) and the rest. Nothing is copied.</summary>
public readonly record struct MarkdownSource(MapNode? Fields, SourceSpan Body);

/// <summary>Finds the front matter: YAML between a first line '---' and a line '---'.</summary>
public static class FrontMatter
{
    private const int LongestSimple = 4096;

    public static MarkdownSource Split(SourceFile file, DiagnosticBag log) => Split(file, new TextPool(), log);

    internal static MarkdownSource Split(SourceFile file, TextPool pool, DiagnosticBag log)
    {
        var text = file.IsKeptAsBytes ? file.Utf8.Span : Encoding.UTF8.GetBytes(file.Text);
        if (!IsFence(FirstLine(text))) return new(null, file.Span(0, file.Length));
        var start = LineEnd(text, 0);
        for (var line = start; line < text.Length; line = LineEnd(text, line))
        {
            if (!IsFence(FirstLine(text[line..]))) continue;
            var (from, to, body) = (Encoding.UTF8.GetCharCount(text[..start]), Encoding.UTF8.GetCharCount(text[..line]), Encoding.UTF8.GetCharCount(text[..LineEnd(text, line)]));
            var fields = Simple(file, text[start..line], from, pool) ?? Fields(file, file.IsKeptAsBytes ? Encoding.UTF8.GetString(text[..line]) : file.Text, from, to - from, log);
            return new(fields, file.Span(body, file.Length - body));
        }
        log.Add(Rules.Load.MalformedFrontMatter.At(file.Span(0, 3), "the front matter that opens here is not closed", "write a line '---' after its last field"));
        return new(null, file.Span(file.Length, 0));
    }

    private static MapNode? Simple(SourceFile file, ReadOnlySpan<byte> fields, int start, TextPool pool)
    {
        if (fields.Length > LongestSimple) return null;
        Span<char> text = stackalloc char[LongestSimple];
        return LineYaml.TryRead(file, text[..Encoding.UTF8.GetChars(fields, text)], start, pool);
    }

    private static MapNode? Fields(SourceFile file, string text, int start, int length, DiagnosticBag log)
    {
        switch (YamlReader.Read(file, text, start, length, log, out var whole))
        {
            case MapNode map: return whole ? map : null;
            case null: return whole ? new MapNode([], file.Span(start, 0)) : null;
            case var other:
                log.Add(Rules.Load.MalformedFrontMatter.At(other.Span, "the front matter is not a map of fields", "write 'field: value', one on each line"));
                return null;
        }
    }

    private static bool IsFence(ReadOnlySpan<byte> line) => line.StartsWith("---"u8) && line[3..].Trim(" \t"u8).IsEmpty;

    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOfAny((byte)'\r', (byte)'\n');
        return end < 0 ? text : text[..end];
    }

    /// <summary>Where the line after the one at <paramref name="from"/> starts.</summary>
    private static int LineEnd(ReadOnlySpan<byte> text, int from)
    {
        var end = text[from..].IndexOfAny((byte)'\r', (byte)'\n');
        if (end < 0) return text.Length;
        end += from;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
