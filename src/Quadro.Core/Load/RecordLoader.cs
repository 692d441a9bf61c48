using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Load.Csv;
using Quadro.Load.Excel;
using Quadro.Text;

namespace Quadro.Load;

/// <summary>Loads the files of data/: finds the collection of each, and the shape of its records.</summary>
internal sealed class RecordLoader(IReadOnlyDictionary<string, MapNode> dialects, DiagnosticBag log)
{
    /// <summary>Whether a file with one record is read as such in any folder: for files that do not belong to a
    /// site.</summary>
    public bool TakesOneRecord { get; init; }

    public CancellationToken Cancel { get; init; }

    public RecordSource? Load(SourceEntry entry) => Load(entry, entry.SitePath["data/".Length..]);

    /// <param name="path">The path below data/ that the file has, or would have.</param>
    public RecordSource? Load(SourceEntry entry, string path)
    {
        var folder = path.IndexOf('/', StringComparison.Ordinal);
        var (collection, name) = (folder < 0 ? FileKinds.Stem(path) : path[..folder], FileKinds.Stem(path));
        switch (FileKinds.Extension(path))
        {
            case ".csv" or ".tsv":
                return Table(entry, collection, name);
            case ".yaml" or ".yml" or ".json":
                return Nodes(entry, collection, name, inFolder: folder >= 0);
            case ".geojson":
                return Features(entry, collection, name);
            case ".xlsx" or ".xlsm":
                return Spreadsheet(entry, collection, name);
            case ".xls" or ".xlsb" or ".ods":
                log.Add(Messages.Load.OldSpreadsheet(Place(entry), entry.Path));
                return new(collection, name, new SourceFile(entry.Path, ""), RecordShape.Table) { Incomplete = true };
            default:
                log.Add(Messages.Load.UnknownDataFile(Place(entry), entry.Path, FileKinds.DataFiles));
                return null;
        }
    }

    private static SourceSpan Place(SourceEntry entry) => new SourceFile(entry.Path, "").Whole;

    private Dialect DialectOf(string collection) =>
        dialects.TryGetValue(collection, out var map) ? DialectReader.Read(map, log) : Dialect.Unset;

    private RecordSource Spreadsheet(SourceEntry entry, string collection, string name)
    {
        var table = WorkbookReader.ReadUntil(entry.Path, entry.Bytes, collection, (DialectOf(collection), log), Cancel);
        if (table is not null)
            LostLetters.ReportInTable(table.File, log);
        return new(collection, name, table?.File ?? new SourceFile(entry.Path, ""), RecordShape.Table)
        {
            Table = table,
            Dialect = dialects.GetValueOrDefault(collection),
            Incomplete = table is null or { IsRefused: true },
        };
    }

    private RecordSource Table(SourceEntry entry, string collection, string name)
    {
        var dialect = DialectOf(collection);
        var (file, encoding, isWhole) = Decode(entry, dialect.Encoding);
        if (dialect.Encoding is null)
            dialect = (dialect with { Encoding = encoding }).Found(Messages.Load.Encoding, Wording.Same(encoding));
        var table = TableReader.Read(file, dialect, log);
        table.Cancel = Cancel;
        if (isWhole)
            LostLetters.ReportInTable(file, log);
        return new(collection, name, file, RecordShape.Table)
        {
            Table = table,
            Dialect = dialects.GetValueOrDefault(collection),
            Incomplete = table.IsRefused,
        };
    }

