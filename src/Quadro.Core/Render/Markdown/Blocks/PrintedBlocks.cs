using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Quadro.Diagnostics;
using SourceSpan = Quadro.Text.SourceSpan;

namespace Quadro.Render.Markdown.Blocks;

/// <summary>A fenced block of a text whose first word says what is made of it: <c>```chart</c>.</summary>
/// <param name="Name">The first word.</param>
/// <param name="Content">The lines between the fences.</param>
/// <param name="Place">The place of these lines; when an expression printed some of them, the whole block.</param>
/// <param name="IsExact">Whether the place holds the content, character by character.</param>
internal sealed record BlockText(string Name, string Content, SourceSpan Place, bool IsExact);

/// <summary>Prints fenced blocks, or gives null for one that remains code.</summary>
internal delegate string? BlockPrinter(BlockText block, DiagnosticBag log);

/// <summary>Replaces fenced blocks by what is made of them, such as a chart.</summary>
internal static class PrintedBlocks
{
    /// <summary>The step of a renderer that prints blocks before the tree is checked.</summary>
    public static Action<MarkdownDocument, TextSource, DiagnosticBag> With(BlockPrinter print) =>
        (document, source, log) => Print(document, source, print, log);

    private static void Print(MarkdownDocument document, TextSource source, BlockPrinter print, DiagnosticBag log)
    {
        foreach (var fence in document.Descendants<FencedCodeBlock>().ToList())
            if (fence.Info is { Length: > 0 } name && print(Read(fence, name, source), log) is { } printed)
                Replace(fence, source.AddHole(printed));
    }

    private static BlockText Read(FencedCodeBlock fence, string name, TextSource source)
    {
        var content = fence.Lines.ToString();
        var at = fence.Lines.Count > 0 ? fence.Lines.Lines[0].Position : fence.Span.Start;
        var place = source.Place(at, content.Length);
        return place.Length == content.Length && place.Text == content
            ? new BlockText(name, content, place, IsExact: true)
            : new BlockText(name, content, source.Place(fence.Span.Start, fence.Span.Length), IsExact: false);
    }

    /// <summary>Puts a placeholder, alone in its paragraph, where the block was.</summary>
    private static void Replace(FencedCodeBlock fence, string placeholder)
    {
        var words = new ContainerInline();
        words.AppendChild(new LiteralInline(placeholder) { Span = fence.Span });
        var parent = fence.Parent!;
        parent[parent.IndexOf(fence)] = new ParagraphBlock
        {
            Inline = words,
            Span = fence.Span,
            Line = fence.Line,
            Column = fence.Column,
        };
    }
}
