using System.Collections.Frozen;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Text;

namespace Quadro.Model.Schemas;

/// <summary>Nodes of a schema -> <see cref="Schema"/>. The schema is checked itself: an unknown word is an error at its place.</summary>
internal sealed class SchemaReader(DiagnosticBag log)
{
    private static readonly FrozenSet<string> SchemaWords = new[]
    {
        "$schema", "name", "title", "singular", "description", "pages", "primaryKey", "uniqueKeys", "foreignKeys", "fields", "fieldsMatch", "missingValues",
        "sort", "dialect", "rules", "visibility", "decimalChar", "groupChar", "format",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly NodeReading read = new(log, Rules.Model.MalformedSchema);

    public Schema Read(string name, MapNode node)
    {
        read.KnownKeys(node, SchemaWords, "a schema", Rules.Model.UnknownKeyword);
        var fieldReader = new FieldReader(read, Defaults(node));
        var fields = read.Items(node["fields"], "fields").Select(fieldReader.Read).OfType<Field>().ToList();
        NoTwins(fields);
        var schema = new Schema
        {
            Name = name,
            Title = read.Words(node["title"], "title"),
            Singular = read.Words(node["singular"], "singular"),
            Description = read.Words(node["description"], "description"),
            HasPages = read.Flag(node["pages"], "pages") ?? true,
            Fields = CommonFields.AddTo(fields),
            PrimaryKey = read.Texts(node["primaryKey"], "primaryKey") is { IsEmpty: false } key ? key : ["id"],
            UniqueKeys = [.. read.Items(node["uniqueKeys"], "uniqueKeys").Select(item => read.Texts(item, "uniqueKeys"))],
            ForeignKeys = [.. read.Items(node["foreignKeys"], "foreignKeys").Select(ReadForeignKey).OfType<ForeignKey>()],
            Sort = read.Texts(node["sort"], "sort"),
            IgnoresUnknownFields = read.Text(node["fieldsMatch"], "fieldsMatch") is "subset" or "partial",
            Rules = new RuleReader(read).Read(node["rules"], CommonFields.AddTo(fields)),
        };
        CheckNames(schema, node);
        return schema;
    }

    private FieldDefaults Defaults(MapNode node) => new(
        node["missingValues"] is { } missing ? MissingWords(missing) : null,
        read.Sign(node["decimalChar"], "decimalChar"),
        read.Sign(node["groupChar"], "groupChar"));

    /// <summary>Words that stand for nothing; Table Schema v2 also allows a label beside each.</summary>
    private FrozenSet<string> MissingWords(Node node) =>
        read.Items(node, "missingValues").Select(item => item is MapNode map ? read.Text(map["value"], "missingValues") : read.Text(item, "missingValues"))
            .OfType<string>().ToFrozenSet(StringComparer.Ordinal);

    private void NoTwins(List<Field> fields)
    {
        foreach (var twins in fields.GroupBy(field => field.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            foreach (var later in twins.Skip(1))
                log.Add(Rules.Model.MalformedSchema.At(later.Span, $"the field '{later.Name}' is declared twice", null, new Note("it is declared here first", twins.First().Span)));
    }

    private void CheckNames(Schema schema, MapNode node)
    {
        CheckFieldNames(schema, schema.PrimaryKey, node["primaryKey"]);
        CheckFieldNames(schema, schema.Sort.Select(name => name.TrimStart('-')), node["sort"]);
        foreach (var (key, item) in schema.UniqueKeys.Zip(read.Items(node["uniqueKeys"], "uniqueKeys"))) CheckFieldNames(schema, key, item);
        foreach (var key in schema.ForeignKeys) CheckFieldNames(schema, key.Fields, node["foreignKeys"]);
    }

    private void CheckFieldNames(Schema schema, IEnumerable<string> names, Node? place)
    {
        foreach (var name in names)
            if (schema.Fields.Find(name) is null)
                log.Add(Rules.Model.MalformedSchema.At(place?.Span, $"there is no field '{name}' in '{schema.Name}'", Suggestions.DidYouMean(name, schema.Fields.Names)));
    }

    private ForeignKey? ReadForeignKey(Node node)
    {
        if (read.Map(node, "foreignKeys") is not { } map) return null;
        var fields = read.Texts(map["fields"], "fields");
        var reference = read.Map(map["reference"], "reference");
        if (fields.IsEmpty || reference is null)
        {
            read.Wrong(node, "a foreign key has 'fields' and a 'reference' with 'resource' and 'fields'");
            return null;
        }
        var target = read.Texts(reference["fields"], "fields");
        return new ForeignKey(fields, read.Text(reference["resource"], "resource") ?? "", target.IsEmpty ? ["id"] : target, node.Span);
    }
}

/// <summary>What the schema says for all of its fields at once.</summary>
internal sealed record FieldDefaults(FrozenSet<string>? MissingValues, char? DecimalChar, char? GroupChar);
