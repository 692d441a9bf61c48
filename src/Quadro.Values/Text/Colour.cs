namespace Quadro.Text;

/// <summary>A colour in sRGB: red, green, blue and opacity from 0 to 1.</summary>
public readonly record struct Colour(double Red, double Green, double Blue, double Alpha = 1)
{
    /// <summary>Reads a colour of CSS: #rgb, #rrggbb, a name, rgb(), hsl(), oklab(), oklch(), color-mix(); null when
    /// it is none of these.</summary>
    public static Colour? Parse(string text) => new ColourReader(_ => null, isDark: false).Read(text);

    /// <summary>The brightness to the eye, from 0 to 1: "relative luminance" of WCAG 2.2.</summary>
    public double Luminance => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    /// <summary>The visible colour when this one is painted over another.</summary>
    public Colour Over(Colour below)
    {
        var seen = Alpha;
        return Alpha >= 1 ? this : new Colour(Mix(Red, below.Red), Mix(Green, below.Green), Mix(Blue, below.Blue));

        double Mix(double mine, double other) => mine * seen + other * (1 - seen);
    }

    public override string ToString() =>
        string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"#{Byte(Red):x2}{Byte(Green):x2}{Byte(Blue):x2}{(Alpha < 1 ? Byte(Alpha).ToString("x2", System.Globalization.CultureInfo.InvariantCulture) : "")}"
        );

    /// <summary>The colour for lightness and the two axes of OKLab, clipped to what a screen can show.</summary>
    internal static Colour OfOklab((double Lightness, double A, double B) lab, double alpha)
    {
        var l = Cube(lab.Lightness + 0.3963377774 * lab.A + 0.2158037573 * lab.B);
        var m = Cube(lab.Lightness - 0.1055613458 * lab.A - 0.0638541728 * lab.B);
        var s = Cube(lab.Lightness - 0.0894841775 * lab.A - 1.2914855480 * lab.B);
        return new Colour(
            Curved(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            Curved(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            Curved(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s),
            alpha
        );
    }

    internal (double Lightness, double A, double B) Oklab()
    {
        var (red, green, blue) = (Linear(Red), Linear(Green), Linear(Blue));
        var l = Math.Cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        var m = Math.Cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        var s = Math.Cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return (
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        );
    }

    private static double Linear(double channel) =>
        channel <= 0.04045 ? channel / 12.92 : Math.Pow((channel + 0.055) / 1.055, 2.4);

    private static double Curved(double light) =>
        Math.Clamp(light <= 0.0031308 ? light * 12.92 : 1.055 * Math.Pow(light, 1 / 2.4) - 0.055, 0, 1);

    private static double Cube(double value) => value * value * value;

    private static int Byte(double channel) =>
        (int)Math.Round(Math.Clamp(channel, 0, 1) * 255, MidpointRounding.AwayFromZero);
}

/// <summary>Computes how well the eye distinguishes two colours: the "contrast ratio" of WCAG 2.2, from 1 to
/// 21.</summary>
public static class Contrast
{
    /// <summary>The minimum for text (success criterion 1.4.3, level AA).</summary>
    public const double ForText = 4.5;

    /// <summary>The minimum for large text, and for shapes, borders and focus rings that mean something (1.4.3 and
    /// 1.4.11).</summary>
    public const double ForShapes = 3;

    /// <summary>The contrast ratio of a colour on a ground; a translucent colour is mixed with the ground
    /// first.</summary>
    public static double Ratio(Colour colour, Colour ground)
    {
        var (one, other) = (colour.Over(ground).Luminance, ground.Luminance);
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    /// <summary>Prints a ratio, truncated and not rounded: 4.499 is not enough and must not appear as 4.5.</summary>
    public static string Print(double ratio) =>
        (Math.Floor(ratio * 100) / 100).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
