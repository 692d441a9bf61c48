using System.Collections.Frozen;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Scripting;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Dates;
using Quadro.Values.Language;
using Quadro.Values.Numbers;

namespace Quadro.Model.SchemaReading;

/// <summary>Reads the node of one field into a <see cref="Field"/>.</summary>
internal sealed class FieldReader(NodeReading read, FieldDefaults defaults)
{
    internal static readonly FrozenSet<string> Words = new[]
    {
        "name",
        "title",
        "description",
        "type",
        "format",
        "constraints",
        "missingValues",
        "decimalChar",
        "groupChar",
        "bareNumber",
        "trueValues",
        "falseValues",
        "categories",
        "categoriesOrdered",
        "source",
        "reference",
        "byTitle",
        "inverse",
        "many",
        "delimiter",
        "itemType",
        "computed",
        "of",
        "nature",
        "asOf",
        "visibility",
        "withhold",
        "fields",
        "example",
        "rdfType",
    }.ToFrozenSet(StringComparer.Ordinal);

    public Field? Read(Node node)
    {
        if (read.Map(node, "fields") is not { } map)
            return null;
        read.KnownKeys(map, Words, Messages.Settings.AField, Rules.Model.UnknownKeyword);
        if (read.Text(map["name"], "name") is not { Length: > 0 } name)
        {
            read.Wrong(node, Messages.Model.FieldWithoutName);
            return null;
        }
        var typeName = read.Text(map["type"], "type");
        var isList = typeName == "list";
        var type = isList ? ItemType(map["itemType"]) : ReadType(map, typeName);
        var field = new Field
        {
            Name = name,
            Type = type,
            Span = map["name"]!.Span,
            IsList = isList,
        };
        field = Describe(field, map) with
        {
            Many = (read.Flag(map["many"], "many") ?? false) || isList,
            References = read.Texts(map["reference"], "reference"),
            ByTitle = read.Flag(map["byTitle"], "byTitle") ?? true,
            Inverse = read.Text(map["inverse"], "inverse"),
            Withhold = read.Flag(map["withhold"], "withhold"),
            Fields = map["fields"] is { } inner
                ? new FieldSet([.. read.Items(inner, "fields").Select(Read).OfType<Field>()])
                : null,
        };
        field = Format(Expressions(Numbers(field, map), map), map);
        field = field with
        {
            Categories = new CategoryReader(read, field).Read(
                map["categories"],
                read.Flag(map["categoriesOrdered"], "categoriesOrdered") ?? false
            ),
        };
        field = field with
        {
            Constraints = new ConstraintReader(read, field).Read(read.Map(map["constraints"], "constraints")),
        };
        new FieldChecks(read, field, map).Check();
        return field;
    }

    private FieldType ReadType(MapNode map, string? typeName)
    {
        if (typeName is null)
            return map["fields"] is null ? FieldType.String : FieldType.Object;
        if (FieldTypes.Find(typeName) is { } type)
            return type;
        read.Wrong(
            map["type"]!,
            Messages.Model.NoType(typeName),
            Messages.DidYouMean(typeName, FieldTypes.Names) ?? Messages.Settings.TypesAre([.. FieldTypes.Names])
        );
        return FieldType.Any;
    }

    private FieldType ItemType(Node? node)
    {
        if (read.Text(node, "itemType") is not { } name)
            return FieldType.String;
        if (FieldTypes.ItemNames.Contains(name))
            return FieldTypes.Find(name)!.Value;
        read.Wrong(
            node!,
            Messages.Model.NoItemType(name),
            Messages.DidYouMean(name, FieldTypes.ItemNames) ?? Messages.Settings.TheyMayBe([.. FieldTypes.ItemNames])
        );
        return FieldType.String;
    }

    private Field Describe(Field field, MapNode map) =>
        field with
        {
            Title = read.Words(map["title"], "title"),
            Description = read.Words(map["description"], "description"),
            Source = read.Text(map["source"], "source"),
            Delimiter =
                read.Text(map["delimiter"], "delimiter") is { Length: > 0 } delimiter ? delimiter
                : field.IsList ? ","
                : "|",
            Visibility = read.Text(map["visibility"], "visibility") ?? "public",
            Nature = read.Text(map["nature"], "nature"),
            AsOf = read.Text(map["asOf"], "asOf"),
        };

