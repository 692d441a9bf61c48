using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Load.Csv;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Text;

namespace Quadro.Model.Records;

/// <summary>The fields that decide who may see a collection's records, looked up once for all records.</summary>
internal readonly record struct StateFields(FieldSet Of)
{
    // Every schema has these fields, declared or common.
    public int Publication { get; } = Of.IndexOf("publication");

    public int Visibility { get; } = Of.IndexOf("visibility");

    public int Draft { get; } = Of.IndexOf("draft");

    /// <summary>
    /// The reason why the edition does not show a record, to follow "withheld", or null for one that it shows. Only a
    /// configured date ends an embargo: a date derived from the data could change with the withheld record itself.
    /// </summary>
    public Wording? ReasonFor(Record record, SiteSettings settings)
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

    /// <summary>The reason for data that are not in the model yet.</summary>
    public static Wording? ReasonFor(MapNode map, SiteSettings settings) =>
        ReasonFor(field => Text(map, field), settings);

    /// <param name="said">The text of a field as it is written, or null.</param>
    public static Wording? ReasonFor(Func<string, string?> said, SiteSettings settings) =>
        ReasonFor(
            said("visibility"),
            said("draft") is "true" or "True" or "TRUE" or "1",
            said("publication"),
            settings
        );

    /// <summary>The reason for each row of a table, or null for tables without such columns.</summary>
    public static Func<TableRow, Wording?>? OfRows(Table table, SiteSettings settings)
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

    private static Wording? ReasonFor(string? visibility, bool draft, string? publication, SiteSettings settings)
    {
        if (visibility is not null && !Records.Publication.IsVisible(visibility, settings))
            return Messages.Model.WithheldAs(visibility);
        if (settings.Drafts)
            return null;
        if (draft)
            return Messages.Model.WithheldAsDraft;
        return publication switch
        {
            "draft" => Messages.Model.WithheldAsDraft,
            "withdrawn" => Messages.Model.WithheldAsWithdrawn,
            not null
                when Records.Publication.Embargo(publication) is { } until
                    && (settings.AsOf is not { } today || until.Last > today.First) => Messages.Model.WithheldUntilDay(
                until.Canonical
            ),
            _ => null,
        };
    }
}
