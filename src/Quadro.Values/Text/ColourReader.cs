using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Quadro.Text;

/// <summary>Reads colours of stylesheets, also those that refer to custom properties.</summary>
/// <param name="variable">The text of a custom property such as "--ink", or null when it does not exist.</param>
/// <param name="isDark">Whether the second colour of light-dark() counts.</param>
public sealed class ColourReader(Func<string, string?> variable, bool isDark)
{
    private const int Deepest = 16;

    /// <summary>The colour, or null when the text is not a colour or cannot be evaluated here.</summary>
    public Colour? Read(string text) => Read(text.AsSpan().Trim(), 0);

    private Colour? Read(ReadOnlySpan<char> text, int depth)
    {
        if (text.IsEmpty || depth > Deepest)
            return null;
        if (text[0] == '#')
            return Hex(text[1..]);
        var open = text.IndexOf('(');
        if (open < 0)
            return Named(text.ToString().ToLowerInvariant());
        if (text[^1] != ')')
            return null;
        var (name, inner) = (text[..open].Trim().ToString().ToLowerInvariant(), text[(open + 1)..^1].Trim().ToString());
        return name switch
        {
            "var" => Variable(inner, depth),
            "light-dark" => Parts(inner) is [var light, var dark] ? Read(isDark ? dark : light, depth + 1) : null,
            "color-mix" => Mixed(Parts(inner), depth),
            "rgb" or "rgba" or "hsl" or "hsla" or "oklab" or "oklch" => Function(name, Numbers(inner)),
            _ => null,
        };
    }

    private Colour? Variable(string inner, int depth)
    {
        var parts = Parts(inner);
        if (variable(parts[0].Trim()) is { } text)
            return Read(text.AsSpan().Trim(), depth + 1);
        return parts.Length > 1 ? Read(parts[1], depth + 1) : null;
    }

    private Colour? Mixed(ImmutableArray<string> parts, int depth)
    {
        if (parts is not [var space, var first, var second] || space is not ("in oklab" or "in srgb"))
            return null;
        if (
            Share(first) is not var (one, ofOne)
            || Share(second) is not var (other, ofOther)
            || Read(one, depth + 1) is not { } a
            || Read(other, depth + 1) is not { } b
        )
            return null;
        var (p, q) = (ofOne ?? 1 - (ofOther ?? 0.5), ofOther ?? 1 - (ofOne ?? 0.5));
        if (p + q <= 0)
            return null;
        var whole = Math.Min(p + q, 1);
        (p, q) = (p / (p + q), q / (p + q));
        var alpha = a.Alpha * p + b.Alpha * q;
        if (alpha <= 0)
            return a with { Alpha = 0 };
        var (left, right) = (a.Alpha * p / alpha, b.Alpha * q / alpha);
        if (space == "in srgb")
            return new Colour(
                a.Red * left + b.Red * right,
                a.Green * left + b.Green * right,
                a.Blue * left + b.Blue * right,
                alpha * whole
            );
        var (x, y) = (a.Oklab(), b.Oklab());
        return Colour.OfOklab(
            (x.Lightness * left + y.Lightness * right, x.A * left + y.A * right, x.B * left + y.B * right),
            alpha * whole
        );
    }

    /// <summary>A colour of a mixture and its percentage, which may come first or last, or null when its percentage
    /// cannot be read.</summary>
    private static (string Colour, double? Share)? Share(string part)
    {
        var words = part.Trim();
        var (first, last) = (words.IndexOf(' ', StringComparison.Ordinal), words.LastIndexOf(' '));
        if (first > 0 && words[first - 1] == '%')
            return Number(words[..(first - 1)]) is { } before ? (words[(first + 1)..], before / 100) : null;
        if (last < 0 || !words.EndsWith('%'))
            return (words, null);
        return Number(words[(last + 1)..^1]) is { } share ? (words[..last], share / 100) : null;
    }

