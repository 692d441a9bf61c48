using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Quadro.Authoring.JsonSchemas;

namespace Quadro.Authoring;

/// <summary>What a change reaches, in words or as JSON.</summary>
public static class ImpactText
{
    public static string Write(Impact impact)
    {
        var text = new StringBuilder();
        Line(
            text,
            impact.Subjects.Length <= 3
                ? string.Join(", ", impact.Subjects)
                : $"{impact.Subjects.Length} records, from {impact.Subjects[0]} to {impact.Subjects[^1]}"
        );
        Line(text, $"  shown on {Count(impact.Pages.Length)}");
        foreach (var page in impact.Pages)
            Line(text, $"    {page}");
        if (impact.Askers.IsEmpty)
            return text.ToString();
        Line(
            text,
            $"  and asked for on {Count(impact.Askers.Length)}, which change if the answer does: records by a "
                + "value, a list, a number"
        );
        foreach (var page in impact.Askers)
            Line(text, $"    {page}");
        return text.ToString();
    }

    public static string WriteJson(Impact impact) =>
        Json.Write(
            new JsonObject
            {
                ["subjects"] = Json.Texts(impact.Subjects),
                ["pages"] = Json.Texts(impact.Pages),
                ["askers"] = Json.Texts(impact.Askers),
            }
        );

    private static string Count(int pages) =>
        pages == 1 ? "1 page" : string.Create(CultureInfo.InvariantCulture, $"{pages} pages");

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
