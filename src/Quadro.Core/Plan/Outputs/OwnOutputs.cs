using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model.Settings;
using Quadro.Text;

namespace Quadro.Plan.Outputs;

/// <summary>The files that Quadro adds to every site by itself, each with the word for doing without it.</summary>
internal static class OwnOutputs
{
    private static readonly ImmutableArray<(string Url, PlannedKind Kind, string Word)> All =
    [
        ("/feed.xml", PlannedKind.AtomFeed, "feed"),
        ("/feed.json", PlannedKind.JsonFeed, "feed"),
        ("/sitemap.xml", PlannedKind.Sitemap, "sitemap"),
        ("/robots.txt", PlannedKind.Robots, "robots"),
        ("/_headers", PlannedKind.HostHeaders, "headers"),
        ("/_nginx.conf", PlannedKind.NginxHeaders, "headers"),
        ("/_apache.conf", PlannedKind.ApacheHeaders, "headers"),
        ("/ids.json", PlannedKind.Ids, "ids"),
    ];

    /// <summary>Pagefind names the files of an index by their content, in these folders and with these
    /// beginnings.</summary>
    private static readonly ImmutableArray<string> OfSearch =
    [
        "/search/pagefind",
        "/search/wasm.",
        "/search/index/",
        "/search/fragment/",
        "/search/filter/",
    ];

    public static IEnumerable<PlannedOutput> Of(SiteSettings settings) =>
        from own in All
        where !settings.Without.Contains(own.Word)
        select new PlannedOutput(own.Url, own.Kind, null)
        {
            Name = Messages.Plan.FileOfQuadro,
            Help = Messages.Plan.DoWithout(own.Word, own.Url[1..]),
        };

    /// <summary>Whether an address is one of those that the search index takes.</summary>
    public static bool IsOfSearch(string url) =>
        OfSearch.Any(beginning => url.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>Why the site has no such file, when it is one that sites have.</summary>
    public static Wording? WhyNot(string url, SiteSettings settings) =>
        All.FirstOrDefault(own => own.Url == url).Word is not { } word ? null
        : settings.Placeless.Contains(word) ? Messages.Plan.FeedsNeedBaseUrl
        : Messages.Plan.SettingsDoWithout(word);
}
