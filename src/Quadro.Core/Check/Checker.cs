using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Plan;
using Quadro.Render;
using Quadro.Render.Html;
using Quadro.Text;

namespace Quadro.Check;

/// <summary>Facts of the made pages -> findings: links and anchors inside the site, ids, requests to other hosts.</summary>
public static class Checker
{
    public static void Check(SitePlan plan, RenderedSite site, DiagnosticBag log)
    {
        var ids = site.Artifacts.Where(artifact => artifact.Page is not null)
            .ToDictionary(artifact => artifact.Page!.Url, artifact => artifact.Facts.Ids, StringComparer.Ordinal);
        var links = new LinkCheck(plan, site, Sets(ids), log);
        foreach (var artifact in site.Artifacts)
        {
            foreach (var link in artifact.Facts.Links) links.Check(artifact, link);
            foreach (var fault in artifact.Facts.Faults) Report(artifact, fault, site, log);
        }
    }

    private static Dictionary<string, HashSet<string>> Sets(Dictionary<string, ImmutableArray<string>> ids) =>
        ids.ToDictionary(pair => pair.Key, pair => pair.Value.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    private static void Report(Artifact artifact, HtmlFault fault, RenderedSite site, DiagnosticBag log)
    {
        var place = artifact.Page is { } page ? site.PlaceOf(page, fault.At) ?? page.Origin : artifact.Origin;
        var written = site.TextLinks.FirstOrDefault(link => link.Target == fault.Value);
        var on = artifact.Page is { } found ? [new Note($"on the page '{found.Url}'", found.Origin)] : Array.Empty<Note>();
        log.Add(fault.Kind switch
        {
            HtmlFaultKind.DuplicateId => Rules.Check.DuplicateHtmlId.At(place, $"the id '{fault.Value}' stands twice on one page", "an anchor leads to one place: give one of them another id", on),
            HtmlFaultKind.Script => Rules.Render.UnsafeAddress.At(written?.Span ?? place, $"'{fault.Value}' would run a script", "link to a page", on),
            _ => Rules.Check.ForeignRequest.At(written?.Span ?? place, $"the page would ask another host for '{fault.Value}'", "keep the file in content/ or templates/assets/", on),
        });
    }
}

/// <summary>Whether each link inside the site leads somewhere; one that does not is reported where it is written.</summary>
internal sealed class LinkCheck(SitePlan plan, RenderedSite site, Dictionary<string, HashSet<string>> ids, DiagnosticBag log)
{
    private readonly HashSet<string> sound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<SourceSpan>> written = site.TextLinks.GroupBy(link => link.Target, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.Select(link => link.Span).ToImmutableArray(), StringComparer.Ordinal);

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
        var help = Suggestions.DidYouMean(path, plan.Urls.Order(StringComparer.Ordinal));
        foreach (var (place, notes) in Places(artifact, link)) log.Add(Rules.Check.BrokenLink.At(place, $"there is no page '{path}'", help, notes));
    }

    private void ReportAnchor(Artifact artifact, LinkFact link, string anchor, string url, HashSet<string> known)
    {
        var help = Suggestions.DidYouMean(anchor, known.Order(StringComparer.Ordinal));
        foreach (var (place, notes) in Places(artifact, link)) log.Add(Rules.Check.MissingAnchor.At(place, $"the page '{url}' has no place '#{anchor}'", help, notes));
    }

    /// <summary>Where the link is written in a text, else the template that wrote it, with the page it was found on.</summary>
    private IEnumerable<(SourceSpan? Place, Note[] Notes)> Places(Artifact artifact, LinkFact link)
    {
        var own = artifact.Page is { } page && link.Target.StartsWith(page.Url + "#", StringComparison.Ordinal) ? link.Target[page.Url.Length..] : link.Target;
        if (written.TryGetValue(link.Target, out var spans) || written.TryGetValue(own, out spans)) return spans.Select(span => ((SourceSpan?)span, Array.Empty<Note>()));
        if (artifact.Page is not { } found) return [(artifact.Origin, [])];
        var place = site.PlaceOf(found, link.At);
        return [(place ?? found.Origin, [new Note($"on the page '{found.Url}'", found.Origin)])];
    }
}