    private static Colour? Function(string name, ImmutableArray<(double Value, bool Percent)> numbers)
    {
        if (numbers.Length is not (3 or 4))
            return null;
        var alpha = numbers.Length == 4 ? Math.Clamp(Of(numbers[3], 1), 0, 1) : 1;
        var (a, b, c) = (numbers[0], numbers[1], numbers[2]);
        return name switch
        {
            "rgb" or "rgba" => new Colour(Channel(a), Channel(b), Channel(c), alpha),
            "hsl" or "hsla" => Hsl(a.Value, Of((b.Value, true), 1), Of((c.Value, true), 1), alpha),
            "oklab" => Colour.OfOklab((Of(a, 1), Of(b, 0.4), Of(c, 0.4)), alpha),
            _ => Colour.OfOklab(
                (
                    Of(a, 1),
                    Of(b, 0.4) * Math.Cos(c.Value * Math.PI / 180),
                    Of(b, 0.4) * Math.Sin(c.Value * Math.PI / 180)
                ),
                alpha
            ),
        };

        static double Channel((double Value, bool Percent) number) =>
            Math.Clamp(number.Percent ? number.Value / 100 : number.Value / 255, 0, 1);
    }

    private static double Of((double Value, bool Percent) number, double whole) =>
        number.Percent ? number.Value / 100 * whole : number.Value;

    private static Colour Hsl(double hue, double saturation, double lightness, double alpha)
    {
        return new Colour(At(0), At(8), At(4), alpha);

        double At(int shift)
        {
            var k = ((shift + hue / 30) % 12 + 12) % 12;
            return lightness
                - saturation * Math.Min(lightness, 1 - lightness) * Math.Max(-1, Math.Min(Math.Min(k - 3, 9 - k), 1));
        }
    }

    private static Colour? Hex(ReadOnlySpan<char> digits)
    {
        if (
            digits.Length is not (3 or 4 or 6 or 8)
            || !uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out _)
        )
            return null;
        var width = digits.Length < 6 ? 1 : 2;
        var channels = (Span<double>)[0, 0, 0, 1];
        for (var i = 0; i < digits.Length / width; i++)
            channels[i] =
                int.Parse(digits.Slice(i * width, width), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
                / (width == 1 ? 15.0 : 255.0);
        return new Colour(channels[0], channels[1], channels[2], channels[3]);
    }

    private static Colour? Named(string name) =>
        name == "transparent" ? new Colour(0, 0, 0, 0)
        : ColourNames.Find(name) is { } hex ? Hex(hex)
        : null;

    /// <summary>The numbers of rgb(1 2 3 / 50%) or rgba(1, 2, 3, .5); empty when one of them is not a
    /// number.</summary>
    private static ImmutableArray<(double Value, bool Percent)> Numbers(string inner)
    {
        var found = ImmutableArray.CreateBuilder<(double, bool)>();
        foreach (var word in inner.Split([' ', ',', '/', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var percent = word.EndsWith('%');
            var digits =
                percent ? word[..^1]
                : word.EndsWith("deg", StringComparison.OrdinalIgnoreCase) ? word[..^3]
                : word;
            if ((digits == "none" ? 0 : Number(digits)) is not { } value)
                return [];
            found.Add((value, percent));
        }
        return found.ToImmutable();
    }

    private static double? Number(string digits) =>
        double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
        && double.IsFinite(value)
            ? value
            : null;

    /// <summary>The parts between the commas that are not inside brackets.</summary>
    private static ImmutableArray<string> Parts(string inner)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        var (depth, start) = (0, 0);
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] == '(')
                depth++;
            else if (inner[i] == ')')
                depth--;
            if (inner[i] != ',' || depth > 0)
                continue;
            parts.Add(inner[start..i].Trim());
            start = i + 1;
        }
        parts.Add(inner[start..].Trim());
        return parts.ToImmutable();
    }
}

