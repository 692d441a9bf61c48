using Quadro.Load;
using Quadro.Load.Csv;
using Quadro.Model.Schemas;
using Quadro.Model.Values;

namespace Quadro.Model.Reading;

/// <summary>The schema of a collection that has none: the fields that its data have, each with the narrowest type that holds for every value.</summary>
internal static class SchemaInference
{
    public static Schema Infer(string name, IEnumerable<RecordSource> sources, IEnumerable<MarkdownFile> texts)
    {
        var fields = new Dictionary<string, FieldType?>(StringComparer.Ordinal);
        var order = new List<string>();
        foreach (var source in sources)
        {
            if (source.Table is { } table) FromTable(table, fields, order);
            else foreach (var map in Maps(source.Node)) FromMap(map, fields, order);
        }
        foreach (var text in texts) if (text.Fields is { } map) FromMap(map, fields, order);
        var common = CommonFields.Names;
        var declared = order.Where(field => !common.Contains(field))
            .Select(field => new Field { Name = field, Type = fields[field] ?? FieldType.String }).ToList();
        return new Schema { Name = name, Fields = CommonFields.AddTo(declared), IsInferred = true };
    }

    private static void FromTable(Table table, Dictionary<string, FieldType?> fields, List<string> order)
    {
        var types = new FieldType?[table.Headers.Length];
        foreach (var row in table.Rows)
            for (var i = 0; i < types.Length && i < row.Count; i++)
                if (types[i] != FieldType.String && row.Text(i) is { Length: > 0 } text)
                    types[i] = Widen(types[i], TypeOf(GenericValues.Guess(text, table.File.Sheet is null ? ScalarKind.Plain : row.Kind(i))));
        for (var i = 0; i < types.Length; i++) if (table.Headers[i].Name.Length > 0) Add(table.Headers[i].Name, types[i], fields, order);
    }

    private static void FromMap(MapNode map, Dictionary<string, FieldType?> fields, List<string> order)
    {
        foreach (var entry in map.Entries)
            Add(entry.Key, entry.Value is ScalarNode scalar ? TypeOf(GenericValues.Guess(scalar.Text, scalar.Kind)) : FieldType.Any, fields, order);
    }

    private static void Add(string name, FieldType? type, Dictionary<string, FieldType?> fields, List<string> order)
    {
        if (fields.TryGetValue(name, out var before)) fields[name] = Widen(before, type);
        else
        {
            fields[name] = type;
            order.Add(name);
        }
    }

    private static FieldType? TypeOf(object? value) => value switch
    {
        null => null,
        bool => FieldType.Boolean,
        long => FieldType.Integer,
        decimal => FieldType.Number,
        PartialDate => FieldType.Date,
        _ => FieldType.String,
    };

    private static FieldType? Widen(FieldType? a, FieldType? b) => (a, b) switch
    {
        (null, _) => b,
        (_, null) => a,
        _ when a == b => a,
        (FieldType.Integer, FieldType.Number) or (FieldType.Number, FieldType.Integer) => FieldType.Number,
        (FieldType.Any, _) or (_, FieldType.Any) => FieldType.Any,
        _ => FieldType.String,
    };

    private static IEnumerable<MapNode> Maps(Node? node) => node switch
    {
        ListNode list => list.Items.OfType<MapNode>(),
        MapNode map when map.Entries.All(entry => entry.Value is MapNode) && map.Entries.Length > 0 => map.Entries.Select(entry => (MapNode)entry.Value),
        MapNode one => [one],
        _ => [],
    };
}
