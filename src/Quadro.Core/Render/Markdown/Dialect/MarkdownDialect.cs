using Markdig;
using Markdig.Extensions.Alerts;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace Quadro.Render.Markdown.Dialect;

/// <summary>CommonMark with tables, footnotes, definition lists, attributes, callouts, task lists, and links by
/// name.</summary>
internal static class MarkdownDialect
{
    public static MarkdownPipeline Pipeline { get; } =
        new MarkdownPipelineBuilder()
            .UseGridTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseAlertBlocks()
            .UseTaskLists()
            .UseAutoLinks()
            .Use<WikiLinks>()
            .Use<Callouts>()
            .Use<TaskLabels>()
            .Use<PipeTables>()
            .Use<TextAttributes>()
            .UsePreciseSourceLocation()
            .Build();
}

/// <summary>A link by name, [[name]] or [[name|text]], before its target is known.</summary>
internal sealed class WikiLink : LinkInline
{
    public required string Target { get; init; }

    public bool HasText { get; init; }
}

internal sealed class WikiLinks : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) =>
        pipeline.InlineParsers.InsertBefore<LinkInlineParser>(new WikiLinkParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
}

internal sealed class Callouts : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) { }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) =>
        renderer.ObjectRenderers.ReplaceOrAdd<AlertBlockRenderer>(new CalloutRenderer());
}

internal sealed class WikiLinkParser : InlineParser
{
    public WikiLinkParser() => OpeningCharacters = ['['];

    /// <summary>Reads a link, which may continue on the next line, like other words in brackets.</summary>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '[')
            return false;
        var text = slice.AsSpan();
        var end = text.IndexOf("]]", StringComparison.Ordinal);
        // With an address after it, it is an ordinary link whose text is in brackets.
        if (end < 3 || (end + 2 < text.Length && text[end + 2] == '('))
            return false;
        var inside = OnOneLine(text[2..end]);
        var bar = inside.IndexOf('|', StringComparison.Ordinal);
        var target = (bar < 0 ? inside : inside[..bar].TrimEnd('\\')).Trim();
        if (target.Length == 0 || target.Contains('[', StringComparison.Ordinal) || target is "_TOC_" or "TOC" or "toc")
            return false;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        var last = processor.GetSourcePosition(slice.Start + end + 1);
        var link = new WikiLink
        {
            Target = target,
            HasText = bar >= 0,
            Url = "",
            Line = line,
            Column = column,
            IsClosed = true,
            Span = new(start, last),
        };
        link.AppendChild(new LiteralInline(bar < 0 ? target : inside[(bar + 1)..].Trim()));
        processor.Inline = link;
        slice.Start += end + 2;
        return true;
    }

    private static string OnOneLine(ReadOnlySpan<char> text) =>
        text.IndexOfAny('\n', '\r') < 0
            ? text.ToString()
            : string.Join(
                ' ',
                text.ToString()
                    .Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            );
}