/// <summary>The names of colours in CSS.</summary>
internal static class ColourNames
{
    private const string Names =
        "aliceblue f0f8ff antiquewhite faebd7 aqua 00ffff aquamarine 7fffd4 azure f0ffff beige f5f5dc bisque "
        + "ffe4c4 black 000000 blanchedalmond ffebcd blue 0000ff blueviolet 8a2be2 brown a52a2a burlywood deb887 "
        + "cadetblue 5f9ea0 chartreuse 7fff00 chocolate d2691e coral ff7f50 cornflowerblue 6495ed cornsilk "
        + "fff8dc crimson dc143c cyan 00ffff darkblue 00008b darkcyan 008b8b darkgoldenrod b8860b darkgray a9a9a9 "
        + "darkgreen 006400 darkgrey a9a9a9 darkkhaki bdb76b darkmagenta 8b008b darkolivegreen 556b2f "
        + "darkorange ff8c00 darkorchid 9932cc darkred 8b0000 darksalmon e9967a darkseagreen 8fbc8f "
        + "darkslateblue 483d8b "
        + "darkslategray 2f4f4f darkslategrey 2f4f4f darkturquoise 00ced1 darkviolet 9400d3 deeppink ff1493 "
        + "deepskyblue 00bfff dimgray 696969 dimgrey 696969 dodgerblue 1e90ff firebrick b22222 floralwhite fffaf0 "
        + "forestgreen 228b22 fuchsia ff00ff gainsboro dcdcdc ghostwhite f8f8ff gold ffd700 goldenrod daa520 "
        + "gray 808080 green 008000 greenyellow adff2f grey 808080 honeydew f0fff0 hotpink ff69b4 indianred cd5c5c "
        + "indigo 4b0082 ivory fffff0 khaki f0e68c lavender e6e6fa lavenderblush fff0f5 lawngreen 7cfc00 "
        + "lemonchiffon fffacd lightblue add8e6 lightcoral f08080 lightcyan e0ffff lightgoldenrodyellow fafad2 "
        + "lightgray d3d3d3 lightgreen 90ee90 lightgrey d3d3d3 lightpink ffb6c1 lightsalmon ffa07a "
        + "lightseagreen 20b2aa lightskyblue 87cefa lightslategray 778899 lightslategrey 778899 lightsteelblue b0c4de "
        + "lightyellow ffffe0 lime 00ff00 limegreen 32cd32 linen faf0e6 magenta ff00ff maroon 800000 "
        + "mediumaquamarine 66cdaa mediumblue 0000cd mediumorchid ba55d3 mediumpurple 9370db mediumseagreen 3cb371 "
        + "mediumslateblue 7b68ee mediumspringgreen 00fa9a mediumturquoise 48d1cc mediumvioletred c71585 "
        + "midnightblue 191970 mintcream f5fffa mistyrose ffe4e1 moccasin ffe4b5 navajowhite ffdead navy 000080 "
        + "oldlace fdf5e6 olive 808000 olivedrab 6b8e23 orange ffa500 orangered ff4500 orchid da70d6 "
        + "palegoldenrod eee8aa palegreen 98fb98 paleturquoise afeeee palevioletred db7093 papayawhip ffefd5 "
        + "peachpuff ffdab9 "
        + "peru cd853f pink ffc0cb plum dda0dd powderblue b0e0e6 purple 800080 rebeccapurple 663399 red "
        + "ff0000 rosybrown bc8f8f royalblue 4169e1 saddlebrown 8b4513 salmon fa8072 sandybrown f4a460 seagreen 2e8b57 "
        + "seashell fff5ee sienna a0522d silver c0c0c0 skyblue 87ceeb slateblue 6a5acd slategray 708090 "
        + "slategrey 708090 snow fffafa springgreen 00ff7f steelblue 4682b4 tan d2b48c teal 008080 thistle d8bfd8 "
        + "tomato ff6347 turquoise 40e0d0 violet ee82ee wheat f5deb3 white ffffff whitesmoke f5f5f5 yellow "
        + "ffff00 yellowgreen 9acd32";

    private static readonly FrozenDictionary<string, string> All = Names
        .Split(' ')
        .Chunk(2)
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    /// <summary>The six hexadecimal digits of a named colour, or null when there is no such name.</summary>
    public static string? Find(string name) => All.GetValueOrDefault(name);
}
