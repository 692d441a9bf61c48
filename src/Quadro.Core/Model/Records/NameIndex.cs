using System.Collections.Immutable;
using Quadro.Model.Schemas;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Codes;
using Quadro.Values.Norms;

namespace Quadro.Model.Records;

/// <summary>Finds the record that a name means: by id, by alias, by its code (a norm, a project, a CUP, an ISTAT code),
/// by its title.</summary>
public sealed class NameIndex
{
    private readonly Dictionary<string, RecordCollection> collections;

    // The value is a record or, rarely, a list of them: nearly every name has only one.
    private readonly Dictionary<(string Collection, string Name), object> aliases = [];
    private readonly Dictionary<string, object> everywhere = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(NormRef Norm, Record Record)>> norms = new(StringComparer.Ordinal);

    // Created when a name is neither an id nor an alias: most sites have many codes and few references by code.
    private readonly Lazy<Dictionary<(string Collection, string Code), object>> codes;
    private readonly TitleIndex titles;
    private readonly IReadOnlySet<string> incomplete;

    /// <param name="incomplete">Collections of which a part could not be read, which has been reported.</param>
    internal NameIndex(IReadOnlyCollection<RecordCollection> collections, IReadOnlySet<string> incomplete)
    {
        this.incomplete = incomplete;
        this.collections = collections.ToDictionary(collection => collection.Name, StringComparer.Ordinal);
        titles = new TitleIndex(collections);
        codes = new(() => Codes(collections));
        foreach (var record in collections.SelectMany(collection => collection.All))
            Add(record);
    }

    /// <summary>Collects the codes before fields are removed from the model, so that the result does not depend on
    /// the first request.</summary>
    internal void Settle() => _ = codes.Value;

    private static Dictionary<(string Collection, string Code), object> Codes(IEnumerable<RecordCollection> collections)
    {
        var found = new Dictionary<(string Collection, string Code), object>();
        foreach (var collection in collections)
        {
            var coded = CodeFields(collection.Schema.Fields);
            if (coded.IsEmpty)
                continue;
            foreach (var record in collection.All)
            foreach (var i in coded)
                if (Code(record.Given(i)) is { Length: > 0 } code)
                    Push(found, (record.Collection, code), record);
        }
        return found;
    }

    private static readonly ImmutableArray<string> CodeNames = ["code", "codice", "cup", "istat"];

    public IEnumerable<string> Collections => collections.Keys.Order(StringComparer.Ordinal);

    public bool HasCollection(string name) => collections.ContainsKey(name);

    /// <summary>The records that a name means in one collection: none, one, or several when it is ambiguous.</summary>
    public IReadOnlyList<Record> Find(string collection, string name) =>
        FindNamed(collection, name) is { Count: > 0 } found ? found : titles.Find(collection, name);

    /// <summary>The records that a name means in one collection, without regard to titles.</summary>
    internal IReadOnlyList<Record> FindNamed(string collection, string name)
    {
        if (!collections.TryGetValue(collection, out var found))
            return [];
        if (found.Find(name) is { } exact)
            return [exact];
        if (aliases.TryGetValue((collection, Fold(name)), out var byAlias))
            return List(byAlias);
        if (NormRef.Parse(name).Value is { } norm && Norm(collection, norm) is { Count: > 0 } same)
            return same;
        return
            Spellings(name)
                .Select(code => codes.Value.GetValueOrDefault((collection, code)))
                .FirstOrDefault(records => records is not null)
                is { } coded
            ? List(coded)
            : [];
    }

    /// <summary>The records that a reference may mean; titles only count when the name matches nothing
    /// else.</summary>
    internal IReadOnlyList<Record> Candidates(Field field, string name)
    {
        if (field.References.Contains("*"))
            return FindAnywhere(name, field.ByTitle);
        var found = Among(field, collection => FindNamed(collection, name));
        if (found.Count > 0)
            return found;
        if (
            Split(name) is var (prefix, rest)
            && field.References.Contains(prefix)
            && FindNamed(prefix, rest) is { Count: > 0 } prefixed
        )
            return prefixed;
        return field.ByTitle ? Among(field, collection => FindTitled(collection, name)) : [];
    }

    /// <summary>Whether a record that a field names may be in a part that could not be read.</summary>
    internal bool MayHaveLost(Field field) =>
        field.References.Any(incomplete.Contains) || (field.References.Contains("*") && incomplete.Count > 0);

    private static IReadOnlyList<Record> Among(Field field, Func<string, IReadOnlyList<Record>> find) =>
        field.References is [var only] ? find(only) : [.. field.References.SelectMany(find).Distinct()];

    internal IReadOnlyList<Record> FindTitled(string collection, string title) => titles.Find(collection, title);

    /// <summary>Whether records of a collection have codes by which references may name them.</summary>
    internal bool HasCodes(string collection) =>
        collections.TryGetValue(collection, out var found)
        && (!CodeFields(found.Schema.Fields).IsEmpty || norms.ContainsKey(collection));

    internal static bool HasCode(Record record, string name)
    {
        var codes = CodeFields(record.Fields)
            .Select(i => Code(record.Given(i)))
            .Where(code => code is { Length: > 0 })
            .ToList();
        return codes.Count > 0 && Spellings(name).Any(codes.Contains);
    }

    /// <summary>The forms in which a code may be kept: the canonical form of each type, else the text.</summary>
    private static IEnumerable<string> Spellings(string name)
    {
        if (ProjectCode.Find(name) is { } code)
            yield return code.Canonical;
        if (Cup.Parse(name).Value is { } cup)
            yield return cup.Canonical;
        yield return Fold(name);
    }

