using System.Text.Json.Nodes;
using Quadro.Make.Charts.Data;

namespace Quadro.Make.Charts.Drawing;

/// <summary>Says in Vega-Lite how a chart is drawn.</summary>
internal static class ChartSpecification
{
    private const int LineHeight = 360;
    private const int NarrowHeight = 300;
    private const int RowHeight = 26;
    private const int Cells = 3;

    /// <summary>The width of a digit in pixels.</summary>
    private const int CharacterWidth = 8;

    /// <summary>The frame in which a chart is drawn: as high as its rows need.</summary>
    public static ChartFrame Frame(ChartData data, bool isNarrow)
    {
        var width = ChartFrame.WidthOf(isNarrow);
        if (data.Kind == ChartKind.Sparkline)
            return new ChartFrame(120, 36, isNarrow);
        if (data.Kind == ChartKind.Multiples)
            return new ChartFrame(width, Rows(data, isNarrow) * (isNarrow ? 170 : 180) + 40, isNarrow);
        if (data.Kind == ChartKind.Share && !data.HasSeries)
            return new ChartFrame(width, 150, isNarrow);
        if (!IsFlat(data))
            return new ChartFrame(width, isNarrow ? NarrowHeight : LineHeight, isNarrow);
        var lines = data.Places.Sum(place =>
            Math.Max(
                data.Kind == ChartKind.GroupedBar ? data.Series.Length * 0.75 : 1,
                ChartFrame.Wrapped(place.Label, new ChartFrame(0, 0, isNarrow).LabelLength).Split('\n').Length * 0.75
            )
        );
        return new ChartFrame(width, (int)(lines * RowHeight) + (data.HasSeries ? 84 : 56), isNarrow);
    }

    /// <summary>The specification, as JSON.</summary>
    public static string Of(ChartData data, ChartFrame frame)
    {
        var made = frame.Specification(data.Kind == ChartKind.Sparkline ? "" : data.Unit);
        if (IsFlat(data) && data.Kind is ChartKind.Bar or ChartKind.GroupedBar)
            // The library makes no room for words at the end of a bar.
            made["padding"]!["right"] = 8 + data.Points.Max(point => point.Text.Length) * CharacterWidth;
        made["data"] = new JsonObject { ["values"] = Values(data, frame) };
        switch (data.Kind)
        {
            case ChartKind.Sparkline:
                made["padding"] = 3;
                made["layer"] = SparklineMarks.Of(data);
                break;
            case ChartKind.Multiples:
                made.Remove("width");
                made.Remove("height");
                made.Remove("autosize");
                made["facet"] = new JsonObject
                {
                    ["field"] = "s",
                    ["type"] = "nominal",
                    ["sort"] = Names(data.Series),
                    ["header"] = new JsonObject { ["title"] = null, ["labelLimit"] = frame.Width / Columns(frame) },
                };
                made["columns"] = Columns(frame);
                made["spacing"] = 18;
                made["spec"] = new JsonObject
                {
                    ["width"] = frame.Width / Columns(frame) - (frame.IsNarrow ? 70 : 66),
                    ["height"] = 110,
                    ["layer"] = LineMarks.Of(data, frame, isOne: true),
                };
                break;
            case ChartKind.Line or ChartKind.Slope:
                made["layer"] = LineMarks.Of(data, frame, isOne: !data.HasSeries);
                break;
            default:
                made["layer"] = BarMarks.Of(data, frame, IsFlat(data));
                break;
        }
        return made.ToJsonString();
    }

    /// <summary>Whether the names stand on the left, and values go to the right: names are long, years are
    /// not.</summary>
    internal static bool IsFlat(ChartData data) =>
        !data.Kind.HasLines() && (!data.IsTime || data.Kind is ChartKind.Dot or ChartKind.Share or ChartKind.Range);

    internal static JsonArray Names(IEnumerable<string> names)
    {
        var made = new JsonArray();
        foreach (var name in names)
            made.Add((JsonNode)name);
        return made;
    }

    private static int Columns(ChartFrame frame) => frame.IsNarrow ? 1 : Cells;

    private static int Rows(ChartData data, bool isNarrow) =>
        (data.Series.Length + (isNarrow ? 1 : Cells) - 1) / (isNarrow ? 1 : Cells);

    /// <summary>A row for each value: place "n" (and "t" in milliseconds), series "s", value "v", upper end "h", words
    /// "w", whether it is provisional "p".</summary>
    private static JsonArray Values(ChartData data, ChartFrame frame)
    {
        var (rows, isFlat) = (new JsonArray(), IsFlat(data));
        foreach (var point in data.Points)
        {
            var place = data.Places[point.At];
            if (point.Value is null && !data.Kind.HasLines() && data.Kind.HasParts())
                continue;
            var row = new JsonObject
            {
                ["n"] = isFlat ? ChartFrame.Wrapped(place.Label, frame.LabelLength) : place.Label,
                ["s"] = data.Series[point.Series],
                ["v"] = point.Value is { } value ? (double)value : null,
                ["w"] = point.Text,
                ["p"] = point.Status is null ? 0 : 1,
            };
            if (place.Time is { } time)
                row["t"] = time;
            if (point.High is { } high)
                row["h"] = (double)high;
            rows.Add((JsonNode)row);
        }
        return rows;
    }
}
