using System.Globalization;
using System.Text.Json.Nodes;
using Quadro.Model;
using Quadro.Model.Schemas;
using Quadro.Values;

namespace Quadro.Authoring.JsonSchemas;

/// <summary>A field -> what an editor may expect of its value in YAML, JSON and front matter.</summary>
internal sealed class FieldJson(SiteModel model)
{
    /// <summary>Beyond so many records a list of them helps nobody and makes editors slow.</summary>
    public const int MostNames = 2000;

    private static string[] Scalar => ["string", "number", "boolean"];

    public JsonObject Of(Field field)
    {
        var one = One(field);
        var value = field.Many
            ? Json.AnyOf(new JsonObject { ["type"] = "array", ["items"] = one }, Nullable(field), one.DeepClone())
            : Json.AnyOf(one, Nullable(field));
        var shown = new JsonObject();
        if (field.Title is { } title)
            shown["title"] = Read(title);
        if (Describe(field) is { Length: > 0 } description)
            shown["description"] = description;
        if (Examples(field) is { } examples)
            shown["examples"] = Json.Texts(examples);
        foreach (var (key, node) in value)
            shown[key] = node?.DeepClone();
        return shown;
    }

    public string Read(LocalizedText text) => text.In(model.Settings.Language).Text;

    private string Describe(Field field)
    {
        var parts = new List<string>();
        if (field.Description is { } description)
            parts.Add(Read(description));
        if (field.IsReference)
            parts.Add($"→ {string.Join(", ", field.References)}");
        else if (field.Type is not (FieldType.String or FieldType.Any or FieldType.Object))
            parts.Add($"({FieldTypes.NameOf(field.Type)})");
        return string.Join(' ', parts);
    }

    /// <summary>What stands for no value: nothing, and the words for it.</summary>
    private static JsonObject Nullable(Field field)
    {
        var words = field.MissingValues?.Where(word => word.Length > 0).Order(StringComparer.Ordinal).ToList() ?? [];
        var unknown = field is { Type: FieldType.String, IsReference: false, Categories.IsEmpty: true }
            ? []
            : Unknown.Spellings.Concat(words).Distinct();
        var values = Json.Texts(unknown.Append(""));
        values.Add((JsonNode?)null);
        return new JsonObject { ["enum"] = values };
    }

    private JsonObject One(Field field)
    {
        if (field.IsReference)
            return Reference(field);
        if (!field.Categories.IsEmpty)
            return new JsonObject
            {
                ["enum"] = Json.Values(field.Categories.Select(each => each.Value)),
                ["enumDescriptions"] = Descriptions(
                    field.Categories.Select(each => (each.Value, each.Label is { } label ? Read(label) : each.Value))
                ),
            };
        return field.Type switch
        {
            FieldType.String => Text(field),
            FieldType.Integer => Number(field, "integer", "^[ +\\-\u2212]*[0-9][0-9 .,'\u2019\u00a0]*$"),
            FieldType.Number => Number(field, "number", "[0-9]"),
            FieldType.Money or FieldType.Percent or FieldType.Count => Number(
                field with
                {
                    Constraints = Constraints.None,
                },
                "number",
                "[0-9]"
            ),
            FieldType.Boolean => new JsonObject
            {
                ["enum"] = Json.Values(field.TrueValues.Concat(field.FalseValues).Prepend("false").Prepend("true")),
            },
            _ when field.DateForm is not null => Json.Type("string", "integer"),
            FieldType.Time => Json.Pattern("^\\s*[0-9]{1,2}[.:][0-9]{2}"),
            FieldType.Date or FieldType.Year or FieldType.YearMonth or FieldType.DateTime => Json.AnyOf(
                new JsonObject
                {
                    ["type"] = "integer",
                    ["minimum"] = 1,
                    ["maximum"] = 9999,
                },
                Json.Pattern("[0-9]{4}")
            ),
            FieldType.Period => Json.AnyOf(Json.Type("integer"), Json.Pattern("[0-9]{4}")),
            FieldType.Duration => Json.AnyOf(Json.Type("number"), Json.Pattern("[0-9]")),
            FieldType.ProjectCode => Json.Pattern("^\\s*[A-Za-z]{1,6}[. _-]?[0-9]"),
            FieldType.Cup => Json.Pattern("^[\\sA-Za-z0-9]{15,}$"),
            FieldType.Istat => Json.AnyOf(Json.Type("integer"), Json.Pattern("^\\s*[0-9]{6}\\s*$")),
            FieldType.NormRef => Json.Type("string"),
            FieldType.Object when field.Fields is { } fields => Object(fields),
            _ => [],
        };
    }