    private Field Numbers(Field field, MapNode map)
    {
        var missing = map["missingValues"] is { } node ? MissingWords.Read(read, node) : defaults.Missing;
        return field with
        {
            MissingValues = missing?.Words,
            UnknownValues = missing?.Reasons ?? field.UnknownValues,
            NumberForm = new NumberForm(
                read.Sign(map["decimalChar"], "decimalChar") ?? defaults.DecimalChar,
                read.Sign(map["groupChar"], "groupChar") ?? defaults.GroupChar,
                read.Flag(map["bareNumber"], "bareNumber") ?? true
            ),
            TrueValues = map["trueValues"] is { } yes ? read.Texts(yes, "trueValues") : field.TrueValues,
            FalseValues = map["falseValues"] is { } no ? read.Texts(no, "falseValues") : field.FalseValues,
        };
    }

    /// <summary>Reads 'format': a keyword of the type, or a pattern of dates; anything else is reported and left
    /// out.</summary>
    private Field Format(Field field, MapNode map)
    {
        if (read.Text(map["format"], "format") is not { } format)
            return field;
        if (format.StartsWith("fmt:", StringComparison.Ordinal))
            format = format["fmt:".Length..];
        var known = FieldTypes.FormatsOf(field.Type);
        if (known.Contains(format))
            return field with { Format = format };
        if (FieldTypes.TakesPattern(field.Type) && format.Contains('%', StringComparison.Ordinal))
        {
            var use = field.Type switch
            {
                FieldType.Date => PatternUse.Date,
                FieldType.Time => PatternUse.Time,
                _ => PatternUse.Moment,
            };
            var (pattern, refusal) = DatePattern.Read(format, use);
            if (pattern is null)
                read.Wrong(map["format"]!, refusal!.Problem, refusal.Accepted);
            return field with { Format = format, DateForm = pattern };
        }
        Wording? forms =
            known.Length == 1 ? null
            : FieldTypes.TakesPattern(field.Type) ? Messages.Model.FormatsOrPattern([.. known])
            : Messages.Settings.ItMayBe([.. known]);
        read.Wrong(
            map["format"]!,
            Messages.Model.NoFormat(FieldTypes.NameOf(field.Type), format),
            Messages.DidYouMean(format, known) ?? forms ?? Messages.Model.LeaveItOut
        );
        return field;
    }

    private Field Expressions(Field field, MapNode map) =>
        field with
        {
            Computed = Expression(map["computed"], "computed"),
            Of = Expression(map["of"], "of"),
        };

    private ScriptExpression? Expression(Node? node, string what) =>
        read.Text(node, what) is { } text ? ScriptExpression.Parse(text, node!.Span, read.Log) : null;
}

/// <summary>The properties that the schema declares for all of its fields.</summary>
internal sealed record FieldDefaults(MissingWords? Missing, char? DecimalChar, char? GroupChar)
{
    public NumberForm NumberForm => new(DecimalChar, GroupChar, true);
}

/// <summary>Texts that mean a missing value, and the reasons for those whose label gives one.</summary>
internal sealed record MissingWords(FrozenSet<string> Words, FrozenDictionary<string, Unknown> Reasons)
{
    public static MissingWords Read(NodeReading read, Node node)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var reasons = new Dictionary<string, Unknown>(StringComparer.Ordinal);
        foreach (var item in read.Items(node, "missingValues"))
        {
            var map = item as MapNode;
            if (map is not null)
                read.KnownKeys(map, ["value", "label"], Messages.Settings.AMissingValue, Rules.Model.UnknownKeyword);
            if (read.Text(map is null ? item : map["value"], "missingValues") is not { } word)
            {
                if (map is not null && map["value"] is null)
                    read.Wrong(item, Messages.Model.FormOfMissingValue);
                continue;
            }
            if (!words.Add(word))
                read.Wrong(item, Messages.Model.TwiceIn(word, "missingValues"));
            else if (Reason(read.Words(map?["label"], "label")) is { } reason)
                reasons[word] = reason;
        }
        return new MissingWords(
            words.ToFrozenSet(StringComparer.Ordinal),
            reasons.ToFrozenDictionary(StringComparer.Ordinal)
        );
    }

    /// <summary>The reason that a label gives, or null. 'Missing' is none, because it is true of every missing
    /// value.</summary>
    private static Unknown? Reason(LocalizedText? label) =>
        label
            ?.Texts.Select(text => Unknown.FromWord(text.Text))
            .FirstOrDefault(reason => reason is { Reason: not UnknownReason.Missing });
}
