using System.Collections.Immutable;
using Quadro.Model.Schemas;
using Quadro.Scripting;

namespace Quadro.Model.Records;

/// <summary>All records of one collection, in the order of its lists.</summary>
public sealed class RecordCollection
{
    private readonly Dictionary<string, Record> byId;

    internal RecordCollection(Schema schema, IEnumerable<Record> records)
    {
        Schema = schema;
        All = [.. records];
        Published = [.. All.Where(record => record.IsPublished)];
        View = new ScriptList(Published);
        byId = new Dictionary<string, Record>(All.Length, StringComparer.Ordinal);
        foreach (var record in All)
            byId.TryAdd(record.Id, record);
    }

    public Schema Schema { get; }

    public string Name => Schema.Name;

    /// <summary>All records, including those that are not shown.</summary>
    public ImmutableArray<Record> All { get; }

    public Record[] Published { get; }

    /// <summary>The list that templates see as <c>data.collection</c>.</summary>
    public ScriptList View { get; }

    public Record? Find(string id) => byId.GetValueOrDefault(id);
}
