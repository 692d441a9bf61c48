using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Text;

namespace Quadro.Model.Settings;

/// <summary>Reads 'pictures' in quadro.yaml.</summary>
internal sealed class PictureReader(NodeReading read)
{
    internal static readonly ImmutableArray<string> Known = ["widths", "formats", "quality", "megapixels"];

    internal static readonly ImmutableArray<string> Formats = ["avif", "webp"];

    private const int MostPoints = 16_000;

    public PictureSettings Read(Node? node)
    {
        if (node is null or ScalarNode { Kind: ScalarKind.Null })
            return new PictureSettings();
        if (node is ScalarNode { Text: "off" or "false" })
            return new PictureSettings { Off = true };
        if (node is ScalarNode scalar)
        {
            read.Wrong(node, Messages.Settings.NoPictures(scalar.Text), Messages.Settings.ItMayHave(Known));
            return new PictureSettings();
        }
        if (read.Map(node, "pictures") is not { } map)
            return new PictureSettings();
        read.KnownKeys(map, Known, Wording.Same("'pictures'"), Rules.Settings.UnknownSetting);
        var usual = new PictureSettings();
        return new PictureSettings
        {
            Widths = map["widths"] is { } widths
                ? [.. Items(widths).Select(item => Number(item, "widths", MostPoints)).OfType<int>().Distinct().Order()]
                : usual.Widths,
            Formats = map["formats"] is { } formats
                ? [.. Items(formats).Select(Format).OfType<string>().Distinct()]
                : usual.Formats,
            Quality = Number(map["quality"], "quality", 100) ?? usual.Quality,
            Megapixels = Number(map["megapixels"], "megapixels", 10_000) ?? usual.Megapixels,
        };
    }

    /// <summary>The items of a list; a single value counts as a list of one.</summary>
    private static IEnumerable<Node> Items(Node node) => node is ListNode list ? list.Items : [node];

    private string? Format(Node node)
    {
        if (read.Text(node, "formats") is not { } name)
            return null;
        if (Formats.Contains(name))
            return name;
        read.Wrong(
            node,
            Messages.Settings.NoPictureFormat(name),
            Messages.DidYouMean(name, Formats) ?? Messages.Settings.ItMayBeOneOf(Formats)
        );
        return null;
    }

    private int? Number(Node? node, string what, int most)
    {
        if (read.Whole(node, what) is not { } number)
            return null;
        if (number >= 1 && number <= most)
            return number;
        read.Wrong(node!, Messages.Settings.OutOfRange(what, number, most));
        return null;
    }
}
