using Quadro.Model.Settings;

namespace Quadro.Plan;

/// <summary>The files that a site has of itself, with the word for doing without each.</summary>
internal static class OwnFiles
{
    public static IEnumerable<(string Url, string Word)> Of(SiteSettings settings) => new[]
    {
        ("/feed.xml", "feed"), ("/feed.json", "feed"), ("/sitemap.xml", "sitemap"), ("/robots.txt", "robots"), ("/_headers", "headers"),
        ("/_nginx.conf", "headers"), ("/ids.json", "ids"),
    }.Where(file => !settings.Without.Contains(file.Item2));
}
