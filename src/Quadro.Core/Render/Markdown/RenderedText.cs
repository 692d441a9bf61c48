using System.Collections.Immutable;
using Quadro.Tracing;

namespace Quadro.Render.Markdown;

/// <summary>A Markdown text as HTML. Its addresses begin at the site's root; the page that shows it adapts
/// them.</summary>
public sealed record RenderedText(
    string Html,
    string Language,
    ImmutableArray<Heading> Headings,
    ImmutableArray<TextLink> Links
)
{
    /// <summary>The facts that the checks of style need.</summary>
    public Prose Prose { get; init; } = Prose.None;

    public static RenderedText Empty(string language) => new("", language, [], []);
}

public sealed record Heading(string Id, string Title, int Level);
