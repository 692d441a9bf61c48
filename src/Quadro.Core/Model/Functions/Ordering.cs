using System.Collections.Immutable;
using Quadro.Model.Records;
using Quadro.Model.Settings;
using Quadro.Values;
using Quadro.Values.Arithmetic;
using Quadro.Values.Dates;

namespace Quadro.Model.Functions;

/// <summary>Sorts a collection's lists by the site's order, else by the schema's, else by title, else as they were
/// read.</summary>
internal static class Ordering
{
    public static RecordCollection Sort(RecordCollection collection, SiteSettings settings)
    {
        var chosen = settings.Collections.GetValueOrDefault(collection.Name)?.Sort ?? [];
        var fields = chosen is { IsDefaultOrEmpty: false } ? chosen : collection.Schema.Sort;
        if (fields.IsEmpty && collection.Schema.HasPages)
            fields = ["title"];
        if (fields.IsEmpty)
            return collection;
        var keys = fields
            .Select(field =>
                (Index: collection.Schema.Fields.IndexOf(field.TrimStart('-')), Down: field.StartsWith('-'))
            )
            .Where(key => key.Index >= 0)
            .ToArray();
        if (IsSorted(collection.All, keys))
            return collection;
        var first =
            keys.Length > 0 && collection.All.All(record => record.Given(keys[0].Index) is Moment)
                ? keys[0]
                : ((int Index, bool Down)?)null;
        var sorted = collection
            .All.Select(record => (Record: record, First: first is { } key ? Instant(record, key) : 0))
            .ToArray();
        Array.Sort(sorted, (a, b) =>
            a.First != b.First ? a.First.CompareTo(b.First) : Compare(a.Record, b.Record, keys)
        );
        return new RecordCollection(collection.Schema, sorted.Select(each => each.Record));
    }

    private static bool IsSorted(ImmutableArray<Record> records, (int, bool)[] keys)
    {
        for (var i = 1; i < records.Length; i++)
            if (Compare(records[i - 1], records[i], keys) > 0)
                return false;
        return true;
    }

    private static long Instant(Record record, (int Index, bool Down) key)
    {
        var instant = ((Moment)record.Given(key.Index)!).Instant;
        return key.Down ? -instant : instant;
    }

    private static int Compare(Record a, Record b, (int Index, bool Down)[] keys)
    {
        foreach (var (index, down) in keys)
        {
            var (x, y) = (a.Given(index), b.Given(index));
            if (x is null or Unknown || y is null or Unknown)
            {
                var order = (x is null or Unknown).CompareTo(y is null or Unknown);
                if (order != 0)
                    return order;
                continue;
            }
            var compared = ValueOrder.Compare(QueryFunctions.Comparable(x), QueryFunctions.Comparable(y));
            if (compared != 0)
                return down ? -compared : compared;
        }
        var byId = string.CompareOrdinal(a.Id, b.Id);
        return byId != 0 ? byId : a.Order.CompareTo(b.Order);
    }
}
