using System.Collections.Immutable;
using Quadro.Diagnostics;

namespace Quadro.Load;

/// <summary>Reads GeoJSON as records: the properties of each feature, and its geometry as the field
/// 'geometry'.</summary>
internal static class GeoFeatures
{
    /// <summary>Whether a JSON file of any name is GeoJSON or TopoJSON, which has a message of its own.</summary>
    public static bool Are(MapNode root) =>
        root["type"] is ScalarNode { Text: "FeatureCollection" } && root["features"] is ListNode || IsTopology(root);

    private static bool IsTopology(Node root) =>
        root is MapNode map && map["type"] is ScalarNode { Text: "Topology" } && map["arcs"] is ListNode;

    public static ListNode? Records(Node root, DiagnosticBag log)
    {
        var type = (root as MapNode)?["type"] as ScalarNode;
        if (root is MapNode single && type?.Text == "Feature")
            return new ListNode(Record(single, log) is { } one ? [one] : [], root.Span);
        if (
            root is MapNode collection
            && type?.Text == "FeatureCollection"
            && collection["features"] is ListNode features
        )
        {
            var records = ImmutableArray.CreateBuilder<Node>(features.Items.Length);
            foreach (var feature in features.Items)
                if (Record(feature, log) is { } record)
                    records.Add(record);
            return new ListNode(records.ToImmutable(), features.Span);
        }
        if (IsTopology(root))
        {
            log.Add(Messages.Load.TopoJson(type!.Span));
            return null;
        }
        log.Add(Messages.Load.NoFeatures(type?.Span ?? root.Span));
        return null;
    }

    private static MapNode? Record(Node node, DiagnosticBag log)
    {
        if (node is not MapNode feature || (feature["type"] as ScalarNode)?.Text != "Feature")
        {
            log.Add(Messages.Load.NoFeature(node.Span));
            return null;
        }
        var properties = feature["properties"] as MapNode;
        var fields = ImmutableArray.CreateBuilder<MapEntry>();
        if (properties is not null)
            fields.AddRange(properties.Entries);
        foreach (var name in (ReadOnlySpan<string>)["id", "geometry", "bbox"])
            if (feature.Find(name) is { } entry && properties?.Find(name) is null)
                fields.Add(entry);
        return new MapNode(fields.ToImmutable(), feature.Span);
    }
}
