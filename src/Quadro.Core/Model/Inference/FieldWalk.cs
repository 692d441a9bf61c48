using Quadro.Load;
using Quadro.Load.Csv;
using Quadro.Model.Records;
using Quadro.Model.Settings;

namespace Quadro.Model.Inference;

/// <summary>Receives the values of one field of the data, one by one.</summary>
internal interface IFieldSink
{
    /// <summary>Whether no further value can change the result.</summary>
    bool IsSettled { get; }

    void Cell(string text);

    void Node(Node node);
}

/// <summary>Passes every value of a collection's sources to a sink for its field; the fields keep the order of the
/// data.</summary>
/// <param name="seenBy">The settings of the readers whose invisible values are left out (the names of fields are
/// kept), or null to read all values.</param>
internal sealed class FieldWalk<T>(Func<string, T> make, SiteSettings? seenBy = null)
    where T : class, IFieldSink
{
    private readonly Dictionary<string, T> byName = new(StringComparer.Ordinal);
    private readonly List<T> fields = [];

    public IReadOnlyList<T> Fields => fields;

    public int Records { get; private set; }

    public T? Find(string name) => byName.GetValueOrDefault(name);

    public void Add(RecordSource source, string? keyField)
    {
        if (source.Table is { } table)
            AddTable(table);
        else if (source.Node is MapNode map && source.Shape == RecordShape.MapById)
            foreach (var entry in map.Entries)
                AddKeyed(entry.Value as MapNode, keyField, entry.Key);
        else if (source.Node is MapNode one)
            AddKeyed(one, keyField, source.Name);
        else if (source.Node is ListNode list)
            foreach (var item in list.Items.OfType<MapNode>())
                Add(item);
    }

    public void Add(MapNode map)
    {
        Records++;
        var isSeen = seenBy is null || StateFields.ReasonFor(map, seenBy) is null;
        foreach (var entry in map.Entries)
        {
            var field = Obtain(entry.Key);
            if (isSeen)
                field.Node(entry.Value);
        }
    }

    private void AddKeyed(MapNode? map, string? keyField, string key)
    {
        if (map is null)
            return;
        if (keyField is not null && map.Find(keyField) is null)
            Obtain(keyField).Cell(key);
        Add(map);
    }

    private void AddTable(Table table)
    {
        var columns = table.Headers.Select(header => header.Name.Length == 0 ? null : Obtain(header.Name)).ToArray();
        for (var i = 1; i < columns.Length; i++)
            if (Array.IndexOf(columns, columns[i], 0, i) >= 0)
                columns[i] = null;
        var reason = seenBy is null ? null : StateFields.OfRows(table, seenBy);
        foreach (var row in table.Rows)
        {
            Records++;
            if (reason?.Invoke(row) is not null)
                continue;
            for (var i = 0; i < columns.Length && i < row.Count; i++)
            {
                if (columns[i] is not { IsSettled: false } column)
                    continue;
                if (table.File.Sheet is null || row.Text(i).Length == 0)
                    column.Cell(row.Text(i));
                else
                    column.Node(new ScalarNode(row.Text(i), row.Kind(i), row.Span(i)));
            }
        }
    }

    private T Obtain(string name)
    {
        if (byName.TryGetValue(name, out var known))
            return known;
        var made = make(name);
        byName.Add(name, made);
        fields.Add(made);
        return made;
    }
}
