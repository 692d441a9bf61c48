using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Records;
using Quadro.Model.Scalars;
using Quadro.Model.Schemas;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Amounts;
using Quadro.Values.Dates;
using Quadro.Values.Norms;
using Quadro.Values.Numbers;

namespace Quadro.Model.Functions;

/// <summary>Reads the value that a query asks for as its field reads cells.</summary>
internal static class AskedValue
{
    /// <summary>The keys under which an index has the records with the value, or none and a sentence when the field
    /// cannot have it.</summary>
    /// <param name="wanted">A known value.</param>
    /// <param name="field">The field, or null when no schema describes the values.</param>
    /// <param name="names">The names by which a reference finds its record.</param>
    public static (IReadOnlyList<object> Keys, Wording? Problem, Wording? Help) Keys(
        object wanted,
        Field? field,
        NameIndex names
    )
    {
        if (wanted is Money or NormRef or Record)
            return (QueryKey.All(wanted).Take(1).ToArray(), null, null);
        var plain = QueryKey.Of(wanted)!;
        if (field is null || plain is not (string or decimal or bool))
            return ([plain], null, null);
        if (field.IsReference)
            return OfReference(Text(plain), field, names);
        if (!field.Categories.IsEmpty)
            return OfCategory(plain, field);
        if (field.Type is FieldType.Inferred or FieldType.Any)
            return (Either(plain), null, null);
        if (field.IsStructure)
            return ([plain], null, null);
        return Within(plain, field) is { } within ? ([within], null, null) : Typed(plain, field);
    }

    /// <summary>The record that a reference in the data would find by the name. A hidden record has no visible
    /// rows.</summary>
    private static (IReadOnlyList<object>, Wording?, Wording?) OfReference(string name, Field field, NameIndex names)
    {
        var found = names.Candidates(field, name);
        if (found.Count > 1)
            return (
                [],
                Messages.Model.CouldBe(name, [.. found.Select(record => record.Key)]),
                UnknownNames.Choice(found)
            );
        if (found.Count == 1)
            return ([found[0]], null, null);
        if (names.MayHaveLost(field))
            return ([], null, null);
        var (sentence, help) = new UnknownNames(names).OfQuery(field, name);
        return ([], sentence, help);
    }

    /// <summary>The range for a year or a month that is compared with days: it means every day in it. Null for other
    /// values.</summary>
    private static DateWithin? Within(object plain, Field field)
    {
        if (field.Type is not (FieldType.Date or FieldType.YearMonth or FieldType.DateTime))
            return null;
        if (PartialDate.Parse(Text(plain)).Value is not { } date)
            return null;
        var isCoarser = field.Type switch
        {
            FieldType.DateTime => true,
            FieldType.Date => date.Day is null,
            _ => date.Month is null,
        };
        return isCoarser ? new DateWithin(date) : null;
    }

    private static (IReadOnlyList<object>, Wording?, Wording?) Typed(object plain, Field field)
    {
        var same = (plain, field.Type) switch
        {

            (string, FieldType.String)
            or
            (bool, FieldType.Boolean)
            or (decimal, FieldType.Integer or FieldType.Number or FieldType.Count or FieldType.Money) => plain,
            (decimal ratio, FieldType.Percent) => new Percent(ratio),
            _ => null,
        };
        if (same is not null)
            return ([same], null, null);
        var text = plain as string ?? Text(plain);
        if (Unknown.FromWord(text) is not null)
            return ([], Messages.Model.NothingEqual(text), Messages.Model.AskWhereNull(field.Name));
        if (
            plain is string
            && field.NumberForm.IsUndeclared
            && field.Type is FieldType.Integer or FieldType.Number or FieldType.Count or FieldType.Money
            && DecimalSign.ShownBy(text, isAmount: false) == SignShown.Either
        )
            return ([], Messages.Model.ReadTwoWays(text), Messages.Model.NumberPlain);
        var read = ScalarReader.OfSchema(text, field);
        if (
            read.Value is null
            && ScalarReader.Read(new ScalarNode(text, ScalarKind.Plain, default), field) is { Value: not null } own
        )
            read = own;
        if (read.Value is not null)
            return (QueryKey.All(read.Value).Take(1).ToArray(), null, null);
        return ([], Messages.Model.IsNever(field.Name, text, read.Problem!.Value), read.Accepted);
    }

    private static (IReadOnlyList<object>, Wording?, Wording?) OfCategory(object plain, Field field)
    {
        var text = Text(plain);
        foreach (var category in field.Categories)
            if (category.IsCalled(text) || (plain is decimal number && category.Number == number))
                return ([QueryKey.Of(category)!], null, null);
        return (
            [],
            Messages.Model.IsNeverCategory(field.Name, text),
            Category.Offered(text, [.. field.Categories.Select(category => category.Value)])
        );
    }

    /// <summary>The keys of a value without a schema: a column may contain '5' as a text or as a number.</summary>
    private static IReadOnlyList<object> Either(object plain) =>
        plain is string text
            ? QueryKey.Of(GenericValues.Guess(text, ScalarKind.Plain)) is { } guessed and not string
                ? [plain, guessed]
                : [plain]
            : [plain, Text(plain)];

    private static string Text(object plain) =>
        plain switch
        {
            string text => text,
            decimal number => ExactText.Of(number),
            bool truth => truth ? "true" : "false",
            _ => plain.ToString() ?? "",
        };
}
