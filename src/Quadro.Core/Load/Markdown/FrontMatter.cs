using Quadro.Diagnostics;
using Quadro.Load.Yaml;
using Quadro.Text;

namespace Quadro.Load.Markdown;

/// <summary>A Markdown file in two: its front matter (null when it has none, or none that can be read) and the rest. Nothing is copied.</summary>
public readonly record struct MarkdownSource(MapNode? Fields, SourceSpan Body);

/// <summary>Finds the front matter: YAML between a first line '---' and a line '---'.</summary>
public static class FrontMatter
{
    public static MarkdownSource Split(SourceFile file, DiagnosticBag log)
    {
        var text = file.Text.AsSpan();
        if (!IsFence(FirstLine(text))) return new(null, file.Span(0, text.Length));
        var start = LineEnd(text, 0);
        for (var line = start; line < text.Length; line = LineEnd(text, line))
        {
            if (!IsFence(FirstLine(text[line..]))) continue;
            var body = LineEnd(text, line);
            return new(Fields(file, start, line - start, log), file.Span(body, text.Length - body));
        }
        log.Add(Rules.Load.MalformedFrontMatter.At(file.Span(0, 3), "the front matter that opens here is not closed", "write a line '---' after its last field"));
        return new(null, file.Span(text.Length, 0));
    }

    private static MapNode? Fields(SourceFile file, int start, int length, DiagnosticBag log)
    {
        switch (YamlReader.Read(file, start, length, log, out var whole))
        {
            case MapNode map: return whole ? map : null;
            case null: return whole ? new MapNode([], file.Span(start, 0)) : null;
            case var other:
                log.Add(Rules.Load.MalformedFrontMatter.At(other.Span, "the front matter is not a map of fields", "write 'field: value', one on each line"));
                return null;
        }
    }

    private static bool IsFence(ReadOnlySpan<char> line) => line.StartsWith("---", StringComparison.Ordinal) && line[3..].Trim(" \t").IsEmpty;

    private static ReadOnlySpan<char> FirstLine(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny('\r', '\n');
        return end < 0 ? text : text[..end];
    }

    /// <summary>Where the line after the one at <paramref name="from"/> starts.</summary>
    private static int LineEnd(ReadOnlySpan<char> text, int from)
    {
        var end = text[from..].IndexOfAny('\r', '\n');
        if (end < 0) return text.Length;
        end += from;
        return text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
