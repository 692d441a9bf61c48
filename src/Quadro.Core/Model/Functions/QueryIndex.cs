using System.Collections.Concurrent;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Scripting;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Model.Functions;

/// <summary>Answers "which records of this collection have this value in this field" from an index that is made once
/// per build and language.</summary>
public sealed class QueryIndex(NameIndex names)
{
    private readonly ConcurrentDictionary<(object List, string Path, string Language), Lazy<ValueIndex>> indexes =
        new();

    internal IReadOnlyList<object?> Find(IReadOnlyList<object?> list, string path, object? wanted, ScriptCall call)
    {
        if (wanted is ScriptList or object?[])
            throw call.Failure(
                Rules.Render.ImpossibleQuery,
                Messages.Model.AskedForList(path),
                Messages.Model.AskOnceEach
            );
        if (list is Record[] { Length: > 0 } whole && QueryKey.Of(wanted) is null)
            call.Reads?.Add(ReadKind.Rows, whole[0].Collection);
        if (QueryKey.Of(wanted) is not { } key)
            return [.. list.Where(item => !QueryKey.All(call.Member(item, path)).Any())];
        if (list is not Record[] { Length: > 0 } records)
        {
            var fields = ValueIndex.FieldsOf(list, path, call.Member);
            NoteNames(wanted!, fields, call.Reads);
            var keys = ValueIndex.Keys(wanted!, fields, names, out var refused) ?? throw Refusal(refused!.Value, call);
            return [.. list.Where(item => ValueIndex.KeysOf(call.Member(item, path), fields).Any(keys.Contains))];
        }
        call.Reads?.Add(ReadKind.Query, records[0].Collection, Question(path, call.LanguageTag, key));
        return ReadLog
            .Without(call.Reads, () => Of(records, path, call.LanguageTag, call.Member))
            .Find(wanted!, out var problem)
            ?? throw Refusal(problem!.Value, call);
    }

    /// <summary>Notes the question which record a name means, when the query itself is not noted.</summary>
    private static void NoteNames(object wanted, ImmutableArray<Field> fields, ReadLog? reads)
    {
        if (reads is null || wanted is not string name)
            return;
        foreach (
            var (field, collection) in fields.SelectMany(field =>
                field.References.Select(collection => (field, collection))
            )
        )
        {
            reads.Add(ReadKind.Name, collection == "*" ? name : $"{collection}/{name}");
            // The answer to that question does not show whether the record has the name as its title.
            if (!field.ByTitle && collection != "*")
                reads.Add(ReadKind.Table, collection);
        }
    }

    /// <summary>The index of a list by the values at the end of a path, which <paramref name="member"/> reads in the
    /// language.</summary>
    internal ValueIndex Of(Record[] list, string path, string language, Func<object?, string, object?> member) =>
        indexes.GetOrAdd((list, path, language), _ => new(() => new ValueIndex(list, path, names, member))).Value;

    /// <summary>The name of a query, from its path, language and value.</summary>
    internal static string Question(string path, string language, object key) =>
        $"{path}\n{language}\n{QueryKey.Name(key)}";

    private static Exception Refusal((Wording Sentence, Wording? Help) problem, ScriptCall call) =>
        call.Failure(Rules.Render.ImpossibleQuery, problem.Sentence, problem.Help);
}

/// <summary>An index of the items of a list by the values at the end of a path.</summary>
internal sealed class ValueIndex
{
    private readonly Dictionary<object, List<object?>> byKey = [];
    private readonly IReadOnlyList<object?> list;
    private readonly ImmutableArray<Field> fields;
    private readonly NameIndex names;

    public ValueIndex(IReadOnlyList<object?> list, string path, NameIndex names, Func<object?, string, object?> member)
    {
        (this.list, this.names) = (list, names);
        fields = FieldsOf(list, path, member);
        foreach (var item in list)
        foreach (var key in KeysOf(member(item, path), fields).Distinct())
        {
            if (!byKey.TryGetValue(key, out var items))
                byKey[key] = items = [];
            items.Add(item);
        }
    }

    /// <summary>The items by their value.</summary>
    public IReadOnlyDictionary<object, List<object?>> ByKey => byKey;

    /// <summary>The items that have the value, or null with the reason when the field cannot have it.</summary>
    public IReadOnlyList<object?>? Find(object wanted, out (Wording Sentence, Wording? Help)? problem)
    {
        if (Keys(wanted, fields, names, out problem) is not { } keys)
            return null;
        var answers = keys.Select(key => byKey.GetValueOrDefault(key)).OfType<List<object?>>().ToList();
        if (answers.Count < 2)
            return answers is [var only] ? only : [];
        var all = new HashSet<object?>(answers.SelectMany(answer => answer), ReferenceEqualityComparer.Instance);
        return [.. list.Where(all.Contains)];
    }

    /// <summary>The keys to look up a value, or null with the reason when none of the fields can have it.</summary>
    public static HashSet<object>? Keys(
        object wanted,
        ImmutableArray<Field> fields,
        NameIndex names,
        out (Wording Sentence, Wording? Help)? problem
    )
    {
        problem = null;
        var keys = new HashSet<object>();
        var isRead = fields.IsEmpty;
        foreach (var field in fields.Cast<Field?>().DefaultIfEmpty(null))
        {
            var (found, sentence, help) = AskedValue.Keys(wanted, field, names);
            keys.UnionWith(found);
            if (sentence is { } refused)
                problem ??= (refused, help);
            else
                isRead = true;
        }
        if (!isRead)
            return null;
        problem = null;
        return keys;
    }

    /// <summary>The keys under which a value is indexed.</summary>
    public static IEnumerable<object> KeysOf(object? value, ImmutableArray<Field> fields) =>
        fields.Any(field => field.Type is FieldType.Date or FieldType.YearMonth or FieldType.DateTime)
            ? QueryKey.All(value).Concat(QueryKey.Spans(value).Cast<object>())
            : QueryKey.All(value);

    /// <summary>The declared fields that a path ends in: one, or several when the path passes records of several
    /// collections.</summary>
    public static ImmutableArray<Field> FieldsOf(
        IReadOnlyList<object?> list,
        string path,
        Func<object?, string, object?> member
    )
    {
        var cut = path.LastIndexOf('.');
        var name = path[(cut + 1)..];
        if (name == "id")
            return [];
        // All records of a collection have the same fields.
        if (cut < 0 && list is Record[] { Length: > 0 } records)
            return records[0].Fields.Find(name) is { } own ? [own]
                : Named(list, path, member) is { } seen ? [seen]
                : [];
        var sets = list.Select(item => (cut < 0 ? item : member(item, path[..cut])) as DataObject)
            .OfType<DataObject>()
            .Select(owner => owner.Fields)
            .Distinct(ReferenceEqualityComparer.Instance)
            .Cast<FieldSet>();
        var declared = sets.Select(set => set.Find(name)).OfType<Field>().ToImmutableArray();
        return declared.IsEmpty && Named(list, path, member) is { } named ? [named] : declared;
    }

    /// <summary>A field for records that are not values of a declared field (inverse references, keys of groups), so
    /// that queries find them by name, too; or null.</summary>
    private static Field? Named(IReadOnlyList<object?> list, string path, Func<object?, string, object?> member)
    {
        var collections = list.SelectMany(item => QueryKey.All(member(item, path)))
            .OfType<Record>()
            .Select(record => record.Collection)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToImmutableArray();
        return collections.IsEmpty
            ? null
            : new Field
            {
                Name = path,
                Type = FieldType.String,
                References = collections,
            };
    }
}
