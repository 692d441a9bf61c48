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
                Messages.Model.CannotRefer(field.Name, FieldTypes.NameOf(field.Type)),
                Messages.Model.LeaveTypeOut
            );
        if (map["reference"] is not null && !field.IsReference)
            read.Wrong(map["reference"]!, Messages.Model.ReferenceNames);
    }

    private void CheckComputed()
    {
        if (map["computed"] is null)
            return;
        if (map["source"] is { } source)
            read.Wrong(source, Messages.Model.ComputedWithSource(field.Name), Messages.Model.LeaveOneOut);
        if (field.Constraints.Required)
            read.Wrong(
                map["constraints"]!,
                Messages.Model.ComputedAndRequired(field.Name),
                Messages.Model.LeaveRequiredOut
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
                Messages.Model.NoVisibility(field.Visibility),
                Messages.DidYouMean(field.Visibility, Visibilities) ?? Messages.Settings.ItMayBe(Visibilities)
            );
        if (field.Nature is { } nature && field.Type != FieldType.Money)
            read.Wrong(
                map["nature"]!,
                Messages.Model.OnlyAmountsHaveNature(field.Name, FieldTypes.NameOf(field.Type)),
                Messages.Model.DeclareMoney
            );
        else if (field.Nature is { } own && !Natures.Contains(own) && Messages.DidYouMean(own, Natures) is { } near)
            Idle("nature", Messages.Model.NatureOfItsOwn(own), near);
        if (field.Fields is not null && field.Type != FieldType.Object)
            read.Wrong(
                map["fields"]!,
                Messages.Model.OnlyObjectsHaveFields(field.Name, FieldTypes.NameOf(field.Type)),
                Messages.Model.DeclareObject
            );
        if (map["delimiter"] is ScalarNode { Text: "" } empty)
            read.Wrong(empty, Messages.Model.EmptyDelimiter);
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
            read.Wrong(sign, Messages.Model.SameSigns(point.ToString()), Messages.Model.TwoSigns);
        foreach (var twice in field.TrueValues.Intersect(field.FalseValues).Order(StringComparer.Ordinal))
            if ((map["falseValues"] ?? map["trueValues"]) is { } values)
                read.Wrong(values, Messages.Model.TrueAndFalse(twice));
    }

    /// <summary>Reports keywords without effect: they are harmless, but their author expects an effect.</summary>
    private void CheckIdle()
    {
        var type = FieldTypes.NameOf(field.Type);
        foreach (var word in (ReadOnlySpan<string>)["decimalChar", "groupChar", "bareNumber"])
            if (!FieldTypes.IsNumeric(field.Type))
                Idle(word, Messages.Model.IdleForType(word, field.Name, type), Messages.Model.ForNumbers);
        foreach (var word in (ReadOnlySpan<string>)["trueValues", "falseValues"])
            if (field.Type != FieldType.Boolean)
                Idle(word, Messages.Model.IdleForType(word, field.Name, type), Messages.Model.ForType("boolean"));
        if (field.Categories.IsEmpty)
            Idle(
                "categoriesOrdered",
                Messages.Model.IdleWithoutCategories("categoriesOrdered", field.Name),
                Messages.Model.ListCategories
            );
        if (!field.IsReference)
            Idle("withhold", Messages.Model.IdleWithoutReference("withhold", field.Name), Messages.Model.ForReferences);
        if (!field.IsReference)
            Idle("inverse", Messages.Model.IdleWithoutReference("inverse", field.Name), Messages.Model.ForReferences);
        if (!field.IsReference)
            Idle("byTitle", Messages.Model.IdleWithoutReference("byTitle", field.Name), Messages.Model.ForReferences);
        if (!field.Many)
            Idle("delimiter", Messages.Model.IdleForOneValue("delimiter", field.Name), Messages.Model.AddMany);
        if (!field.IsList)
            Idle("itemType", Messages.Model.IdleForNoList("itemType", field.Name), Messages.Model.ItemsOfMany);
        if (field.Type != FieldType.Money)
            Idle("asOf", Messages.Model.IdleForNoAmount("asOf", field.Name), Messages.Model.ForType("money"));
        if (field.Type != FieldType.Count)
            Idle("of", Messages.Model.IdleForNoCount("of", field.Name), Messages.Model.ForType("count"));
    }

    private void Idle(string word, Wording text, Wording help)
    {
        if (map.Find(word) is { } entry)
            read.Log.Add(Messages.Model.IdleKeyword(entry.KeySpan, text, help));
    }
}
