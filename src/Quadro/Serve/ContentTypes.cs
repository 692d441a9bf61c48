using System.Collections.Frozen;

namespace Quadro.Cli.Serve;

/// <summary>What a file is, by the end of its name, as a static host says it.</summary>
internal static class ContentTypes
{
    public const string Html = "text/html; charset=utf-8";
    public const string Text = "text/plain; charset=utf-8";
    public const string Script = "text/javascript; charset=utf-8";
    public const string Style = "text/css; charset=utf-8";

    private static readonly FrozenDictionary<string, string> ByEnd = new Dictionary<string, string>
    {
        ["html"] = Html,
        ["htm"] = Html,
        ["css"] = Style,
        ["js"] = Script,
        ["mjs"] = Script,
        ["txt"] = Text,
        ["md"] = "text/markdown; charset=utf-8",
        ["json"] = "application/json",
        ["jsonld"] = "application/ld+json",
        ["geojson"] = "application/geo+json",
        ["webmanifest"] = "application/manifest+json",
        ["map"] = "application/json",
        ["xml"] = "application/xml",
        ["rss"] = "application/rss+xml",
        ["atom"] = "application/atom+xml",
        ["csv"] = "text/csv; charset=utf-8",
        ["tsv"] = "text/tab-separated-values; charset=utf-8",
        ["ics"] = "text/calendar; charset=utf-8",
        ["svg"] = "image/svg+xml",
        ["png"] = "image/png",
        ["jpg"] = "image/jpeg",
        ["jpeg"] = "image/jpeg",
        ["gif"] = "image/gif",
        ["webp"] = "image/webp",
        ["avif"] = "image/avif",
        ["ico"] = "image/x-icon",
        ["bmp"] = "image/bmp",
        ["tif"] = "image/tiff",
        ["tiff"] = "image/tiff",
        ["woff2"] = "font/woff2",
        ["woff"] = "font/woff",
        ["ttf"] = "font/ttf",
        ["otf"] = "font/otf",
        ["mp4"] = "video/mp4",
        ["webm"] = "video/webm",
        ["mp3"] = "audio/mpeg",
        ["ogg"] = "audio/ogg",
        ["wav"] = "audio/wav",
        ["vtt"] = "text/vtt; charset=utf-8",
        ["pdf"] = "application/pdf",
        ["zip"] = "application/zip",
        ["gz"] = "application/gzip",
        ["wasm"] = "application/wasm",
        ["kml"] = "application/vnd.google-earth.kml+xml",
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["odt"] = "application/vnd.oasis.opendocument.text",
        ["ods"] = "application/vnd.oasis.opendocument.spreadsheet",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static string Of(string path) =>
        ByEnd.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(path.AsSpan(path.LastIndexOf('.') + 1), out var type)
            ? type
            : "application/octet-stream";

    /// <summary>Whether a page shows or runs it: the page looks otherwise when it changes.</summary>
    public static bool IsPartOfPages(string type) =>
        type == Script
        || type.StartsWith("image/", StringComparison.Ordinal)
        || type.StartsWith("font/", StringComparison.Ordinal)
        || type.StartsWith("video/", StringComparison.Ordinal)
        || type.StartsWith("audio/", StringComparison.Ordinal);
}
