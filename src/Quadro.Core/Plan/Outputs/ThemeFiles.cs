using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Quadro.Diagnostics;
using Quadro.Model;
using Quadro.Model.Settings;
using Quadro.Text;

namespace Quadro.Plan.Outputs;

/// <summary>What the theme's settings add to the assets: a stylesheet that puts the site's colour and fonts in the
/// place of the kit's.</summary>
internal sealed class ThemeFiles(
    SiteModel model,
    Dictionary<string, PlannedFile> files,
    Dictionary<string, PlannedFile> assets,
    DiagnosticBag log
)
{
    public const string Style = "theme.css";

    private static readonly FrozenDictionary<string, string> Tokens = new Dictionary<string, string>(
        StringComparer.Ordinal
    )
    {
        ["text"] = "--serif",
        ["headings"] = "--display",
        ["interface"] = "--sans",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Families that a browser has of its own; in quotes they would be the name of a font.</summary>
    private static readonly FrozenSet<string> Generic = FrozenSet.ToFrozenSet(
        [
            "serif",
            "sans-serif",
            "monospace",
            "cursive",
            "fantasy",
            "system-ui",
            "ui-serif",
            "ui-sans-serif",
            "ui-monospace",
            "ui-rounded",
            "math",
            "fangsong",
        ],
        StringComparer.OrdinalIgnoreCase
    );

    private readonly ThemeSettings theme = model.Settings.Theme;

    public PlannedFile? Logo()
    {
        if (theme.Logo is not { } logo || Find(logo, Messages.Plan.MissingLogo) is not { } file)
            return null;
        if (MediaTypes.IsPicture(file.Source.Bytes.Span))
            return file;
        log.Add(Messages.Plan.WrongLogo(logo.Span, logo.Value));
        return null;
    }

    /// <summary>The stylesheet's text; null when the kit's own look is wanted.</summary>
    public byte[]? Stylesheet()
    {
        var css = new StringBuilder();
        var tokens = new StringBuilder();
        if (theme.Colour is { } colour)
            tokens.Append(Accent(colour));
        foreach (var font in theme.Fonts)
            Add(font, css, tokens);
        if (tokens.Length > 0)
            css.Append(":root {\n").Append(tokens).Append("}\n");
        return css.Length > 0 ? Encoding.UTF8.GetBytes(css.ToString()) : null;
    }

    /// <summary>A stylesheet that the site has itself stands in the place of ours.</summary>
    public void ReportIdle()
    {
        if (theme is { Colour: null, Fonts.IsEmpty: true })
            return;
        var what = Messages.Plan.OneOrBoth(
            theme.Colour is null ? null : "colour",
            theme.Fonts.IsEmpty ? null : "fonts"
        );
        log.Add(Messages.Plan.IdleTheme(theme.Span, what, Style));
    }

    private void Add(ThemeFont font, StringBuilder css, StringBuilder tokens)
    {
        var families = font.Families;
        if (font.File is { } place)
        {
            if (Find(place, Messages.Plan.MissingFont) is not { } file)
                return;
            if (MediaTypes.Font(file.Source.Bytes.Span) is not { } format)
            {
                log.Add(Messages.Plan.WrongFont(place.Span, place.Value));
                return;
            }
            // The stylesheet stands in /assets/; a relative address holds from a sub-folder and from the disk.
            css.Append(
                System.Globalization.CultureInfo.InvariantCulture,
                $"@font-face {{ font-family: \"{families[0]}\"; src: "
                    + $"url(\"{Addresses.Relative("assets/" + Style, file.Url)}\") format(\"{format}\"); "
                    + $"font-weight: 100 900; font-display: swap; }}\n"
            );
        }
        var stack = string.Join(
            ", ",
            families.Select(
                (family, i) => Generic.Contains(family) && (i > 0 || font.File is null) ? family : $"\"{family}\""
            )
        );
        tokens.Append(
            System.Globalization.CultureInfo.InvariantCulture,
            $"  {Tokens[font.Use]}: {stack}, "
                + $"{(font.Use == "interface" ? "system-ui, sans-serif" : "Georgia, serif")};\n"
        );
    }

    /// <summary>The accent stands in shapes as it is; in words it is as dark as it must be to be read.</summary>
    private string Accent(Spanned<string> given)
    {
        var colour = Colour.Parse(given.Value)!.Value;
        var (readable, ratio) = (Readable(colour), Contrast.Ratio(colour, White));
        if (readable == colour)
            return $"  --accent: {colour};\n";
        log.Add(Messages.Settings.FaintColour(given.Span, given.Value, Contrast.Print(ratio), readable.ToString()));
        return $"  --accent: {readable};\n  --brand: {colour};\n";
    }

    private static Colour White => new(1, 1, 1);

    /// <summary>The same colour with as much black as it takes.</summary>
    private static Colour Readable(Colour colour)
    {
        for (var share = 0; share < 100; share++)
        {
            var mixed = new Colour(
                colour.Red * (100 - share) / 100,
                colour.Green * (100 - share) / 100,
                colour.Blue * (100 - share) / 100
            );
            var shown = Colour.Parse(mixed.ToString())!.Value;
            if (Contrast.Ratio(shown, White) >= Contrast.ForText)
                return share == 0 ? colour : shown;
        }
        return new Colour(0, 0, 0);
    }

    private PlannedFile? Find(Spanned<string> place, Func<SourceSpan?, string, string?, Diagnostic> missing)
    {
        var name = place.Value.TrimStart('/');
        foreach (var folder in (ImmutableArray<string>)["content/", "templates/assets/"])
            if (name.StartsWith(folder, StringComparison.Ordinal))
                name = name[folder.Length..];
        if (files.TryGetValue(name, out var file) || assets.TryGetValue(name, out file))
            return file;
        log.Add(
            missing(
                place.Span,
                place.Value,
                Suggestions.Nearest(name, files.Keys.Concat(assets.Keys).Order(StringComparer.Ordinal))
            )
        );
        return null;
    }
}
