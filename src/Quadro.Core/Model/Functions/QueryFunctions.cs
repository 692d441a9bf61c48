using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model.Records;
using Quadro.Scripting;
using Quadro.Tracing;
using Quadro.Values;
using Quadro.Values.Arithmetic;
using Quadro.Values.Dates;
using Quadro.Values.Language;

namespace Quadro.Model.Functions;

/// <summary>The functions that query lists and values, both in expressions of schemas and in templates.</summary>
public static class QueryFunctions
{
    /// <summary>Makes the functions of one build; they keep the indexes that queries use.</summary>
    public static ImmutableArray<ScriptFunction> New(NameIndex names) => New(new QueryIndex(names));

    public static ImmutableArray<ScriptFunction> New(QueryIndex index)
    {
        var twins = new NameTwins();
        return
        [
            new("where", 3, 3, "list | where \"field\" value", call =>
                index.Find(Queried(call), call.Text(1), call[2], call)
            ),
            new("where_not", 3, 3, "list | where_not \"field\" value", call =>
                Except(call, index.Find(List(call), call.Text(1), call[2], call))
            ),
            new("sort_by", 2, 3, "list | sort_by \"field\" [\"desc\"]", SortBy),
            new("group_by", 2, 2, "list | group_by \"field\"", GroupBy),
            new("sum", 1, 2, "list | sum [\"field\"]", Sum),
            new("map", 2, 2, "list | map \"field\"", call =>
                List(call).SelectMany(item => Spread(call.Member(item, call.Text(1)))).ToArray()
            ),
            new("first", 1, 1, "list | first", call =>
                List(call) is { Count: > 0 } list ? list[0] : NotKnown(call) ?? Unknown.Missing
            ),
            new("last", 1, 1, "list | last", call =>
                List(call) is { Count: > 0 } list ? list[^1] : NotKnown(call) ?? Unknown.Missing
            ),
            new("size", 1, 1, "list | size", call =>
                NotKnown(call) ?? (call[0] is string text ? text.Length : List(call).Count)
            ),
            new("limit", 2, 2, "list | limit number", call => List(call).Take(Whole(call, 1)).ToArray()),
            new("offset", 2, 2, "list | offset number", call => List(call).Skip(Whole(call, 1)).ToArray()),
            new("uniq", 1, 1, "list | uniq", call =>
                List(call).DistinctBy(item => Records.QueryKey.Of(item) ?? item).ToArray()
            ),
            new("contains", 2, 2, "list | contains value", Contains),
            new("any", 1, 1, "list | any", call => NotKnown(call) ?? List(call).Count > 0),
            new("reverse", 1, 1, "list | reverse", call => List(call).Reverse().ToArray()),
            new("days", 2, 2, "days from to", Days),
            new("year", 1, 1, "year date", call => NotKnown(call) ?? Year(call)),
            new("twin", 2, 3, "list | twin record [\"field\"]", call =>
                call[1] is Records.Record record
                    ? twins.Before(Compared(call), record, call.Arguments.Count > 2 ? call.Text(2) : null)
                    : Unknown.NotApplicable
            ),
            new("is_known", 1, 1, "is_known value", call => call[0] is not (null or Unknown)),
            new("is_missing", 1, 1, "is_missing value", call => call[0] is null or Unknown),
            new("reason", 1, 1, "reason value", call => Knowledge.Of(call[0])),
        ];
    }

    /// <summary>The unknown argument of a call, which makes the answer unknown, or null when all arguments are
    /// known.</summary>
    private static object? NotKnown(ScriptCall call) =>
        call.Arguments.OfType<Unknown>().MinBy(unknown => unknown.Reason);

    /// <summary>The list of a call. An unknown list counts as empty: a record without phases has no phase.</summary>
    private static IReadOnlyList<object?> List(ScriptCall call) =>
        call[0] switch
        {
            null or Unknown => [],
            ScriptList list => list.Items,
            IReadOnlyList<object?> list => list,
            IMembers or IOperand or string => [call[0]],
            System.Collections.IEnumerable some => some.Cast<object?>().ToArray(),
            _ => throw call.Failure(Rules.Render.WrongCall, Messages.Model.NoList(call.Text(0))),
        };

