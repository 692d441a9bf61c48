using System.Collections.Concurrent;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Plan;
using Quadro.Render.Markdown;
using Quadro.Tracing;

namespace Quadro.Render;

/// <summary>Makes the artifacts of a plan. Pages are made in parallel; each is stored at its own index, so that the
/// order of work does not show. A page whose trace is still valid is not made again.</summary>
internal static class Renderer
{
    public static RenderedSite Render(RenderState state, ParallelOptions options, DiagnosticBag log)
    {
        var (made, rendered) = Pages(state, state.Plan.Pages, options, log);
        var texts = Texts(state, options);
        foreach (var trace in texts)
            if (trace.HasFindings)
                log.AddRange(trace.Effects.Findings);
        return new RenderedSite(state, [.. made, .. SiteFiles(state)], texts) { Rendered = rendered };
    }

    /// <summary>Makes one page, for questions about it.</summary>
    public static RenderedSite Render(RenderState state, PlannedPage only, ParallelOptions options, DiagnosticBag log)
    {
        var (made, rendered) = Pages(state, [only], options, log);
        return new RenderedSite(state, made, []) { Rendered = rendered };
    }

    /// <summary>Makes the files of the site. They are made in every build, because their reads are not
    /// kept.</summary>
    private static ImmutableArray<Artifact> SiteFiles(RenderState state)
    {
        var notes = new PageNotes();
        return ReadLog.Without(notes.Reads, () =>
            new Feeds.SiteFiles(state.Open(notes), state.Pictures).Make().ToImmutableArray()
        );
    }

    private static (ImmutableArray<Artifact> Made, int Rendered) Pages(
        RenderState state,
        ImmutableArray<PlannedPage> pages,
        ParallelOptions options,
        DiagnosticBag log
    )
    {
        var (made, found) = (new Artifact?[pages.Length], new ImmutableArray<Diagnostic>[pages.Length]);
        var spent = new SpentPages(pages);
        // Parallel loops recreate their state several times a second; pool the renderers so that their buffers
        // survive.
        var renderers = new ConcurrentBag<PageRenderer>();
        Parallel.For(
            0,
            made.Length,
            options,
            () => renderers.TryTake(out var free) ? free : new PageRenderer(state),
            (i, _, renderer) =>
            {
                if (spent.IsBehind(i))
                    return renderer;
                (made[i], found[i]) = Make(renderer, pages[i]);
                spent.Note(i, found[i]);
                return renderer;
            },
            renderers.Add
        );
        for (var i = 0; i < made.Length; i++)
            if (spent.IsBehind(i))
                (made[i], found[i]) = (null, []);
        var rendered = Enumerable.Range(0, made.Length).Count(i => made[i]?.IsCurrent != true && !spent.IsBehind(i));
        Report(pages, found, log);
        return ([.. made.OfType<Artifact>()], rendered);
    }

    /// <summary>Makes a page. A fault of Quadro in one page leaves out that page, but does not hide findings on
    /// others.</summary>
    private static (Artifact? Made, ImmutableArray<Diagnostic> Found) Make(PageRenderer renderer, PlannedPage page)
    {
        try
        {
            return (renderer.Make(page, out var found), found);
        }
        catch (Exception fault) when (Crash.IsOne(fault))
        {
            return (null, [Crash.At(page.Origin, Messages.Internal.ThePage(page.Url), fault)]);
        }
    }

    /// <summary>Reports a fault of a template once, for all its pages.</summary>
    private static void Report(ImmutableArray<PlannedPage> pages, ImmutableArray<Diagnostic>[] found, DiagnosticBag log)
    {
        var sightings = new SharedFindings { OnlyOfMany = true };
        for (var i = 0; i < pages.Length; i++)
            foreach (var finding in found[i])
                if (finding.Span is { } place && ParsedTemplates.IsTemplate(place.File.Path))
                    sightings.Add(finding, pages[i]);
                else
                    log.Add(finding);
        sightings.ReportTo(log);
    }

    /// <summary>Makes every text, including those that no page shows, so that their faults and links are
    /// known.</summary>
    private static Trace[] Texts(RenderState state, ParallelOptions options)
    {
        var model = state.Model;
        var bodies = model
            .Collections.SelectMany(collection => collection.Published)
            .Concat(model.ListTexts.Values)
            .Where(record => record.Bodies.Length > 0)
            .SelectMany(record =>
                model.Settings.Languages.Select(language => (Record: record, Language: (string?)language))
            );
        var fields = model
            .Collections.Where(FieldProse.MayStandIn)
            .SelectMany(collection => collection.Published)
            .Select(record => (Record: record, Language: (string?)null));
        var work = bodies.Concat(fields).ToArray();
        var traces = new Trace[work.Length];
        Parallel.For(0, work.Length, options, i =>
        {
            var (record, language) = work[i];
            traces[i] = language is null ? state.FieldsOf(record) : state.Texts.TraceOf(record, language);
            if (language is not null)
                state.Texts.Release(record, language);
        });
        return traces;
    }
}
