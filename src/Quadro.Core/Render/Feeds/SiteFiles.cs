using System.Text;
using Quadro.Model.Settings;
using Quadro.Plan;
using Quadro.Plan.Outputs;
using Quadro.Render.Door;
using Quadro.Render.Html;
using Quadro.Render.Pictures;
using Quadro.Render.Raw;
using Quadro.Scripting.Forms;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Render.Feeds;

/// <summary>Makes the outputs that are not pages: feeds, sitemap, robots, ids, redirects, and files that are copied
/// unchanged.</summary>
internal sealed class SiteFiles(PageHost host, PictureBook pictures)
{
    private readonly SiteSettings settings = host.Model.Settings;
    private readonly WholeSite site = host.Model.Whole;
    private readonly Lazy<FeedSource> feed = new(() => new FeedSource(host));

    public IEnumerable<Artifact> Make()
    {
        foreach (var redirect in site.Redirects)
            yield return Redirect(redirect);
        foreach (var file in site.Files)
            if (Copy(file) is { } copy)
                yield return copy with
                {
                    Origin = new Quadro.Text.SourceFile(file.Source.Path, "").Whole,
                };
        foreach (var output in site.Outputs)
            if (Bytes(output.Kind) is { } bytes)
                yield return Artifact.Made(output.Url[1..], bytes);
    }

    /// <summary>The bytes of a file that Quadro generates, or null for outputs that are made elsewhere.</summary>
    private byte[]? Bytes(PlannedKind kind) =>
        kind switch
        {
            PlannedKind.AtomFeed => AtomFeed.Write(feed.Value),
            PlannedKind.JsonFeed => JsonFeed.Write(feed.Value),
            PlannedKind.Sitemap => Sitemap.Write(site, settings),
            PlannedKind.Robots => Encoding.UTF8.GetBytes(Robots()),
            PlannedKind.HostHeaders => Encoding.UTF8.GetBytes(new HeaderRules(site, settings).ForHosts()),
            PlannedKind.NginxHeaders => Encoding.UTF8.GetBytes(new HeaderRules(site, settings).ForNginx()),
            PlannedKind.ApacheHeaders => Encoding.UTF8.GetBytes(new HeaderRules(site, settings).ForApache()),
            PlannedKind.Ids => IdList.Write(host.Model),
            _ => null,
        };

    /// <summary>Copies a file; pictures lose their metadata. Null when the picture itself must be encoded
    /// again.</summary>
    private Artifact? Copy(PlannedFile file)
    {
        var path = Addresses.OutputPath(file.Url);
        if (
            file.Url.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
            && IsUtf8(file)
            && XmlFile.Read(file.Source.AsText().Text, isDrawing: true).Published is { } plain
        )
            return Artifact.Made(path, plain);
        if (IsPage(file.Url) && IsUtf8(file) && Rewritten(file.Source.AsText().Text) is { } page)
            return Artifact.Made(path, page);
        if (pictures.Find(file.Url) is not { Facts: { } facts } picture)
            return Artifact.Made(path, file.Source.Bytes);
        if (picture.Upright is not null)
            return null;
        return CleanPicture.Parts(file.Source.Bytes, facts) is { } parts
            ? Artifact.Lazy(path, ContentHash.OfParts(parts), () => CleanPicture.Join(parts))
            : Artifact.Made(path, file.Source.Bytes);
    }

    /// <summary>Only files in UTF-8 are rewritten: in another encoding, letters would be lost.</summary>
    private static bool IsUtf8(PlannedFile file) => Load.TextDecoding.IsUtf8(file.Source.Bytes.Span, null, out _);

    private static bool IsPage(string url) =>
        url.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
        || url.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    /// <summary>An HTML page that the author supplied, rewritten as browsers read it, or null when it can be copied
    /// unchanged. A byte order mark wins over the encoding that the page declares.</summary>
    private static byte[]? Rewritten(string html) =>
        new RawGate().Page(html) is { Faults.IsEmpty: false } read
        && !html.Contains("<noscript", StringComparison.OrdinalIgnoreCase)
            ? [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(read.Html)]
            : null;

    private string Robots() =>
        settings.BaseUrl is { } root && site.Has(PlannedKind.Sitemap)
            ? $"User-agent: *\nAllow: /\n\nSitemap: {root}sitemap.xml\n"
            : "User-agent: *\nAllow: /\n";

    private Artifact Redirect(Redirect redirect)
    {
        var path = Addresses.OutputPath(redirect.Url);
        var target = HtmlText.Escape(
            settings.RelativeLinks
                ? Addresses.Relative(path, redirect.Target)
                : settings.BasePath + redirect.Target[1..]
        );
        var canonical = HtmlText.Escape(settings.BaseUrl is { } root ? root + redirect.Target[1..] : target);
        var words = HtmlText.Escape(
            host.Model.LanguageNamed(redirect.Language).Texts.TryGetValue("redirect.moved", out var entry)
                ? entry.Other
                : "This page has moved."
        );
        var html = $"""
            <!doctype html>
            <html lang="{redirect.Language}">
            <head>
            <meta charset="utf-8">
            <title>{words}</title>
            <meta http-equiv="refresh" content="0; url={target}">
            <link rel="canonical" href="{canonical}">
            <meta name="robots" content="noindex">
            <meta name="generator" content="Quadro">
            </head>
            <body><p><a href="{target}">{words}</a></p></body>
            </html>

            """;
        return Artifact.Made(path, Encoding.UTF8.GetBytes(html.ReplaceLineEndings("\n"))) with
        {
            Facts = PageFacts.None with { Links = [new LinkFact(redirect.Target, 0)] },
            Origin = redirect.Origin,
        };
    }
}
