using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Quadro.Render.Markdown.Dialect;

namespace Quadro.Render.Markdown;

/// <summary>Finds the pieces of a text's raw HTML in the HTML that the text became.</summary>
internal sealed class RawPieces
{
    private readonly List<(int Start, int End, int Source)> pieces = [];

    /// <summary>The text as HTML, with raw HTML as it was written.</summary>
    public string Write(MarkdownDocument document)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture) { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        MarkdownDialect.Pipeline.Setup(renderer);
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlBlockRenderer>(new BlockRenderer(this, writer));
        renderer.ObjectRenderers.ReplaceOrAdd<HtmlInlineRenderer>(new InlineRenderer(this, writer));
        renderer.Render(document);
        writer.Flush();
        return writer.ToString();
    }

    /// <summary>The place of raw HTML in the source, or null when Markdown made it.</summary>
    public int? SourceOf(int at) => Before(at) is { } piece && at < piece.End ? piece.Source + at - piece.Start : null;

    /// <summary>The same, or the place of the raw HTML before it.</summary>
    public int NearestSource(int at) =>
        Before(at) is { } piece ? piece.Source + Math.Min(at, Math.Max(piece.End - 1, piece.Start)) - piece.Start
        : pieces.Count > 0 ? pieces[0].Source
        : 0;

    private (int Start, int End, int Source)? Before(int at)
    {
        var (low, high) = (0, pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (pieces[middle].Start <= at)
                low = middle + 1;
            else
                high = middle;
        }
        return low > 0 ? pieces[low - 1] : null;
    }

    private void Add(int start, int length, int source)
    {
        if (length > 0)
            pieces.Add((start, start + length, source));
    }

    private sealed class BlockRenderer(RawPieces pieces, StringWriter writer) : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock obj)
        {
            for (var i = 0; i < obj.Lines.Count; i++)
            {
                ref var line = ref obj.Lines.Lines[i];
                var start = writer.GetStringBuilder().Length;
                renderer.Write(ref line.Slice);
                // A line that was added to close an open element has no place of its own.
                pieces.Add(start, line.Slice.Length, line.Position > 0 || i == 0 ? line.Position : obj.Span.End);
                renderer.WriteLine();
            }
        }
    }

    private sealed class InlineRenderer(RawPieces pieces, StringWriter writer) : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline obj)
        {
            if (!renderer.EnableHtmlForInline)
                return;
            var start = writer.GetStringBuilder().Length;
            renderer.Write(obj.Tag);
            pieces.Add(start, obj.Tag.Length, obj.Span.Start);
        }
    }
}
