using System.Collections.Frozen;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Load.Csv;
using Quadro.Model.Schemas;
using Quadro.Text;

namespace Quadro.Model.Reading;

/// <summary>
/// Decides whether records of a collection without declared fields have pages: only if each has a name that does not
/// depend on its position in a file, and only up to a limit, unless the site asks for pages.
/// </summary>
internal sealed class RowPages(int limit, DiagnosticBag log)
{
    private const int MostAlone = 3;
    private const int MostPlaces = 20;

    private readonly List<(string Collection, SourceSpan Place, int Rows, string? Key)> withoutNames = [];

    /// <summary>Headers of columns that probably identify the rows; the values must confirm it.</summary>
    private static readonly FrozenSet<string> KeyNames = new[]
    {
        "codice",
        "cod",
        "code",
        "slug",
        "identificativo",
        "identifier",
        "uid",
        "uuid",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <param name="asked">Whether the schema or the settings ask for pages, or null when neither mentions
    /// them.</param>
    /// <param name="rows">The number of records in files that contain many.</param>
    public Schema Decide(Schema schema, IReadOnlyList<RecordSource> sources, bool hasTexts, bool? asked, int rows)
    {
        if (asked == false || rows == 0)
            return schema;
        var isMuch = asked is null && !hasTexts && rows > limit;
        var named = sources.Where(source => IsNamed(source, schema)).ToList();
        var nameless = sources.Where(source => HasRows(source) && !named.Contains(source)).ToList();
        if (nameless.Count > 0 && named.Count == 0 && !hasTexts)
        {
            if (!isMuch && KeyOf(nameless) is { } key)
                return schema with { PrimaryKey = [key] };
            if (!isMuch && asked is null)
                Keep(schema, nameless[0], rows);
            if (asked is null && !isMuch)
                return schema with { HasPages = false };
        }
        if (!isMuch)
            return schema;
        log.Add(Messages.Model.ManyRows(sources[0].File.Whole, schema.Name, rows, limit));
        return schema with { HasPages = false };
    }

    private static bool HasRows(RecordSource source) =>
        source.Table is { IsRefused: false, Headers.IsEmpty: false }
        || source.Node is ListNode { Items.IsEmpty: false };

    /// <summary>Whether the records of a file give their ids.</summary>
    private static bool IsNamed(RecordSource source, Schema schema) =>
        source switch
        {
            { Table: { IsRefused: false } table } => schema.PrimaryKey.All(name =>
                table.Headers.Any(header =>
                    schema.Fields.IndexOfHeader(header.Name) is >= 0 and var index
                    && schema.Fields.All[index].Name == name
                )
            ),
            { Node: ListNode list } => list.Items.Any(item =>
                item is MapNode map
                && schema.PrimaryKey.All(name =>
                    map.Entries.Any(entry =>
                        schema.Fields.IndexOfKey(entry.Key) is >= 0 and var index
                        && schema.Fields.All[index].Name == name
                    )
                )
            ),
            _ => source.Node is not null,
        };

    /// <summary>The header of a column that is named like a code in every table and has a different value in each
    /// row, or null.</summary>
    private static string? KeyOf(List<RecordSource> sources)
    {
        if (sources.Exists(source => source.Table is null))
            return null;
        foreach (var header in sources[0].Table!.Headers.Where(header => KeyNames.Contains(Letters.Fold(header.Name))))
            if (IsKey(sources, header.Name))
                return header.Name;
        return null;
    }

    private static bool IsKey(List<RecordSource> sources, string header)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var table in sources.Select(source => source.Table!))
        {
            var column = Column(table, header);
            if (column < 0)
                return false;
            foreach (var row in table.Rows)
                if (
                    row.Text(column).Trim() is not { Length: > 0 } text
                    || !CollectionReader.IsAddressable(text)
                    || !seen.Add(text)
                )
                    return false;
        }
        return true;
    }

    private static int Column(Table table, string header)
    {
        for (var i = 0; i < table.Headers.Length; i++)
            if (table.Headers[i].Name == header)
                return i;
        return -1;
    }

    private void Keep(Schema schema, RecordSource source, int rows)
    {
        var place = source.Table is { } table ? table.Headers[0].Span : ((ListNode)source.Node!).Items[0].Span;
        withoutNames.Add((schema.Name, place, rows, source.Table is { } rowed ? Candidate(rowed) : null));
    }

    /// <summary>Reports tables whose rows no column identifies: one by one, or all at the first one when there are
    /// many.</summary>
    public void Report()
    {
        if (withoutNames.Count <= MostAlone)
        {
            foreach (var (collection, place, rows, key) in withoutNames)
                log.Add(Messages.Model.NamelessRows(place, collection, rows, key ?? "…"));
            return;
        }
        var (first, rest) = (withoutNames[0], withoutNames[1..]);
        log.Add(
            Messages
                .Model.NamelessTables(first.Place, first.Collection, rest.Count, first.Key ?? "…")
                .Adds([
                    .. rest.Take(MostPlaces)
                        .Select(other => Messages.Model.NamelessTable(other.Place, other.Collection, other.Rows)),
                ])
        );
    }

    /// <summary>The first column with a different value in each row that can be an address, or null.</summary>
    private static string? Candidate(Table table)
    {
        var seen = table
            .Headers.Select(_ => new HashSet<string>(StringComparer.OrdinalIgnoreCase))
            .ToArray<HashSet<string>?>();
        foreach (var row in table.Rows)
            for (var i = 0; i < seen.Length; i++)
                if (
                    seen[i] is { } texts
                    && (
                        row.Text(i).Trim() is not { Length: > 0 } text
                        || !CollectionReader.IsAddressable(text)
                        || !texts.Add(text)
                    )
                )
                    seen[i] = null;
        var found = Array.FindIndex(seen, texts => texts is { Count: > 1 });
        return found < 0 ? null : table.Headers[found].Name;
    }
}