    /// <summary>Decodes a table. The result tells whether all bytes were text, so that a letter lost here is not
    /// reported twice.</summary>
    private (SourceFile File, string Encoding, bool IsWhole) Decode(SourceEntry entry, string? declared)
    {
        if (TextDecoding.IsUtf8(entry.Bytes.Span, declared, out var mark))
            return (
                Plain(SourceFile.OfTable(entry.Path, entry.Bytes[mark..])),
                mark == 0 ? TextDecoding.Utf8 : TextDecoding.Utf8Mark,
                true
            );
        if (TextDecoding.ToUtf8(entry.Bytes.Span, declared, out var encoding) is not { } utf8)
        {
            log.Add(Messages.Load.TableTooLarge(Place(entry), entry.Path));
            return (SourceFile.OfTable(entry.Path, default), encoding, true);
        }
        var file = Plain(SourceFile.OfTable(entry.Path, utf8.Bytes));
        TextDecoding.Report(encoding, utf8.Faults, 3, file, log);
        return (file, encoding, utf8.Faults.IsEmpty);
    }

    private SourceFile Plain(SourceFile table)
    {
        var plain = UnseenReport.Without(table.Utf8, table.Span, log);
        return plain.Equals(table.Utf8) ? table : SourceFile.OfTable(table.Path, plain);
    }

    private RecordSource Nodes(SourceEntry entry, string collection, string name, bool inFolder)
    {
        var node = Loader.Content(entry, log, out var whole, Cancel);
        var file = entry.Text!;
        LostLetters.ReportInText(entry, log);
        switch (node)
        {
            case null:
                return new(collection, name, file, RecordShape.List) { Incomplete = !whole };
            case ListNode list:
                return new(collection, name, file, RecordShape.List) { Node = OnlyMaps(list), Incomplete = !whole };
            case MapNode map when GeoFeatures.Are(map):
                return new(collection, name, file, RecordShape.List)
                {
                    Node = GeoFeatures.Records(map, log),
                    Incomplete = !whole,
                };
            case MapNode one when inFolder || (TakesOneRecord && !IsMapOfRecords(one)):
                return new(collection, name, file, RecordShape.One) { Node = whole ? one : null, Incomplete = !whole };
            case MapNode map when !IsMapOfRecords(map):
                log.Add(
                    Messages.Load.OneRecordOrNone(
                        map.Span.Part(0, 0),
                        entry.Path,
                        collection,
                        FileKinds.Extension(entry.Path)
                    )
                );
                return new(collection, name, file, RecordShape.List) { Incomplete = true };
            case MapNode map:
                return new(collection, name, file, RecordShape.MapById) { Node = OnlyMaps(map), Incomplete = !whole };
            default:
                log.Add(Messages.Load.NoRecords(node.Span, entry.Path));
                return new(collection, name, file, RecordShape.List) { Incomplete = true };
        }
    }

    /// <summary>Whether a map contains records. A mistake in one of many records is reported at its key; a file of
    /// another kind is reported once.</summary>
    private static bool IsMapOfRecords(MapNode map) =>
        map.Entries.Count(entry => entry.Value is MapNode) * 2 >= map.Entries.Length;

    private ListNode OnlyMaps(ListNode list)
    {
        var kept = ImmutableArray.CreateBuilder<Node>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item is MapNode)
                kept.Add(item);
            else
                log.Add(Messages.Load.ItemIsNoRecord(item.Span));
        }
        return kept.Count == list.Items.Length ? list : list with { Items = kept.ToImmutable() };
    }

    private MapNode OnlyMaps(MapNode map)
    {
        var kept = ImmutableArray.CreateBuilder<MapEntry>(map.Entries.Length);
        foreach (var entry in map.Entries)
        {
            if (entry.Value is MapNode)
                kept.Add(entry);
            else
                log.Add(Messages.Load.KeyIsNoRecord(entry.KeySpan, entry.Key));
        }
        return kept.Count == map.Entries.Length ? map : map with { Entries = kept.ToImmutable() };
    }

    private RecordSource Features(SourceEntry entry, string collection, string name)
    {
        var node = Loader.Content(entry, log, out var whole, Cancel);
        LostLetters.ReportInText(entry, log);
        return new(collection, name, entry.Text!, RecordShape.List)
        {
            Node = node is null ? null : GeoFeatures.Records(node, log),
            Incomplete = !whole,
        };
    }
}
