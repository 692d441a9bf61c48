using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;

namespace Quadro.Model.SchemaReading;

/// <summary>Reads nodes into a <see cref="Schema"/>. The schema itself is checked: an unknown keyword is an error at
/// its place.</summary>
internal sealed class SchemaReader(DiagnosticBag log)
{
    internal static readonly FrozenSet<string> SchemaWords = new[]
    {
        "$schema",
        "name",
        "title",
        "singular",
        "description",
        "pages",
        "primaryKey",
        "uniqueKeys",
        "foreignKeys",
        "fields",
        "fieldsMatch",
        "missingValues",
        "sort",
        "facets",
        "dialect",
        "rules",
        "decimalChar",
        "groupChar",
        "homepage",
        "version",
        "created",
        "keywords",
        "contributors",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> KeyWords = new[] { "fields", "reference" }.ToFrozenSet(
        StringComparer.Ordinal
    );

    private static readonly FrozenSet<string> TargetWords = new[] { "resource", "fields" }.ToFrozenSet(
        StringComparer.Ordinal
    );

    private static readonly ImmutableArray<string> Matches = ["exact", "equal", "subset", "superset", "partial"];

    private readonly NodeReading read = new(log, Rules.Model.MalformedSchema);

    /// <param name="infer">Infers the fields from the data for a schema that declares none.</param>
    public Schema Read(string name, MapNode node, Func<FieldDefaults, IReadOnlyList<Field>> infer)
    {
        read.KnownKeys(node, SchemaWords, Messages.Settings.ASchema, Rules.Model.UnknownKeyword);
        var defaults = Defaults(node);
        var fieldReader = new FieldReader(read, defaults);
        var isInferred = node["fields"] is null;
        var fields = isInferred
            ? infer(defaults)
            : [.. read.Items(node["fields"], "fields").Select(fieldReader.Read).OfType<Field>()];
        var uniqueKeys = read.Items(node["uniqueKeys"], "uniqueKeys").ToList();
        var schema = new Schema
        {
            Name = name,
            IsInferred = isInferred,
            Title = read.Words(node["title"], "title"),
            Singular = read.Words(node["singular"], "singular"),
            Description = read.Words(node["description"], "description"),
            HasPages = read.Flag(node["pages"], "pages") ?? true,
            Fields = CommonFields.AddTo(fields),
            PrimaryKey = read.Texts(node["primaryKey"], "primaryKey") is { IsEmpty: false } key ? key : ["id"],
            UniqueKeys = [.. uniqueKeys.Select(item => read.Texts(item, "uniqueKeys"))],
            UniqueKeyPlaces = [.. uniqueKeys.Select(item => item.Span)],
            ForeignKeys =
            [
                .. read.Items(node["foreignKeys"], "foreignKeys").Select(ReadForeignKey).OfType<ForeignKey>(),
            ],
            Sort = read.Texts(node["sort"], "sort"),
            Facets = read.Texts(node["facets"], "facets"),
            FieldsMatch = ReadMatch(node["fieldsMatch"]),
            FieldsMatchPlace = node["fieldsMatch"]?.Span,
            Rules = new RuleReader(read).Read(node["rules"], CommonFields.AddTo(fields)),
        };
        new SchemaChecks(read, schema, node).Check(fields);
        // With an invalid key, the records keep their ids.
        return schema.PrimaryKey.All(name => schema.Fields.Find(name) is not null)
            ? schema
            : schema with
            {
                PrimaryKey = ["id"],
            };
    }

    private FieldDefaults Defaults(MapNode node) =>
        new(
            node["missingValues"] is { } missing ? MissingWords.Read(read, missing) : null,
            read.Sign(node["decimalChar"], "decimalChar"),
            read.Sign(node["groupChar"], "groupChar")
        );

    /// <summary>Reads 'fieldsMatch'. A list with one word is accepted too, because the first version of the
    /// standard's profile used it.</summary>
    private FieldsMatch ReadMatch(Node? node)
    {
        if (read.Texts(node, "fieldsMatch") is not [var word, ..])
            return FieldsMatch.Undeclared;
        switch (word)
        {
            case "exact":
                return FieldsMatch.Exact;
            case "equal":
                return FieldsMatch.Equal;
            case "subset":
                return FieldsMatch.Subset;
            case "superset":
                return FieldsMatch.Superset;
            case "partial":
                return FieldsMatch.Partial;
            default:
                read.Wrong(
                    node!,
                    Messages.Model.NoFieldsMatch(word),
                    Messages.DidYouMean(word, Matches) ?? Messages.Settings.ItMayBe(Matches)
                );
                return FieldsMatch.Undeclared;
        }
    }

    private ForeignKey? ReadForeignKey(Node node)
    {
        if (read.Map(node, "foreignKeys") is not { } map)
            return null;
        read.KnownKeys(map, KeyWords, Messages.Settings.AForeignKey, Rules.Model.UnknownKeyword);
        var fields = read.Texts(map["fields"], "fields");
        var reference = read.Map(map["reference"], "reference");
        if (fields.IsEmpty || reference is null)
        {
            read.Wrong(node, Messages.Model.FormOfForeignKey);
            return null;
        }
        read.KnownKeys(reference, TargetWords, Messages.Settings.AReference, Rules.Model.UnknownKeyword);
        var target = read.Texts(reference["fields"], "fields");
        if (target.IsEmpty)
            target = ["id"];
        if (target.Length == fields.Length)
            return new ForeignKey(
                fields,
                read.Text(reference["resource"], "resource") ?? "",
                target,
                node.Span,
                (reference["fields"] ?? node).Span
            )
            {
                CollectionSpan = (reference["resource"] ?? node).Span,
            };
        read.Wrong(
            reference["fields"] ?? node,
            Messages.Model.UnevenKey(fields.Length, target.Length),
            Messages.Model.OneByOne
        );
        return null;
    }
}
