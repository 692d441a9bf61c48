using System.Collections.Immutable;
using Quadro.Plan;
using Quadro.Render.Search;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Render;

/// <summary>Everything that was made, in the order of the plan.</summary>
public sealed class RenderedSite
{
    private readonly Workshop workshop;
    private readonly Trace[] texts;
    private readonly Lazy<ImmutableArray<TextLink>> links;

    internal RenderedSite(Workshop workshop, ImmutableArray<Artifact> artifacts, Trace[] texts)
    {
        (this.workshop, this.texts, Artifacts) = (workshop, texts, artifacts);
        links = new(() => [.. texts.SelectMany(text => text.Effects.TextLinks), .. FieldLinks()]);
    }

    public ImmutableArray<Artifact> Artifacts { get; }

    /// <summary>The index to search in, while it is being made; null when there shall be none.</summary>
    public Indexing? Search { get; init; }

    /// <summary>With the files of the index, when it is made.</summary>
    /// <exception cref="IndexingException">There is none, and why.</exception>
    public RenderedSite Indexed() => Search?.Wait() is { } index ? new RenderedSite(workshop, [.. Artifacts, .. index.Artifacts], texts) { Rendered = Rendered, Search = Search } : this;

    /// <summary>How many pages were rendered, and not taken as an earlier build left them.</summary>
    public int Rendered { get; init; }

    /// <summary>Links written in texts, by the place where they are written.</summary>
    public ImmutableArray<TextLink> TextLinks => links.Value;

    /// <summary>Every paragraph that readers see, in Markdown files and in fields.</summary>
    public IEnumerable<Passage> Passages => texts.Where(text => text.HasPassages).SelectMany(text => text.Effects.Passages);

    /// <summary>What the pages and texts were made from.</summary>
    public TraceBook Traces => workshop.Traces;

    /// <summary>What the next build shall know of this one.</summary>
    public TraceStore Store(string salt, UInt128 ground) => Traces.Store(salt, workshop.Answers.NameOf, ground);

    /// <summary>The place in a template that wrote what stands at an offset of a page's HTML.</summary>
    public TemplatePlace? PlaceOf(PlannedPage page, int at) => new PageRenderer(workshop).PlaceOf(page, at);

    /// <summary>Links in Markdown fields that were shown, in the order of their places.</summary>
    private IEnumerable<TextLink> FieldLinks() =>
        Artifacts.SelectMany(artifact => artifact.FieldLinks).Distinct()
            .OrderBy(link => link.Span.File.Path, StringComparer.Ordinal).ThenBy(link => link.Span.Start).ThenBy(link => link.Target, StringComparer.Ordinal);
}
