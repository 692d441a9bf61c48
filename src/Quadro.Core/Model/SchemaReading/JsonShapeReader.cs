using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Text;
using Quadro.Values.Numbers;

namespace Quadro.Model.SchemaReading;

/// <summary>Reads the common keywords of a JSON Schema into a <see cref="JsonShape"/>. Other keywords are errors:
/// otherwise an author would believe that they are checked.</summary>
internal sealed class JsonShapeReader(NodeReading read)
{
    private const int DeepestShape = 50;

    private static readonly ImmutableArray<string> Words =
    [
        "type",
        "properties",
        "required",
        "additionalProperties",
        "items",
        "enum",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "minLength",
        "maxLength",
        "minItems",
        "maxItems",
        "pattern",
        "title",
        "description",
        "default",
        "examples",
        "$schema",
        "$id",
        "$comment",
    ];

    private static readonly ImmutableArray<string> TypeNames =
    [
        "object",
        "array",
        "string",
        "number",
        "integer",
        "boolean",
        "null",
    ];

    private int depth;

    public JsonShape? Read(Node node)
    {
        if (read.Map(node, "jsonSchema") is not { } map)
            return null;
        if (depth == DeepestShape)
        {
            read.Wrong(node, Messages.Model.TooDeepShape(DeepestShape));
            return null;
        }
        depth++;
        foreach (var entry in map.Entries.Where(entry => !Words.Contains(entry.Key)))
            read.Log.Add(
                Messages.Model.UnknownJsonWord(entry.KeySpan, entry.Key, Messages.DidYouMean(entry.Key, Words))
            );
        var others = map["additionalProperties"];
        var shape = new JsonShape
        {
            Types = Types(map["type"]),
            Properties = Properties(map["properties"]),
            Required = read.Texts(map["required"], "required"),
            AllowsOthers = others is not ScalarNode || (read.Flag(others, "additionalProperties") ?? true),
            Others = others is MapNode ? Read(others) : null,
            Items = map["items"] is { } items ? Read(items) : null,
            Enum = [.. read.Items(map["enum"], "enum").Select(item => JsonText.Of(item))],
            Minimum = Number(map["minimum"], "minimum"),
            Maximum = Number(map["maximum"], "maximum"),
            ExclusiveMinimum = Number(map["exclusiveMinimum"], "exclusiveMinimum"),
            ExclusiveMaximum = Number(map["exclusiveMaximum"], "exclusiveMaximum"),
            MinLength = read.Whole(map["minLength"], "minLength"),
            MaxLength = read.Whole(map["maxLength"], "maxLength"),
            MinItems = read.Whole(map["minItems"], "minItems"),
            MaxItems = read.Whole(map["maxItems"], "maxItems"),
            Pattern = read.Text(map["pattern"], "pattern"),
            Form = Form(map["pattern"]),
        };
        depth--;
        return shape;
    }

    private ImmutableArray<string> Types(Node? node)
    {
        var names = read.Texts(node, "type");
        foreach (var name in names.Where(name => !TypeNames.Contains(name)))
            read.Wrong(
                node!,
                Messages.Model.NoJsonType(name),
                Messages.DidYouMean(name, TypeNames) ?? Messages.Settings.TypesAre(TypeNames)
            );
        return [.. names.Where(name => TypeNames.Contains(name))];
    }

    private FrozenDictionary<string, JsonShape> Properties(Node? node)
    {
        var found = new Dictionary<string, JsonShape>(StringComparer.Ordinal);
        foreach (var entry in read.Map(node, "properties")?.Entries ?? [])
            if (Read(entry.Value) is { } shape)
                found[entry.Key] = shape;
        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private decimal? Number(Node? node, string what)
    {
        if (read.Text(node, what) is not { } text)
            return null;
        if (NumberReader.ParseDecimal(text, NumberForm.Canonical).Value is { } number)
            return number;
        read.Wrong(node!, Messages.Settings.NotANumber(what, text));
        return null;
    }

    private Regex? Form(Node? node)
    {
        if (read.Text(node, "pattern") is not { } pattern)
            return null;
        if (Patterns.Make(pattern, RegexOptions.None, out var problem, out var help) is { } form)
            return form;
        read.Wrong(node!, problem, help);
        return null;
    }
}
