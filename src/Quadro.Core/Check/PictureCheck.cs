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
        var (book, found) = (site.Pictures, new SharedFindings());
        // One picture may be written in several ways: with a space, with %20.
        var forms = site.OrdersTo(PictureBook.Maker)
            .ToLookup(address => book.Find(address)?.File.Url ?? address, StringComparer.Ordinal);
        foreach (var picture in book.All)
            if (Fault(picture) is { } fault)
                Report(picture, fault, isAlways: true);
        var shown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var address in site.OrdersTo(PictureBook.Maker))
            if (shown.Add(address) && book.Find(address) is { Facts: { } facts } picture && book.IsOversized(facts))
                Report(
                    picture,
                    Messages.Check.OversizedPicture(
                        picture.File.Source.Path,
                        string.Create(CultureInfo.InvariantCulture, $"{facts.Width} x {facts.Height}"),
                        facts.Megapixels.ToString("0", CultureInfo.InvariantCulture),
                        book.MostMegapixels.ToString(CultureInfo.InvariantCulture)
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

    private static Diagnostic? Fault(LocalPicture picture)
    {
        var (path, bytes) = (picture.File.Source.Path, picture.File.Source.Bytes);
        var ending = path[path.LastIndexOf('.')..];
        if (picture.Facts is not { } facts)
            return bytes.Length == 0 ? Messages.Check.EmptyPicture(path) : Messages.Check.NoPicture(path);
        if (facts.IsCutShort)
            return Messages.Check.CutPicture(path);
        return facts.HasEnding(ending.ToLowerInvariant())
            ? null
            : Messages.Check.WrongPictureName(path, Messages.Check.KindOfPicture(facts.Kind), Path(path, facts.Kind));
    }

    private static string Path(string path, string kind) =>
        $"{path[(path.LastIndexOf('/') + 1)..path.LastIndexOf('.')]}.{(kind == "jpeg" ? "jpg" : kind)}";
}