    /// <summary>The fields whose values identify a record: their type is a code, or their name means one.</summary>
    private static ImmutableArray<int> CodeFields(FieldSet fields) =>
        [.. Enumerable.Range(0, fields.All.Length).Where(i => IsCode(fields.All[i]))];

    private static bool IsCode(Field field) =>
        field is { IsReference: false, Many: false, Computed: null }
        && (field.Type is FieldType.ProjectCode or FieldType.Cup or FieldType.Istat || CodeNames.Contains(field.Name));

    /// <summary>The record with an id, or null. An id takes precedence over all other meanings of a name.</summary>
    internal Record? FindById(string collection, string id) =>
        collections.TryGetValue(collection, out var found) ? found.Find(id) : null;

    /// <summary>The records that a name means anywhere: <c>collection/id</c>, <c>collection:id</c>, or a name
    /// alone.</summary>
    /// <param name="byTitle">Whether a title counts when the name matches nothing else.</param>
    public IReadOnlyList<Record> FindAnywhere(string name, bool byTitle = true)
    {
        if (
            Split(name) is var (collection, rest)
            && (byTitle ? Find(collection, rest) : FindNamed(collection, rest)) is { Count: > 0 } known
        )
            return known;
        if (FindNamed(CommonFields.Pages, name) is { Count: > 0 } page)
            return page;
        if (Split(name) is not null)
            return [];
        if (everywhere.TryGetValue(Fold(name), out var found))
            return List(found);
        var named = Everywhere(each => FindNamed(each, name));
        return named.Count > 0 || !byTitle ? named : Everywhere(each => titles.Find(each, name));
    }

    private List<Record> Everywhere(Func<string, IReadOnlyList<Record>> find) =>
        [.. collections.Keys.Order(StringComparer.Ordinal).SelectMany(find).Distinct()];

    /// <summary>The collection and the rest of a name that starts with a collection, or null.</summary>
    public (string Collection, string Name)? Split(string name)
    {
        var at = name.AsSpan().IndexOfAny('/', ':');
        return at > 0 && collections.ContainsKey(name[..at]) ? (name[..at], name[(at + 1)..]) : null;
    }

    /// <summary>The names for suggestions: ids and aliases of one collection, or of all.</summary>
    public IEnumerable<string> Names(string? collection) =>
        collection is null
            ? collections.Values.SelectMany(each => each.All).SelectMany(record => record.Aliases.Prepend(record.Id))
        : collections.TryGetValue(collection, out var one)
            ? one.All.SelectMany(record => record.Aliases.Prepend(record.Id))
        : [];

    /// <summary>The titles for suggestions.</summary>
    internal IEnumerable<string> Titles(string collection) =>
        collections.TryGetValue(collection, out var one)
            ? one.All.SelectMany(record => TitleIndex.Texts(record.Given("title")))
            : [];

    /// <summary>The keys of all records: <c>collection/id</c>.</summary>
    public IEnumerable<string> Keys => collections.Values.SelectMany(each => each.All).Select(record => record.Key);

    /// <summary>Names that two records of one collection share, in a stable order.</summary>
    internal IEnumerable<(string Name, IReadOnlyList<Record> Records)> Shared() =>
        aliases
            .Where(pair => pair.Value is List<Record>)
            .OrderBy(pair => pair.Key.Collection, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Name, StringComparer.Ordinal)
            .Select(pair => (pair.Key.Name, List(pair.Value)));

    internal static string Fold(string name) =>
        IsFolded(name)
            ? name
            : string.Join(' ', NormalForm.Of(name).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))
                .ToLowerInvariant();

    private void Add(Record record)
    {
        Push(everywhere, Fold(record.Id), record);
        Push(aliases, (record.Collection, Fold(record.Id)), record);
        foreach (var alias in record.Aliases)
        {
            Push(everywhere, Fold(alias), record);
            Push(aliases, (record.Collection, Fold(alias)), record);
        }
        foreach (var i in record.Fields.Norms)
            if (record.Given(i) is NormRef norm && norm.Article is null)
                Push(norms, record.Collection, (norm, record));
    }

    private static string? Code(object? value) =>
        value switch
        {
            ProjectCode or Cup or Istat => ((IValue)value).Canonical,
            string or long => Fold(Merging.Canonical(value)),
            _ => null,
        };

    private List<Record> Norm(string collection, NormRef norm) =>
        norms.TryGetValue(collection, out var known)
            ? [.. known.Where(entry => entry.Norm.SameAct(norm)).Select(entry => entry.Record).Distinct()]
            : [];

    private static IReadOnlyList<Record> List(object found) => found as List<Record> ?? [(Record)found];

    private static bool IsFolded(string name)
    {
        foreach (var c in name)
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c is not ('-' or '_' or '.' or '/'))
                return false;
        return true;
    }

    private static void Push<TKey>(Dictionary<TKey, object> index, TKey key, Record record)
        where TKey : notnull
    {
        if (index.TryAdd(key, record))
            return;
        var known = index[key];
        if (known is not List<Record> list)
        {
            if (ReferenceEquals(known, record))
                return;
            index[key] = list = [(Record)known];
        }
        if (!list.Contains(record))
            list.Add(record);
    }

    private static void Push<TKey, TValue>(Dictionary<TKey, List<TValue>> index, TKey key, TValue value)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        if (!list.Contains(value))
            list.Add(value);
    }
}
