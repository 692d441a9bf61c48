using System.Collections.Concurrent;
using Quadro.Model.Records;
using Quadro.Scripting;

namespace Quadro.Model.Functions;

/// <summary>Answers "which records of this collection have this value in this field" from an index made once a build.</summary>
internal sealed class QueryIndex
{
    private readonly ConcurrentDictionary<(object List, string Path), Lazy<Dictionary<object, List<object?>>>> indexes = new();

    public IReadOnlyList<object?> Find(IReadOnlyList<object?> list, string path, object? wanted, ScriptCall call)
    {
        if (QueryKey.Of(wanted) is not { } key) return [.. list.Where(item => !QueryKey.All(call.Member(item, path)).Any())];
        if (list is not Record[]) return [.. list.Where(item => QueryKey.All(call.Member(item, path)).Contains(key))];
        var index = indexes.GetOrAdd((list, path), _ => new(() => Build(list, path, call)));
        return index.Value.TryGetValue(key, out var found) ? found : [];
    }

    private static Dictionary<object, List<object?>> Build(IReadOnlyList<object?> list, string path, ScriptCall call)
    {
        var index = new Dictionary<object, List<object?>>();
        foreach (var item in list)
            foreach (var key in QueryKey.All(call.Member(item, path)).Distinct())
            {
                if (!index.TryGetValue(key, out var items)) index[key] = items = [];
                items.Add(item);
            }
        return index;
    }
}
