using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Quadro.Model.Settings;
using Quadro.Plan;
using Quadro.Text;

namespace Quadro.Render.Pictures;

/// <summary>The pictures of a site by their addresses. Each is read on first use.</summary>
public sealed class PictureBook
{
    /// <summary>The name of the maker from which pages order pictures, by their addresses.</summary>
    public const string Maker = "pictures";

    public const string Folder = "/assets/pictures/";

    /// <summary>A picture that is encoded again to replace itself should not look worse.</summary>
    private const int OwnQuality = 90;

    private readonly PictureSettings settings;
    private readonly string? maker;
    private readonly Func<string, UInt128> hashOf;
    private readonly string? logo;
    private readonly FrozenDictionary<string, PlannedFile> files;
    private readonly ConcurrentDictionary<string, LocalPicture> known = new(StringComparer.Ordinal);

    /// <param name="maker">The identity of the maker of pictures, or null when there is none.</param>
    /// <param name="hashOf">The hash of an input file, by its path.</param>
    public PictureBook(SitePlan plan, PictureSettings settings, string? maker, Func<string, UInt128> hashOf)
    {
        (this.settings, this.maker, this.hashOf, logo) = (settings, maker, hashOf, plan.Logo?.Url);
        files = settings.Off
            ? FrozenDictionary<string, PlannedFile>.Empty
            : plan
                .Files.Values.Concat(plan.Assets.Values)
                .Where(file => IsNamedAsPicture(file.Url))
                .DistinctBy(file => file.Url)
                .ToFrozenDictionary(file => file.Url, StringComparer.Ordinal);
    }

    /// <summary>Every file with the extension of a picture.</summary>
    public IEnumerable<LocalPicture> All =>
        files.Keys.Order(StringComparer.Ordinal).Select(url => known.GetOrAdd(url, Look));

    /// <summary>The picture at an address from the root, or null when the site has no picture there.</summary>
    public LocalPicture? Find(string address) => FileOf(address) is { } file ? known.GetOrAdd(file.Url, Look) : null;

    /// <summary>A hash that changes whenever something that a page contains about the picture changes, or 0 when
    /// there is no picture.</summary>
    public UInt128 Answer(string address) =>
        FileOf(address) is { } file ? new Digest().Add(file.Url).Add(hashOf(file.Source.Path)).Value : 0;

    public bool IsLogo(LocalPicture picture) => picture.File.Url == logo;

    public bool IsOversized(PictureFacts facts) =>
        facts is { IsDrawing: false } && facts.Megapixels > settings.Megapixels;

    public int MostMegapixels => settings.Megapixels;

    private PlannedFile? FileOf(string address)
    {
        if (files.Count == 0)
            return null;
        var mark = address.AsSpan().IndexOfAny('#', '?');
        var path = mark < 0 ? address : address[..mark];
        return
            files.TryGetValue(path, out var file)
            || (
                path.Contains('%', StringComparison.Ordinal)
                && files.TryGetValue(Uri.UnescapeDataString(path), out file)
            )
            ? file
            : null;
    }

    private static bool IsNamedAsPicture(string url) =>
        url[Math.Max(url.LastIndexOf('.'), 0)..].ToLowerInvariant()
            is ".png"
                or ".jpg"
                or ".jpeg"
                or ".jpe"
                or ".jfif"
                or ".apng"
                or ".gif"
                or ".webp"
                or ".avif"
                or ".svg";

    private LocalPicture Look(string url)
    {
        var file = files[url];
        var facts = PictureFacts.Read(file.Source.Bytes);
        if (facts is null or { IsDrawing: true } or { IsCutShort: true } || maker is null || IsOversized(facts))
            return new LocalPicture(file, facts, []);
        var key = Fingerprint(file);
        var variants = file.Url == logo || facts.IsAnimated ? [] : Variants(file, facts, key);
        var upright =
            (facts.Orientation != 1 || facts.KeepsNotes)
            && !facts.IsAnimated
            && facts.Kind is "jpeg" or "webp" or "avif"
                ? new PictureVariant(
                    file.Source,
                    file.Url,
                    $"{key}-own.{facts.Kind}",
                    facts.Width,
                    facts.Kind,
                    OwnQuality
                )
                : null;
        return new LocalPicture(file, facts, variants) { Upright = upright };
    }

    private ImmutableArray<PictureVariant> Variants(PlannedFile file, PictureFacts facts, string key)
    {
        var name = Name(file.Url);
        return
        [
            .. settings.Formats.SelectMany(format =>
                Widths(facts.Width)
                    .Select(width =>
                    {
                        var end = string.Create(CultureInfo.InvariantCulture, $"{key}.{width}.{format}");
                        return new PictureVariant(
                            file.Source,
                            $"{Folder}{name}.{end}",
                            end,
                            width,
                            format,
                            settings.Quality
                        );
                    })
            ),
        ];
    }

    /// <summary>The widths to make: none larger than the picture, and its own width when the next smaller one would
    /// look blurred.</summary>
    private IEnumerable<int> Widths(int own)
    {
        var fitting = settings.Widths.Where(width => width <= own).Order().ToList();
        if (fitting.Count < settings.Widths.Length && (fitting.Count == 0 || own > fitting[^1] * 5 / 4))
            fitting.Add(own);
        return fitting;
    }

    private string Fingerprint(PlannedFile file)
    {
        var whole = new Digest().Add(hashOf(file.Source.Path)).Add(maker).Add(settings.Quality).Value;
        return ((ulong)(whole >> 88)).ToString("x10", CultureInfo.InvariantCulture);
    }

    private static string Name(string url)
    {
        var name = url[(url.LastIndexOf('/') + 1)..];
        var slug = Addresses.Slug(name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? name[..dot] : name);
        return slug.Length == 0 ? "picture"
            : slug.Length > 60 ? slug[..60]
            : slug;
    }
}
