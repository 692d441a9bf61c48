using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Quadro.Make.Charts.Data;

namespace Quadro.Make.Charts.Drawing;

/// <summary>The axes and scales that kinds of charts share.</summary>
internal static class ChartAxes
{
    private static readonly ImmutableArray<string> Shapes =
    [
        "circle",
        "square",
        "triangle-up",
        "diamond",
        "triangle-down",
        "cross",
        "triangle-right",
        "triangle-left",
    ];

    private static readonly ImmutableArray<ImmutableArray<int>> Dashes =
    [
        [1, 0],
        [7, 3],
        [2, 2],
        [9, 3, 2, 3],
        [4, 4],
        [12, 4],
        [2, 5],
        [6, 2, 2, 2],
    ];

    /// <summary>The first axis of a chart over time or over names, from left to right.</summary>
    public static JsonObject First(ChartData data, ChartFrame frame, bool isContinuous)
    {
        var axis = new JsonObject
        {
            ["title"] = null,
            ["grid"] = false,
            ["labelOverlap"] = true,
        };
        if (!isContinuous || !data.IsTime)
        {
            axis["labelAngle"] = 0;
            return new JsonObject
            {
                ["field"] = "n",
                ["type"] = "ordinal",
                ["sort"] = ChartSpecification.Names(data.Places.Select(place => place.Label)),
                ["scale"] = data.Kind == ChartKind.Slope ? new JsonObject { ["padding"] = 0.3 } : null,
                ["axis"] = axis,
            };
        }
        if (data.Places.All(place => place.IsYear))
        {
            axis["values"] = Years(data, frame);
            axis["format"] = "%Y";
        }
        else
            axis["tickCount"] = frame.IsNarrow ? 4 : 8;
        return new JsonObject
        {
            ["field"] = "t",
            ["type"] = "temporal",
            ["scale"] = new JsonObject { ["type"] = "utc" },
            ["axis"] = axis,
        };
    }

    /// <summary>The axis of values. Lines begin near the lowest value, bars at zero.</summary>
    public static JsonObject Value(ChartData data, ChartFrame frame, bool isFlat) =>
        new()
        {
            ["field"] = "v",
            ["type"] = "quantitative",
            ["title"] = null,
            ["scale"] = new JsonObject { ["zero"] = !data.Kind.HasLines(), ["nice"] = true },
            ["axis"] = new JsonObject
            {
                ["format"] = ",.6~f",
                ["tickCount"] = isFlat && frame.IsNarrow ? 3 : 5,
                ["domain"] = false,
                ["ticks"] = false,
                ["labelPadding"] = 6,
            },
        };

    /// <summary>Names on the left, from top to bottom, long ones in several lines.</summary>
    public static JsonObject Left(ChartData data, ChartFrame frame) =>
        new()
        {
            ["field"] = "n",
            ["type"] = "nominal",
            ["sort"] = ChartSpecification.Names(
                data.Places.Select(place => ChartFrame.Wrapped(place.Label, frame.LabelLength))
            ),
            ["axis"] = new JsonObject
            {
                ["title"] = null,
                ["ticks"] = false,
                ["domain"] = false,
                ["labelPadding"] = 8,
                ["labelColor"] = ChartColours.Ink,
                ["labelExpr"] = "split(datum.label, '\\n')",
                ["labelOverlap"] = false,
            },
        };

    /// <summary>The colour of each series, with the legend that names them.</summary>
    public static JsonObject Colour(ChartData data, ChartFrame frame) =>
        new()
        {
            ["field"] = "s",
            ["type"] = "nominal",
            ["scale"] = Scale(data, number => ChartColours.Series(number)),
            ["legend"] = new JsonObject
            {
                ["title"] = null,
                ["columns"] = Columns(data, frame),
                ["labelLimit"] = 280,
            },
        };

    /// <summary>The columns of the legend: as many as the longest name leaves room for.</summary>
    private static int Columns(ChartData data, ChartFrame frame)
    {
        const int character = 8;
        const int symbol = 36;
        const int most = 4;
        var width = Math.Min(280, data.Series.Max(name => name.Length) * character) + symbol;
        return Math.Clamp((frame.Width - 60) / width, 1, Math.Min(data.Series.Length, most));
    }

    public static JsonObject Shape(ChartData data) =>
        new()
        {
            ["field"] = "s",
            ["type"] = "nominal",
            ["scale"] = Scale(data, number => Shapes[number % Shapes.Length]),
            ["legend"] = new JsonObject { ["title"] = null },
        };

    public static JsonObject Dash(ChartData data) =>
        new()
        {
            ["field"] = "s",
            ["type"] = "nominal",
            ["scale"] = Scale(data, number =>
            {
                var dash = new JsonArray();
                foreach (var length in Dashes[number % Dashes.Length])
                    dash.Add((JsonNode)length);
                return dash;
            }),
            // The legend shows colour and shape; a dashed symbol would not be recognised.
            ["legend"] = null,
        };

    private static JsonObject Scale(ChartData data, Func<int, JsonNode> range)
    {
        var values = new JsonArray();
        for (var number = 0; number < data.Series.Length; number++)
            values.Add(range(number));
        return new JsonObject { ["domain"] = ChartSpecification.Names(data.Series), ["range"] = values };
    }

    /// <summary>The years at which labels stand: a round step, so that each label fits and none is repeated.</summary>
    private static JsonArray Years(ChartData data, ChartFrame frame)
    {
        var (first, last) = (YearOf(data.Places[0]), YearOf(data.Places[^1]));
        var most = frame.IsNarrow ? 5 : 10;
        var step = ((ReadOnlySpan<int>)[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000])
            .ToArray()
            .First(step => (last - first) / step < most || step == 1000);
        var values = new JsonArray();
        for (var year = (first + step - 1) / step * step; year <= last; year += step)
            values.Add(
                (JsonNode)
                    (long)(new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Utc) - DateTime.UnixEpoch).TotalMilliseconds
            );
        return values;
    }

    private static int YearOf(ChartPlace place) => DateTime.UnixEpoch.AddMilliseconds(place.Time!.Value).Year;
}
