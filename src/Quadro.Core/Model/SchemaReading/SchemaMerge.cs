using System.Collections.Immutable;
using Quadro.Load;

namespace Quadro.Model.SchemaReading;

/// <summary>Extends the kit's schema by the site's. Keywords, fields by name and rules by code are merged, and the
/// site's take precedence.</summary>
internal static class SchemaMerge
{
    public static MapNode Over(MapNode kit, MapNode site)
    {
        var merged = MergeEntries(kit, site)
            .Select(entry =>
                entry.Key switch
                {
                    "fields" => entry with
                    {
                        Value = MergeItems(kit["fields"] as ListNode, site["fields"] as ListNode, "name")
                            ?? entry.Value,
                    },
                    "rules" => entry with
                    {
                        Value = MergeItems(kit["rules"] as ListNode, site["rules"] as ListNode, "code") ?? entry.Value,
                    },
                    _ => entry,
                }
            );
        return new MapNode([.. merged], site.Span);
    }

    /// <summary>The names of the fields that a schema declares.</summary>
    public static IEnumerable<string> FieldNames(MapNode schema) =>
        (schema["fields"] as ListNode)?.Items.Select(item => Name(item, "name")).OfType<string>() ?? [];

    private static IEnumerable<MapEntry> MergeEntries(MapNode kit, MapNode site)
    {
        foreach (var entry in kit.Entries)
            yield return site.Find(entry.Key) ?? entry;
        foreach (var entry in site.Entries)
            if (kit.Find(entry.Key) is null)
                yield return entry;
    }

    private static ListNode? MergeItems(ListNode? kit, ListNode? site, string key)
    {
        if (kit is null || site is null)
            return site ?? kit;
        var items = ImmutableArray.CreateBuilder<Node>();
        foreach (var item in kit.Items)
            items.Add(
                Named(site, key, Name(item, key)) is MapNode own && item is MapNode theirs
                    ? new MapNode([.. MergeEntries(theirs, own)], own.Span)
                    : item
            );
        foreach (var item in site.Items)
            if (Named(kit, key, Name(item, key)) is null || !ReferenceEquals(Named(site, key, Name(item, key)), item))
                items.Add(item);
        return new ListNode(items.ToImmutable(), site.Span);
    }

    private static Node? Named(ListNode list, string key, string? name) =>
        name is null ? null : list.Items.FirstOrDefault(item => Name(item, key) == name);

    private static string? Name(Node node, string key) =>
        node is MapNode map && map[key] is ScalarNode scalar ? scalar.Text : null;
}
