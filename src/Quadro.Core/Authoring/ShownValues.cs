using Quadro.Model;
using Quadro.Model.Functions;
using Quadro.Model.Inference;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Values;
using Quadro.Values.Amounts;
using Quadro.Values.Language;

namespace Quadro.Authoring;

/// <summary>Values as a page in the site's language prints them, as plain text.</summary>
internal sealed class ShownValues(SiteModel model)
{
    private readonly LanguageFormats formats = model.Languages[0].Formats;

    public string Title(Record record) => record.Given("title") is { } title ? Of(title, "title") : record.Id;

    /// <param name="field">The name of the value's field: a year is no quantity.</param>
    public string Of(object? value, string field) =>
        value switch
        {
            null => "",
            string text => text,
            bool flag => flag ? formats.Yes : formats.No,
            Money { Nature: not null } or Money { AsOf: not null } => Amount((Money)value),
            IValue typed => typed.Print(formats),
            Category category => category.Label is { } label ? label.In(formats.Language).Text : category.Value,
            Record record => $"{Title(record)} ({record.Key})",
            Total total => Of(total.Value, field),
            IReadOnlyList<object?> list => string.Join("; ", list.Select(item => Of(item, field))),
            DataObject part => (part.Given("title") ?? part.Given("name") ?? part.Given("text")) is { } named
                ? Of(named, field)
                : "…",
            long whole => WholeNumbers.Print(formats, field, whole),
            _ => QueryNumber.Of(value) is { } number ? formats.Number(number) : value.ToString() ?? "",
        };

    /// <summary>With what tells it from other amounts of the same project: its nature, and the date it holds
    /// for.</summary>
    private string Amount(Money money)
    {
        var facts = new[] { money.Nature, money.AsOf is { } date ? date.Print(formats) : null }.Where(fact =>
            fact is not null
        );
        return $"{money.Print(formats)} ({string.Join(", ", facts)})";
    }
}
