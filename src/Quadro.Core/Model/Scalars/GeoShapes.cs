using System.Collections.Immutable;
using Quadro.Diagnostics;
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

    public readonly record struct Fault(Node Place, Wording Problem, Wording? Help = null);

    /// <summary>The first fault, or null when there is none.</summary>
    public static Fault? Check(Node node, bool topology) => topology ? Topology(node) : Geo(node);

    private static Fault? Geo(Node node)
    {
        if (node is not MapNode map)
            return new Fault(node, Messages.Model.GeoJsonIsObject(NodeReading.Shape(node)));
        if (map["type"] is not ScalarNode type)
            return new Fault(node, Messages.Model.GeoJsonHasType, Messages.Model.ItIs(Types));
        return type.Text switch
        {
            "Feature" => Feature(map),
            "FeatureCollection" => All(map, "features", Geo),
            "GeometryCollection" => All(map, "geometries", Geo),
            "Topology" => new Fault(type, Messages.Model.ThisIsTopoJson, Messages.Model.DeclareTopoJson),
            var name when Types.Contains(name) => Coordinates(map, name),
            var name => new Fault(
                type,
                Messages.Model.NoGeoJsonType(name),
                Messages.DidYouMean(name, Types) ?? Messages.Settings.TypesAre(Types)
            ),
        };
    }

    private static Fault? Feature(MapNode map)
    {
        if (map.Find("geometry") is not { } geometry)
            return new Fault(map, Messages.Model.FeatureHasGeometry, Messages.Model.NullWithoutPlace);
        if (map["properties"] is { } properties and not (MapNode or ScalarNode { Kind: ScalarKind.Null }))
            return new Fault(properties, Messages.Model.PropertiesAreObject);
        return geometry.Value is ScalarNode { Kind: ScalarKind.Null } ? null : Geo(geometry.Value);
    }

    private static Fault? All(MapNode map, string member, Func<Node, Fault?> check)
    {
        if (map[member] is not ListNode list)
            return new Fault(map, Messages.Model.HasListOf(member));
        foreach (var item in list.Items)
            if (check(item) is { } fault)
                return fault;
        return null;
    }

    private static Fault? Coordinates(MapNode map, string type)
    {
        if (map["coordinates"] is not { } coordinates)
            return new Fault(map, Messages.Model.HasCoordinates(type));
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
            return new Fault(node, Messages.Model.ListOfPositions(NodeReading.Shape(node)));
        if (list.Items.Length < least)
            return new Fault(node, Messages.Model.ShortLine(least, list.Items.Length));
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
            return new Fault(node, Messages.Model.ShortRing(positions.Length));
        return JsonText.Of(positions[0]) == JsonText.Of(positions[^1])
            ? null
            : new Fault(positions[^1], Messages.Model.OpenRing, Messages.Model.FirstPosition(positions[0].Span.Text));
    }

    private static Fault? Position(Node node)
    {
        if (node is not ListNode { Items.Length: 2 or 3 or 4 } pair)
            return new Fault(
                node,
                Messages.Model.PositionIsPair,
                Messages.Model.Accepted(Wording.Same("[9.1895, 45.4643]"))
            );
        foreach (var item in pair.Items)
            if (JsonText.NumberOf(item) is null)
                return new Fault(
                    item,
                    Messages.Model.NoNumberInPosition(item.Span.Text),
                    Messages.Model.Accepted(Wording.Same("[9.1895, 45.4643]"))
                );
        var (longitude, latitude) = (JsonText.NumberOf(pair.Items[0])!.Value, JsonText.NumberOf(pair.Items[1])!.Value);
        if (longitude is >= -180 and <= 180 && latitude is >= -90 and <= 90)
            return null;
        return new Fault(
            node,
            Messages.Model.NoDegrees(
                longitude.ToString(System.Globalization.CultureInfo.InvariantCulture),
                latitude.ToString(System.Globalization.CultureInfo.InvariantCulture)
            ),
            Messages.Model.InDegrees
        );
    }

    private static Fault? Topology(Node node)
    {
        if (node is not MapNode map)
            return new Fault(node, Messages.Model.TopoJsonIsObject(NodeReading.Shape(node)));
        if (map["type"] is not ScalarNode { Text: "Topology" })
            return new Fault(map["type"] ?? node, Messages.Model.TypeOfTopoJson);
        if (map["objects"] is not MapNode)
            return new Fault(map["objects"] ?? node, Messages.Model.TopoJsonHasObjects);
        return map["arcs"] is ListNode arcs
            ? Many(arcs, 0, arc => Many(arc, 2, Pair))
            : new Fault(map["arcs"] ?? node, Messages.Model.TopoJsonHasArcs);
    }

    private static Fault? Pair(Node node) =>
        node is ListNode { Items.Length: >= 2 } pair && pair.Items.All(item => JsonText.NumberOf(item) is not null)
            ? null
            : new Fault(node, Messages.Model.APosition);
}