    /// <summary>The list of a query. The question is noted when the list is a whole collection; other lists count as
    /// read completely.</summary>
    private static IReadOnlyList<object?> Queried(ScriptCall call) =>
        call[0] is ScriptList { Unread: Records.Record[] { Length: > 0 } all } ? all : List(call);

    /// <summary>The list of a call that compares all names with each other, in the order in which the records were
    /// read.</summary>
    private static IReadOnlyList<object?> Compared(ScriptCall call)
    {
        var list = List(call);
        if (call.Reads is not { } reads)
            return list;
        var collection = (string?)null;
        foreach (var item in list)
            Note(item);
        Note(call[1]);
        return list;

        void Note(object? item)
        {
            if (item is not Records.Record record)
                return;
            reads.Add(ReadKind.Row, record);
            if (record.Collection == collection)
                return;
            collection = record.Collection;
            reads.Add(ReadKind.Order, collection);
        }
    }

    private static IReadOnlyList<object?> Except(ScriptCall call, IReadOnlyList<object?> found)
    {
        var left = new HashSet<object>(found.OfType<object>(), ReferenceEqualityComparer.Instance);
        return [.. List(call).Where(item => item is null || !left.Contains(item))];
    }

    private static IEnumerable<object?> Spread(object? value) =>
        value switch
        {
            Unknown or null => [],
            ScriptList list => list.Items,
            IReadOnlyList<object?> list => list,
            _ => [value],
        };

    private static object?[] SortBy(ScriptCall call)
    {
        var descending = call.Arguments.Count > 2 && call.Text(2) == "desc";
        if (call.Arguments.Count > 2 && call.Text(2) is not ("desc" or "asc"))
            throw call.Failure(Rules.Render.WrongCall, Messages.Model.NoOrder(call.Text(2)), Messages.Model.AscOrDesc);
        var path = call.Text(1);
        var keyed = List(call).Select((item, i) => (item, key: call.Member(item, path), i)).ToArray();
        Array.Sort(keyed, (a, b) =>
        {
            // Unknown values come last in either order.
            var (aKnown, bKnown) = (a.key is not (null or Unknown), b.key is not (null or Unknown));
            if (aKnown != bKnown)
                return aKnown ? -1 : 1;
            var order = ValueOrder.Compare(Comparable(a.key, call.Reads), Comparable(b.key, call.Reads));
            return order != 0 ? (descending ? -order : order) : a.i.CompareTo(b.i);
        });
        return [.. keyed.Select(entry => entry.item)];
    }

    internal static object? Comparable(object? value, ReadLog? reads = null)
    {
        if (value is Records.Record named)
            reads?.Add(ReadKind.Row, named);
        return Plain(value);
    }

    private static object? Plain(object? value) =>
        value switch
        {
            Schemas.Category category => (long)category.Order,
            Records.Record record => record.Given("title") ?? record.Id,
            Total total => total.Value,
            _ => value,
        };

    private static object?[] GroupBy(ScriptCall call)
    {
        var groups = new Dictionary<object, (object? Key, List<object?> Items)>();
        var rest = new SortedDictionary<UnknownReason, List<object?>>();
        foreach (var item in List(call))
        {
            var known = false;
            var given = call.Member(item, call.Text(1));
            foreach (var value in Spread(given))
            {
                if (Records.QueryKey.Of(value) is not { } key)
                    continue;
                known = true;
                if (!groups.TryGetValue(key, out var group))
                    groups[key] = group = (value, []);
                group.Items.Add(item);
            }
            if (known)
                continue;
            var reason = Why(given);
            if (!rest.TryGetValue(reason, out var unknown))
                rest[reason] = unknown = [];
            unknown.Add(item);
        }
        var sorted = groups.Values.Select(group => new Group(group.Key, group.Items)).ToList();
        sorted.Sort((a, b) => ValueOrder.Compare(Comparable(a.Key, call.Reads), Comparable(b.Key, call.Reads)));
        sorted.AddRange(rest.Select(group => new Group(Unknown.Of(group.Key), group.Value)));
        return [.. sorted];
    }

    /// <summary>The reason of a missing value. Readers see it, so that 'n.a.' and 'n.d.' are two groups.</summary>
    private static UnknownReason Why(object? given) =>
        given switch
        {
            Unknown unknown => unknown.Reason,
            IEnumerable<object?> list => list.OfType<Unknown>().MinBy(item => item.Reason)?.Reason
                ?? UnknownReason.Missing,
            _ => UnknownReason.Missing,
        };

