using System.Globalization;

namespace Quadro.Render.Html;

/// <summary>Reads the instructions to browsers in 'meta' elements.</summary>
internal static class Viewport
{
    /// <summary>Text must be readable at twice its size.</summary>
    private const double LeastZoom = 2;

    public static bool ForbidsZoom(string content)
    {
        foreach (
            var part in content.Split(
                [',', ';'],
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
            )
        )
        {
            if (part.Split('=', 2, StringSplitOptions.TrimEntries) is not [var name, var value])
                continue;
            if (name.Equals("user-scalable", StringComparison.OrdinalIgnoreCase) && value is "no" or "0")
                return true;
            if (
                name.Equals("maximum-scale", StringComparison.OrdinalIgnoreCase)
                && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var most)
                && most < LeastZoom
            )
                return true;
        }
        return false;
    }

    /// <summary>The delay in seconds after which a page redirects, and its target.</summary>
    public static (double Delay, string? Target) Refresh(string content)
    {
        var cut = content.AsSpan().IndexOfAny(';', ',');
        var delay = cut < 0 ? content : content[..cut];
        var seconds = double.TryParse(delay.Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var known)
            ? known
            : 0;
        if (cut < 0)
            return (seconds, null);
        var target = content[(cut + 1)..].Trim();
        if (
            target.StartsWith("url", StringComparison.OrdinalIgnoreCase)
            && target.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals
        )
            target = target[(equals + 1)..].Trim();
        return (seconds, target.Trim('\'', '"', ' '));
    }
}