    private static JsonObject Text(Field field)
    {
        var text = Json.Type(field.Format is null or "name" ? [.. Scalar] : ["string"]);
        if (field.Format == "uri")
            text["pattern"] = "^(https?://|mailto:)";
        else if (field.Format == "email")
            text["pattern"] = "^[^ @]+@[^ @]+\\.[^ @]+$";
        else if (field.Constraints.Pattern is { } pattern)
            text["pattern"] = $"^(?:{pattern})$";
        if (field.Constraints.MinLength is { } least)
            text["minLength"] = least;
        if (field.Constraints.MaxLength is { } most)
            text["maxLength"] = most;
        if (!field.Constraints.Enum.IsEmpty)
            text["enum"] = Json.Values(field.Constraints.Enum);
        if (field.Format is not (null or "markdown" or "name"))
            return text;
        var each = new JsonObject
        {
            ["type"] = "object",
            ["minProperties"] = 1,
            ["additionalProperties"] = false,
            ["patternProperties"] = new JsonObject { ["^[a-z]{2}$"] = Json.Type([.. Scalar]) },
        };
        return Json.AnyOf(text, each);
    }

    private static JsonObject Number(Field field, string type, string pattern)
    {
        var number = Json.Type(type);
        if (Bound(field.Constraints.Minimum) is { } minimum)
            number["minimum"] = minimum;
        if (Bound(field.Constraints.Maximum) is { } maximum)
            number["maximum"] = maximum;
        return Json.AnyOf(number, Json.Pattern(pattern));
    }

    private static JsonValue? Bound(string? text) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? JsonValue.Create(number)
            : null;

    private JsonObject Object(FieldSet fields)
    {
        var properties = new JsonObject();
        foreach (var inner in fields.All.Where(inner => inner.Computed is null))
            properties[inner.Name] = Of(inner);
        var made = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
        var required = fields
            .All.Where(inner => inner.Constraints.Required && inner.Computed is null)
            .Select(inner => inner.Name)
            .ToList();
        if (required.Count > 0)
            made["required"] = Json.Texts(required);
        return made;
    }

    /// <summary>The records that can be named, with their titles. A norm or a project is also known by any spelling of
    /// its citation or code.</summary>
    private JsonObject Reference(Field field)
    {
        var several = field.References.Contains("*") || field.References.Length > 1;
        var targets = model
            .Collections.Where(each =>
                field.References.Contains("*") ? each.Name != "pages" : field.References.Contains(each.Name)
            )
            .ToList();
        if (
            several && field.References.Contains("*")
            || targets.Sum(each => each.All.Length) >= MostNames
            || targets.Count == 0
        )
            return Json.Type("string", "number");
        var names = targets
            .SelectMany(each => each.All)
            .SelectMany(record => Names(record, several).Select(name => (name, Title: Title(record))))
            .DistinctBy(pair => pair.name)
            .ToList();
        var known = new JsonObject
        {
            ["enum"] = Json.Values(names.Select(pair => pair.name)),
            ["enumDescriptions"] = Descriptions(names),
        };
        var spelled =
            field.Type == FieldType.NormRef
            || targets.Exists(each =>
                each.Schema.Fields.All.Any(other =>
                    other.Type is FieldType.NormRef or FieldType.ProjectCode && !other.IsReference
                )
            );
        return spelled ? Json.AnyOf(known, Json.Pattern("[0-9]")) : known;
    }

    private static IEnumerable<string> Names(Model.Records.Record record, bool several)
    {
        IEnumerable<string> names = [record.Id, .. record.Aliases];
        return several ? names.Prepend(record.Key) : names;
    }

    private string Title(Model.Records.Record record) =>
        record.Given("title") switch
        {
            LocalizedText text => Read(text),
            string text => text,
            _ => record.Id,
        };

    /// <summary>One for each entry of <see cref="Json.Values"/>, in its order.</summary>
    private static JsonArray Descriptions(IEnumerable<(string Value, string Words)> values) =>
        Json.Texts(
            values
                .DistinctBy(pair => pair.Value)
                .SelectMany(pair => Json.Twin(pair.Value) is null ? new[] { pair.Words } : [pair.Words, pair.Words])
        );

    private static string[]? Examples(Field field) =>
        field.IsReference || !field.Categories.IsEmpty ? null : Forms.Of(field);
}
