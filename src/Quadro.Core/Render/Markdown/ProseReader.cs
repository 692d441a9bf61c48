using System.Collections.Immutable;
using System.Text;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Quadro.Render.Markdown.Dialect;
using SourceSpan = Quadro.Text.SourceSpan;

namespace Quadro.Render.Markdown;

/// <summary>Reads from the tree of a Markdown text the facts that the checks of style need.</summary>
/// <param name="source">The source text of the tree.</param>
internal sealed class ProseReader(string source, Func<int, int, SourceSpan> place)
{
    private const char Thing = '\ufffc';

    private readonly ImmutableArray<SourceSpan>.Builder pictures = ImmutableArray.CreateBuilder<SourceSpan>();
    private readonly ImmutableArray<ProseLink>.Builder links = ImmutableArray.CreateBuilder<ProseLink>();
    private readonly ImmutableArray<PassagePiece>.Builder pieces = ImmutableArray.CreateBuilder<PassagePiece>();
    private readonly StringBuilder text = new();
    private readonly LeftoverReader leftovers = new(source, place);

    /// <summary>Looks at one node of the tree, before any other code changes it.</summary>
    public void See(MarkdownObject node)
    {
        leftovers.See(node);
        switch (node)
        {
            case LinkInline { IsImage: true } picture:
                ReadPicture(picture);
                break;
            case LinkInline link and not WikiLink { HasText: false }:
                links.Add(new ProseLink(WordsOf(link).Text.Trim(), Place(link)));
                break;
            case AutolinkInline { IsEmail: false } bare:
                links.Add(new ProseLink(bare.Url, Place(bare)));
                break;
            case HtmlBlock block:
                ReadTags(source.AsSpan(block.Span.Start, block.Span.Length), block.Span.Start);
                break;
            case HtmlInline inline:
                ReadTags(inline.Tag, inline.Span.Start);
                break;
        }
    }

    /// <summary>The result for the whole text, after every node was seen.</summary>
    public Prose Read(MarkdownDocument document) =>
        new(new(() => Paragraphs(document)), Headings(document), pictures.ToImmutable(), links.ToImmutable())
        {
            Leftovers = leftovers.Read(),
        };

    private ImmutableArray<Words> Paragraphs(MarkdownDocument document)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Words>();
        foreach (var block in document.Descendants<LeafBlock>())
            if (
                block is ParagraphBlock or HeadingBlock
                && block.Inline is { } inline
                && WordsOf(inline) is { Text.Length: > 0 } words
            )
                paragraphs.Add(words);
        return paragraphs.DrainToImmutable();
    }

    private void ReadPicture(LinkInline picture)
    {
        if (WordsOf(picture).Text.Trim().Length > 0)
            return;
        var attributes = picture.TryGetAttributes()?.Properties;
        if (
            attributes?.Exists(pair =>
                pair is { Key: "role", Value: "presentation" or "none" }
                || (pair.Key == "alt" && pair.Value is null or "")
            ) != true
        )
            pictures.Add(Place(picture));
    }

    /// <summary>Reads the 'alt' of pictures in HTML. An empty one means that the picture is only
    /// decoration.</summary>
    private void ReadTags(ReadOnlySpan<char> html, int at)
    {
        var tags = new Html.HtmlTags(html);
        while (tags.NextTag())
        {
            if (!tags.Name.Equals("img", StringComparison.OrdinalIgnoreCase))
                continue;
            var (start, length, told) = (tags.Start, tags.Name.Length + 1, false);
            while (tags.NextAttribute())
                told |= tags.AttributeName.Equals("alt", StringComparison.OrdinalIgnoreCase);
            if (!told)
                pictures.Add(place(at + start, length));
        }
    }

    private ImmutableArray<ProseHeading> Headings(MarkdownDocument document)
    {
        var found = ImmutableArray.CreateBuilder<ProseHeading>();
        for (var i = 0; i < document.Count; i++)
            if (document[i] is HeadingBlock heading)
                found.Add(
                    new ProseHeading(
                        heading.Level,
                        heading.Inline is null ? "" : WordsOf(heading.Inline).Text.Trim(),
                        IsEmpty(document, i, heading.Level),
                        Place(heading)
                    )
                );
            else if (document[i] is HtmlBlock block)
                ReadHeadings(source.AsSpan(block.Span.Start, block.Span.Length), block.Span.Start, found);
        return found.ToImmutable();
    }

    private void ReadHeadings(ReadOnlySpan<char> html, int at, ImmutableArray<ProseHeading>.Builder found)
    {
        var tags = new Html.HtmlTags(html);
        while (tags.NextTag())
            if (tags.Name is ['h', >= '1' and <= '6'])
                found.Add(
                    new ProseHeading(
                        tags.Name[1] - '0',
                        Html.Names.Words(html, tags.End, "</h"),
                        false,
                        place(at + tags.Start, tags.Name.Length + 1)
                    )
                    {
                        IsTag = true,
                    }
                );
    }

    private static bool IsEmpty(MarkdownDocument document, int at, int level)
    {
        for (var i = at + 1; i < document.Count; i++)
        {
            switch (document[i])
            {
                case HeadingBlock next:
                    return next.Level <= level;
                case LinkReferenceDefinitionGroup
                or LinkReferenceDefinition
                or FootnoteGroup
                or BlankLineBlock
                or HtmlBlock { Type: HtmlBlockType.Comment }:
                    continue;
                default:
                    return false;
            }
        }
        return true;
    }

    private SourceSpan Place(MarkdownObject node) => place(node.Span.Start, Math.Max(node.Span.Length, 0));

    private Words WordsOf(ContainerInline inline)
    {
        text.Clear();
        pieces.Clear();
        Collect(inline);
        return new Words(text.ToString(), pieces.ToImmutable(), place);
    }

    private void Collect(ContainerInline container)
    {
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
            switch (child)
            {
                case LiteralInline literal:
                    Append(literal.Content.AsSpan(), child);
                    break;
                case HtmlEntityInline entity:
                    Append(entity.Transcoded.AsSpan(), child);
                    break;
                case LineBreakInline:
                    Append(" ", child);
                    break;
                case LinkInline { IsImage: true } or WikiLink { HasText: false } or CodeInline or AutolinkInline:
                    Append([Thing], child);
                    break;
                case HtmlInline html when html.Tag.StartsWith("<img", StringComparison.OrdinalIgnoreCase):
                    Append([Thing], child);
                    break;
                case ContainerInline inner:
                    Collect(inner);
                    break;
            }
    }

    /// <summary>Appends words. Cells of tables are trimmed and entities decoded: when the words differ from the
    /// source, their place is the whole piece.</summary>
    private void Append(ReadOnlySpan<char> more, Inline from)
    {
        if (more.IsEmpty)
            return;
        var (start, length) = (from.Span.Start, from.Span.Length);
        var found =
            start >= 0 && length > 0 && start + length <= source.Length
                ? source.AsSpan(start, length).IndexOf(more, StringComparison.Ordinal)
                : -1;
        pieces.Add(new PassagePiece(text.Length, found < 0 ? start : start + found, found >= 0));
        text.Append(more);
    }
}
