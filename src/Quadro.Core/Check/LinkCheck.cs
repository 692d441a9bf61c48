using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model.Settings;
using Quadro.Plan;
using Quadro.Plan.Outputs;
using Quadro.Render;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Check;

/// <summary>Whether each link inside the site leads somewhere; one that does not is reported where it is
/// written.</summary>
internal sealed class LinkCheck(
    SiteSettings settings,
    Earlier earlier,
    SitePlan plan,
    RenderedSite site,
    Dictionary<string, Artifact> pages,
    WrittenLinks written,
    SharedFindings found
)
{
    private readonly Dictionary<string, HashSet<string>> ids = new(StringComparer.Ordinal);

    // Sound, or reported at all places where it is written: both need no second look.
    private readonly HashSet<string> settled = new(StringComparer.Ordinal);

    public void Check(Artifact artifact, LinkFact link)
    {
        if (settled.Contains(link.Target))
            return;
        var mark = link.Target.AsSpan().IndexOfAny('#', '?');
        var path = NormalForm.Of(Uri.UnescapeDataString(mark < 0 ? link.Target : link.Target[..mark]));
        var anchor = link.Target.IndexOf('#', StringComparison.Ordinal) is var hash and >= 0
            ? Uri.UnescapeDataString(link.Target[(hash + 1)..])
            : "";
        var url = Known(path);
        if (url is null)
        {
            if (earlier.Lost.MayHaveAddress(path))
                settled.Add(link.Target);
            else
                ReportTarget(artifact, link, path);
        }
        else if (anchor.Length > 0 && anchor != "top" && IdsOf(url) is { } known && !known.Contains(anchor))
            ReportAnchor(artifact, link, anchor, url, known);
        else
            settled.Add(link.Target);
    }

    private HashSet<string>? IdsOf(string url)
    {
        if (!pages.TryGetValue(url, out var page) || page.IsIncomplete)
            return null;
        if (!ids.TryGetValue(url, out var known))
            ids[url] = known = page.Facts.Ids.ToHashSet(StringComparer.Ordinal);
        return known;
    }

    private string? Known(string path)
    {
        if (plan.Outputs.Contains(path))
            return path;
        var canonical = Addresses.OfOutput(Addresses.OutputPath(path));
        return plan.Outputs.Contains(canonical) || site.Expected.Contains(Addresses.OutputPath(canonical))
            ? canonical
            : null;
    }

    private void ReportTarget(Artifact artifact, LinkFact link, string path)
    {
        var isFile = path.LastIndexOf('.') > path.LastIndexOf('/');
        var help = OwnOutputs.WhyNot(path, settings)
            ?? Messages.DidYouMean(Suggestions.Nearest(path, plan.Outputs.Urls));
        Report(artifact, link, Messages.Check.BrokenLink(path, isFile, help));
    }

    private void ReportAnchor(Artifact artifact, LinkFact link, string anchor, string url, HashSet<string> known) =>
        Report(
            artifact,
            link,
            Messages.Check.MissingAnchor(
                url,
                anchor,
                known.Contains(Addresses.Slug(anchor)) ? Addresses.Slug(anchor) : Suggestions.Nearest(anchor, known)
            )
        );

    /// <summary>Where the link is written in a text, else at the template that wrote it, with the page it was found
    /// on.</summary>
    private void Report(Artifact artifact, LinkFact link, Diagnostic finding)
    {
        if (written.Find(link.Target) is { IsEmpty: false } places)
        {
            foreach (var place in places)
                found.Add(finding with { Span = place }, null);
            settled.Add(link.Target);
        }
        else if (artifact.Page is { } page)
        {
            if (written.OnPage(artifact, page, link.Target) is { IsEmpty: false } embedded)
            {
                foreach (var each in embedded)
                    found.Add(finding with { Span = each }, page);
                return;
            }
            var place = site.PlaceOf(page, link.At);
            if (!earlier.ExplainsLink(page, place))
                found.Add(finding with { Span = place?.Span ?? page.Origin }, page);
        }
        else
            found.Add(finding with { Span = artifact.Origin }, null);
    }
}

/// <summary>Where texts wrote what stands in the pages: links by their target, tags as they are.</summary>
internal sealed class WrittenLinks(RenderedSite site)
{
    private readonly Lazy<Dictionary<string, ImmutableArray<SourceSpan>>> places = new(() =>
        site
            .TextLinks.GroupBy(link => Plain(link.Target), StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.Select(link => link.Span).ToImmutableArray(),
                StringComparer.Ordinal
            )
    );

    /// <summary>Where a text that the page shows beside its own wrote a link to a place of itself: the ids of such a
    /// text have another beginning here.</summary>
    public ImmutableArray<SourceSpan> OnPage(Artifact artifact, PlannedPage page, string target)
    {
        if (
            target.IndexOf('#', StringComparison.Ordinal) is not (>= 0 and var mark)
            || Plain(target[..mark]) != Plain(page.Url)
        )
            return [];
        var anchor = Plain(target[(mark + 1)..]);
        return
        [
            .. site.TextLinksOn(page, artifact)
                .Where(link => IsTo(link.Target, anchor))
                .Select(link => link.Span)
                .Distinct(),
        ];
    }

    private static bool IsTo(string target, string anchor) =>
        target.IndexOf('#', StringComparison.Ordinal) is >= 0 and var mark
        && Plain(target[(mark + 1)..]) is { Length: > 0 } own
        && anchor.EndsWith(own, StringComparison.Ordinal)
        && (anchor.Length == own.Length || anchor[^(own.Length + 1)] == '-');

    public ImmutableArray<SourceSpan> Find(string target) =>
        places.Value.TryGetValue(Plain(target), out var found) ? found : [];

    /// <summary>One form of an address that may be written with letters as they are, in two codings, or with their
    /// codes (%C3%A0).</summary>
    public static string Plain(string target)
    {
        if (System.Text.Ascii.IsValid(target) && !target.Contains('%', StringComparison.Ordinal))
            return target;
        return NormalForm.Of(Uri.UnescapeDataString(target));
    }
}
