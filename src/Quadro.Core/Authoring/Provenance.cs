using System.Collections.Immutable;
using Quadro.Model.Records;
using Quadro.Plan;

namespace Quadro.Authoring;

/// <summary>Where a record comes from: what <c>quadro why</c> answers.</summary>
public sealed record Provenance(string Key, string Title, string? Page, string Schema)
{
    public required ImmutableArray<FieldOrigin> Fields { get; init; }

    /// <summary>Fields that nobody gave a value.</summary>
    public required ImmutableArray<string> Unset { get; init; }

    /// <summary>Texts in Markdown by language.</summary>
    public required ImmutableArray<(string Language, string Place)> Texts { get; init; }

    /// <summary>How many records point here, by collection and field.</summary>
    public required ImmutableArray<(string Field, int Count)> References { get; init; }

    public required ImmutableArray<PageOrigin> Pages { get; init; }

    /// <param name="page">The page that was asked about, when it was a page.</param>
    internal static Provenance Of(SiteReading site, Record record, PlannedPage? page)
    {
        var values = new ShownValues(site.Model);
        var fields = record.Schema.Fields.All;
        return new Provenance(
            record.Key,
            values.Title(record),
            page is null ? null : Told(page),
            SchemaOf(site, record)
        )
        {
            Fields = [.. Origins(record, "", values)],
            Unset =
            [
                .. fields
                    .Where((field, i) => record.Given(i) is null && field.Computed is null)
                    .Select(field => field.Name),
            ],
            Texts = [.. record.Bodies.Select(body => (body.Language, body.File.Span(body.Start, 0).ToString()))],
            References =
            [
                .. site
                    .Model.CitationsOf(record)
                    .GroupBy(each => $"{each.From.Collection}.{each.Field.Name}", StringComparer.Ordinal)
                    .Select(group => (group.Key, group.Select(each => each.From).Distinct().Count()))
                    .OrderBy(pair => pair.Key, StringComparer.Ordinal),
            ],
            Pages =
            [
                .. site
                    .Plan.Pages.Where(each => ReferenceEquals(each.Record, record))
                    .Select(each => new PageOrigin(each.Url, each.Language, each.Template.File.Path)),
            ],
        };
    }

    /// <summary>A page in a few words: what it shows and which template makes it.</summary>
    internal static string Told(PlannedPage page)
    {
        var what = page.Kind switch
        {
            PageKind.Home => "the home page",
            PageKind.Record => $"the page of {page.Record?.Key}",
            PageKind.List => $"the list of {page.Collection}",
            PageKind.Page => $"the text {page.Record?.Id}",
            PageKind.Index => "a page that its template declares",
            _ => "the page for addresses that are not there",
        };
        return $"{page.Url} ({page.Language}): {what}, made with {page.Template.File.Path}";
    }

    private static string SchemaOf(SiteReading site, Record record)
    {
        var places = site
            .Loaded.TemplateSchemas.Concat(site.Loaded.DataSchemas)
            .Where(each => each.Collection == record.Collection)
            .Select(each => each.Entry.Path)
            .ToList();
        if (places.Count > 0)
            return string.Join(", extended by ", places);
        return record.Schema.IsInferred
            ? $"none: the types are inferred from the data ('quadro schema infer {record.Collection}' writes them down)"
            : "none";
    }

    private static IEnumerable<FieldOrigin> Origins(DataObject part, string prefix, ShownValues values)
    {
        for (var i = 0; i < part.Fields.All.Length; i++)
        {
            var field = part.Fields.All[i];
            if (part.Given(i) is not { } value)
                continue;
            var name = prefix + field.Name;
            ImmutableArray<string> places = field.Computed is null
                ? [.. part.SpansOf(i).Select(span => span.ToString()).Distinct()]
                : [];
            yield return new FieldOrigin(
                name,
                values.Of(value, field.Name),
                places,
                field.Computed?.Text,
                field.Span is { } span ? span.ToString() : null
            );
            var parts =
                value is IReadOnlyList<object?> list ? list.OfType<Part>().ToList()
                : value is Part one ? [one]
                : [];
            for (var p = 0; p < parts.Count; p++)
                foreach (var inner in Origins(parts[p], value is Part ? $"{name}." : $"{name}[{p + 1}].", values))
                    yield return inner;
        }
    }
}

/// <summary>A value and where it comes from.</summary>
/// <param name="Value">As readers see it, in the site's language.</param>
/// <param name="Places">Files and cells that give it; none when it is computed.</param>
/// <param name="Declared">Where the schema declares the field; nothing for fields that every collection has.</param>
public sealed record FieldOrigin(
    string Name,
    string Value,
    ImmutableArray<string> Places,
    string? Computed,
    string? Declared
);

/// <summary>A page that shows the record.</summary>
public sealed record PageOrigin(string Url, string Language, string Template);
