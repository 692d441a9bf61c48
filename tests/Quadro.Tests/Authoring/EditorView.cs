using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NJsonSchema;
using NJsonSchema.Validation;
using Quadro.Authoring;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Load.Yaml;
using Quadro.Text;

namespace Quadro.Tests.Authoring;

/// <summary>A file as an editor checks it: YAML 1.2 turned into JSON, against an exported schema.</summary>
internal static partial class EditorView
{
    public static JsonSchema Schema(IEnumerable<ExportedSchema> schemas, string name) =>
        JsonSchema
            .FromJsonAsync(schemas.Single(schema => schema.Name == name).Text, TestContext.Current.CancellationToken)
            .GetAwaiter()
            .GetResult();

    public static IReadOnlyList<string> Complaints(JsonSchema schema, Node node) =>
        [.. schema.Validate(Json(node)?.ToJsonString() ?? "null").SelectMany(Told)];

    public static IReadOnlyList<string> Complaints(JsonSchema schema, string yaml)
    {
        var log = new DiagnosticBag();
        var node = YamlReader.Read(new SourceFile("x.yaml", yaml), log);
        Assert.False(log.HasErrors);
        return Complaints(schema, node!);
    }

    private static IEnumerable<string> Told(ValidationError error) =>
        error is ChildSchemaValidationError child
            ? child.Errors.Values.SelectMany(errors => errors).SelectMany(Told).Prepend($"{error.Kind} at {error.Path}")
            : [$"{error.Kind} at {error.Path}"];

    private static JsonNode? Json(Node node) =>
        node switch
        {
            MapNode map => new JsonObject(
                map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Json(entry.Value)))
            ),
            ListNode list => new JsonArray([.. list.Items.Select(Json)]),
            ScalarNode { Kind: ScalarKind.Null } => null,
            ScalarNode { Kind: ScalarKind.Quoted } text => JsonValue.Create(text.Text),
            ScalarNode scalar => Plain(scalar.Text),
            _ => null,
        };

    /// <summary>The core schema of YAML 1.2.</summary>
    private static JsonNode? Plain(string text)
    {
        if (text is "true" or "True" or "TRUE" or "false" or "False" or "FALSE")
            return JsonValue.Create(bool.Parse(text));
        if (text is "" or "~" or "null" or "Null" or "NULL")
            return null;
        return Number().IsMatch(text)
            ? JsonValue.Create(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture))
            : JsonValue.Create(text);
    }

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$")]
    private static partial Regex Number();
}
