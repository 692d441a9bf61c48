using Quadro.Diagnostics;
using Quadro.Plan;
using Quadro.Render.Html;
using Quadro.Render.Views;
using Quadro.Scripting;
using Quadro.Text;

namespace Quadro.Render;

/// <summary>Makes pages, one after the other; one of it for each worker.</summary>
internal sealed class PageRenderer
{
    private readonly Workshop workshop;
    private readonly DiagnosticBag log;
    private readonly PageHost host;
    private readonly ScriptContext context;
    private readonly PageFinisher finisher;
    private PageScope? scope;

    public PageRenderer(Workshop workshop, DiagnosticBag log)
    {
        (this.workshop, this.log) = (workshop, log);
        host = new PageHost(workshop);
        context = new ScriptContext(workshop.Library, host, workshop.FindFile);
        finisher = new PageFinisher(workshop.Model.Settings.RelativeLinks ? null : workshop.Model.Settings.BasePath);
    }

    public Artifact? Render(PlannedPage page)
    {
        if (Run(page) is not { } output) return null;
        var (bytes, facts) = finisher.Finish(output.Text, page);
        return new Artifact(page.OutputPath, bytes, facts, page, page.Origin);
    }

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
        scope = new PageScope(host, page.Record, new PageMembers(host, page));
        return context.Render(template, scope, host, log, keepPlaces);
    }

    private ScriptOutput? Outer(PlannedPage page, string content, bool keepPlaces)
    {
        if (!workshop.Layouts.TryGetValue(page.Template.Layout, out var layout))
        {
            log.Add(Rules.Render.UnknownTemplate.At(page.Template.LayoutSpan ?? page.Template.File.Whole, $"there is no layout 'templates/layouts/{page.Template.Layout}.html'", Suggestions.DidYouMean(page.Template.Layout, workshop.Layouts.Keys.Order(StringComparer.Ordinal))));
            return null;
        }
        scope!.Content = new HtmlText(content);
        return context.Render(layout, scope, host, log, keepPlaces);
    }
}
