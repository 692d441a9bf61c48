using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Quadro.Authoring.JsonSchemas;

/// <summary>Pieces of JSON Schema.</summary>
internal static class Json
{
    public static JsonObject Type(params string[] types) =>
        new() { ["type"] = types.Length == 1 ? JsonValue.Create(types[0]) : Texts(types) };

    public static JsonArray Texts(IEnumerable<string> texts) =>
        new([.. texts.Select(text => (JsonNode?)JsonValue.Create(text))]);

    public static JsonObject AnyOf(params JsonNode?[] choices) => new() { ["anyOf"] = new JsonArray(choices) };

    public static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    /// <summary>Texts, and beside those that YAML would take for a number or a truth, that number or truth.</summary>
    public static JsonArray Values(IEnumerable<string> texts)
    {
        var values = new JsonArray();
        foreach (var text in texts.Distinct())
        {
            values.Add((JsonNode?)JsonValue.Create(text));
            if (Twin(text) is { } twin)
                values.Add((JsonNode?)twin);
        }
        return values;
    }

    public static JsonValue? Twin(string text)
    {
        if (text is "true" or "false")
            return JsonValue.Create(text == "true");
        var isNumber = text.Length is > 0 and <= 15 && text.All(char.IsAsciiDigit);
        return isNumber ? JsonValue.Create(long.Parse(text, System.Globalization.CultureInfo.InvariantCulture)) : null;
    }

    public static string Write(JsonObject root)
    {
        using var stream = new MemoryStream();
        using (
            var writer = new Utf8JsonWriter(
                stream,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
            root.WriteTo(writer);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
