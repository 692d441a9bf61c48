using System.Collections.Immutable;
using Quadro.Load;

namespace Quadro.Model.Schemas;

/// <summary>A site's schema extends the kit's: word by word, field by field, the site's word holds.</summary>
internal static class SchemaMerge
{
    public static MapNode Over(MapNode kit, MapNode site)
    {
        var merged = MergeEntries(kit, site).Select(entry => entry.Key switch
        {
            "fields" => entry with { Value = MergeFields(kit["fields"] as ListNode, site["fields"] as ListNode) ?? entry.Value },
            "rules" => entry with { Value = Join(kit["rules"] as ListNode, site["rules"] as ListNode) ?? entry.Value },
            _ => entry,
        });
        return new MapNode([.. merged], site.Span);
    }

    private static IEnumerable<MapEntry> MergeEntries(MapNode kit, MapNode site)
    {
        foreach (var entry in kit.Entries) yield return site.Find(entry.Key) ?? entry;
        foreach (var entry in site.Entries) if (kit.Find(entry.Key) is null) yield return entry;
    }

    private static ListNode? MergeFields(ListNode? kit, ListNode? site)
    {
        if (kit is null || site is null) return site ?? kit;
        var fields = ImmutableArray.CreateBuilder<Node>();
        foreach (var field in kit.Items)
            fields.Add(Named(site, Name(field)) is MapNode own && field is MapNode theirs ? new MapNode([.. MergeEntries(theirs, own)], own.Span) : field);
        foreach (var field in site.Items)
            if (Name(field) is not { } name || Named(kit, name) is null) fields.Add(field);
        return new ListNode(fields.ToImmutable(), site.Span);
    }

    private static ListNode? Join(ListNode? kit, ListNode? site) => kit is null || site is null ? site ?? kit : new ListNode([.. kit.Items, .. site.Items], site.Span);

    private static Node? Named(ListNode list, string? name) => name is null ? null : list.Items.FirstOrDefault(item => Name(item) == name);

    private static string? Name(Node node) => node is MapNode map && map["name"] is ScalarNode scalar ? scalar.Text : null;
}
