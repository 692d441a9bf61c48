using System.Collections.Concurrent;
using Quadro.Model.Records;
using Quadro.Text;
using Quadro.Values;

namespace Quadro.Model.Functions;

/// <summary>
/// Finds two records whose names differ only in case, accents, dots and spaces, or in one letter of one word. Each
/// list is indexed once per build, by the letters of its names and by these letters without one of them.
/// </summary>
internal sealed class NameTwins
{
    private const int ShortestWord = 5;

    private readonly ConcurrentDictionary<
        (object List, string? Field),
        Lazy<Dictionary<(string Name, object? Value), List<Record>>>
    > indexes = new();

    /// <summary>The first record that was read before this one and has nearly the same name, and the same value in
    /// the field if one is given.</summary>
    public object Before(IReadOnlyList<object?> list, Record record, string? field)
    {
        var index = indexes.GetOrAdd((list, field), _ => new(() => Build(list, field))).Value;
        var value = ValueOf(record, field);
        var near = Keys(record)
            .Select(key =>
                index
                    .GetValueOrDefault((key, value))
                    ?.TakeWhile(other => other.Order < record.Order)
                    .FirstOrDefault(other => IsTwin(other, record))
            );
        return near.OfType<Record>().MinBy(other => other.Order) ?? (object)Unknown.NotApplicable;
    }

    private static object? ValueOf(Record record, string? field) =>
        field is null ? null : QueryKey.Of(record.Given(field));

    /// <summary>Indexes records by key in the order in which they were read, so that the first of many similar names
    /// is found at once.</summary>
    private static Dictionary<(string Name, object? Value), List<Record>> Build(
        IReadOnlyList<object?> list,
        string? field
    )
    {
        var index = new Dictionary<(string, object?), List<Record>>();
        foreach (var record in list.OfType<Record>().OrderBy(record => record.Order))
        foreach (var name in Keys(record).Distinct(StringComparer.Ordinal))
        {
            var key = (name, ValueOf(record, field));
            if (!index.TryGetValue(key, out var found))
                index[key] = found = [];
            found.Add(record);
        }
        return index;
    }

    private static IEnumerable<string> Keys(Record record) =>
        Titles(record)
            .Concat(record.Aliases)
            .Select(Letters)
            .Concat(Titles(record).SelectMany(WithoutOneLetter))
            .Where(key => key.Length > 1);

    private static IEnumerable<string> WithoutOneLetter(string title)
    {
        var words = Words(title);
        for (var i = 0; i < words.Length; i++)
        {
            if (!CanDiffer(words[i]))
                continue;
            var (before, after) = (string.Join(' ', words[..i]), string.Join(' ', words[(i + 1)..]));
            yield return $"{before}|{words[i]}|{after}";
            for (var at = 0; at < words[i].Length; at++)
                yield return $"{before}|{words[i].Remove(at, 1)}|{after}";
        }
    }

    private static bool IsTwin(Record a, Record b) =>
        IsCalled(a, b)
        || IsCalled(b, a)
        || Titles(a).Select(Words).Any(x => Titles(b).Select(Words).Any(y => DifferByOneLetter(x, y)));

    /// <summary>Whether a title of the first record is a title or an alias of the second. Another message reports
    /// shared aliases.</summary>
    private static bool IsCalled(Record a, Record b) =>
        Titles(a).Select(Letters).Intersect(Titles(b).Concat(b.Aliases).Select(Letters)).Any();

    private static string Letters(string name) => string.Concat(Words(name));

    private static bool DifferByOneLetter(string[] a, string[] b)
    {
        if (a.Length != b.Length)
            return false;
        var different = Enumerable.Range(0, a.Length).Where(i => a[i] != b[i]).ToList();
        return different is [var at]
            && CanDiffer(a[at])
            && CanDiffer(b[at])
            && Suggestions.Distance(a[at], b[at]) == 1
            && !DifferInEnding(a[at], b[at]);
    }

    /// <summary>Whether a letter of the word may be a typo. Numbers and short words (I and II, A and B) differ on
    /// purpose.</summary>
    private static bool CanDiffer(string word) => word.Length >= ShortestWord && word.All(char.IsLetter);

    /// <summary>Whether two words only differ in their last vowel: Mario and Maria, comune and comuni are different
    /// words.</summary>
    private static bool DifferInEnding(string a, string b) =>
        a.Length == b.Length && a[..^1] == b[..^1] && IsVowel(a[^1]) && IsVowel(b[^1]);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static IEnumerable<string> Titles(Record record) =>
        record.Given("title") switch
        {
            string text => [text],
            LocalizedText words => words.Texts.Select(each => each.Text).Distinct(),
            _ => [],
        };

    private static string[] Words(string name)
    {
        var folded = Text.Letters.Fold(name).ToCharArray();
        for (var i = 0; i < folded.Length; i++)
            if (!char.IsLetterOrDigit(folded[i]))
                folded[i] = ' ';
        return new string(folded).Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }
}
