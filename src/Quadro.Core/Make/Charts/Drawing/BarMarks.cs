using System.Text.Json.Nodes;
using Quadro.Make.Charts.Data;

namespace Quadro.Make.Charts.Drawing;

/// <summary>Bars, dots and ranges: lengths and places along one axis of values.</summary>
internal static class BarMarks
{
    /// <param name="isFlat">Whether bars go from left to right.</param>
    public static JsonArray Of(ChartData data, ChartFrame frame, bool isFlat)
    {
        var layers = new JsonArray();
        if (data.Kind is ChartKind.Range or ChartKind.Dot)
            AddDots(layers, data, frame);
        else
            AddBars(layers, data, frame, isFlat);
        if (data.Target is { } target)
            AddTarget(layers, data, target, isFlat);
        return layers;
    }

    private static JsonObject Encoding(ChartData data, ChartFrame frame, bool isFlat)
    {
        var value = ChartAxes.Value(data, frame, isFlat);
        if (data.Kind == ChartKind.Share)
        {
            value["stack"] = "normalize";
            value["axis"] = new JsonObject
            {
                ["format"] = ".0%",
                ["tickCount"] = 5,
                ["domain"] = false,
                ["ticks"] = false,
            };
        }
        if (data.Kind == ChartKind.GroupedBar)
            value["stack"] = null;
        var names = isFlat ? ChartAxes.Left(data, frame) : ChartAxes.First(data, frame, isContinuous: false);
        var encoding = isFlat
            ? new JsonObject { ["y"] = names, ["x"] = value }
            : new JsonObject { ["x"] = names, ["y"] = value };
        if (data.Kind == ChartKind.GroupedBar)
            encoding[isFlat ? "yOffset" : "xOffset"] = new JsonObject
            {
                ["field"] = "s",
                ["type"] = "nominal",
                ["sort"] = ChartSpecification.Names(data.Series),
            };
        return encoding;
    }

    private static void AddBars(JsonArray layers, ChartData data, ChartFrame frame, bool isFlat)
    {
        var mark = new JsonObject { ["type"] = "bar", ["color"] = ChartColours.Series(0) };
        var encoding = Encoding(data, frame, isFlat);
        if (data.HasSeries && data.Kind != ChartKind.Bar)
        {
            encoding["color"] = ChartAxes.Colour(data, frame);
            // Parts are told apart by a line between them, and by their order in the legend.
            mark["stroke"] = ChartColours.Paper;
            mark["strokeWidth"] = 1;
            if (data.Kind.HasParts())
                encoding["order"] = Order(data);
        }
        if (data.Points.Any(point => point.Status is not null))
            encoding["fillOpacity"] = new JsonObject
            {
                ["condition"] = new JsonObject { ["test"] = "datum.p === 1", ["value"] = 0.55 },
                ["value"] = 1,
            };
        layers.Add((JsonNode)new JsonObject { ["mark"] = mark, ["encoding"] = encoding });
        if (
            data.Kind is ChartKind.Bar or ChartKind.GroupedBar
            && (isFlat || data.Places.Length <= (frame.IsNarrow ? 6 : 12))
        )
            layers.Add((JsonNode)Words(data, frame, isFlat));
    }

    /// <summary>The order of parts, which is that of the series.</summary>
    private static JsonObject Order(ChartData data) =>
        new()
        {
            ["field"] = "s",
            ["type"] = "nominal",
            ["sort"] = ChartSpecification.Names(data.Series),
        };

    /// <summary>The value in words at the end of its bar; of an unknown one, why.</summary>
    private static JsonObject Words(ChartData data, ChartFrame frame, bool isFlat)
    {
        var encoding = Encoding(data, frame, isFlat);
        encoding["text"] = new JsonObject { ["field"] = "w" };
        var end = (JsonObject)encoding[isFlat ? "x" : "y"]!;
        end.Remove("field");
        end["field"] = "e";
        return new JsonObject
        {
            ["transform"] = new JsonArray(
                (JsonNode)new JsonObject { ["calculate"] = "isValid(datum.v) ? datum.v : 0", ["as"] = "e" }
            ),
            ["mark"] = new JsonObject
            {
                ["type"] = "text",
                ["align"] = isFlat ? "left" : "center",
                ["baseline"] = isFlat ? "middle" : "bottom",
                ["dx"] = isFlat ? 5 : 0,
                ["dy"] = isFlat ? 0 : -4,
            },
            ["encoding"] = encoding,
        };
    }

    private static void AddDots(JsonArray layers, ChartData data, ChartFrame frame)
    {
        var isRange = data.Kind == ChartKind.Range;
        var rule = Encoding(data, frame, isFlat: true);
        if (isRange)
            rule["x2"] = new JsonObject { ["field"] = "h" };
        else
            rule["x2"] = new JsonObject { ["datum"] = 0 };
        layers.Add(
            (JsonNode)
                new JsonObject
                {
                    ["mark"] = new JsonObject
                    {
                        ["type"] = "rule",
                        ["strokeWidth"] = isRange ? 6 : 1.5,
                        ["strokeCap"] = "round",
                        ["color"] = isRange ? ChartColours.Series(0) : ChartColours.Edge,
                    },
                    ["encoding"] = rule,
                }
        );
        if (isRange)
            return;
        var dots = Encoding(data, frame, isFlat: true);
        var mark = new JsonObject
        {
            ["type"] = "point",
            ["filled"] = true,
            ["size"] = 110,
            ["opacity"] = 1,
        };
        if (data.HasSeries)
            (dots["color"], dots["shape"]) = (ChartAxes.Colour(data, frame), ChartAxes.Shape(data));
        else
            mark["color"] = ChartColours.Series(0);
        layers.Add((JsonNode)new JsonObject { ["mark"] = mark, ["encoding"] = dots });
    }

    private static void AddTarget(JsonArray layers, ChartData data, decimal target, bool isFlat)
    {
        var (along, across) = isFlat ? ("x", "y") : ("y", "x");
        layers.Add(
            (JsonNode)
                new JsonObject
                {
                    ["mark"] = new JsonObject
                    {
                        ["type"] = "rule",
                        ["color"] = ChartColours.Attention,
                        ["strokeDash"] = new JsonArray((JsonNode)6, (JsonNode)4),
                        ["strokeWidth"] = 1.5,
                    },
                    ["encoding"] = new JsonObject { [along] = new JsonObject { ["datum"] = (double)target } },
                }
        );
        layers.Add(
            (JsonNode)
                new JsonObject
                {
                    ["mark"] = new JsonObject
                    {
                        ["type"] = "text",
                        ["text"] = data.TargetText,
                        ["align"] = isFlat ? "center" : "left",
                        ["baseline"] = "bottom",
                        ["dy"] = isFlat ? -2 : -4,
                        ["fill"] = ChartColours.Attention,
                    },
                    ["encoding"] = new JsonObject
                    {
                        [along] = new JsonObject { ["datum"] = (double)target },
                        [across] = new JsonObject { ["value"] = isFlat ? 0 : 4 },
                    },
                }
        );
    }
}
