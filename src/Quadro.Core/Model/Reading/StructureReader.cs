using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Records;
using Quadro.Model.Scalars;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Codes;

namespace Quadro.Model.Reading;

/// <summary>Reads objects, arrays and places on the map, which are nodes in YAML and JSON, and JSON text in a
/// cell.</summary>
internal sealed class StructureReader(ValueReader values)
{
    public object? Read(Node node, Field field)
    {
        if (node is ScalarNode scalar && !(field.Type == FieldType.GeoPoint && field.Format is null or "default"))
        {
            if (Json(scalar, field) is not { } read)
                return null;
            node = read;
        }
        return field.Type switch
        {
            FieldType.GeoPoint => Point(node, field),
            FieldType.Object when field.Fields is { } fields => ReadObject(node, field, fields),
            _ => Whole(node, field),
        };
    }

    private Node? Json(ScalarNode scalar, Field field)
    {
        var (node, problem, place, help) = CellJson.Read(scalar);
        if (node is null)
            values.Refuse(
                Messages
                    .Model.WrongCellJson(place, field.Name, problem!.Value, help ?? Accepted(field))
                    .Adds(field.DeclaredHere)
            );
        return node;
    }

    private static Wording Accepted(Field field) => Messages.Model.Accepted(Wording.Same(Example(field)));

    private static string Example(Field field) =>
        (field.Type, field.Format) switch
        {
            (FieldType.Array, _) => "[1, 2]",
            (FieldType.GeoPoint, "object") => "{\"lon\": 9.1895, \"lat\": 45.4643}",
            (FieldType.GeoPoint, _) => "[9.1895, 45.4643]",
            (FieldType.GeoJson, _) => "{\"type\": \"Point\", \"coordinates\": [9.1895, 45.4643]}",
            _ => "{\"name\": \"value\"}",
        };

    /// <summary>A value that is kept as it is after its shape was checked.</summary>
    private object? Whole(Node node, Field field)
    {
        var wanted = field.Type == FieldType.Array ? node is ListNode : node is MapNode;
        if (!wanted)
        {
            Wrong(
                field.Type == FieldType.Array
                    ? Messages.Model.NotAListOfValues(node.Span, field.Name, NodeReading.Shape(node), Accepted(field))
                    : Messages.Model.NotAMapOfValues(node.Span, field.Name, NodeReading.Shape(node), Accepted(field)),
                field
            );
            return null;
        }
        if (field.Type == FieldType.GeoJson && GeoShapes.Check(node, field.Format == "topojson") is { } fault)
        {
            Wrong(Messages.Model.WrongValue(fault.Place.Span, field.Name, fault.Problem, fault.Help), field);
            return null;
        }
        if (!HasShape(node, field))
            return null;
        var value = field.Type == FieldType.GeoJson ? GenericValues.OfGeometry(node) : GenericValues.Of(node);
        return value is not null && Holds(value, node, field) ? value : null;
    }

    private bool HasShape(Node node, Field field)
    {
        if (field.Constraints.Shape is not { } shape)
            return true;
        var faults = ShapeCheck.Of(node, shape, $"'{field.Name}'").ToList();
        foreach (var fault in faults)
            values.Refuse(
                Messages
                    .Model.BrokenShape(fault.Place, fault.Problem, fault.Help)
                    .Adds(field.Constraints.DeclaredAt("jsonSchema"))
            );
        return faults.Count == 0;
    }

    private bool Holds(object value, Node node, Field field)
    {
        var constraints = field.Constraints;
        if (constraints.IsNone)
            return true;
        var size = node switch
        {
            MapNode map => map.Entries.Length,
            ListNode list => list.Items.Length,
            _ => 0,
        };
        if (
            (
                field.IsList
                    ? null
                    : ConstraintChecks.Length(
                        value is Part ? new object?[size] : value,
                        null,
                        constraints,
                        Messages.Model.This
                    )
            )
            is not { } fault
        )
            return true;
        values.Refuse(ValueReader.Broken(fault, node.Span, field));
        return false;
    }

