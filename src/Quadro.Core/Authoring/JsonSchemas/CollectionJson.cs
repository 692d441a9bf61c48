using System.Text.Json.Nodes;
using Quadro.Model.Reading;
using Quadro.Model.Records;
using Quadro.Model.Schemas;

namespace Quadro.Authoring.JsonSchemas;

/// <summary>A collection -> JSON Schemas of one record, of a file of records, and of a front matter.</summary>
internal sealed class CollectionJson(FieldJson fields, RecordCollection collection)
{
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    /// <param name="complete">Whether a record stands whole in one place, so that what is required can be asked for
    /// there.</param>
    public JsonObject Record(bool complete, string what)
    {
        var schema = Head($"{Title}: {what}");
        foreach (var (key, node) in Body(complete))
            schema[key] = node?.DeepClone();
        return schema;
    }

    /// <summary>A list of records, or a map from id to record.</summary>
    public JsonObject DataFile(bool complete)
    {
        var schema = Head(Title);
        var record = new JsonObject { ["$ref"] = "#/definitions/record" };
        var named = collection.Schema is { HasPages: true, PrimaryKey: ["id"] }
            ? new JsonObject
            {
                ["allOf"] = new JsonArray(record.DeepClone(), new JsonObject { ["required"] = Json.Texts(["id"]) }),
            }
            : record.DeepClone();
        schema["anyOf"] = new JsonArray(
            new JsonObject { ["type"] = "array", ["items"] = named },
            new JsonObject { ["type"] = "object", ["additionalProperties"] = record },
            Json.Type("null")
        );
        schema["definitions"] = new JsonObject { ["record"] = Body(complete) };
        return schema;
    }

    /// <summary>A front matter also says of its text in which languages it stands and what it was translated
    /// from.</summary>
    public JsonObject FrontMatter(bool complete)
    {
        var schema = Record(complete, "front matter");
        var properties = schema["properties"]!.AsObject();
        properties.TryAdd(
            TextHead.LanguagesWord,
            Json.AnyOf(
                Json.Pattern("^[a-z]{2}$"),
                new JsonObject { ["type"] = "array", ["items"] = Json.Pattern("^[a-z]{2}$") }
            )
        );
        properties.TryAdd(TextHead.FingerprintWord, Json.Type("string", "number"));
        return schema;
    }

    private string Title => collection.Schema.Title is { } title ? fields.Read(title) : collection.Name;

    private JsonObject Head(string title)
    {
        var head = new JsonObject { ["$schema"] = Draft, ["title"] = title };
        if (collection.Schema.Description is { } description)
            head["description"] = fields.Read(description);
        return head;
    }

    private JsonObject Body(bool complete)
    {
        var properties = new JsonObject();
        foreach (var field in collection.Schema.Fields.All.Where(field => field.Computed is null))
        {
            var shown = Common(field) ?? fields.Of(field);
            properties[field.Name] = shown;
            if (field.Source is { } source && source != field.Name)
                properties.TryAdd(source, shown.DeepClone());
        }
        var body = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (!collection.Schema.IgnoresUnknownFields)
            body["additionalProperties"] = false;
        var required = collection
            .Schema.Fields.All.Where(field =>
                field.Constraints.Required && field.Computed is null && field.Source is null && field.Name != "id"
            )
            .Select(field => field.Name)
            .ToList();
        if (complete && required.Count > 0)
            body["required"] = Json.Texts(required);
        return body;
    }

    /// <summary>Fields whose words the engine knows, where the schema does not declare them itself.</summary>
    private static JsonObject? Common(Field field) =>
        field is not { Span: null, Type: FieldType.String, Many: false }
            ? null
            : field.Name switch
            {
                "id" => Json.Type("string", "number"),
                "publication" => Json.AnyOf(
                    new JsonObject { ["enum"] = Json.Texts(["draft", "public", "withdrawn"]) },
                    Json.Pattern("^embargoed until .*[0-9]{4}")
                ),
                "visibility" => Json.AnyOf(
                    new JsonObject { ["enum"] = Json.Texts(["public", "internal"]) },
                    Json.Pattern("^client:.+")
                ),
                "url" => Json.Pattern("^/"),
                _ => null,
            };
}
