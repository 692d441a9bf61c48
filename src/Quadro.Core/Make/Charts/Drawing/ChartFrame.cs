using System.Text;
using System.Text.Json.Nodes;

namespace Quadro.Make.Charts.Drawing;

/// <summary>The size of a drawing, and what all drawings have in common: fonts, colours of the theme, axes.</summary>
/// <param name="Width">In pixels of the page.</param>
/// <param name="Height">In pixels of the page.</param>
/// <param name="IsNarrow">Whether it is for a narrow screen: the text keeps its size, so there is room for less
/// of it.</param>
internal sealed record ChartFrame(int Width, int Height, bool IsNarrow)
{
    public const string Schema = "https://vega.github.io/schema/vega-lite/v6.json";

    private const int WideWidth = 680;
    private const int NarrowWidth = 340;
    private const int TextSize = 13;

    private const string Family =
        "-apple-system, BlinkMacSystemFont, Segoe UI, Roboto, Noto Sans, Liberation Sans, Arial, sans-serif";

    public static int WidthOf(bool isNarrow) => isNarrow ? NarrowWidth : WideWidth;

    /// <summary>The characters of a label on the first axis of a horizontal chart.</summary>
    public int LabelLength => IsNarrow ? 16 : 30;

    /// <summary>A specification without data and marks.</summary>
    public JsonObject Specification(string unit)
    {
        var made = new JsonObject
        {
            ["$schema"] = Schema,
            ["width"] = Width,
            ["height"] = Height,
            ["autosize"] = new JsonObject { ["type"] = "fit", ["contains"] = "padding" },
            ["background"] = ChartColours.Paper,
            ["padding"] = new JsonObject
            {
                ["left"] = 4,
                ["right"] = 12,
                ["top"] = 6,
                ["bottom"] = 6,
            },
            ["config"] = Config(),
        };
        if (unit.Length > 0)
            made["title"] = new JsonObject
            {
                ["text"] = unit,
                ["anchor"] = "start",
                ["frame"] = "group",
                ["fontSize"] = TextSize,
                ["fontWeight"] = "normal",
                ["color"] = ChartColours.Soft,
                ["offset"] = 8,
            };
        return made;
    }

    /// <summary>The configuration that every drawing has, also those that authors specify.</summary>
    public static JsonObject Config()
    {
        var axis = new JsonObject
        {
            ["labelFontSize"] = TextSize,
            ["titleFontSize"] = TextSize,
            ["titleFontWeight"] = "normal",
            ["labelColor"] = ChartColours.Soft,
            ["titleColor"] = ChartColours.Soft,
            ["gridColor"] = ChartColours.Line,
            ["domainColor"] = ChartColours.Edge,
            ["tickColor"] = ChartColours.Edge,
            ["labelLimit"] = 280,
        };
        return new JsonObject
        {
            ["aria"] = false,
            ["font"] = Family,
            ["axis"] = axis,
            ["view"] = new JsonObject { ["stroke"] = null },
            ["title"] = new JsonObject { ["color"] = ChartColours.Ink },
            ["text"] = new JsonObject { ["fontSize"] = TextSize, ["fill"] = ChartColours.Ink },
            ["legend"] = new JsonObject
            {
                ["orient"] = "top",
                ["labelFontSize"] = TextSize,
                ["titleFontSize"] = TextSize,
                ["titleFontWeight"] = "normal",
                ["labelColor"] = ChartColours.Ink,
                ["titleColor"] = ChartColours.Soft,
                ["labelLimit"] = 260,
                ["symbolSize"] = 110,
                // The outline would be dashed as the line is, and hide the shape.
                ["symbolStrokeWidth"] = 0,
            },
            ["header"] = new JsonObject
            {
                ["labelFontSize"] = TextSize,
                ["labelColor"] = ChartColours.Ink,
                ["labelAnchor"] = "start",
                ["title"] = null,
            },
            ["mark"] = new JsonObject { ["color"] = ChartColours.Series(0) },
            ["range"] = new JsonObject { ["category"] = ChartColours.Categories() },
        };
    }

    /// <summary>Breaks a label into lines at blanks.</summary>
    public static string Wrapped(string label, int length)
    {
        var (lines, line) = (new StringBuilder(), 0);
        foreach (var word in label.Split(' '))
        {
            if (line > 0 && line + 1 + word.Length > length)
            {
                lines.Append('\n');
                line = 0;
            }
            else if (line > 0)
            {
                lines.Append(' ');
                line++;
            }
            lines.Append(word);
            line += word.Length;
        }
        return lines.ToString();
    }
}
