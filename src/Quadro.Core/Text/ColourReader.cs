using System.Collections.Immutable;
using System.Globalization;

namespace Quadro.Text;

/// <summary>Colours as stylesheets write them, with the custom properties that they name.</summary>
/// <param name="variable">The text of a custom property, such as "--ink"; null when there is none.</param>
/// <param name="isDark">Which side of light-dark() counts.</param>
public sealed class ColourReader(Func<string, string?> variable, bool isDark)
{
    private const int Deepest = 16;

    /// <summary>Null when it is no colour, or one that cannot be worked out from here.</summary>
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

    /// <summary>A colour of a mixture and how much of it, which may stand on either side.</summary>
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

    /// <summary>The numbers of rgb(1 2 3 / 50%) as of rgba(1, 2, 3, .5); none when one of them is none.</summary>
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

    /// <summary>What stands between the commas that are not inside brackets.</summary>
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
