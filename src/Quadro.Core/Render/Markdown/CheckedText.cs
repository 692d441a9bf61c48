using System.Collections.Immutable;
using Markdig.Syntax;
using Quadro.Tracing;

namespace Quadro.Render.Markdown;

/// <summary>A Markdown tree of which links are resolved and headings have ids: what every form of the text is written
/// from.</summary>
/// <param name="Prose">Reads what the checks of style want to know.</param>
internal sealed record CheckedText(
    MarkdownDocument Document,
    ImmutableArray<Heading> Headings,
    ImmutableArray<TextLink>.Builder Links,
    ProseReader Prose
)
{
    /// <summary>Where raw HTML was found that has been reported; null where the text has no raw HTML.</summary>
    public HashSet<int>? Told { get; init; }
}
