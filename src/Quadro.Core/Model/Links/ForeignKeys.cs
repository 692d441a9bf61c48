using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model.Functions;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Text;
using Quadro.Values;

namespace Quadro.Model.Links;

/// <summary>Checks values that must appear in fields of another collection, or of the same one.</summary>
internal sealed class ForeignKeys(
    IReadOnlyDictionary<string, RecordCollection> all,
    IReadOnlySet<string> incomplete,
    DiagnosticBag log
)
{
    private readonly NearestNames nearest = new();

    public void Check(RecordCollection collection)
    {
        foreach (var key in collection.Schema.ForeignKeys)
            Check(key, collection);
    }

    private void Check(ForeignKey key, RecordCollection collection)
    {
        var name = key.Collection.Length == 0 ? collection.Name : key.Collection;
        if (!all.TryGetValue(name, out var target))
        {
            log.Add(
                Messages.Model.NoCollection(
                    key.CollectionSpan,
                    name,
                    Messages.DidYouMean(name, all.Keys.Order(StringComparer.Ordinal))
                )
            );
            return;
        }
        var lacking = key.TargetFields.Where(field => target.Schema.Fields.Find(field) is null).ToList();
        foreach (var field in lacking)
            log.Add(
                Messages.Model.KeyHasNoField(
                    key.TargetSpan,
                    name,
                    field,
                    Messages.DidYouMean(field, target.Schema.Fields.Names)
                )
            );
        if (lacking.Count > 0 || key.Fields.Any(field => collection.Schema.Fields.Find(field) is null))
            return;
        // A collection with an unreadable part of a file may contain the value there.
        if (!incomplete.Contains(name))
            Check(key, collection, target);
    }

    private void Check(ForeignKey key, RecordCollection collection, RecordCollection target)
    {
        var known = target.All.SelectMany(record => Keys(record, key.TargetFields)).ToHashSet(StringComparer.Ordinal);
        ReportHidden(key, collection, target);
        foreach (var record in collection.All)
        foreach (var value in Keys(record, key.Fields).Where(value => !known.Contains(value)))
            log.Add(
                Messages
                    .Model.NotInForeignKey(
                        Place(record, key, value),
                        Shown(value),
                        key.Fields,
                        (key.TargetFields, target.Name),
                        nearest.Find($"{collection.Name} {key.Span.Start}", value, () => known) is { } near
                            ? Messages.Model.MeantKey(Shown(near))
                            : null
                    )
                    .Adds(Messages.Model.ForeignKeyHere(key.Span))
                    .About(record.Key, key.Fields[0])
            );
    }

    /// <summary>Reports public records that name a hidden one by its key, which would reveal it as a reference
    /// would.</summary>
    private void ReportHidden(ForeignKey key, RecordCollection collection, RecordCollection target)
    {
        var hidden = target
            .All.Where(record => !record.IsPublished)
            .SelectMany(record => Keys(record, key.TargetFields).Select(value => (value, record)))
            .DistinctBy(pair => pair.value, StringComparer.Ordinal)
            .ToDictionary(pair => pair.value, pair => pair.record, StringComparer.Ordinal);
        if (hidden.Count == 0 || key.Fields.Any(name => IsSaidBefore(collection.Schema.Fields.Find(name), target.Name)))
            return;
        foreach (var value in target.Published.SelectMany(record => Keys(record, key.TargetFields)))
            hidden.Remove(value);
        foreach (var record in collection.Published)
        foreach (var value in Keys(record, key.Fields))
            if (hidden.TryGetValue(value, out var named))
                log.Add(
                    Messages
                        .Model.HiddenReference(
                            Place(record, key, value),
                            record.Key,
                            named.Key,
                            Publication.PlaceOf(named)
                        )
                        .About(record.Key, key.Fields[0])
                );
    }

    /// <summary>Whether the field is a reference to the target, whose missing records are reported
    /// elsewhere.</summary>
    private static bool IsSaidBefore(Field? field, string target) => field?.References.Contains(target) == true;

    private static SourceSpan Place(Record record, ForeignKey key, string value)
    {
        if (record.SpanOf(key.Fields[0]) is not { } place)
            return record.Span;
        return key.Fields.Length == 1 && record.Given(key.Fields[0]) is IReadOnlyList<object?>
            ? ItemPlace.Of(place, value)
            : place;
    }

    private static string Shown(string key) => $"'{key.Replace("\u001f", "', '", StringComparison.Ordinal)}'";

    /// <summary>The keys of a record: none when a part is unknown, several when its only field has several
    /// values.</summary>
    private static IEnumerable<string> Keys(Record record, ImmutableArray<string> fields)
    {
        if (fields.Length == 1)
            return Values(record, fields[0]).Select(Merging.Canonical);
        var parts = fields.Select(field => Values(record, field).ToList()).ToList();
        return parts.Exists(values => values.Count == 0)
            ? []
            : [string.Join('\u001f', parts.Select(values => string.Join('\u001e', values.Select(Merging.Canonical))))];
    }

    private static IEnumerable<object> Values(Record record, string field) =>
        field == "id"
            ? [record.Id]
            : record.Given(field) switch
            {
                null or Unknown => [],
                // The key of a reference is the id of its record.
                Record target => [target.Id],
                IReadOnlyList<object?> list => list.Where(item => item is not (null or Unknown))
                    .Select(item => item is Record target ? target.Id : item!),
                var value => [value],
            };
}
