using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Quadro.Plan.Styles;

namespace Quadro.Make.Charts.Drawing;

/// <summary>The colours of drawings: names of the theme's custom properties while a chart is drawn, and their values
/// in light and dark afterwards.</summary>
internal static class ChartColours
{
    public const string Paper = "var(--paper)";
    public const string Ink = "var(--ink)";
    public const string Soft = "var(--soft)";
    public const string Line = "var(--line)";
    public const string Edge = "var(--edge)";
    public const string Attention = "var(--attention)";

    /// <summary>The number of colours for series, <c>--chart-1</c> and so on; further series begin again, and are told
    /// apart by shape and dashes.</summary>
    public const int Count = 6;

    /// <summary>The colours when a theme does not have the property: light, then dark. Those of series differ in
    /// lightness too, so that they are told apart without seeing colours.</summary>
    private static readonly ImmutableArray<ThemeColour> Own =
    [
        new("--paper", "#ffffff", "#12161b"),
        new("--ink", "#161a20", "#e8ebef"),
        new("--soft", "#4c5563", "#aab4c1"),
        new("--line", "#d6dbe2", "#303842"),
        new("--edge", "#75808f", "#7f8b9b"),
        new("--attention", "#8a4400", "#f0b063"),
        new("--chart-1", "#0b5cad", "#6fb1f2"),
        new("--chart-2", "#c2570c", "#f29b57"),
        new("--chart-3", "#1b7a5a", "#5fc9a2"),
        new("--chart-4", "#8b3f8f", "#d08fd4"),
        new("--chart-5", "#6b6f00", "#c9cc4f"),
        new("--chart-6", "#b0203f", "#f2849a"),
        new("--map-1", "#dbe9f6", "#1d3145"),
        new("--map-2", "#a9cbe8", "#2b5075"),
        new("--map-3", "#6aa3d4", "#4179ad"),
        new("--map-4", "#2f76b8", "#76aede"),
        new("--map-5", "#0b4a86", "#b9dbf7"),
    ];

    public static string Series(int number) =>
        string.Create(CultureInfo.InvariantCulture, $"var(--chart-{number % Count + 1})");

    public static JsonArray Categories()
    {
        var colours = new JsonArray();
        for (var i = 0; i < Count; i++)
            colours.Add((JsonNode)Series(i));
        return colours;
    }

    /// <summary>The values of all properties in a theme, one to a line, "--ink #161a20".</summary>
    public static string In(ThemeColours? theme, bool isDark)
    {
        var (mode, lines) = (
            theme?.Modes.FirstOrDefault(mode => mode.IsDark == isDark && !mode.IsStrong),
            new StringBuilder()
        );
        foreach (var (name, light, dark) in Own)
        {
            var colour = mode is { } shown && theme!.Has(name) ? theme.ColourOf(name, shown)?.ToString() : null;
            lines.Append(name).Append(' ').Append(colour ?? (isDark ? dark : light)).Append('\n');
        }
        return lines.ToString();
    }

    /// <summary>Puts the values of properties in the place of their names.</summary>
    /// <param name="colours">As <see cref="In"/> writes them.</param>
    public static string Painted(string svg, string colours)
    {
        var painted = new StringBuilder(svg);
        foreach (var line in colours.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            painted.Replace(
                $"var({line[..line.IndexOf(' ', StringComparison.Ordinal)]})",
                line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]
            );
        return painted.ToString();
    }
}

/// <summary>A custom property of the theme, and its colours where a theme does not have it.</summary>
internal sealed record ThemeColour(string Name, string Light, string Dark);
