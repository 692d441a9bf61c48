using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Plan;
using Quadro.Render;
using Quadro.Render.Pictures;
using Quadro.Text;

namespace Quadro.Make.Pictures;

/// <summary>The pictures of one build that are made from others.</summary>
internal sealed class PictureRun(IPictureTool tool) : MakerRun
{
    /// <summary>Formats of one width share the decoding, which is half of the work.</summary>
    public override IReadOnlyList<Job> JobsOf(RenderedSite site)
    {
        var shown = new Lazy<Dictionary<string, SourceSpan>>(() => PlacesOf(site));
        return
        [
            .. Variants(site)
                .GroupBy(variant => (variant.Source, variant.Width, variant.Quality))
                .Select(group => new PictureJob(tool, [.. group], () => PlaceOf(group.Key.Source.Path, shown.Value))),
        ];
    }

    /// <summary>The variants of pictures that pages show, and of those that cannot be copied unchanged.</summary>
    private static IEnumerable<PictureVariant> Variants(RenderedSite site) =>
        site.OrdersTo(PictureBook.Maker)
            .Select(site.Pictures.Find)
            .OfType<LocalPicture>()
            .SelectMany(picture => picture.Variants)
            .Concat(site.Pictures.All.Select(picture => picture.Upright).OfType<PictureVariant>())
            .DistinctBy(variant => variant.Url)
            .OrderBy(variant => variant.Url, StringComparer.Ordinal);

    /// <summary>The place where a text shows the picture, or the file itself.</summary>
    private static SourceSpan PlaceOf(string path, Dictionary<string, SourceSpan> shown) =>
        shown.TryGetValue(path, out var place) ? place : new SourceFile(path, "").Whole;

    /// <summary>The first place where a text shows each picture, by its file.</summary>
    private static Dictionary<string, SourceSpan> PlacesOf(RenderedSite site)
    {
        var places = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var link in site.TextLinks)
            if (site.Pictures.Find(link.Target) is { } picture)
                places.TryAdd(picture.File.Source.Path, link.Span);
        return places;
    }
}

/// <summary>One picture at one width, in several formats.</summary>
internal sealed class PictureJob(IPictureTool tool, ImmutableArray<PictureVariant> variants, Func<SourceSpan> place)
    : Job
{
    public override IEnumerable<string> Paths => Pieces.Select(piece => piece.Path);

    public override SourceSpan? Place => place();

    public override ImmutableArray<Piece> Pieces { get; } =
    [.. variants.Select(variant => new Piece(variant.Key, Addresses.OutputPath(variant.Url)))];

    public override ImmutableArray<ReadOnlyMemory<byte>> Make(ImmutableArray<Piece> missing, CancellationToken cancel)
    {
        var formats = missing.Select(piece => variants[Pieces.IndexOf(piece)].Format);
        var order = new PictureOrder(variants[0].Width, [.. formats], variants[0].Quality);
        return [.. tool.Make(variants[0].Source.Bytes, order).Select(bytes => (ReadOnlyMemory<byte>)bytes)];
    }

    public override Diagnostic? Failed(string reason) =>
        Messages.Make.FailedPicture(place(), variants[0].Source.Path, Wording.Same(reason));
}
