using System.Text.Json.Nodes;
using Quadro.Diagnostics;
using Quadro.Load.Csv;
using Quadro.Model;
using Quadro.Model.SchemaReading;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;

namespace Quadro.Authoring.JsonSchemas;

/// <summary>JSON Schemas of quadro.yaml and of the schema files themselves.</summary>
internal static class SettingsJson
{
    private const string Draft = "http://json-schema.org/draft-07/schema#";
    private const string Day =
        "^ *([0-9]{4}[-./][0-9]{1,2}[-./][0-9]{1,2}|[0-9]{1,2}[-./][0-9]{1,2}[-./][0-9]{4}"
        + "|([^0-9]+ )?[0-9]{1,2}[°º.]? +[^0-9 ]+ +[0-9]{4}|[^0-9 ]+ +[0-9]{1,2},? +[0-9]{4}) *$";
    private const string Date = "^[^0-9]*([0-9]{1,2}[^0-9]+)?([0-9]{1,2}[^0-9]+)?[0-9]{4}([-./][0-9]{1,2}){0,2} *$";

    public static JsonObject Settings(SiteModel model)
    {
        var root = Object(SettingsReader.Known, word => word switch
            {
                "title" or "description" => Words(),
                "base_url" => Json.Pattern("^https?://"),
                "language" => Json.Pattern("^[a-z]{2}$"),
                "languages" => List(Json.Pattern("^[a-z]{2}$")),
                "as_of" => Json.Pattern(Day),
                "owner" => Json.Type("string"),
                "menu" or "legal" => List(Json.Type("string")),
                "accessibility" => Object(SettingsReader.KnownOfAccessibility, inner =>
                    inner == "reviewed" ? Json.Pattern(Date) : Json.Type("string")
                ),
                "licence" or "privacy" => Json.Type("string"),
                "links" => Enum("relative", "root"),
                "limits" => Object(SettingsReader.KnownOfLimits, _ => Json.Type("integer")),
                "without" => Json.AnyOf(List(Enum([.. SettingsReader.Optional])), Enum([.. SettingsReader.Optional])),
                "rules" => Severities(model),
                "theme" => Theme(),
                "pictures" => Pictures(),
                "assets" => OneOrMany(),
                "html" => Object(HtmlReader.Known, _ => OneOrMany()),
                "collections" => Collections(model),
                _ => [],
            });
        root["title"] = "quadro.yaml";
        return Headed(root);
    }

    public static JsonObject Schema(SiteModel model)
    {
        var field = FieldSchema(model);
        var root = Object(SchemaReader.SchemaWords.Order(StringComparer.Ordinal), word => word switch
            {
                "title" or "singular" or "description" => Words(),
                "pages" => Json.Type("boolean"),
                "primaryKey" or "sort" or "facets" => OneOrMany(),
                "uniqueKeys" => List(OneOrMany()),
                "fields" => List(new JsonObject { ["$ref"] = "#/definitions/field" }),
                "fieldsMatch" => Json.AnyOf(Matches(), List(Matches())),
                "missingValues" => List([]),
                "decimalChar" or "groupChar" => Json.Type("string"),
                "dialect" => Dialect(),
                "rules" => List(Rule()),
                _ => [],
            });
        root["title"] = "A collection's schema";
        root["definitions"] = new JsonObject { ["field"] = field };
        return Headed(root);
    }

    private static JsonObject Matches() => Enum("exact", "equal", "subset", "superset", "partial");

    private static JsonObject Dialect()
    {
        var dialect = Object(DialectReader.Keys, word => word switch
            {
                "header" or "doubleQuote" or "hiddenColumns" or "hiddenRows" or "skipInitialSpace" => Json.Type(
                    "boolean"
                ),
                "headerRows" or "commentRows" => Json.AnyOf(Json.Type("integer"), List(Json.Type("integer"))),
                "sheetNumber" => Json.Type("integer"),
                "quoteChar" or "escapeChar" => Json.Type("string", "null"),
                _ => Json.Type("string", "number"),
            });
        // What other programs write into a dialect is read, and says nothing here.
        foreach (var word in DialectReader.Ignored)
            dialect["properties"]![word] = new JsonObject();
        return dialect;
    }

    private static JsonObject Theme()
    {
        var font = Json.AnyOf(Json.Type("string"), Object(["family", "file"], _ => Json.Type("string")));
        var theme = Object(ThemeReader.Known, word => word switch
            {
                "fonts" => Object(ThemeReader.Uses, _ => font.DeepClone().AsObject()),
                "logo_has_name" => Json.Type("boolean"),
                _ => Json.Type("string"),
            });
        theme["additionalProperties"] = Json.Type("string", "number", "boolean", "null");
        return theme;
    }

