using System.Collections.Immutable;
using Quadro.Model.Records;
using Quadro.Plan;
using Quadro.Render.Pictures;
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
    private readonly Lazy<Dictionary<string, SourceSpan>> shown;

    internal RenderedSite(Workshop workshop, ImmutableArray<Artifact> artifacts, Trace[] texts)
    {
        (this.workshop, this.texts, Artifacts) = (workshop, texts, artifacts);
        links = new(() => [.. texts.SelectMany(text => text.Effects.TextLinks), .. FieldLinks()]);
        shown = new(Shown);
    }

    public ImmutableArray<Artifact> Artifacts { get; }

    /// <summary>The index to search in, while it is being made; null when there shall be none.</summary>
    public Indexing? Search { get; init; }

    public PictureBook Pictures => workshop.Pictures;

    /// <summary>What is to be made of the pictures that some page shows, and of those that cannot go out as they
    /// are.</summary>
    public ImmutableArray<PictureVariant> Variants =>
        [
            .. Artifacts
                .SelectMany(artifact => artifact.Pictures)
                .Distinct(StringComparer.Ordinal)
                .Select(Pictures.Find)
                .OfType<LocalPicture>()
                .SelectMany(picture => picture.Variants)
                .Concat(Pictures.All.Select(picture => picture.Upright).OfType<PictureVariant>())
                .DistinctBy(variant => variant.Url)
                .OrderBy(variant => variant.Url, StringComparer.Ordinal),
        ];

    public RenderedSite With(ImmutableArray<Artifact> more) =>
        more.IsEmpty
            ? this
            : new RenderedSite(workshop, [.. Artifacts, .. more], texts) { Rendered = Rendered, Search = Search };

    /// <summary>With the files of the index, when it is made.</summary>
    /// <exception cref="IndexingException">There is none, and why.</exception>
    public RenderedSite Indexed() => Search?.Wait() is { } index ? With([.. index.Artifacts]) : this;

    /// <summary>How many pages were rendered, and not taken as an earlier build left them.</summary>
    public int Rendered { get; init; }

    /// <summary>Links written in texts, by the place where they are written.</summary>
    public ImmutableArray<TextLink> TextLinks => links.Value;

    /// <summary>Links and tags of the texts that a page shows, by the place where they are written.</summary>
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
                var text = workshop.Texts.TraceOf(record, language);
                all.AddRange(text.Effects.TextLinks);
                // A text may show another one.
                open.Enqueue(text);
            }
        return all;
    }

    /// <summary>Every paragraph that readers see, in Markdown files and in fields.</summary>
    public IEnumerable<Passage> Passages =>
        texts.Where(text => text.HasPassages).SelectMany(text => text.Effects.Passages);

    /// <summary>What the pages and texts were made from.</summary>
    public TraceBook Traces => workshop.Traces;

    /// <summary>What the next build shall know of this one.</summary>
    public TraceStore Store(string salt, UInt128 ground) => Traces.Store(salt, workshop.Answers.NameOf, ground);

    /// <summary>The place in a template that wrote what stands at an offset of a page's HTML.</summary>
    public TemplatePlace? PlaceOf(PlannedPage page, int at) => new PageRenderer(workshop).PlaceOf(page, at);

    /// <summary>Where a text shows the picture of which another one is made; else the file itself.</summary>
    public SourceSpan PlaceOf(PictureVariant variant)
    {
        var file = variant.Source.Path;
        return shown.Value.TryGetValue(file, out var place) ? place : new SourceFile(file, "").Whole;
    }

    /// <summary>Where each picture is first shown by a text, by its file.</summary>
    private Dictionary<string, SourceSpan> Shown()
    {
        var places = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var link in TextLinks)
            if (Pictures.Find(link.Target) is { } picture)
                places.TryAdd(picture.File.Source.Path, link.Span);
        return places;
    }

    /// <summary>Links in Markdown fields that were shown, in the order of their places.</summary>
    private IEnumerable<TextLink> FieldLinks() =>
        Artifacts
            .SelectMany(artifact => artifact.FieldLinks)
            .Distinct()
            .OrderBy(link => link.Span.File.Path, StringComparer.Ordinal)
            .ThenBy(link => link.Span.Start)
            .ThenBy(link => link.Target, StringComparer.Ordinal);
}