    private GeoPoint? Point(Node node, Field field)
    {
        var parsed = node switch
        {
            ScalarNode scalar => GeoPoint.Parse(scalar.Text),
            ListNode { Items: [var longitude, var latitude] } => Point(longitude, latitude),
            MapNode { Entries.Length: 2 } map when map["lon"] is { } longitude && map["lat"] is { } latitude => Point(
                longitude,
                latitude
            ),
            _ => NoPoint(Messages.Model.APoint),
        };
        if (parsed.Value is null)
            Wrong(
                Messages.Model.WrongValue(
                    node.Span,
                    field.Name,
                    parsed.Problem,
                    field.Format is "array" or "object"
                        ? Accepted(field)
                        : Messages.Model.Accepted(parsed.Accepted!.Value)
                ),
                field
            );
        return parsed.Value;
    }

    private static Parsed<GeoPoint> NoPoint(Wording problem) => Parsed.No<GeoPoint>(problem, GeoPoint.Forms);

    private static Parsed<GeoPoint> Point(Node longitude, Node latitude) =>
        JsonText.NumberOf(longitude) is { } x && JsonText.NumberOf(latitude) is { } y
            ? GeoPoint.At(x, y)
            : NoPoint(Messages.Model.APointIsTwoNumbers);

    private Part? ReadObject(Node node, Field field, FieldSet fields)
    {
        if (node is not MapNode map)
        {
            Wrong(
                Messages.Model.NotMadeOfFields(node.Span, field.Name, [.. fields.Names], NodeReading.Shape(node)),
                field
            );
            return null;
        }
        if (!HasShape(map, field))
            return null;
        var part = new Part(fields, node.Span);
        foreach (var entry in map.Entries)
            ReadEntry(part, entry, field);
        for (var i = 0; i < fields.All.Length; i++)
            if (
                fields.All[i] is { Constraints.Required: true, Computed: null } inner
                && part.Given(i) is null
                && part.SpanOf(i) is null
            )
                values.Refuse(Messages.Model.PartMissing(node.Span, field.Name, inner.Name).Adds(inner.DeclaredHere));
        return Holds(part, map, field) ? part : null;
    }

    private void ReadEntry(Part part, MapEntry entry, Field field)
    {
        var fields = part.Fields;
        var index = fields.IndexOfKey(entry.Key);
        if (index < 0)
            values.Refuse(
                Messages
                    .Model.NoSuchPart(
                        entry.KeySpan,
                        field.Name,
                        entry.Key,
                        Messages.DidYouMean(entry.Key, fields.Names)
                    )
                    .Adds(field.DeclaredHere)
            );
        else if (fields.All[index].Computed is not null)
            values.Refuse(
                Messages.Model.ComputedTakesNone(entry.Value.Span, entry.Key).Adds(fields.All[index].DeclaredHere)
            );
        else
        {
            var refused = values.Refused;
            var value = values.Read(entry.Value, fields.All[index], inTable: false);
            part.Set(index, value, value is null && values.Refused == refused ? null : entry.Value.Span);
        }
    }

    /// <summary>Checks a field that must be unique inside its list, such as the numbers of a project's
    /// phases.</summary>
    public void CheckUnique(IReadOnlyList<object?> parts, FieldSet fields, Field field)
    {
        for (var i = 0; i < fields.All.Length; i++)
        {
            if (!fields.All[i].Constraints.Unique)
                continue;
            var first = new Dictionary<string, Part>(StringComparer.Ordinal);
            foreach (var part in parts.OfType<Part>())
            {
                if (part.Given(i) is null or Unknown || first.TryAdd(Merging.Canonical(part.Given(i)), part))
                    continue;
                var twin = first[Merging.Canonical(part.Given(i))];
                values.Refuse(
                    Messages.Model.TwiceInParts(
                        part.SpanOf(i) ?? part.Span,
                        twin.SpanOf(i) ?? twin.Span,
                        part.SpanOf(i)?.Text.Trim(),
                        fields.All[i].Name,
                        field.Name
                    )
                );
            }
        }
    }

    private void Wrong(Diagnostic finding, Field field) => values.Refuse(finding.Adds(field.DeclaredHere));
}
