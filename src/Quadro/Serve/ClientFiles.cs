using System.Reflection;
using System.Text;

namespace Quadro.Cli.Serve;

/// <summary>The preview's own files, which travel inside the executable, and how its script comes into a
/// page.</summary>
internal static class ClientFiles
{
    /// <summary>Addresses that are the preview's own, whatever the site has.</summary>
    public const string Reserved = "/.quadro/";
    public const string Events = Reserved + "events";

    public static ReadOnlyMemory<byte> Waiting => Read("waiting.html");

    public static ReadOnlyMemory<byte> Missing => Read("missing.html");

    /// <summary>The answer to one of the reserved addresses.</summary>
    public static Answer Of(string path) =>
        path[Reserved.Length..] switch
        {
            "live.js" => new Answer(200, ContentTypes.Script, Read("live.js"), ""),
            "live.css" => new Answer(200, ContentTypes.Style, Read("live.css"), ""),
            _ => Answer.Plain(404, "The preview has no such file.\n"),
        };

    /// <summary>The page as it goes out: with the script before the end of its body, or behind everything where none is
    /// marked.</summary>
    public static (ReadOnlyMemory<byte> Before, ReadOnlyMemory<byte> Script, ReadOnlyMemory<byte> After) Inject(
        ReadOnlyMemory<byte> page,
        string hash
    )
    {
        var script = Encoding.UTF8.GetBytes(
            $"<script src=\"{Reserved}live.js\" data-page=\"{hash}\" defer></script>\n"
        );
        var end = page.Span.LastIndexOf("</body"u8);
        if (end < 0)
            end = page.Span.LastIndexOf("</BODY"u8);
        return end < 0 ? (page, script, ReadOnlyMemory<byte>.Empty) : (page[..end], script, page[end..]);
    }

    private static byte[] Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("serve/" + name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
