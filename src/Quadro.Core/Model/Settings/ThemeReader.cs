using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Text;

namespace Quadro.Model.Settings;

/// <summary>Reads 'theme' in quadro.yaml. Unknown keys are for the site's own templates, unless they look like a
/// typo.</summary>
internal sealed class ThemeReader(NodeReading read)
{
    internal static readonly ImmutableArray<string> Known = ["colour", "logo", "logo_has_name", "fonts"];

    internal static readonly ImmutableArray<string> Uses = ["text", "headings", "interface"];

    private static readonly ImmutableArray<string> FontWords = ["family", "file"];

    public ThemeSettings Read(MapNode? map)
    {
        if (map is null)
            return new ThemeSettings();
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in map.Entries.Where(entry => !Known.Contains(entry.Key)))
        {
            if (Messages.DidYouMean(entry.Key, Known) is { } meant)
                read.Log.Add(
                    Messages.Settings.UnknownKey(
                        Rules.Settings.UnknownSetting,
                        entry.KeySpan,
                        Wording.Same("'theme'"),
                        entry.Key,
                        meant
                    )
                );
            else if (read.Text(entry.Value, entry.Key) is { } text)
                own[entry.Key] = text;
        }
        return new ThemeSettings
        {
            Colour = Colour(map["colour"]),
            Logo = read.Placed(map["logo"], "logo"),
            LogoHasName = read.Flag(map["logo_has_name"], "logo_has_name") ?? false,
            Fonts = Fonts(read.Map(map["fonts"], "fonts")),
            Span = map.Span,
            Own = own.ToFrozenDictionary(StringComparer.Ordinal),
        };
    }

    private Spanned<string>? Colour(Node? node)
    {
        if (node is ScalarNode { Text: "" } or ScalarNode { Kind: ScalarKind.Null })
        {
            read.Wrong(node, Messages.Settings.ColourWithoutValue, Messages.Settings.HashIsComment);
            return null;
        }
        if (read.Placed(node, "colour") is not { } given)
            return null;
        if (Text.Colour.Parse(given.Value) is { Alpha: 1 })
            return given;
        read.Wrong(node!, Messages.Settings.NoColour(given.Value), Messages.Settings.ColourForm);
        return null;
    }

    private ImmutableArray<ThemeFont> Fonts(MapNode? map)
    {
        if (map is null)
            return [];
        read.KnownKeys(map, Uses, Wording.Same("'fonts'"), Rules.Settings.UnknownSetting);
        return
        [
            .. map
                .Entries.Where(entry => Uses.Contains(entry.Key))
                .Select(entry => Font(entry.Key, entry.Value))
                .OfType<ThemeFont>(),
        ];
    }

    /// <summary>Reads a font: a name alone, or a name with a file.</summary>
    private ThemeFont? Font(string use, Node node)
    {
        if (node is not MapNode map)
            return read.Text(node, use) is { } name ? Named(use, name, null, node) : null;
        read.KnownKeys(map, FontWords, Messages.Settings.AFont, Rules.Settings.UnknownSetting);
        if (read.Text(map["family"], "family") is { } family)
            return Named(use, family, read.Placed(map["file"], "file"), map["family"]!);
        read.Wrong(
            node,
            Messages.Settings.AFontHasFamily,
            Wording.Same($"{use}: {{ family: Titillium Web, file: fonts/titillium.woff2 }}")
        );
        return null;
    }

    private ThemeFont? Named(string use, string family, Spanned<string>? file, Node place)
    {
        var families = family
            .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .ToImmutableArray();
        if (!families.IsEmpty && family.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_' or ','))
            return new ThemeFont(use, families, file);
        read.Wrong(place, Messages.Settings.NoFont(family), Messages.Settings.LettersOfFonts);
        return null;
    }
}
