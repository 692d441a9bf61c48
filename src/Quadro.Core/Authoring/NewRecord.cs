using Quadro.Model.Languages;
using Quadro.Model.Reading;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Text;

namespace Quadro.Authoring;

/// <summary>What a new record is to be.</summary>
/// <param name="Markdown">Null: Markdown where records have pages, YAML for rows.</param>
public sealed record NewRecordRequest(
    string Collection,
    string Id,
    string? Title = null,
    string? Language = null,
    bool? Markdown = null
);

/// <summary>What <c>quadro new COLLECTION</c> answers: a file to write, or why there is none.</summary>
public sealed record NewRecord(string Path, string Text, string? Problem = null)
{
    public static NewRecord Of(SiteReading site, NewRecordRequest request)
    {
        var settings = site.Model.Settings;
        if (site.Model.Find(request.Collection) is not { } collection || collection.Name == CommonFields.Pages)
            return No(
                $"there is no collection '{request.Collection}'",
                Suggestions.DidYouMean(request.Collection, Names(site)) ?? $"there are {string.Join(", ", Names(site))}"
            );
        var language = request.Language ?? settings.Language;
        if (!settings.Languages.Contains(language))
            return No($"the site has no language '{language}'", $"it has {string.Join(", ", settings.Languages)}");
        if (request.Id.Length == 0 || !CollectionReader.IsAddressable(request.Id))
            return No(
                $"'{request.Id}' cannot be an id: it becomes part of an address and the name of a file",
                "use letters, digits, '-', '_' and '.', and begin with a letter or digit"
            );
        var own = language == settings.Language;
        var markdown = request.Markdown ?? (collection.Schema.HasPages || !own);
        if (!own && !markdown)
            return No("a text in another language is written in Markdown", "leave '--format yaml' out");
        if (Taken(collection, request.Id, own ? null : language) is { } taken)
            return No(taken, null);
        var path = markdown
            ? $"content/{collection.Name}/{request.Id}{(own ? "" : "." + language)}.md"
            : $"data/{collection.Name}/{request.Id}.yaml";
        var fields = new RecordText(language, settings.Language).Write(
            own ? collection.Schema : Translated(collection.Schema),
            request.Id,
            Given(collection.Schema, request, own)
        );
        if (!own && collection.Find(request.Id) is { } source)
            fields += $"{TextHead.FingerprintWord}: \"{Translations.FingerprintOf(source, settings.Language)}\"\n";
        return new NewRecord(path, markdown ? $"---\n{fields}---\n\n" : fields);
    }

    private static NewRecord No(string problem, string? help) =>
        new("", "", help is null ? problem : $"{problem}: {help}");

    private static IEnumerable<string> Names(SiteReading site) =>
        site.Model.Collections.Select(each => each.Name).Where(name => name != CommonFields.Pages);

    /// <summary>An id is given once; another language of a record is its second file.</summary>
    private static string? Taken(RecordCollection collection, string id, string? language)
    {
        var same = collection.All.FirstOrDefault(record =>
            string.Equals(record.Id, id, StringComparison.OrdinalIgnoreCase)
        );
        if (language is not null)
            return same is null || same.Id != id ? $"there is no '{collection.Name}/{id}' to be said in '{language}'"
                : same.Bodies.Any(body => body.Language == language)
                    ? $"'{same.Key}' has a text in '{language}' already"
                : null;
        return same is null ? null : $"'{same.Key}' is there already, in {same.Span.File.Path}{same.Span.From}";
    }

    /// <summary>Of a second language only texts are asked for; everything else has been said.</summary>
    private static Schema Translated(Schema schema) =>
        schema with
        {
            Fields = new FieldSet([
                .. schema
                    .Fields.All.Where(field =>
                        field is { Type: FieldType.String, IsReference: false, Many: false, Categories.IsEmpty: true }
                        && field.Format is null or "markdown"
                        && (field.Span is not null || field.Name is "title" or "summary" or "description")
                    )
                    .Select(field =>
                        field with
                        {
                            Constraints = field.Constraints with { Required = field.Name == "title" },
                        }
                    ),
            ]),
        };

    private static Dictionary<string, string> Given(Schema schema, NewRecordRequest request, bool own)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        if (request.Title is { } title)
            given["title"] = title;
        if (own && schema.PrimaryKey is [var key] && key != "id")
            given[key] = request.Id;
        return given;
    }
}
