using System.Globalization;
using Quadro.Diagnostics;
using Quadro.Render;
using Quadro.Render.Pictures;
using Quadro.Text;

namespace Quadro.Check;

/// <summary>Whether files are the pictures that their names promise, and such as a page can show.</summary>
internal static class PictureCheck
{
    /// <param name="known">A file of content/ of which it has been said that it is no picture; null when there is
    /// none.</param>
    public static void Check(RenderedSite site, WrittenLinks written, string? known, DiagnosticBag log)
    {
        var (book, found) = (site.Pictures, new Sightings());
        // One picture may be written in several ways: with a space, with %20.
        var forms = site.OrdersTo(PictureBook.Maker)
            .ToLookup(address => book.Find(address)?.File.Url ?? address, StringComparer.Ordinal);
        foreach (var picture in book.All)
            if (Fault(picture) is var (rule, message, help))
                Report(picture, rule.At(null, message, help), isAlways: true);
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in site.OrdersTo(PictureBook.Maker))
            if (shown.Add(address) && book.Find(address) is { Facts: { } facts } picture && book.IsOversized(facts))
                Report(
                    picture,
                    Rules.Render.OversizedPicture.At(
                        null,
                        $"the picture '{picture.File.Source.Path}' is {facts.Width} x {facts.Height}, "
                            + $"{facts.Megapixels.ToString("0", CultureInfo.InvariantCulture)} megapixels, "
                            + $"and at most {book.MostMegapixels} are shown",
                        "make it smaller: 1600 points across are enough for a page; 'pictures: { megapixels: "
                            + "N }' in quadro.yaml raises the limit"
                    ),
                    isAlways: false
                );
        found.ReportTo(log);

        void Report(LocalPicture picture, Diagnostic finding, bool isAlways)
        {
            var urls = forms[picture.File.Url].Append(picture.File.Url).Distinct(StringComparer.Ordinal).ToList();
            var places = urls.SelectMany(url => written.Find(url)).ToList();
            foreach (var place in places)
                found.Add(finding with { Span = place }, null);
            if (places.Count > 0)
                return;
            var pages = site
                .Artifacts.Where(artifact =>
                    artifact.Page is not null && artifact.OrdersTo(PictureBook.Maker).Any(urls.Contains)
                )
                .ToList();
            foreach (var artifact in pages)
                found.Add(
                    finding with
                    {
                        Span = site.PlaceOf(
                            artifact.Page!,
                            artifact.Facts.Links.FirstOrDefault(link => urls.Contains(link.Target)).At
                        )?.Span
                            ?? artifact.Page!.Origin,
                    },
                    artifact.Page
                );
            if (pages.Count == 0 && isAlways && picture.File.Source.Path != $"content/{known}")
                found.Add(finding with { Span = new SourceFile(picture.File.Source.Path, "").Whole }, null);
        }
    }

    private static (Rule Rule, string Message, string Help)? Fault(LocalPicture picture)
    {
        var (path, bytes) = (picture.File.Source.Path, picture.File.Source.Bytes);
        var ending = path[path.LastIndexOf('.')..];
        if (picture.Facts is not { } facts)
            return (
                Rules.Render.BrokenPicture,
                bytes.Length == 0 ? $"'{path}' is empty" : $"'{path}' is no picture, whatever its name says",
                "put the picture itself in its place: PNG, JPEG, WebP, AVIF, GIF or SVG"
            );
        if (facts.IsCutShort)
            return (
                Rules.Render.BrokenPicture,
                $"the picture '{path}' ends before it is complete",
                "copy it again from where it came, or save it anew"
            );
        if (!facts.HasEnding(ending.ToLowerInvariant()))
            return (
                Rules.Render.WrongPictureName,
                $"'{path}' is {Kind(facts.Kind)}, and its name says otherwise: servers go by the name",
                $"rename it to '{Path(path, facts.Kind)}', and what leads to it"
            );
        return null;
    }

    private static string Kind(string kind) =>
        kind switch
        {
            "svg" => "an SVG drawing",
            "avif" => "an AVIF picture",
            "webp" => "a WebP picture",
            _ => $"a {kind.ToUpperInvariant()} picture",
        };

    private static string Path(string path, string kind) =>
        $"{path[(path.LastIndexOf('/') + 1)..path.LastIndexOf('.')]}.{(kind == "jpeg" ? "jpg" : kind)}";
}
