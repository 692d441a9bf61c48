using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model;
using Quadro.Plan;
using Quadro.Render;
using Quadro.Render.Html;
using Quadro.Render.Markdown;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Check;

/// <summary>Facts of the made pages and of the texts -> findings: links, anchors, ids, requests to other hosts; style; addresses of persons.</summary>
public static class Checker
{
    /// <summary>What the checks say of one text by itself: asked while the text is rendered, and kept with its trace.</summary>
    public static Func<RecordProse, Examination> Examiner(SiteModel model, DiagnosticBag site)
    {
        var (isPublic, compares, reads) = (model.Settings.Edition is null, !site.IsOff(Rules.Check.RepeatedParagraph), !site.IsOff(Rules.Check.DoubledWord));
        return text =>
        {
            var log = new DiagnosticBag();
            ProseCheck.Check(text, reads, log);
            if (isPublic && text.Body is { } body) AddressCheck.CheckBody(text.Record, body, log);
            return new Examination(log.Take(), compares ? RepetitionCheck.PassagesOf(text) : []);
        };
    }

    public static void Check(SiteModel model, SitePlan plan, RenderedSite site, DiagnosticBag log)
    {
        var ids = site.Artifacts.Where(artifact => artifact.Page is not null)
            .ToDictionary(artifact => artifact.Page!.Url, artifact => artifact.Facts.Ids, StringComparer.Ordinal);
        var found = new Sightings();
        var links = new LinkCheck(plan, site, ids, found);
        foreach (var artifact in site.Artifacts)
        {
            foreach (var link in artifact.Facts.Links) links.Check(artifact, link);
            foreach (var fault in artifact.Facts.Faults) Report(artifact, fault, site, found);
        }
        found.ReportTo(log);
        RepetitionCheck.Check(site.Passages, log);
        if (model.Settings.Edition is null) AddressCheck.Check(model, log);
    }

    private static void Report(Artifact artifact, HtmlFault fault, RenderedSite site, Sightings found)
    {
        var place = artifact.Page is { } page ? site.PlaceOf(page, fault.At) ?? page.Origin : artifact.Origin;
        var written = site.TextLinks.FirstOrDefault(link => link.Target == fault.Value);
        found.Add(fault.Kind switch
        {
            HtmlFaultKind.DuplicateId => Rules.Check.DuplicateHtmlId.At(place, $"the id '{fault.Value}' stands twice on one page", "an anchor leads to one place: give one of them another id"),
            HtmlFaultKind.Script => Rules.Render.UnsafeAddress.At(written?.Span ?? place, $"'{fault.Value}' would run a script", "link to a page"),
            HtmlFaultKind.Unclosed => Rules.Check.UnclosedElement.At(place, $"'<{fault.Value}>' is never closed and swallows the rest of the page", $"write '</{fault.Value}>' where it ends"),
            _ => Rules.Check.ForeignRequest.At(written?.Span ?? place, $"the page would ask another host for '{fault.Value}'", "keep the file in content/ or templates/assets/"),
        }, artifact.Page);
    }
}

/// <summary>Whether each link inside the site leads somewhere; one that does not is reported where it is written.</summary>
internal sealed class LinkCheck(SitePlan plan, RenderedSite site, Dictionary<string, ImmutableArray<string>> ids, Sightings found)
{
    private readonly HashSet<string> sound = new(StringComparer.Ordinal);
    private readonly Lazy<Dictionary<string, ImmutableArray<SourceSpan>>> written = new(() => site.TextLinks.GroupBy(link => link.Target, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Select(link => link.Span).ToImmutableArray(), StringComparer.Ordinal));

    public void Check(Artifact artifact, LinkFact link)
    {
        if (sound.Contains(link.Target)) return;
        var mark = link.Target.AsSpan().IndexOfAny('#', '?');
        var path = Uri.UnescapeDataString(mark < 0 ? link.Target : link.Target[..mark]);
        var anchor = link.Target.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0 ? Uri.UnescapeDataString(link.Target[(hash + 1)..]) : "";
        var url = Known(path);
        if (url is null) ReportTarget(artifact, link, path);
        else if (anchor.Length > 0 && anchor != "top" && ids.TryGetValue(url, out var known) && !known.Contains(anchor)) ReportAnchor(artifact, link, anchor, url, known);
        else sound.Add(link.Target);
    }

    private string? Known(string path)
    {
        if (plan.Urls.Contains(path)) return path;
        var canonical = Addresses.OfOutput(Addresses.OutputPath(path));
        if (plan.Urls.Contains(canonical)) return canonical;
        return path is "/feed.xml" or "/feed.json" or "/sitemap.xml" or "/robots.txt" or "/ids.json" && site.Artifacts.Any(artifact => artifact.Page is null && "/" + artifact.OutputPath == path) ? path : null;
    }

    private void ReportTarget(Artifact artifact, LinkFact link, string path)
    {
        var kind = path.LastIndexOf('.') > path.LastIndexOf('/') ? "file" : "page";
        Report(artifact, link, Rules.Check.BrokenLink, $"there is no {kind} '{path}'", Suggestions.DidYouMean(path, plan.Urls));
    }

    private void ReportAnchor(Artifact artifact, LinkFact link, string anchor, string url, ImmutableArray<string> known) =>
        Report(artifact, link, Rules.Check.MissingAnchor, $"the page '{url}' has no place '#{anchor}'", Suggestions.DidYouMean(anchor, known));

    /// <summary>Where the link is written in a text, else at the template that wrote it, with the page it was found on.</summary>
    private void Report(Artifact artifact, LinkFact link, Rule rule, string message, string? help)
    {
        if (written.Value.TryGetValue(link.Target, out var places))
            foreach (var place in places) found.Add(rule.At(place, message, help), null);
        else if (artifact.Page is { } page) found.Add(rule.At(site.PlaceOf(page, link.At) ?? page.Origin, message, help), page);
        else found.Add(rule.At(artifact.Origin, message, help), null);
    }
}