    private static JsonObject Pictures() =>
        Json.AnyOf(
            new JsonObject { ["enum"] = new JsonArray("off", false, null) },
            Object(PictureReader.Known, word => word switch
                {
                    "widths" => Json.AnyOf(Json.Type("integer"), List(Json.Type("integer"))),
                    "formats" => Json.AnyOf(Enum([.. PictureReader.Formats]), List(Enum([.. PictureReader.Formats]))),
                    _ => Json.Type("integer"),
                })
        );

    private static JsonObject Headed(JsonObject root)
    {
        root.Insert(0, "$schema", JsonValue.Create(Draft));
        return root;
    }

    private static JsonObject FieldSchema(SiteModel model)
    {
        var targets = model.Collections.Select(each => each.Name).Append("*").ToArray();
        var field = Object(FieldReader.Words.Order(StringComparer.Ordinal), word => word switch
            {
                "name" or "format" or "source" or "inverse" or "computed" or "nature" or "visibility" or "rdfType" =>
                    Json.Type("string"),
                "title" or "description" => Words(),
                "type" => Enum([.. FieldTypes.Names]),
                "constraints" => Object(ConstraintReader.Words.Order(StringComparer.Ordinal), inner => inner
                        is "required"
                            or "unique"
                        ? Json.Type("boolean")
                    : inner is "minLength" or "maxLength" ? Json.Type("integer")
                    : inner == "pattern" ? Json.Type("string")
                    : []),
                "many" or "byTitle" or "bareNumber" or "categoriesOrdered" or "withhold" => Json.Type("boolean"),
                "reference" => Json.AnyOf(Enum(targets), List(Enum(targets))),
                "fields" => List(new JsonObject { ["$ref"] = "#/definitions/field" }),
                "trueValues" or "falseValues" => List(Json.Type("string", "number", "boolean")),
                "missingValues" or "categories" => List([]),
                _ => [],
            });
        field["required"] = Json.Texts(["name"]);
        return field;
    }

    private static JsonObject Rule()
    {
        var rule = Object(RuleReader.Words.Order(StringComparer.Ordinal), word => word switch
            {
                "severity" => Enum("error", "warning", "info"),
                "title" or "message" => Words(),
                _ => Json.Type("string"),
            });
        rule["required"] = Json.Texts(["assert"]);
        return rule;
    }

    private static JsonObject Severities(SiteModel model)
    {
        var properties = new JsonObject();
        var rules = Rules
            .All.Concat(model.Collections.SelectMany(each => each.Schema.Rules).Select(rule => rule.Rule))
            .DistinctBy(rule => rule.Code)
            .OrderBy(rule => rule.Code, StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            var levels =
                rule.Severity == Severity.Error
                    ? Json.Texts(["error"])
                    : new JsonArray("off", false, "info", "warning", "error");
            properties[rule.Code] = new JsonObject { ["description"] = rule.Title.English, ["enum"] = levels };
        }
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Collections(SiteModel model) =>
        Object(model.Collections.Select(each => each.Name), _ =>
            Object(SettingsReader.KnownOfCollection, word => word switch
                {
                    "url" => Json.AnyOf(
                        Json.Pattern("^/"),
                        new JsonObject { ["type"] = "object", ["additionalProperties"] = Json.Pattern("^/") }
                    ),
                    "title" => Words(),
                    "page_size" => new JsonObject { ["type"] = "integer", ["minimum"] = 1 },
                    "pages" or "list" => Json.Type("boolean"),
                    "sort" => OneOrMany(),
                    _ => [],
                })
        );

    private static JsonObject Object(IEnumerable<string> words, Func<string, JsonObject> each)
    {
        var properties = new JsonObject();
        foreach (var word in words)
            properties[word] = each(word);
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
    }

    /// <summary>A text, or a map of languages.</summary>
    private static JsonObject Words() =>
        Json.AnyOf(
            Json.Type("string", "number"),
            new JsonObject { ["type"] = "object", ["additionalProperties"] = Json.Type("string", "number") }
        );

    private static JsonObject OneOrMany() => Json.AnyOf(Json.Type("string"), List(Json.Type("string")));

    private static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    private static JsonObject Enum(params string[] values) => new() { ["enum"] = Json.Texts(values) };
}
