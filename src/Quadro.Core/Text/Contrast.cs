namespace Quadro.Text;

/// <summary>How far two colours stand apart for the eye, as WCAG 2.2 computes it ("contrast ratio", from 1 to
/// 21).</summary>
public static class Contrast
{
    /// <summary>Least for text (success criterion 1.4.3, level AA).</summary>
    public const double ForText = 4.5;

    /// <summary>Least for large text, and for shapes, borders and focus rings that mean something (1.4.3 and
    /// 1.4.11).</summary>
    public const double ForShapes = 3;

    /// <summary>What lets the ground show through is mixed with it first.</summary>
    public static double Ratio(Colour colour, Colour ground)
    {
        var (one, other) = (colour.Over(ground).Luminance, ground.Luminance);
        return (Math.Max(one, other) + 0.05) / (Math.Min(one, other) + 0.05);
    }

    /// <summary>Cut, not rounded: 4.499 is not enough and must not read as 4.5.</summary>
    public static string Print(double ratio) =>
        (Math.Floor(ratio * 100) / 100).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture);
}
