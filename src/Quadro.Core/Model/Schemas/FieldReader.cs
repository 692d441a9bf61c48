using System.Collections.Frozen;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Values;
using Quadro.Scripting;
using Quadro.Text;

namespace Quadro.Model.Schemas;

/// <summary>The node of one field -> <see cref="Field"/>.</summary>
internal sealed class FieldReader(NodeReading read, FieldDefaults defaults)
{
    internal static readonly FrozenDictionary<string, FieldType> Types = new Dictionary<string, FieldType>
    {
        ["string"] = FieldType.String, ["integer"] = FieldType.Integer, ["number"] = FieldType.Number, ["boolean"] = FieldType.Boolean,
        ["date"] = FieldType.Date, ["datetime"] = FieldType.String, ["time"] = FieldType.String, ["year"] = FieldType.Date, ["yearmonth"] = FieldType.Date,
        ["period"] = FieldType.Period, ["duration"] = FieldType.Duration, ["money"] = FieldType.Money, ["percent"] = FieldType.Percent,
        ["project-code"] = FieldType.ProjectCode, ["cup"] = FieldType.Cup, ["istat"] = FieldType.Istat, ["norm-ref"] = FieldType.NormRef,
        ["count"] = FieldType.Count, ["object"] = FieldType.Object, ["array"] = FieldType.Array, ["list"] = FieldType.String,
        ["geopoint"] = FieldType.GeoPoint, ["geojson"] = FieldType.GeoJson, ["any"] = FieldType.Any,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static readonly FrozenSet<string> Words = new[]
    {
        "name", "title", "description", "type", "format", "constraints", "missingValues", "decimalChar", "groupChar", "bareNumber", "trueValues",
        "falseValues", "categories", "categoriesOrdered", "source", "reference", "inverse", "many", "delimiter", "itemType", "computed", "of", "nature",
        "asOf", "visibility", "fields", "example", "rdfType",
    }.ToFrozenSet(StringComparer.Ordinal);

    internal static readonly FrozenSet<string> ConstraintWords = new[]
    {
        "required", "unique", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "pattern", "enum", "jsonSchema",
    }.ToFrozenSet(StringComparer.Ordinal);

    public Field? Read(Node node)
    {
        if (read.Map(node, "fields") is not { } map) return null;
        read.KnownKeys(map, Words, "a field", Rules.Model.UnknownKeyword);
        if (read.Text(map["name"], "name") is not { Length: > 0 } name)
        {
            read.Wrong(node, "a field has a 'name'");
            return null;
        }
        var typeName = read.Text(map["type"], "type");
        var type = ReadType(map, typeName);
        var field = new Field { Name = name, Type = type, Span = map["name"]!.Span };
        field = Describe(field, map) with
        {
            Many = (read.Flag(map["many"], "many") ?? false) || typeName == "list",
            References = read.Texts(map["reference"], "reference"),
            Inverse = read.Text(map["inverse"], "inverse"),
            Fields = map["fields"] is { } inner ? new FieldSet([.. read.Items(inner, "fields").Select(Read).OfType<Field>()]) : null,
        };
        return Expressions(Numbers(field, map), map);
    }

    private FieldType ReadType(MapNode map, string? typeName)
    {
        if (typeName is null) return map["fields"] is null ? FieldType.String : FieldType.Object;
        if (Types.TryGetValue(typeName, out var type)) return type;
        read.Wrong(map["type"]!, $"there is no type '{typeName}'", Suggestions.DidYouMean(typeName, Types.Keys.Order(StringComparer.Ordinal)) ?? $"types are {string.Join(", ", Types.Keys.Order(StringComparer.Ordinal))}");
        return FieldType.Any;
    }

    private Field Describe(Field field, MapNode map) => field with
    {
        Title = read.Words(map["title"], "title"),
        Description = read.Words(map["description"], "description"),
        Format = read.Text(map["format"], "format"),
        Source = read.Text(map["source"], "source"),
        Delimiter = read.Text(map["delimiter"], "delimiter") ?? "|",
        Visibility = read.Text(map["visibility"], "visibility") ?? "public",
        Nature = read.Text(map["nature"], "nature"),
        AsOf = read.Text(map["asOf"], "asOf"),
        Constraints = ReadConstraints(read.Map(map["constraints"], "constraints")),
        Categories = [.. read.Items(map["categories"], "categories").Select(ReadCategory).OfType<Category>()],
    };

    private Field Numbers(Field field, MapNode map) => field with
    {
        MissingValues = map["missingValues"] is { } missing
            ? read.Items(missing, "missingValues").Select(item => read.Text(item is MapNode labelled ? labelled["value"] : item, "missingValues")).OfType<string>().ToFrozenSet(StringComparer.Ordinal)
            : defaults.MissingValues,
        NumberForm = new NumberForm(
            read.Sign(map["decimalChar"], "decimalChar") ?? defaults.DecimalChar,
            read.Sign(map["groupChar"], "groupChar") ?? defaults.GroupChar,
            read.Flag(map["bareNumber"], "bareNumber") ?? true),
        TrueValues = map["trueValues"] is { } yes ? read.Texts(yes, "trueValues") : field.TrueValues,
        FalseValues = map["falseValues"] is { } no ? read.Texts(no, "falseValues") : field.FalseValues,
    };

    private Field Expressions(Field field, MapNode map) => field with
    {
        Computed = Expression(map["computed"], "computed"),
        Of = Expression(map["of"], "of"),
    };

    private ScriptExpression? Expression(Node? node, string what) =>
        read.Text(node, what) is { } text ? ScriptExpression.Parse(text, node!.Span, read.Log) : null;

    private Category? ReadCategory(Node node, int order)
    {
        if (node is not MapNode map) return read.Text(node, "categories") is { } value ? new Category(value, null, order) : null;
        if (read.Text(map["value"], "value") is not { } text)
        {
            read.Wrong(node, "a category has a 'value' and may have a 'label'");
            return null;
        }
        return new Category(text, read.Words(map["label"], "label"), order);
    }

    private Constraints ReadConstraints(MapNode? map)
    {
        if (map is null) return Constraints.None;
        read.KnownKeys(map, ConstraintWords, "'constraints'", Rules.Model.UnknownKeyword);
        return new Constraints(
            read.Flag(map["required"], "required") ?? false,
            read.Flag(map["unique"], "unique") ?? false,
            read.Whole(map["minLength"], "minLength"),
            read.Whole(map["maxLength"], "maxLength"),
            read.Text(map["minimum"], "minimum"),
            read.Text(map["maximum"], "maximum"),
            Pattern(map["pattern"]),
            read.Texts(map["enum"], "enum"));
    }

    private string? Pattern(Node? node)
    {
        if (read.Text(node, "pattern") is not { } pattern) return null;
        try
        {
            _ = new System.Text.RegularExpressions.Regex(pattern, System.Text.RegularExpressions.RegexOptions.NonBacktracking);
            return pattern;
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            read.Wrong(node!, $"'{pattern}' is not a regular expression that can be used: {exception.Message}");
            return null;
        }
    }
}
