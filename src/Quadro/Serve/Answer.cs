using Quadro.Emit;
using Quadro.Make.Search;

namespace Quadro.Cli.Serve;

/// <summary>What is answered to an address of the site.</summary>
/// <param name="Hash">Of the bytes, as hexadecimal digits: by it a page knows whether it is still the one that
/// stands.</param>
/// <param name="Location">Where to go instead.</param>
internal sealed record Answer(int Status, string Type, ReadOnlyMemory<byte> Bytes, string Hash, string? Location = null)
{
    private const string Index = "index.html";

    public bool IsPage => Type == ContentTypes.Html && Location is null;

    /// <summary>As a static host would answer that publishes the site at its base path.</summary>
    /// <param name="path">Decoded, with a '/' in front.</param>
    public static Answer To(Snapshot site, string path)
    {
        if (site.Files is not { } files)
            return NoPageYet;
        if (!path.StartsWith(site.BasePath, StringComparison.Ordinal))
        {
            if (path == "/" || path == site.BasePath[..^1])
                return To(site.BasePath);
            return Plain(
                404,
                $"The site stands at {site.BasePath}, as its base address says; '{path}' is not of it.\n"
            );
        }
        var name = path[site.BasePath.Length..];
        if (name.Length == 0 || name.EndsWith('/'))
            name += Index;
        if (OutputPath.Trouble(name) is not null)
            return Missing(files);
        if (files.TryGetValue(name, out var file))
            return Found(200, name, file);
        return files.ContainsKey($"{name}/{Index}") ? To(path + "/") : Missing(files);
    }

    /// <summary>Which file of the index an address would be; null when it is none, or a file that stands.</summary>
    public static string? NameOfIndexFile(Snapshot site, string path)
    {
        if (
            site.Files is not { } files
            || !path.StartsWith(site.BasePath + SearchIndex.Folder, StringComparison.Ordinal)
        )
            return null;
        var name = path[(site.BasePath.Length + SearchIndex.Folder.Length)..];
        return
            name == LateIndex.Entrance
            || (name.Length > 0 && !name.EndsWith('/') && !files.ContainsKey(SearchIndex.Folder + name))
            ? name
            : null;
    }

    public static Answer Plain(int status, string text) =>
        new(status, ContentTypes.Text, System.Text.Encoding.UTF8.GetBytes(text), "");

    /// <summary>Shown until a build is good; the script in it does the rest.</summary>
    private static Answer NoPageYet => new(503, ContentTypes.Html, ClientFiles.Waiting, "none");

    private static Answer To(string place) => new(302, ContentTypes.Text, ReadOnlyMemory<byte>.Empty, "", place);

    private static Answer Missing(IReadOnlyDictionary<string, PreviewFile> files) =>
        files.TryGetValue("404.html", out var page)
            ? Found(404, "404.html", page)
            : new Answer(404, ContentTypes.Html, ClientFiles.Missing, "missing");

    public static Answer Found(int status, string name, PreviewFile file) =>
        new(
            status,
            ContentTypes.Of(name),
            file.Bytes,
            file.Hash.ToString("x32", System.Globalization.CultureInfo.InvariantCulture)
        );
}
