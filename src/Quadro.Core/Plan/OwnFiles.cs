using System.Collections.Immutable;
using Quadro.Model.Settings;

namespace Quadro.Plan;

/// <summary>The files that a site has of itself, with the word for doing without each.</summary>
internal static class OwnFiles
{
    public static IEnumerable<(string Url, string Word)> Of(SiteSettings settings) =>
        All.Where(file => !settings.Without.Contains(file.Word));

    /// <summary>Why the site has no such file, when it is one that sites have.</summary>
    public static string? WhyNot(string url, SiteSettings settings) => All.FirstOrDefault(file => file.Url == url).Word is not { } word
        ? null
        : settings.Placeless.Contains(word) ? "feeds and the sitemap need 'base_url' in quadro.yaml"
            : $"quadro.yaml says 'without: [{word}]'";

    private static ImmutableArray<(string Url, string Word)> All { get; } =
    [
        ("/feed.xml", "feed"), ("/feed.json", "feed"), ("/sitemap.xml", "sitemap"), ("/robots.txt", "robots"), ("/_headers", "headers"),
        ("/_nginx.conf", "headers"), ("/_apache.conf", "headers"), ("/ids.json", "ids"),
    ];
}
