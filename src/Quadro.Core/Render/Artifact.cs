using System.Collections.Immutable;
using Quadro.Plan;
using Quadro.Render.Html;
using Quadro.Render.Markdown;
using Quadro.Text;

namespace Quadro.Render;

/// <summary>One file of the site, made but not yet written.</summary>
/// <param name="Page">The page it is; null for feeds, redirects and files that go out as they are.</param>
public sealed record Artifact(string OutputPath, ReadOnlyMemory<byte> Bytes, PageFacts Facts, PlannedPage? Page, SourceSpan? Origin);

/// <summary>Everything that was made, in the order of the plan.</summary>
public sealed class RenderedSite
{
    private readonly Func<PlannedPage, int, SourceSpan?> place;

    internal RenderedSite(ImmutableArray<Artifact> artifacts, ImmutableArray<TextLink> textLinks, ImmutableArray<RecordProse> prose, Func<PlannedPage, int, SourceSpan?> place)
    {
        Artifacts = artifacts;
        TextLinks = textLinks;
        Prose = prose;
        this.place = place;
    }

    public ImmutableArray<Artifact> Artifacts { get; }

    /// <summary>Links written in texts, by the place where they are written.</summary>
    public ImmutableArray<TextLink> TextLinks { get; }

    /// <summary>Every text that readers see, in Markdown files and in fields.</summary>
    public ImmutableArray<RecordProse> Prose { get; }

    /// <summary>The place in a template that wrote what stands at an offset of a page's HTML.</summary>
    public SourceSpan? PlaceOf(PlannedPage page, int at) => place(page, at);
}
