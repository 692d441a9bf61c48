using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model;
using Quadro.Model.Records;
using Quadro.Plan;
using Quadro.Render.Feeds;
using Quadro.Render.Markdown;

namespace Quadro.Render;

/// <summary>Plan -> artifacts. Pages are made in parallel; each lands at its own index, so that no order shows.</summary>
public static class Renderer
{
    public static RenderedSite Render(SitePlan plan, SiteModel model, int threads, DiagnosticBag log, CancellationToken cancel)
    {
        var workshop = new Workshop(model, plan, log);
        var texts = model.Collections.SelectMany(collection => collection.Published).Concat(model.ListTexts.Values).Where(record => record.Bodies.Length > 0).ToArray();
        var work = new (Record Record, string Language)[texts.Length * model.Settings.Languages.Length];
        for (var i = 0; i < work.Length; i++) work[i] = (texts[i / model.Settings.Languages.Length], model.Settings.Languages[i % model.Settings.Languages.Length]);
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads > 0 ? threads : -1, CancellationToken = cancel };
        Parallel.For(0, work.Length, options, i => workshop.TextOf(work[i].Record, work[i].Language));
        var made = new Artifact?[plan.Pages.Length];
        Parallel.For(0, plan.Pages.Length, options, () => new PageRenderer(workshop, log), (i, _, renderer) =>
        {
            made[i] = renderer.Render(plan.Pages[i]);
            return renderer;
        }, _ => { });
        var furniture = new Furniture(workshop).Make();
        var links = work.SelectMany(item => workshop.TextOf(item.Record, item.Language).Links).Concat(workshop.FieldLinks()).ToImmutableArray();
        var bodies = work.Where(item => item.Record.Bodies.Any(body => body.Language == item.Language)).Select(item => new RecordProse(item.Record, null, workshop.TextOf(item.Record, item.Language).Prose));
        var fields = model.Collections.SelectMany(FieldProse.Of);
        return new RenderedSite([.. made.OfType<Artifact>(), .. furniture], links, [.. bodies, .. fields], (page, at) => new PageRenderer(workshop, new DiagnosticBag()).PlaceOf(page, at));
    }
}
