using Quadro.Model.Functions;
using Quadro.Model.Settings;
using Quadro.Model.Values;

namespace Quadro.Model.Records;

/// <summary>The order of a collection's lists: the site's, else the schema's, else by title, else as read.</summary>
internal static class Ordering
{
    public static RecordCollection Sort(RecordCollection collection, SiteSettings settings)
    {
        var chosen = settings.Collections.GetValueOrDefault(collection.Name)?.Sort ?? [];
        var fields = chosen is { IsDefaultOrEmpty: false } ? chosen : collection.Schema.Sort;
        if (fields.IsEmpty && collection.Schema.HasPages) fields = ["title"];
        if (fields.IsEmpty) return collection;
        var keys = fields.Select(field => (Index: collection.Schema.Fields.IndexOf(field.TrimStart('-')), Down: field.StartsWith('-'))).Where(key => key.Index >= 0).ToArray();
        var sorted = collection.All.ToArray();
        Array.Sort(sorted, (a, b) => Compare(a, b, keys));
        return new RecordCollection(collection.Schema, sorted);
    }

    private static int Compare(Record a, Record b, (int Index, bool Down)[] keys)
    {
        foreach (var (index, down) in keys)
        {
            var (x, y) = (a.Given(index), b.Given(index));
            if (x is null or Unknown || y is null or Unknown)
            {
                var order = (x is null or Unknown).CompareTo(y is null or Unknown);
                if (order != 0) return order;
                continue;
            }
            var compared = ValueOrder.Compare(QueryFunctions.Comparable(x), QueryFunctions.Comparable(y));
            if (compared != 0) return down ? -compared : compared;
        }
        var byId = string.CompareOrdinal(a.Id, b.Id);
        return byId != 0 ? byId : a.Order.CompareTo(b.Order);
    }
}