    private static object Sum(ScriptCall call)
    {
        if (call[0] is Unknown unknown)
            return unknown;
        object? total = null;
        var parts = default(PartCount);
        foreach (var item in List(call))
        {
            var value = call.Arguments.Count > 1 ? call.Member(item, call.Text(1)) : item;
            parts = parts.With(value);
            if (Total.Inner(value) is string or LocalizedText)
                throw NoSum(call, item, call.PlainText(value));
            if (Total.Inner(value) is not (null or Unknown) and var known)
                total = total is null ? known : Total.Inner(call.Operate("+", total, known));
        }
        if (total is null)
            return parts.All == 0 ? 0L : parts.Why();
        return new Total(total, parts);
    }

    private static Exception NoSum(ScriptCall call, object? item, string text)
    {
        var help = item is Records.Record { Schema: { IsInferred: true, Name: var name } } record
            ? Messages.Model.DeclareNumbers(name, record.Span.File.Path)
            : Messages.Model.SumIsOf;
        return call.Failure(
            Rules.Render.WrongCall,
            call.Arguments.Count > 1
                ? Messages.Model.TextsHaveNoSum(call.Text(1), text)
                : Messages.Model.TextHasNoSum(text),
            help
        );
    }

    private static object Contains(ScriptCall call)
    {
        if (NotKnown(call) is { } unknown)
            return unknown;
        if (call[0] is string text)
            return text.Contains(call.Text(1), StringComparison.Ordinal);
        if (Holds(call))
            return true;
        // An unknown item may be equal to the wanted value.
        return List(call).OfType<Unknown>().MinBy(item => item.Reason) ?? (object)false;
    }

    private static bool Holds(ScriptCall call) =>
        Records.QueryKey.Of(call[1]) is { } wanted
        && List(call)
            .Any(item =>
                item is Records.Record record && wanted is string name
                    ? IsCalled(call, record, name)
                    : Records.QueryKey.All(item).Contains(wanted) || IsEqual(call, item, call[1])
            );

    private static bool IsCalled(ScriptCall call, Records.Record record, string name)
    {
        call.Reads?.Add(ReadKind.Row, record);
        return record.IsCalled(name);
    }

    /// <summary>Whether the operators of either value find them equal; a text is read as the type of the other
    /// value.</summary>
    private static bool IsEqual(ScriptCall call, object? item, object? wanted)
    {
        if (
            item is not (string or long or int or decimal or IOperand)
            || wanted is not (string or long or int or decimal or IOperand)
        )
            return false;
        if (item is Unknown || !(item is IOperand || wanted is IOperand))
            return false;
        if (
            (item as Schemas.Category ?? wanted as Schemas.Category) is { } category
            && (item as string ?? wanted as string) is { } word
            && category.Refuse(word) is { } refusal
        )
            throw call.Failure(Rules.Render.ImpossibleQuery, refusal.Problem, refusal.Accepted);
        return call.Operate("==", item, wanted) is true;
    }

    private static object Year(ScriptCall call) =>
        DateOf(call[0]) is { } date
            ? (long)date.Year
            : throw call.Failure(
                Rules.Render.WrongCall,
                Messages.Model.YearTakesDate(call.Text(0)),
                Messages.Model.CalledAs("year date")
            );

    private static object Days(ScriptCall call)
    {
        if (NotKnown(call) is { } unknown)
            return unknown;
        if (DateOf(call[0]) is not { } from || DateOf(call[1]) is not { } to)
            throw call.Failure(
                Rules.Render.WrongCall,
                Messages.Model.DaysTakesDates,
                Messages.Model.CalledAs("days start end")
            );
        return PartialDate.Days(from, to) is { } days ? (long)days : Unknown.NotAvailable;
    }

    private static PartialDate? DateOf(object? value) =>
        value is string text ? PartialDate.Parse(text).Value : Moment.DateOf(value);

    private static int Whole(ScriptCall call, int index) =>
        QueryNumber.Of(call[index]) is { } number
        && number == decimal.Truncate(number)
        && number is >= 0 and <= int.MaxValue
            ? (int)number
            : throw call.Failure(Rules.Render.WrongCall, Messages.Model.NoWholeNumber(call.Text(index)));
}
