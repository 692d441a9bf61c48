using System.Text.Json.Nodes;
using Quadro.Model.Languages;

namespace Quadro.Make.Charts;

/// <summary>The words of dates and the signs of numbers of a language, as the drawing library takes them.</summary>
internal static class ChartLocale
{
    private const int ShortLength = 3;

    public static string Of(Language language)
    {
        var formats = language.Formats;
        var months = new JsonArray();
        var shortMonths = new JsonArray();
        foreach (var month in formats.Months)
        {
            months.Add((JsonNode)month);
            shortMonths.Add((JsonNode)(month.Length > ShortLength ? month[..ShortLength] : month));
        }
        return new JsonObject
        {
            ["number"] = new JsonObject
            {
                ["decimal"] = formats.DecimalSign,
                ["thousands"] = formats.GroupSign,
                ["grouping"] = new JsonArray((JsonNode)ShortLength),
                ["currency"] = new JsonArray((JsonNode)"", (JsonNode)""),
                ["minus"] = "\u2212",
            },
            ["time"] = new JsonObject
            {
                ["dateTime"] = "%d/%m/%Y %H:%M",
                ["date"] = "%d/%m/%Y",
                ["time"] = "%H:%M",
                ["periods"] = new JsonArray((JsonNode)"AM", (JsonNode)"PM"),
                // No axis names the days of the week.
                ["days"] = Digits(),
                ["shortDays"] = Digits(),
                ["months"] = months,
                ["shortMonths"] = shortMonths,
            },
        }.ToJsonString();
    }

    private static JsonArray Digits()
    {
        var days = new JsonArray();
        for (var day = 0; day < 7; day++)
            days.Add((JsonNode)$"{(char)('0' + day)}");
        return days;
    }
}
