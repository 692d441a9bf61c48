using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Records;
using Quadro.Model.Scalars;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Text;
using Quadro.Values.Arithmetic;

namespace Quadro.Model.SchemaReading;

/// <summary>Reads the 'constraints' of a field. Constraints that do not fit its type are reported here, not at each
/// value.</summary>
internal sealed class ConstraintReader(NodeReading read, Field field)
{
    private static readonly ImmutableArray<string> BoundWords =
    [
        "minimum",
        "exclusiveMinimum",
        "maximum",
        "exclusiveMaximum",
    ];

    internal static readonly FrozenSet<string> Words = new[]
    {
        "required",
        "unique",
        "minLength",
        "maxLength",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "pattern",
        "enum",
        "jsonSchema",
    }.ToFrozenSet(StringComparer.Ordinal);

    public Constraints Read(MapNode? map)
    {
        if (map is null)
            return Constraints.None;
        read.KnownKeys(map, Words, Wording.Same("'constraints'"), Rules.Model.UnknownKeyword);
        map = Fitting(map);
        var form = Form(map["pattern"]);
        var constraints = new Constraints(
            read.Flag(map["required"], "required") ?? false,
            read.Flag(map["unique"], "unique") ?? false,
            read.Whole(map["minLength"], "minLength"),
            read.Whole(map["maxLength"], "maxLength"),
            read.Text(map["minimum"], "minimum"),
            read.Text(map["maximum"], "maximum"),
            form is null ? null : read.Text(map["pattern"], "pattern"),
            read.Texts(map["enum"], "enum")
        )
        {
            ExclusiveMinimum = read.Text(map["exclusiveMinimum"], "exclusiveMinimum"),
            ExclusiveMaximum = read.Text(map["exclusiveMaximum"], "exclusiveMaximum"),
            Bounds = [.. BoundWords.Select(word => ReadBound(map, word)).OfType<Bound>()],
            Form = form,
            Listed = Listed(map["enum"]),
            Shape = map["jsonSchema"] is { } shape ? new JsonShapeReader(read).Read(shape) : null,
            Places = map.Entries.ToFrozenDictionary(entry => entry.Key, entry => entry.KeySpan, StringComparer.Ordinal),
        };
        CheckRanges(constraints, map);
        return constraints;
    }

    /// <summary>The map without constraints that have no meaning for the type, which are reported.</summary>
    private MapNode Fitting(MapNode map)
    {
        var fitting = ImmutableArray.CreateBuilder<MapEntry>();
        foreach (var entry in map.Entries.Where(entry => Words.Contains(entry.Key)))
        {
            if (FieldTypes.Allows(entry.Key, field))
                fitting.Add(entry);
            else
                read.Log.Add(
                    Messages.Model.WordNotForField(
                        entry.KeySpan,
                        entry.Key,
                        field.Name,
                        field.IsReference
                            ? Messages.Model.AReferenceKind
                            : Messages.Model.OfType(FieldTypes.NameOf(field.Type)),
                        Instead(entry.Key)
                    )
                );
        }
        return map with { Entries = fitting.ToImmutable() };
    }

    private Wording? Instead(string word)
    {
        if (word is "minLength" or "maxLength" && FieldTypes.IsNumeric(field.Type))
            return Messages.Model.SizeOfNumber(word == "minLength" ? "minimum" : "maximum");
        if (word is "minimum" or "maximum" && field.Type == FieldType.String)
            return Messages.Model.LengthOfText(word == "minimum" ? "minLength" : "maxLength");
        return word == "pattern" ? Messages.Model.PatternsAreForTexts : null;
    }

    private Bound? ReadBound(MapNode map, string word)
    {
        if (map[word] is not { } node || read.Text(node, word) is not { } text)
            return null;
        return Typed(text, node, word) is { } value ? new Bound(word, text, value) : null;
    }

    /// <summary>The text as a value of the field, or null when it is not one, which is reported.</summary>
    private object? Typed(string text, Node node, string word)
    {
        var typed = ScalarReader.OfSchema(text, field);
        if (typed.Value is null)
            read.Wrong(
                node,
                Messages.Model.NoValueOfField(text, word, field.Name, typed.Problem!.Value),
                typed.Accepted
            );
        return typed.Value;
    }

    private FrozenSet<string> Listed(Node? node)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in node is null ? [] : read.Items(node, "enum"))
            if (
                read.Text(item, "enum") is { } text
                && (field.IsReference ? text : Typed(text, item, "enum")) is { } value
                && IsCategory(text, value, item)
                && !keys.Add(Merging.Canonical(value))
            )
                read.Wrong(item, Messages.Model.TwiceIn(text, "enum"));
        return keys.ToFrozenSet(StringComparer.Ordinal);
    }

    private bool IsCategory(string text, object value, Node item)
    {
        if (
            field.Categories.IsEmpty
            || field.Categories.Any(category => category.Value == text || category.Value == Merging.Canonical(value))
        )
            return true;
        read.Wrong(
            item,
            Messages.Model.NoCategoryOf(text, field.Name),
            Messages.Model.TheyAre([.. field.Categories.Select(category => category.Value)])
        );
        return false;
    }

    private Regex? Form(Node? node)
    {
        if (read.Text(node, "pattern") is not { } pattern)
            return null;
        // The pattern is first compiled alone, so that a stray bracket in it cannot close the group around it.
        if (
            Patterns.Make(pattern, RegexOptions.None, out var problem, out var help) is not null
            && Patterns.Make($"^(?:{pattern})$", RegexOptions.None, out problem, out help) is { } form
        )
            return form;
        read.Wrong(node!, problem, help);
        return null;
    }

    private void CheckRanges(Constraints constraints, MapNode map)
    {
        if (constraints is { MinLength: { } least, MaxLength: { } most } && least > most)
            read.Wrong(
                map["minLength"]!,
                Messages.Model.NoLengthBetween(least, most),
                Messages.Model.MinLengthIsSmaller
            );
        var (low, high) = (
            constraints.Bounds.FirstOrDefault(bound => bound.IsLower),
            constraints.Bounds.FirstOrDefault(bound => !bound.IsLower)
        );
        if (low is null || high is null)
            return;
        var order = ValueOrder.Compare(low.Value, high.Value);
        if (order > 0 || (order == 0 && (low.IsExclusive || high.IsExclusive)))
            read.Wrong(
                map[low.Word]!,
                Messages.Model.NoValueBetween((low.Word, low.Text), (high.Word, high.Text)),
                Messages.Model.LowerIsSmaller
            );
    }
}
