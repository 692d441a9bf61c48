using System.Collections.Frozen;
using Quadro.Model.Schemas;
using Quadro.Scripting;

namespace Quadro.Model.Records;

/// <summary>Reads references backwards: the records that refer to a record, by the name of the inverse.</summary>
public sealed class ReferenceIndex
{
    private readonly FrozenDictionary<(string Collection, string Name), Dictionary<Record, List<object?>>> lists;

    // Created on demand: few sites need them.
    private readonly Lazy<Dictionary<Record, List<Citation>>> citations;

    private ReferenceIndex(
        FrozenDictionary<(string, string), Dictionary<Record, List<object?>>> lists,
        Lazy<Dictionary<Record, List<Citation>>> citations
    )
    {
        this.lists = lists;
        this.citations = citations;
    }

    /// <summary>Builds the index; it contains only references from published records.</summary>
    public static ReferenceIndex Build(IEnumerable<RecordCollection> collections)
    {
        var all = collections.ToList();
        var lists = new Dictionary<(string, string), Dictionary<Record, List<object?>>>();
        foreach (var collection in all)
            Declare(collection.Schema, all, lists);
        foreach (var collection in all)
        foreach (var record in collection.Published)
            Walk(record, record, (field, target) =>
                Add(lists, (target.Collection, InverseName(record.Schema, field)), target, record)
            );
        return new ReferenceIndex(lists.ToFrozenDictionary(), new(() => Citations(all)));
    }

    private static Dictionary<Record, List<Citation>> Citations(List<RecordCollection> collections)
    {
        var citations = new Dictionary<Record, List<Citation>>();
        foreach (var record in collections.SelectMany(collection => collection.Published))
            Walk(record, record, (field, target) => AddCitation(citations, target, new Citation(record, field)));
        return citations;
    }

    public IEnumerable<string> Names(string collection) =>
        lists.Keys.Where(key => key.Collection == collection).Select(key => key.Name).Order(StringComparer.Ordinal);

    public bool TryFind(Record target, string name, out ScriptList list)
    {
        list = new ScriptList([]);
        if (!lists.TryGetValue((target.Collection, name), out var byTarget))
            return false;
        if (byTarget.TryGetValue(target, out var sources))
            list = new ScriptList(sources);
        return true;
    }

    /// <summary>All records that refer to this one, with the field that does.</summary>
    public IReadOnlyList<Citation> CitationsOf(Record target) =>
        citations.Value.TryGetValue(target, out var found) ? found : [];

    public static string InverseName(Schema from, Field field) => field.Inverse ?? from.Name.Replace('-', '_');

    private static void Declare(
        Schema schema,
        List<RecordCollection> all,
        Dictionary<(string, string), Dictionary<Record, List<object?>>> lists
    )
    {
        foreach (var field in schema.Fields.All.SelectMany(field => field.WithParts).Where(field => field.IsReference))
        foreach (
            var target in all.Where(collection =>
                field.References.Contains("*") || field.References.Contains(collection.Name)
            )
        )
            lists.TryAdd((target.Name, InverseName(schema, field)), []);
    }

    private static void Walk(Record from, DataObject part, Action<Field, Record> found)
    {
        foreach (var i in part.Fields.Deep)
            switch (part.Given(i))
            {
                case Record target:
                    found(part.Fields.All[i], target);
                    break;
                case Part inner:
                    Walk(from, inner, found);
                    break;
                case object?[] list:
                    foreach (var item in list)
                        if (item is Record target)
                            found(part.Fields.All[i], target);
                        else if (item is Part inner)
                            Walk(from, inner, found);
                    break;
            }
    }

    private static void Add(
        Dictionary<(string, string), Dictionary<Record, List<object?>>> lists,
        (string, string) key,
        Record target,
        Record from
    )
    {
        if (!lists.TryGetValue(key, out var byTarget))
            lists[key] = byTarget = [];
        if (!byTarget.TryGetValue(target, out var sources))
            byTarget[target] = sources = [];
        if (sources.Count == 0 || !ReferenceEquals(sources[^1], from))
            sources.Add(from);
    }

    private static void AddCitation(Dictionary<Record, List<Citation>> citations, Record target, Citation citation)
    {
        if (!citations.TryGetValue(target, out var found))
            citations[target] = found = [];
        // The citations of one record are adjacent, so only they can be equal.
        for (var i = found.Count - 1; i >= 0 && ReferenceEquals(found[i].From, citation.From); i--)
            if (found[i] == citation)
                return;
        found.Add(citation);
    }
}

/// <summary>A record that refers to another, and the field that does.</summary>
public sealed record Citation(Record From, Field Field);
