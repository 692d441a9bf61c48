using System.Collections.Concurrent;
using Quadro.Model.Records;
using Quadro.Scripting;
using Quadro.Tracing;

namespace Quadro.Model.Functions;

/// <summary>Answers "which records of this collection have this value in this field" from an index made once a build and language.</summary>
public sealed class QueryIndex
{
    private readonly ConcurrentDictionary<(object List, string Path, string Language), Lazy<Dictionary<object, List<object?>>>> indexes = new();

    internal IReadOnlyList<object?> Find(IReadOnlyList<object?> list, string path, object? wanted, ScriptCall call)
    {
        if (list is Record[] { Length: > 0 } whole && QueryKey.Of(wanted) is null) call.Reads?.Add(ReadKind.Rows, whole[0].Collection);
        if (QueryKey.Of(wanted) is not { } key) return [.. list.Where(item => !QueryKey.All(call.Member(item, path)).Any())];
        if (list is not Record[] { Length: > 0 } records) return [.. list.Where(item => QueryKey.All(call.Member(item, path)).Contains(key))];
        call.Reads?.Add(ReadKind.Query, records[0].Collection, Question(path, call.LanguageTag, key));
        return ReadLog.Without(call.Reads, () => Of(records, path, call.LanguageTag, item => call.Member(item, path))).TryGetValue(key, out var found) ? found : [];
    }

    /// <summary>Which records have each value; <paramref name="member"/> reads the field at the end of the path in the language.</summary>
    internal IReadOnlyDictionary<object, List<object?>> Of(Record[] list, string path, string language, Func<object?, object?> member) =>
        indexes.GetOrAdd((list, path, language), _ => new(() => Build(list, member))).Value;

    /// <summary>A query by its path, language and value.</summary>
    internal static string Question(string path, string language, object key) => $"{path}\n{language}\n{QueryKey.Name(key)}";

    private static Dictionary<object, List<object?>> Build(Record[] list, Func<object?, object?> member)
    {
        var index = new Dictionary<object, List<object?>>();
        foreach (var item in list)
            foreach (var key in QueryKey.All(member(item)).Distinct())
            {
                if (!index.TryGetValue(key, out var items)) index[key] = items = [];
                items.Add(item);
            }
        return index;
    }
}
