using System.Text.Json.Nodes;
using Quadro.Make.Charts.Data;

namespace Quadro.Make.Charts.Drawing;

/// <summary>A line as small as a word, with a point at its last value.</summary>
internal static class SparklineMarks
{
    public static JsonArray Of(ChartData data)
    {
        var line = new JsonObject
        {
            ["mark"] = new JsonObject
            {
                ["type"] = "line",
                ["strokeWidth"] = 2,
                ["color"] = ChartColours.Series(0),
                ["invalid"] = "break-paths-show-path-domains",
            },
            ["encoding"] = Encoding(data),
        };
        if (data.Known(0).LastOrDefault() is not { } last)
            return new JsonArray((JsonNode)line);
        var end = new JsonObject { ["v"] = (double)last.Value!.Value, ["n"] = data.Places[last.At].Label };
        if (data.Places[last.At].Time is { } time)
            end["t"] = time;
        var point = new JsonObject
        {
            ["data"] = new JsonObject { ["values"] = new JsonArray((JsonNode)end) },
            ["mark"] = new JsonObject
            {
                ["type"] = "point",
                ["filled"] = true,
                ["opacity"] = 1,
                ["size"] = 40,
                ["color"] = ChartColours.Series(0),
            },
            ["encoding"] = Encoding(data),
        };
        return new JsonArray((JsonNode)line, (JsonNode)point);
    }

    private static JsonObject Encoding(ChartData data) =>
        new()
        {
            ["x"] = new JsonObject
            {
                ["field"] = data.IsTime ? "t" : "n",
                ["type"] = data.IsTime ? "quantitative" : "ordinal",
                ["axis"] = null,
                ["sort"] = ChartSpecification.Names(data.Places.Select(place => place.Label)),
                ["scale"] = data.IsTime ? new JsonObject { ["zero"] = false, ["nice"] = false } : null,
            },
            ["y"] = new JsonObject
            {
                ["field"] = "v",
                ["type"] = "quantitative",
                ["axis"] = null,
                ["scale"] = new JsonObject { ["zero"] = false, ["nice"] = false },
            },
        };
}
