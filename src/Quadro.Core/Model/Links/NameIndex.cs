using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Model.Values;

namespace Quadro.Model.Links;

/// <summary>Finds the record that a name means: by id, by alias, or by the value that the name spells (a norm, a project code).</summary>
public sealed class NameIndex
{
    private readonly Dictionary<string, RecordCollection> collections;

    // A record, or a list of them: nearly every name has one.
    private readonly Dictionary<(string Collection, string Name), object> aliases = [];
    private readonly Dictionary<string, object> everywhere = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(NormRef Norm, Record Record)>> norms = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Collection, string Code), List<Record>> codes = [];

    internal NameIndex(IReadOnlyCollection<RecordCollection> collections)
    {
        this.collections = collections.ToDictionary(collection => collection.Name, StringComparer.Ordinal);
        foreach (var collection in collections)
            foreach (var record in collection.All) Add(record);
    }

    public IEnumerable<string> Collections => collections.Keys.Order(StringComparer.Ordinal);

    public bool HasCollection(string name) => collections.ContainsKey(name);

    /// <summary>The records that a name means in one collection: none, one, or several when it is ambiguous.</summary>
    public IReadOnlyList<Record> Find(string collection, string name)
    {
        if (!collections.TryGetValue(collection, out var found)) return [];
        if (found.Find(name) is { } exact) return [exact];
        if (aliases.TryGetValue((collection, Fold(name)), out var byAlias)) return List(byAlias);
        if (NormRef.Parse(name).Value is { } norm && Norm(collection, norm) is { Count: > 0 } same) return same;
        if (ProjectCode.Parse(name).Value is { } code && codes.TryGetValue((collection, code.Canonical), out var byCode)) return byCode;
        return [];
    }

    /// <summary>The record of an id, which comes before everything else that a name may mean.</summary>
    internal Record? FindById(string collection, string id) => collections.TryGetValue(collection, out var found) ? found.Find(id) : null;

    /// <summary>The records that a name means anywhere: <c>collection/id</c>, <c>collection:id</c>, or a name alone.</summary>
    public IReadOnlyList<Record> FindAnywhere(string name)
    {
        if (Split(name) is var (collection, rest)) return Find(collection, rest) is { Count: > 0 } known ? known : Find(CommonFields.Pages, name);
        if (Find(CommonFields.Pages, name) is { Count: > 0 } page) return page;
        if (everywhere.TryGetValue(Fold(name), out var found)) return List(found);
        return [.. collections.Keys.Order(StringComparer.Ordinal).SelectMany(each => Find(each, name)).Distinct()];
    }

    /// <summary>Collection and id, when the name begins with a collection.</summary>
    public (string Collection, string Name)? Split(string name)
    {
        var at = name.AsSpan().IndexOfAny('/', ':');
        return at > 0 && collections.ContainsKey(name[..at]) ? (name[..at], name[(at + 1)..]) : null;
    }

    /// <summary>Names to suggest from: ids and aliases of one collection, or of all.</summary>
    public IEnumerable<string> Names(string? collection) => collection is null
        ? collections.Values.SelectMany(each => each.All).SelectMany(record => record.Aliases.Prepend(record.Id))
        : collections.TryGetValue(collection, out var one) ? one.All.SelectMany(record => record.Aliases.Prepend(record.Id)) : [];

    /// <summary>Every record with its collection: <c>collection/id</c>.</summary>
    public IEnumerable<string> Keys => collections.Values.SelectMany(each => each.All).Select(record => record.Key);

    /// <summary>Names that two records of one collection share, in a stable order.</summary>
    internal IEnumerable<(string Name, IReadOnlyList<Record> Records)> Shared() =>
        aliases.Where(pair => pair.Value is List<Record>).OrderBy(pair => pair.Key.Collection, StringComparer.Ordinal).ThenBy(pair => pair.Key.Name, StringComparer.Ordinal)
            .Select(pair => (pair.Key.Name, List(pair.Value)));

    internal static string Fold(string name) => IsFolded(name) ? name : string.Join(' ', name.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).ToLowerInvariant();

    private void Add(Record record)
    {
        Push(everywhere, Fold(record.Id), record);
        Push(aliases, (record.Collection, Fold(record.Id)), record);
        foreach (var alias in record.Aliases)
        {
            Push(everywhere, Fold(alias), record);
            Push(aliases, (record.Collection, Fold(alias)), record);
        }
        for (var i = 0; i < record.Fields.All.Length; i++)
        {
            if (record.Fields.All[i].IsReference) continue;
            if (record.Given(i) is NormRef norm && norm.Article is null) Push(norms, record.Collection, (norm, record));
            if (record.Given(i) is ProjectCode code) Push(codes, (record.Collection, code.Canonical), record);
        }
    }

    private List<Record> Norm(string collection, NormRef norm) =>
        norms.TryGetValue(collection, out var known) ? [.. known.Where(entry => entry.Norm.SameAct(norm)).Select(entry => entry.Record).Distinct()] : [];

    private static IReadOnlyList<Record> List(object found) => found as List<Record> ?? [(Record)found];

    private static bool IsFolded(string name)
    {
        foreach (var c in name) if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('-' or '_' or '.' or '/')) return false;
        return true;
    }

    private static void Push<TKey>(Dictionary<TKey, object> index, TKey key, Record record) where TKey : notnull
    {
        if (index.TryAdd(key, record)) return;
        var known = index[key];
        if (known is not List<Record> list)
        {
            if (ReferenceEquals(known, record)) return;
            index[key] = list = [(Record)known];
        }
        if (!list.Contains(record)) list.Add(record);
    }

    private static void Push<TKey, TValue>(Dictionary<TKey, List<TValue>> index, TKey key, TValue value) where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list)) index[key] = list = [];
        if (!list.Contains(value)) list.Add(value);
    }
}
