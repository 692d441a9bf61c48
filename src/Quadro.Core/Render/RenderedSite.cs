using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Model.Records;
using Quadro.Plan;
using Quadro.Render.Pictures;
using Quadro.Tracing;

namespace Quadro.Render;

/// <summary>Everything that was rendered, in the order of the plan.</summary>
public sealed class RenderedSite
{
    private readonly RenderState state;
    private readonly Trace[] texts;
    private readonly Lazy<ImmutableArray<TextLink>> links;

    internal RenderedSite(RenderState state, ImmutableArray<Artifact> artifacts, Trace[] texts)
    {
        (this.state, this.texts, Artifacts) = (state, texts, artifacts);
        links = new(() => [.. texts.SelectMany(text => text.Effects.TextLinks), .. FieldLinks()]);
    }

    public ImmutableArray<Artifact> Artifacts { get; }

    public PictureBook Pictures => state.Pictures;

    /// <summary>Whether readers should get a search, if an index can be made.</summary>
    internal bool WantsSearch => state.Model is { Settings.WantsSearch: true, Unsearched: null };

    /// <summary>The orders of pages and texts to one maker, without duplicates.</summary>
    public IEnumerable<string> OrdersTo(string maker) =>
        Artifacts
            .SelectMany(artifact => artifact.OrdersTo(maker))
            .Concat(
                texts
                    .Where(text => text.HasOrders)
                    .SelectMany(text => text.Effects.Orders)
                    .Where(order => order.Maker == maker)
                    .Select(order => order.Subject)
            )
            .Distinct(StringComparer.Ordinal);

    /// <summary>The paths of files that makers will make.</summary>
    public IReadOnlySet<string> Expected { get; private set; } = FrozenSet<string>.Empty;

    /// <summary>The same site, with the paths that makers will make. Its links are found once for both.</summary>
    public RenderedSite Expecting(IEnumerable<string> paths)
    {
        var site = (RenderedSite)MemberwiseClone();
        site.Expected = paths.ToFrozenSet(StringComparer.Ordinal);
        return site;
    }

    public RenderedSite With(ImmutableArray<Artifact> more) =>
        more.IsEmpty
            ? this
            : new RenderedSite(state, [.. Artifacts, .. more], texts) { Rendered = Rendered, Expected = Expected };

    /// <summary>The number of pages that were rendered, and not taken from an earlier build.</summary>
    public int Rendered { get; init; }

    /// <summary>Links in texts, in the order of their places.</summary>
    public ImmutableArray<TextLink> TextLinks => links.Value;

    /// <summary>Links and tags of the texts that a page shows, in the order of their places.</summary>
    public IEnumerable<TextLink> TextLinksOn(PlannedPage page, Artifact artifact)
    {
        var (all, seen, open) = (new List<TextLink>(artifact.FieldLinks), new HashSet<Read>(), new Queue<Trace>());
        if (Traces.Find(PageRenderer.KeyOf(page)) is { } own)
            open.Enqueue(own);
        while (open.TryDequeue(out var trace))
            foreach (var read in Traces.ReadsOf(trace))
            {
                if (
                    read
                        is not {
                            Kind: ReadKind.Body,
                            Subject: Record { Bodies.Length: > 0 } record,
                            Detail: { } language
                        }
                    || !seen.Add(read)
                )
                    continue;
                var text = state.Texts.TraceOf(record, language);
                all.AddRange(text.Effects.TextLinks);
                // A text may show another one.
                open.Enqueue(text);
            }
        return all;
    }

    /// <summary>Every paragraph that readers see, from Markdown files and from fields.</summary>
    public IEnumerable<Passage> Passages =>
        texts.Where(text => text.HasPassages).SelectMany(text => text.Effects.Passages);

    /// <summary>The traces of the pages and texts.</summary>
    public TraceBook Traces => state.Traces;

    /// <summary>The traces that this build keeps for the next one.</summary>
    public TraceStore Store(string salt, UInt128 ground) => Traces.Store(salt, state.Answers.NameOf, ground);

    /// <summary>The place in a template that wrote the text at an offset of a page's HTML.</summary>
    public TemplatePlace? PlaceOf(PlannedPage page, int at) => new PageRenderer(state).PlaceOf(page, at);

    /// <summary>Links in Markdown fields that were shown, in the order of their places.</summary>
    private IEnumerable<TextLink> FieldLinks() =>
        Artifacts
            .SelectMany(artifact => artifact.FieldLinks)
            .Distinct()
            .OrderBy(link => link.Span.File.Path, StringComparer.Ordinal)
            .ThenBy(link => link.Span.Start)
            .ThenBy(link => link.Target, StringComparer.Ordinal);
}
