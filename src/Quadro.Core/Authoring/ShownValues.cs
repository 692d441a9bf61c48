using Quadro.Model;
using Quadro.Model.Functions;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Model.Values;

namespace Quadro.Authoring;

/// <summary>Values as a page in the site's language prints them, as plain text.</summary>
internal sealed class ShownValues(SiteModel model)
{
    private readonly LanguageFormats formats = model.Languages[0].Formats;

    public string Title(Record record) => record.Given("title") is { } title ? Of(title) : record.Id;

    public string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        bool flag => flag ? formats.Yes : formats.No,
        IValue typed => typed.Print(formats),
        Category category => category.Label is { } label ? label.In(formats.Language).Text : category.Value,
        Record record => $"{Title(record)} ({record.Key})",
        Total total => Of(total.Value),
        IReadOnlyList<object?> list => string.Join("; ", list.Select(Of)),
        DataObject part => (part.Given("title") ?? part.Given("name") ?? part.Given("text")) is { } named ? Of(named) : "…",
        long whole => formats.Number(whole),
        _ => QueryNumber.Of(value) is { } number ? formats.Number(number) : value.ToString() ?? "",
    };
}
