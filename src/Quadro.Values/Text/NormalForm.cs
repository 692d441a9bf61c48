using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Quadro.Text;

/// <summary>
/// Unicode's normal form C: 'à' as one character, however a file or a file system wrote it. It uses tables of its
/// own, because the program runs without the machine's Unicode data.
/// </summary>
public static class NormalForm
{
    /// <summary>The first character that may not be in normal form; all lower ones are.</summary>
    private const char First = '\u0300';

    /// <summary>The first byte in UTF-8 of characters from U+0300 on.</summary>
    private const byte FirstByte = 0xCC;

    /// <summary>Whether a text in UTF-8 is certainly in normal form; false when in doubt.</summary>
    public static bool Holds(ReadOnlySpan<byte> utf8)
    {
        while (utf8.IndexOfAnyInRange(FirstByte, (byte)0xEF) is var at and >= 0)
        {
            Rune.DecodeFromUtf8(utf8[at..], out var rune, out var length);
            if (rune.IsBmp && Tables.Doubtful.Contains((char)rune.Value))
                return false;
            utf8 = utf8[(at + length)..];
        }
        return true;
    }

    /// <summary>Whether a text is certainly in normal form; false when in doubt.</summary>
    public static bool Holds(ReadOnlySpan<char> text) =>
        !text.ContainsAnyInRange(First, '\uffff') || !text.ContainsAny(Tables.Doubtful);

    /// <summary>The text in normal form; the same object when it is in normal form already.</summary>
    public static string Of(string text) => Holds(text) ? text : Compose(Decompose(text));

    private static List<char> Decompose(string text)
    {
        var marks = new List<char>(text.Length + 8);
        foreach (var c in text)
            Decompose(c, marks);
        Sort(marks);
        return marks;
    }

    private static void Decompose(char c, List<char> into)
    {
        if (Hangul.TrySplit(c, into))
            return;
        if (!Tables.Parts.TryGetValue(c, out var parts))
        {
            into.Add(c);
            return;
        }
        Decompose(parts.First, into);
        if (parts.Second != '\0')
            Decompose(parts.Second, into);
    }

    /// <summary>Sorts the marks of each letter by class; marks of one class keep their order.</summary>
    private static void Sort(List<char> text)
    {
        for (var from = 0; from < text.Count; from++)
        {
            if (Class(text[from]) == 0)
                continue;
            var end = from + 1;
            var isSorted = true;
            for (; end < text.Count && Class(text[end]) is > 0 and var order; end++)
                isSorted &= Class(text[end - 1]) <= order;
            // A stable sort outside the list: a letter may have thousands of marks.
            if (!isSorted)
                foreach (var (at, mark) in text.GetRange(from, end - from).OrderBy(Class).Index())
                    text[from + at] = mark;
            from = end;
        }
    }

    private static string Compose(List<char> text)
    {
        var (starter, length, before) = (-1, 0, 0);
        for (var i = 0; i < text.Count; i++)
        {
            var (c, order) = (text[i], Class(text[i]));
            // A mark of the same class or a letter in between prevents the composition.
            var isNext = starter == length - 1;
            if (starter >= 0 && (isNext || (before < order && before != 0)) && Pair(text[starter], c) is { } whole)
            {
                text[starter] = whole;
                continue;
            }
            if (order == 0)
                starter = length;
            before = order;
            text[length++] = c;
        }
        return new string(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(text)[..length]);
    }

    private static char? Pair(char first, char second) =>
        Hangul.Join(first, second) ?? (Tables.Pairs.TryGetValue((first, second), out var whole) ? whole : null);

    private static int Class(char c) => c < First ? 0 : Tables.Classes.GetValueOrDefault(c);

    /// <summary>The tables, made when the first character that may need them appears.</summary>
    private static class Tables
    {
        public static readonly FrozenDictionary<char, (char First, char Second)> Parts = Triples(
                NormalFormTables.Composed + NormalFormTables.Replaced
            )
            .ToFrozenDictionary(one => one.A, one => (one.B, one.C));

        public static readonly FrozenDictionary<(char, char), char> Pairs = Triples(NormalFormTables.Composed)
            .ToFrozenDictionary(one => (one.B, one.C), one => one.A);

        public static readonly FrozenDictionary<char, int> Classes = Triples(NormalFormTables.Classes)
            .SelectMany(run => Enumerable.Range(run.A, run.B - run.A + 1).Select(c => ((char)c, (int)run.C)))
            .ToFrozenDictionary(one => one.Item1, one => one.Item2);

        /// <summary>Characters that normal form C may change: marks, characters that join with the one before, and
        /// those that it never contains.</summary>
        public static readonly SearchValues<char> Doubtful = SearchValues.Create([
            .. Classes.Keys,
            .. Pairs.Keys.Select(pair => pair.Item2),
            .. Triples(NormalFormTables.Replaced).Select(one => one.A),
            .. Hangul.Joining,
        ]);

        private static IEnumerable<(char A, char B, char C)> Triples(string table)
        {
            for (var i = 0; i < table.Length; i += 3)
                yield return (table[i], table[i + 1], table[i + 2]);
        }
    }

    /// <summary>Composes and decomposes Korean syllables, which follow a rule instead of a table.</summary>
    private static class Hangul
    {
        private const int Base = 0xAC00,
            L = 0x1100,
            V = 0x1161,
            T = 0x11A7,
            Vs = 21,
            Ts = 28,
            Syllables = 19 * Vs * Ts;

        public static IEnumerable<char> Joining =>
            Enumerable.Range(V, Vs).Concat(Enumerable.Range(T + 1, Ts - 1)).Select(c => (char)c);

        public static bool TrySplit(char c, List<char> into)
        {
            if (c - Base is not (>= 0 and < Syllables and var index))
                return false;
            into.Add((char)(L + (index / (Vs * Ts))));
            into.Add((char)(V + (index % (Vs * Ts) / Ts)));
            if (index % Ts != 0)
                into.Add((char)(T + (index % Ts)));
            return true;
        }

        public static char? Join(char a, char b)
        {
            if (a - L is >= 0 and < 19 && b - V is >= 0 and < Vs)
                return (char)(Base + ((((a - L) * Vs) + b - V) * Ts));
            return a - Base is >= 0 and < Syllables && (a - Base) % Ts == 0 && b - T is > 0 and < Ts
                ? (char)(a + b - T)
                : null;
        }
    }
}
