using Quadro.Diagnostics;
using Quadro.Plan;
using Quadro.Render.Html;
using Quadro.Render.Views;
using Quadro.Scripting;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Render;

/// <summary>Makes pages, one after the other; one of it for each worker.</summary>
internal sealed class PageRenderer
{
    private readonly Workshop workshop;
    private readonly Making making = new();
    private readonly PageHost host;
    private readonly ScriptContext context;
    private readonly PageFinisher finisher;
    private PageScope? scope;

    public PageRenderer(Workshop workshop)
    {
        this.workshop = workshop;
        host = new PageHost(workshop, making);
        context = new ScriptContext(workshop.Library, host, workshop.FindFile);
        finisher = new PageFinisher(workshop.Model.Settings.RelativeLinks ? null : workshop.Model.Settings.BasePath);
    }

    /// <summary>The page as an earlier build left it, where its trace holds; else made anew. Null when it cannot be made, which is reported.</summary>
    public Artifact? Make(PlannedPage page, DiagnosticBag log)
    {
        var key = KeyOf(page);
        if (workshop.Traces.Current(key) is not { } trace) return Render(page, key, log);
        if (trace.HasFindings) log.AddRange(trace.Effects.Findings);
        return Artifact.Current(page.OutputPath, trace.Hash, () => new PageRenderer(workshop).Bytes(page)) with { Trace = trace, Page = page, Origin = page.Origin };
    }

    /// <summary>The name of a page's trace.</summary>
    public static string KeyOf(PlannedPage page) => $"page:{page.Url}";

    private Artifact? Render(PlannedPage page, string key, DiagnosticBag log)
    {
        making.Clear();
        if (Run(page) is not { } output)
        {
            log.AddRange(making.Log.Take());
            return null;
        }
        var (bytes, facts) = finisher.Finish(output.Text, page);
        if (page.Text is { } text) workshop.Texts.Release(text, page.Language);
        var effects = making.Take(facts);
        making.Reads.Collapse(static row => ((Model.Records.Record)row).Collection);
        log.AddRange(effects.Findings);
        var artifact = Artifact.Made(page.OutputPath, bytes) with { Facts = facts, FieldLinks = effects.TextLinks, Page = page, Origin = page.Origin };
        // A page with faults is made each time: they are found in its bytes.
        var ids = facts.Faults.IsEmpty ? workshop.Traces.Trace(key, artifact.Hash, making.Reads, effects).IdsHash : 0;
        return artifact with { IdsHash = ids };
    }

    private ReadOnlyMemory<byte> Bytes(PlannedPage page) => finisher.Finish(Run(page)!.Text, page).Bytes;

    /// <summary>Makes the page again, minding which template wrote what stands at an offset of its HTML.</summary>
    public SourceSpan? PlaceOf(PlannedPage page, int at)
    {
        if (Inner(page, keepPlaces: true) is not { } inner) return null;
        var (content, places) = (inner.Text.ToString(), inner.Places());
        if (page.Template.Layout == "none") return Place(places, at);
        if (Outer(page, content, keepPlaces: true) is not { } whole) return null;
        var start = whole.Text.IndexOf(content, StringComparison.Ordinal);
        return content.Length > 0 && start >= 0 && at >= start && at < start + content.Length ? Place(places, at - start) : Place(whole.Places(), at);
    }

    private SourceSpan? Place(CopiedPlaces places, int at)
    {
        if (places.Find(at) is not var (text, offset)) return null;
        var file = workshop.Model.Templates.Select(entry => entry.Text).FirstOrDefault(file => file is not null && ReferenceEquals(file.Text, text));
        return file?.Span(offset, 0);
    }

    private ScriptOutput? Run(PlannedPage page)
    {
        if (Inner(page, keepPlaces: false) is not { } inner) return null;
        return page.Template.Layout == "none" ? inner : Outer(page, inner.Text.ToString(), keepPlaces: false);
    }

    private ScriptOutput? Inner(PlannedPage page, bool keepPlaces)
    {
        if (workshop.TemplateOf(page) is not { } template) return null;
        host.Open(page, page.Language);
        making.Reads.Add(ReadKind.Template, Workshop.PagesFolder + page.Template.Name);
        scope = new PageScope(host, page.Record, new PageMembers(host, page));
        return context.Render(template, scope, host, making.Log, keepPlaces);
    }

    private ScriptOutput? Outer(PlannedPage page, string content, bool keepPlaces)
    {
        making.Reads.Add(ReadKind.Template, Workshop.LayoutsFolder + page.Template.Layout);
        if (!workshop.Layouts.TryGetValue(page.Template.Layout, out var layout))
        {
            making.Log.Add(Rules.Render.UnknownTemplate.At(page.Template.LayoutSpan ?? page.Template.File.Whole, $"there is no layout 'templates/layouts/{page.Template.Layout}.html'", Suggestions.DidYouMean(page.Template.Layout, workshop.Layouts.Keys.Order(StringComparer.Ordinal))));
            return null;
        }
        scope!.Content = new HtmlText(content);
        return context.Render(layout, scope, host, making.Log, keepPlaces);
    }
}
