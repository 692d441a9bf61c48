using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Text;

namespace Quadro.Model.SchemaReading;

/// <summary>Reports keywords of a field that contradict each other, or have no effect for its type.</summary>
internal sealed class FieldChecks(NodeReading read, Field field, MapNode map)
{
    private static readonly ImmutableArray<string> Natures =
    [
        "programmed",
        "admitted",
        "committed",
        "paid",
        "offered",
        "invoiced",
    ];
    private static readonly ImmutableArray<string> Visibilities = ["public", "internal", "client:ID"];

    public void Check()
    {
        CheckReference();
        CheckComputed();
        CheckWords();
        CheckSigns();
        CheckIdle();
    }

    private void CheckReference()
    {
        if (field.IsReference && !FieldTypes.CanRefer(field.Type))
            read.Wrong(
                map["reference"]!,
                $"'{field.Name}' is of type '{FieldTypes.NameOf(field.Type)}' and cannot name a record",
                "leave 'type' out: a reference is the id of a record"
            );
        if (map["reference"] is not null && !field.IsReference)
            read.Wrong(map["reference"]!, "'reference' names a collection, several, or \"*\" for all");
    }

    private void CheckComputed()
    {
        if (map["computed"] is null)
            return;
        if (map["source"] is { } source)
            read.Wrong(
                source,
                $"'{field.Name}' is computed and has no 'source': no column is read for it",
                "leave one of the two out"
            );
        if (field.Constraints.Required)
            read.Wrong(
                map["constraints"]!,
                $"'{field.Name}' is computed and cannot be required: nobody gives its value",
                "leave 'required' out"
            );
    }

    private void CheckWords()
    {
        if (
            map["visibility"] is { } seen
            && field.Visibility is not ("public" or "internal")
            && !(
                field.Visibility.StartsWith("client:", StringComparison.Ordinal)
                && field.Visibility.Length > "client:".Length
            )
        )
            read.Wrong(
                seen,
                $"'visibility' cannot be '{field.Visibility}'",
                Suggestions.DidYouMean(field.Visibility, Visibilities) ?? $"it may be {string.Join(", ", Visibilities)}"
            );
        if (field.Nature is { } nature && field.Type != FieldType.Money)
            read.Wrong(
                map["nature"]!,
                $"only amounts have a 'nature', and '{field.Name}' is of type '{FieldTypes.NameOf(field.Type)}'",
                "declare it as 'type: money', or leave 'nature' out"
            );
        else if (field.Nature is { } own && !Natures.Contains(own) && Suggestions.DidYouMean(own, Natures) is { } near)
            Idle("nature", $"'{own}' is a nature of its own, which is added to no other", near);
        if (field.Fields is not null && field.Type != FieldType.Object)
            read.Wrong(
                map["fields"]!,
                $"only objects have fields of their own, and '{field.Name}' is of type "
                    + $"'{FieldTypes.NameOf(field.Type)}'",
                "declare it as 'type: object'"
            );
        if (map["delimiter"] is ScalarNode { Text: "" } empty)
            read.Wrong(empty, "'delimiter' is at least one character");
    }

    private void CheckSigns()
    {
        var form = field.NumberForm;
        if (
            FieldTypes.IsNumeric(field.Type)
            && form.DecimalChar is { } point
            && point == form.GroupChar
            && (map["groupChar"] ?? map["decimalChar"]) is { } sign
        )
            read.Wrong(
                sign,
                $"decimalChar and groupChar are both '{point}'",
                "a number is written with two different signs"
            );
        foreach (var twice in field.TrueValues.Intersect(field.FalseValues).Order(StringComparer.Ordinal))
            if ((map["falseValues"] ?? map["trueValues"]) is { } values)
                read.Wrong(values, $"'{twice}' stands for true and for false");
    }

    /// <summary>Reports keywords without effect: they are harmless, but their author expects an effect.</summary>
    private void CheckIdle()
    {
        var type = FieldTypes.NameOf(field.Type);
        foreach (var word in (ReadOnlySpan<string>)["decimalChar", "groupChar", "bareNumber"])
            if (!FieldTypes.IsNumeric(field.Type))
                Idle(
                    word,
                    $"'{word}' does nothing for '{field.Name}', which is of type '{type}'",
                    "it is for numbers: declare their 'type'"
                );
        foreach (var word in (ReadOnlySpan<string>)["trueValues", "falseValues"])
            if (field.Type != FieldType.Boolean)
                Idle(
                    word,
                    $"'{word}' does nothing for '{field.Name}', which is of type '{type}'",
                    "it is for 'type: boolean'"
                );
        if (field.Categories.IsEmpty)
            Idle(
                "categoriesOrdered",
                $"'categoriesOrdered' does nothing for '{field.Name}', which has no categories",
                "list them in 'categories'"
            );
        if (!field.IsReference)
            Idle(
                "withhold",
                $"'withhold' does nothing for '{field.Name}', which refers to nothing",
                "it is for fields with a 'reference'"
            );
        if (!field.IsReference)
            Idle(
                "inverse",
                $"'inverse' does nothing for '{field.Name}', which refers to nothing",
                "it is for fields with a 'reference'"
            );
        if (!field.IsReference)
            Idle(
                "byTitle",
                $"'byTitle' does nothing for '{field.Name}', which refers to nothing",
                "it is for fields with a 'reference'"
            );
        if (!field.Many)
            Idle(
                "delimiter",
                $"'delimiter' does nothing for '{field.Name}', which has one value",
                "add 'many: true' if it may have several"
            );
        if (!field.IsList)
            Idle(
                "itemType",
                $"'itemType' does nothing for '{field.Name}', which is no list",
                "the items of 'many: true' are of the field's own 'type'"
            );
        if (field.Type != FieldType.Money)
            Idle("asOf", $"'asOf' does nothing for '{field.Name}', which is no amount", "it is for 'type: money'");
        if (field.Type != FieldType.Count)
            Idle("of", $"'of' does nothing for '{field.Name}', which is no declared number", "it is for 'type: count'");
    }

    private void Idle(string word, string message, string help)
    {
        if (map.Find(word) is { } entry)
            read.Log.Add(Rules.Model.IdleKeyword.At(entry.KeySpan, message, help));
    }
}
