using System.Collections.Immutable;
using Quadro.Model.Schemas;
using Quadro.Text;

namespace Quadro.Authoring;

/// <summary>What a name or an address means: a record, a page without one, or nothing, with the reason.</summary>
public sealed record Inquiry(Provenance? Record, string? Page, string? Problem)
{
    /// <summary>What the page was made from, when it was a page that was asked about.</summary>
    public ImmutableArray<PageSource> Made { get; init; } = [];

    /// <param name="asked">"projects/x", an id or alias that is one record's alone, or the address of a page.</param>
    public static Inquiry Of(SiteReading site, string asked)
    {
        asked = NormalForm.Of(asked);
        if (Address(site, asked) is { } url)
            return OfPage(site, url);
        var found = site.Model.Names.FindAnywhere(asked);
        if (found.Count == 1)
            return new Inquiry(Provenance.Of(site, found[0], null), null, null);
        if (found.Count > 1)
            return No($"'{asked}' is several records: {string.Join(", ", found.Select(record => record.Key))}");
        return No(Nothing(site, asked));
    }

    private static Inquiry No(string problem) => new(null, null, problem);

    private static Inquiry OfPage(SiteReading site, string url)
    {
        if (site.Plan.Pages.FirstOrDefault(page => page.Url == url) is { } page)
            return (
                page.Record is { } record
                    ? new Inquiry(Provenance.Of(site, record, page), null, null)
                    : new Inquiry(null, Provenance.Told(page), null)
            ) with
            {
                Made = PageSource.Of(site, page),
            };
        if (site.Plan.Redirects.FirstOrDefault(each => each.Url == url) is { } redirect)
            return new Inquiry(null, $"{url} leads to {redirect.Target}: {redirect.Origin} says so", null);
        var near = Suggestions.DidYouMean(url, site.Plan.Pages.Select(each => each.Url));
        return No($"there is no page '{url}'{(near is null ? "" : ": " + near)}");
    }

    /// <summary>The address from the site's root, or null when it is none: 'index.html' and the slash at the end may be
    /// left out or not.</summary>
    private static string? Address(SiteReading site, string asked)
    {
        var settings = site.Model.Settings;
        var path = asked;
        if (settings.BaseUrl is { } start && asked.StartsWith(start, StringComparison.Ordinal))
            path = "/" + asked[start.Length..];
        else if (Uri.TryCreate(asked, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https")
            path = Uri.UnescapeDataString(uri.AbsolutePath);
        else if (!asked.StartsWith('/'))
            return null;
        path = path.Split('#', '?')[0];
        if (path.EndsWith("/index.html", StringComparison.Ordinal))
            path = path[..^"index.html".Length];
        return path.EndsWith('/') || site.Plan.Outputs.Contains(path) ? path : path + "/";
    }

    private static string Nothing(SiteReading site, string asked)
    {
        if (site.Model.Names.Split(asked) is var (collection, id))
            return $"there is no record '{id}' in "
                + $"'{collection}'{After(Suggestions.DidYouMean(id, site.Model.Names.Names(collection)))}";
        var slash = asked.IndexOf('/', StringComparison.Ordinal);
        var collections = site.Model.Collections.Select(each => each.Name).Where(name => name != CommonFields.Pages);
        if (slash > 0 && Suggestions.DidYouMean(asked[..slash], collections) is { } near)
            return $"there is no collection '{asked[..slash]}': {near}";
        return "there is no record "
            + $"'{asked}'{After(Suggestions.DidYouMean(asked, site.Model.Names.Names(null).Concat(site.Model.Names.Keys)))}";
    }

    private static string After(string? suggestion) => suggestion is null ? "" : ": " + suggestion;
}
