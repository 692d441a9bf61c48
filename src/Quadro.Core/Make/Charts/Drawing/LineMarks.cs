using System.Text.Json.Nodes;
using Quadro.Make.Charts.Data;

namespace Quadro.Make.Charts.Drawing;

/// <summary>Lines with a point for each value. A value that is not known interrupts its line; one that is not final has
/// a hollow point.</summary>
internal static class LineMarks
{
    /// <param name="isOne">Whether there is one line, which needs no legend.</param>
    public static JsonArray Of(ChartData data, ChartFrame frame, bool isOne)
    {
        var (x, y) = (ChartAxes.First(data, frame, isContinuous: true), ChartAxes.Value(data, frame, isFlat: false));
        var line = new JsonObject
        {
            ["type"] = "line",
            ["strokeWidth"] = 2.5,
            ["invalid"] = "break-paths-show-path-domains",
        };
        var layers = new JsonArray();
        var drawn = Encoding(x, y);
        if (isOne)
            line["color"] = ChartColours.Series(0);
        else
            (drawn["color"], drawn["strokeDash"]) = (ChartAxes.Colour(data, frame), ChartAxes.Dash(data));
        layers.Add((JsonNode)new JsonObject { ["mark"] = line, ["encoding"] = drawn });
        layers.Add((JsonNode)Dots(data, frame, isOne, isFinal: true));
        if (data.Points.Any(point => point.Status is not null))
            layers.Add((JsonNode)Dots(data, frame, isOne, isFinal: false));
        if (data.Kind == ChartKind.Slope || (isOne && data.Kind == ChartKind.Line))
            AddEnds(layers, data, frame);
        // The axis is that of the first layer, so the target comes last.
        if (data.Target is { } target)
            AddTarget(layers, data, target);
        return layers;
    }

    private static JsonObject Encoding(JsonObject x, JsonObject y) => new() { ["x"] = x, ["y"] = y };

    private static JsonObject Dots(ChartData data, ChartFrame frame, bool isOne, bool isFinal)
    {
        var mark = new JsonObject
        {
            ["type"] = "point",
            ["size"] = data.Places.Length > 40 ? 16 : 48,
            ["filled"] = isFinal,
            ["opacity"] = 1,
            ["strokeWidth"] = 2,
        };
        if (!isFinal)
            mark["fill"] = ChartColours.Paper;
        var encoding = Encoding(
            ChartAxes.First(data, frame, isContinuous: true),
            ChartAxes.Value(data, frame, isFlat: false)
        );
        if (isOne)
            mark["color"] = ChartColours.Series(0);
        else
            (encoding["color"], encoding["shape"]) = (ChartAxes.Colour(data, frame), ChartAxes.Shape(data));
        return new JsonObject
        {
            ["transform"] = new JsonArray(
                (JsonNode)new JsonObject { ["filter"] = $"datum.p === {(isFinal ? 0 : 1)} && isValid(datum.v)" }
            ),
            ["mark"] = mark,
            ["encoding"] = encoding,
        };
    }

    /// <summary>A line across the chart at the target, with its words.</summary>
    private static void AddTarget(JsonArray layers, ChartData data, decimal target)
    {
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
                    ["encoding"] = new JsonObject { ["y"] = new JsonObject { ["datum"] = (double)target } },
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
                        ["align"] = "left",
                        ["baseline"] = "bottom",
                        ["dy"] = -4,
                        ["fill"] = ChartColours.Attention,
                    },
                    ["encoding"] = new JsonObject
                    {
                        ["y"] = new JsonObject { ["datum"] = (double)target },
                        ["x"] = new JsonObject { ["value"] = 4 },
                    },
                }
        );
    }

    /// <summary>The words of the last value, and of the first one of a slope.</summary>
    private static void AddEnds(JsonArray layers, ChartData data, ChartFrame frame)
    {
        foreach (var isLast in data.Kind == ChartKind.Slope ? new[] { false, true } : [true])
        {
            var ends = new JsonArray();
            for (var number = 0; number < data.Series.Length; number++)
                if ((isLast ? data.Known(number).LastOrDefault() : data.Known(number).FirstOrDefault()) is { } end)
                {
                    var row = new JsonObject
                    {
                        ["n"] = data.Places[end.At].Label,
                        ["v"] = (double)end.Value!.Value,
                        ["w"] = end.Text,
                    };
                    if (data.Places[end.At].Time is { } time)
                        row["t"] = time;
                    ends.Add((JsonNode)row);
                }
            var isSlope = data.Kind == ChartKind.Slope;
            layers.Add(
                (JsonNode)
                    new JsonObject
                    {
                        ["data"] = new JsonObject { ["values"] = ends },
                        ["mark"] = new JsonObject
                        {
                            ["type"] = "text",
                            ["align"] =
                                !isSlope ? "right"
                                : isLast ? "left"
                                : "right",
                            ["baseline"] = isSlope ? "middle" : "bottom",
                            ["dx"] =
                                !isSlope ? 6
                                : isLast ? 9
                                : -9,
                            ["dy"] = isSlope ? 0 : -9,
                            ["fontWeight"] = 600,
                        },
                        ["encoding"] = new JsonObject
                        {
                            ["x"] = ChartAxes.First(data, frame, isContinuous: true),
                            ["y"] = ChartAxes.Value(data, frame, isFlat: false),
                            ["text"] = new JsonObject { ["field"] = "w" },
                        },
                    }
            );
        }
    }
}
