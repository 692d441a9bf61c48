using Quadro.Load;
using Quadro.Load.Csv;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;

namespace Quadro.Model.Records;

/// <summary>Where a collection's records say whether readers may see them: looked up once for all of them.</summary>
internal readonly record struct StateFields(FieldSet Of)
{
    // Every schema has these fields, its own or the common ones.
    public int Publication { get; } = Of.IndexOf("publication");

    public int Visibility { get; } = Of.IndexOf("visibility");

    public int Draft { get; } = Of.IndexOf("draft");

    /// <summary>
    /// Why the edition does not show a record, in words that follow "withheld"; null for one that it shows. Only a date
    /// that somebody gave ends an embargo: one found in the data would be moved by the very text that it withholds.
    /// </summary>
    public string? ReasonFor(Record record, SiteSettings settings)
    {
        if (record.Given(Visibility) is null && record.Given(Draft) is null && record.Given(Publication) is null)
            return null;
        return ReasonFor(
            record.Given(Visibility) as string,
            record.Given(Draft) is true,
            record.Given(Publication) as string,
            settings
        );
    }

    /// <summary>The same of what no model has been made of yet.</summary>
    public static string? ReasonFor(MapNode map, SiteSettings settings) =>
        ReasonFor(field => Text(map, field), settings);

    /// <param name="said">What stands in a field, as it is written.</param>
    public static string? ReasonFor(Func<string, string?> said, SiteSettings settings) =>
        ReasonFor(
            said("visibility"),
            said("draft") is "true" or "True" or "TRUE" or "1",
            said("publication"),
            settings
        );

    /// <summary>What a row says of itself; null for tables in which none says anything.</summary>
    public static Func<TableRow, string?>? OfRows(Table table, SiteSettings settings)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < table.Headers.Length; i++)
            if (table.Headers[i].Name is "visibility" or "draft" or "publication")
                columns.TryAdd(table.Headers[i].Name, i);
        if (columns.Count == 0)
            return null;
        return row =>
            ReasonFor(
                field =>
                    columns.TryGetValue(field, out var column)
                    && column < row.Count
                    && row.Text(column).Trim() is { Length: > 0 } text
                        ? text
                        : null,
                settings
            );
    }

    private static string? Text(MapNode map, string field) =>
        map[field] is ScalarNode { Kind: not ScalarKind.Null, Text: { Length: > 0 } text } ? text.Trim() : null;

    private static string? ReasonFor(string? visibility, bool draft, string? publication, SiteSettings settings)
    {
        if (visibility is not null && !Records.Publication.IsVisible(visibility, settings))
            return $"as '{visibility}'";
        if (settings.Drafts)
            return null;
        if (draft)
            return "as a draft";
        return publication switch
        {
            "draft" => "as a draft",
            "withdrawn" => "as withdrawn",
            not null
                when Records.Publication.Embargo(publication) is { } until
                    && (settings.AsOf is not { } today || until.Last > today.First) => $"until {until.Canonical}",
            _ => null,
        };
    }
}
