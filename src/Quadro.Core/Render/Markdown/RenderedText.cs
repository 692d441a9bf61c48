using System.Collections.Immutable;
using Quadro.Tracing;

namespace Quadro.Render.Markdown;

/// <summary>A Markdown text as HTML. Its addresses begin at the site's root; the page that shows it makes them
/// fit.</summary>
public sealed record RenderedText(
    string Html,
    string Language,
    ImmutableArray<Heading> Headings,
    ImmutableArray<TextLink> Links
)
{
    /// <summary>What the checks of style read of it.</summary>
    public Prose Prose { get; init; } = Prose.None;

    public static RenderedText Empty(string language) => new("", language, [], []);
}

public sealed record Heading(string Id, string Title, int Level);
