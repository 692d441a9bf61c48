using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Quadro.Authoring.JsonSchemas;

namespace Quadro.Authoring;

/// <summary>Where a record comes from, to read on a terminal, or as JSON.</summary>
public static class ProvenanceText
{
    private const int LongestValue = 60;
    private const int MostThings = 20;

    public static string Write(Provenance record)
    {
        var text = new StringBuilder();
        if (record.Page is { } page)
            text.Append(page).Append('\n');
        text.Append(record.Key).Append(": ").Append(OneLine(record.Title)).Append('\n');
        text.Append("schema: ").Append(record.Schema).Append('\n');
        var names = record.Fields.Select(field => field.Name.Length).DefaultIfEmpty(0).Max();
        var values = Math.Min(
            LongestValue,
            record.Fields.Select(field => OneLine(field.Value).Length).DefaultIfEmpty(0).Max()
        );
        if (record.Fields.Length > 0)
            text.Append("fields:\n");
        foreach (var field in record.Fields)
            text.Append("  ")
                .Append(field.Name.PadRight(names))
                .Append("  ")
                .Append(Short(OneLine(field.Value)).PadRight(values))
                .Append("  ")
                .Append(Origin(field))
                .Append('\n');
        if (record.Unset.Length > 0)
            text.Append("not given: ").Append(string.Join(", ", record.Unset)).Append('\n');
        foreach (var (language, place) in record.Texts)
            text.Append("text (").Append(language).Append("): ").Append(place).Append('\n');
        foreach (var (field, count) in record.References)
            text.Append("named by: ")
                .Append(field)
                .Append(", ")
                .Append(count)
                .Append(count == 1 ? " record\n" : " records\n");
        foreach (var made in record.Pages)
            text.Append("page (")
                .Append(made.Language)
                .Append("): ")
                .Append(made.Url)
                .Append(", made with ")
                .Append(made.Template)
                .Append('\n');
        return text.ToString();
    }

    /// <summary>What a page was made from; of very many things the first ones.</summary>
    public static string Write(ImmutableArray<PageSource> made)
    {
        if (made.IsEmpty)
            return "";
        var text = new StringBuilder("made from:\n");
        foreach (var source in made)
            text.Append("  ")
                .Append(source.Kind)
                .Append(": ")
                .Append(string.Join(", ", source.Things.Take(MostThings).Select(OneLine)))
                .Append(source.Things.Length > MostThings ? $", and {source.Things.Length - MostThings} more\n" : "\n");
        return text.ToString();
    }

    /// <summary>One object; values whole.</summary>
    public static string WriteJson(Provenance record, ImmutableArray<PageSource> made) =>
        Json.Write(
            new JsonObject
            {
                ["madeFrom"] = Made(made),
                ["key"] = record.Key,
                ["title"] = record.Title,
                ["page"] = record.Page,
                ["schema"] = record.Schema,
                ["fields"] = Array(
                    record.Fields.Select(field => new JsonObject
                    {
                        ["name"] = field.Name,
                        ["value"] = field.Value,
                        ["sources"] = Json.Texts(field.Places),
                        ["computed"] = field.Computed,
                        ["declared"] = field.Declared,
                    })
                ),
                ["notGiven"] = Json.Texts(record.Unset),
                ["texts"] = Array(
                    record.Texts.Select(text => new JsonObject
                    {
                        ["language"] = text.Language,
                        ["source"] = text.Place,
                    })
                ),
                ["namedBy"] = Array(
                    record.References.Select(each => new JsonObject
                    {
                        ["field"] = each.Field,
                        ["records"] = each.Count,
                    })
                ),
                ["pages"] = Array(
                    record.Pages.Select(page => new JsonObject
                    {
                        ["url"] = page.Url,
                        ["language"] = page.Language,
                        ["template"] = page.Template,
                    })
                ),
            }
        );

    public static string WriteJson(string page, ImmutableArray<PageSource> made) =>
        Json.Write(new JsonObject { ["page"] = page, ["madeFrom"] = Made(made) });

    private static JsonArray Made(ImmutableArray<PageSource> made) =>
        Array(made.Select(source => new JsonObject { ["kind"] = source.Kind, ["things"] = Json.Texts(source.Things) }));

    private static JsonArray Array(IEnumerable<JsonObject> items) => new([.. items]);

    private static string Origin(FieldOrigin field)
    {
        if (field.Computed is { } expression)
            return $"computed: {OneLine(expression)}, {field.Declared}";
        return field.Places.IsEmpty ? "the record's own name" : string.Join(", ", field.Places);
    }

    private static string Short(string value) =>
        value.Length <= LongestValue ? value : value[..(LongestValue - 1)] + "…";

    private static string OneLine(string text) =>
        string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
