using System.Collections.Immutable;
using Quadro.Load;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Text;

namespace Quadro.Model.Scalars;

/// <summary>Checks whether a node is valid GeoJSON or TopoJSON.</summary>
internal static class GeoShapes
{
    private static readonly ImmutableArray<string> Types =
    [
        "Point",
        "MultiPoint",
        "LineString",
        "MultiLineString",
        "Polygon",
        "MultiPolygon",
        "GeometryCollection",
        "Feature",
        "FeatureCollection",
    ];

    public readonly record struct Fault(Node Place, string Problem, string? Help = null);

    /// <summary>The first fault, or null when there is none.</summary>
    public static Fault? Check(Node node, bool topology) => topology ? Topology(node) : Geo(node);

    private static Fault? Geo(Node node)
    {
        if (node is not MapNode map)
            return new Fault(node, $"GeoJSON is an object, not {NodeReading.Shape(node)}");
        if (map["type"] is not ScalarNode type)
            return new Fault(node, "GeoJSON has a 'type'", $"it is {string.Join(", ", Types)}");
        return type.Text switch
        {
            "Feature" => Feature(map),
            "FeatureCollection" => All(map, "features", Geo),
            "GeometryCollection" => All(map, "geometries", Geo),
            "Topology" => new Fault(type, "this is TopoJSON", "declare the field with 'format: topojson'"),
            var name when Types.Contains(name) => Coordinates(map, name),
            var name => new Fault(
                type,
                $"GeoJSON has no type '{name}'",
                Suggestions.DidYouMean(name, Types) ?? $"types are {string.Join(", ", Types)}"
            ),
        };
    }

    private static Fault? Feature(MapNode map)
    {
        if (map.Find("geometry") is not { } geometry)
            return new Fault(map, "a 'Feature' has a 'geometry'", "null when it has no place");
        if (map["properties"] is { } properties and not (MapNode or ScalarNode { Kind: ScalarKind.Null }))
            return new Fault(properties, "the 'properties' of a feature are an object");
        return geometry.Value is ScalarNode { Kind: ScalarKind.Null } ? null : Geo(geometry.Value);
    }

    private static Fault? All(MapNode map, string member, Func<Node, Fault?> check)
    {
        if (map[member] is not ListNode list)
            return new Fault(map, $"this has a list of '{member}'");
        foreach (var item in list.Items)
            if (check(item) is { } fault)
                return fault;
        return null;
    }

    private static Fault? Coordinates(MapNode map, string type)
    {
        if (map["coordinates"] is not { } coordinates)
            return new Fault(map, $"a '{type}' has 'coordinates'");
        return type switch
        {
            "Point" => Position(coordinates),
            "MultiPoint" => Many(coordinates, 0, Position),
            "LineString" => Many(coordinates, 2, Position),
            "MultiLineString" => Many(coordinates, 0, line => Many(line, 2, Position)),
            "Polygon" => Many(coordinates, 0, Ring),
            _ => Many(coordinates, 0, polygon => Many(polygon, 0, Ring)),
        };
    }

    private static Fault? Many(Node node, int least, Func<Node, Fault?> check)
    {
        if (node is not ListNode list)
            return new Fault(node, $"here stands a list of positions, not {NodeReading.Shape(node)}");
        if (list.Items.Length < least)
            return new Fault(node, $"a line has at least {least} positions, and this one has {list.Items.Length}");
        foreach (var item in list.Items)
            if (check(item) is { } fault)
                return fault;
        return null;
    }

    private static Fault? Ring(Node node)
    {
        if (Many(node, 0, Position) is { } fault)
            return fault;
        var positions = ((ListNode)node).Items;
        if (positions.Length < 4)
            return new Fault(node, $"a ring has at least four positions, and this one has {positions.Length}");
        return JsonText.Of(positions[0]) == JsonText.Of(positions[^1])
            ? null
            : new Fault(
                positions[^1],
                "a ring ends where it starts",
                $"its first position is {positions[0].Span.Text}"
            );
    }

    private static Fault? Position(Node node)
    {
        if (node is not ListNode { Items.Length: 2 or 3 or 4 } pair)
            return new Fault(
                node,
                "a position is a pair of numbers: longitude, latitude",
                "accepted: [9.1895, 45.4643]"
            );
        foreach (var item in pair.Items)
            if (JsonText.NumberOf(item) is null)
                return new Fault(
                    item,
                    $"'{item.Span.Text}' is no number, and a position is a pair of numbers",
                    "accepted: [9.1895, 45.4643]"
                );
        var (longitude, latitude) = (JsonText.NumberOf(pair.Items[0])!.Value, JsonText.NumberOf(pair.Items[1])!.Value);
        if (longitude is >= -180 and <= 180 && latitude is >= -90 and <= 90)
            return null;
        return new Fault(
            node,
            $"[{longitude.ToString(System.Globalization.CultureInfo.InvariantCulture)}, "
                + $"{latitude.ToString(System.Globalization.CultureInfo.InvariantCulture)}] is no place in degrees",
            "GeoJSON is in longitude and latitude (WGS 84): convert metres to degrees"
        );
    }

    private static Fault? Topology(Node node)
    {
        if (node is not MapNode map)
            return new Fault(node, $"TopoJSON is an object, not {NodeReading.Shape(node)}");
        if (map["type"] is not ScalarNode { Text: "Topology" })
            return new Fault(map["type"] ?? node, "the 'type' of TopoJSON is 'Topology'");
        if (map["objects"] is not MapNode)
            return new Fault(map["objects"] ?? node, "TopoJSON has 'objects' by name");
        return map["arcs"] is ListNode arcs
            ? Many(arcs, 0, arc => Many(arc, 2, Pair))
            : new Fault(map["arcs"] ?? node, "TopoJSON has a list of 'arcs'");
    }

    private static Fault? Pair(Node node) =>
        node is ListNode { Items.Length: >= 2 } pair && pair.Items.All(item => JsonText.NumberOf(item) is not null)
            ? null
            : new Fault(node, "a position is a pair of numbers");
}
