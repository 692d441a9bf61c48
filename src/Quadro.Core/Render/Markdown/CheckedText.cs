using System.Collections.Immutable;
using Markdig.Syntax;
using Quadro.Tracing;

namespace Quadro.Render.Markdown;

/// <summary>A Markdown tree with resolved links and with ids for its headings. Every form of the text is written from
/// it.</summary>
/// <param name="Prose">Reads the facts that the checks of style need.</param>
internal sealed record CheckedText(
    MarkdownDocument Document,
    ImmutableArray<Heading> Headings,
    ImmutableArray<TextLink>.Builder Links,
    ProseReader Prose
)
{
    /// <summary>The places of raw HTML that have been reported, or null when the text has no raw HTML.</summary>
    public HashSet<int>? Told { get; init; }
}
