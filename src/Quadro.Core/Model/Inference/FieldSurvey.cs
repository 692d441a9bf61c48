using System.IO.Hashing;
using System.Runtime.InteropServices;
using Quadro.Load;
using Quadro.Model.Inference.Evidence;
using Quadro.Model.Reading;
using Quadro.Values;

namespace Quadro.Model.Inference;

/// <summary>Collects what the values of one field have in common; it keeps counts and a few values, never
/// all.</summary>
internal sealed class FieldSurvey(string name, IReadOnlyList<ReferenceTarget> targets) : IFieldSink
{
    public const int MostDistinct = 300;
    private int ratios;
    private readonly Dictionary<string, int> distinct = new(StringComparer.Ordinal);
    private HashSet<ulong>? hashes = [];
    private HashSet<ulong>? foldedHashes = [];
    private List<ReferenceTarget>? fitting = [.. targets];
    private Fits possible = Fits.All;
    private FieldWalk<FieldSurvey>? inner;

    public string Name => name;

    public bool IsSettled => false;

    /// <summary>The number of values that are not empty, including words for missing values.</summary>
    public int Given { get; private set; }

    public int Empty { get; private set; }

    /// <summary>The number of values that are not words for missing values.</summary>
    public int Values { get; private set; }

    public NumberEvidence Numbers { get; } = new();

    public NumberEvidence Amounts { get; } = new();

    public bool IsList { get; private set; }

    /// <summary>Whether there are maps, lists of lists, or values of different shapes.</summary>
    public bool HasNodes { get; private set; }

    public bool IsGeometry { get; private set; }

    public bool IsTranslated { get; private set; }

    public int Scalars { get; private set; }

    public FieldWalk<FieldSurvey>? Inner => inner;

    public bool Overflowed { get; private set; }

    public IReadOnlyDictionary<string, int> Distinct => distinct;

    public int Repeats { get; private set; }

    public bool IsUnique => hashes is not null && Given > 0;

    public bool IsAddressable { get; private set; } = true;

    /// <summary>Whether values are unique even without regard to case.</summary>
    public bool IsUniqueFolded => foldedHashes is not null;

    public bool HasSpaces { get; private set; }

    public int Longest { get; private set; }

    public Dictionary<string, int> Missing { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, int> Unknowns { get; } = new(StringComparer.Ordinal);

    public TextShapes Texts { get; } = new();

    public DateEvidence Dates { get; } = new();

    /// <summary>The collections in which every value names a record.</summary>
    public IReadOnlyList<ReferenceTarget> References => Values > 0 ? fitting ?? [] : [];

    public bool Is(Fits fit) => Values > 0 && (possible & fit) != 0;

    /// <summary>The number of records that have the field, empty or not.</summary>
    public int Seen { get; private set; }

    public void Cell(string text)
    {
        Seen++;
        Add(text, ScalarKind.Plain);
    }

    public void Node(Node node)
    {
        Seen++;
        Take(node);
    }

    private void Take(Node node)
    {
        switch (node)
        {
            case ScalarNode scalar:
                if (scalar.Kind == ScalarKind.Null)
                    Empty++;
                else
                    Add(scalar.Text, scalar.Kind);
                break;
            case ListNode list:
                IsList = true;
                if (list.Items.IsEmpty)
                    Empty++;
                foreach (var item in list.Items)
                    if (item is ListNode)
                        HasNodes = true;
                    else
                        Take(item);
                break;
            case MapNode map:
                Map(map);
                break;
        }
    }

    /// <summary>Whether every value is a cell that a spreadsheet shows as a percentage.</summary>
    public bool IsRatio => ratios > 0 && ratios == Scalars - Missing.Values.Sum() - Unknowns.Values.Sum();

    private void Map(MapNode map)
    {
        Given++;
        if (map["type"] is ScalarNode && (map["coordinates"] is not null || map["geometries"] is not null))
            IsGeometry = true;
        else if (
            map.Entries.Length > 0
            && map.Entries.All(entry =>
                entry is { Key.Length: 2, Value: ScalarNode } && entry.Key.All(char.IsAsciiLetterLower)
            )
        )
            IsTranslated = true;
        else
        {
            HasNodes = true;
            (inner ??= new FieldWalk<FieldSurvey>(each => new FieldSurvey(each, []))).Add(map);
        }
    }

    private void Add(string text, ScalarKind kind)
    {
        if (text.Length == 0 || (kind == ScalarKind.Plain && text is "~" or "null"))
        {
            Empty++;
            return;
        }
        Given++;
        Scalars++;
        if (kind == ScalarKind.Fault)
        {
            // A cell of a spreadsheet that contains an error instead of a value.
            Increment(Missing, text);
            return;
        }
        if (kind == ScalarKind.Ratio)
            ratios++;
        if (kind != ScalarKind.Plain)
            possible &= kind switch
            {
                ScalarKind.Number or ScalarKind.Ratio => Fits.Numeric,
                ScalarKind.Boolean => Fits.Boolean,
                _ => ~(Fits.Numeric | Fits.Boolean),
            };
        Remember(text);
        if (Count(text))
            return;
        if (text.Length <= FillerWords.Longest && FillerWords.Known.Contains(text.Trim()))
        {
            Increment(Missing, text);
            return;
        }
        if (Unknown.FromWord(text) is not null)
        {
            Increment(Unknowns, text);
            return;
        }
        Values++;
        Look(text, kind);
    }

    private static bool Again(Dictionary<string, int> counts, string text)
    {
        if (!counts.TryGetValue(text, out var before))
            return false;
        counts[text] = before + 1;
        return true;
    }

    /// <summary>Counts a text; true when it occurred before.</summary>
    private bool Count(string text)
    {
        if (Overflowed && Repeats * 4 < Given)
            return false;
        if (Again(distinct, text))
        {
            Repeats++;
            if (!Again(Missing, text) && !Again(Unknowns, text))
                Values++;
            return true;
        }
        if (distinct.Count < MostDistinct)
            distinct.Add(text, 1);
        else
            Overflowed = true;
        return false;
    }

    private void Remember(string text)
    {
        if (hashes is null)
            return;
        var trimmed = text.AsSpan().Trim();
        if (!hashes.Add(XxHash3.HashToUInt64(MemoryMarshal.AsBytes(trimmed))))
            (hashes, foldedHashes) = (null, null);
        else if (
            foldedHashes is not null
            && (
                !IsAddressable
                || !foldedHashes.Add(
                    XxHash3.HashToUInt64(MemoryMarshal.AsBytes(trimmed.ToString().ToLowerInvariant().AsSpan()))
                )
            )
        )
            foldedHashes = null;
    }

    private void Look(string text, ScalarKind kind)
    {
        var trimmed = text.Trim();
        Longest = Math.Max(Longest, text.Length);
        HasSpaces |= trimmed.AsSpan().IndexOfAny(' ', '\u00a0', '\n') >= 0;
        if (IsAddressable)
            IsAddressable = trimmed.Length > 0 && CollectionReader.IsAddressable(trimmed);
        if (fitting is { Count: > 0 })
            fitting.RemoveAll(target => !target.Has(trimmed));
        if (!Numbers.Add(text, kind == ScalarKind.Ratio ? ScalarKind.Number : kind))
        {
            possible &= ~Fits.Number;
            Texts.NotANumber(trimmed);
        }
        if ((possible & Fits.Date) != 0 && !Dates.Add(trimmed))
            possible &= ~Fits.Date;
        possible = Fit.Of(trimmed, possible, Amounts);
        Texts.Look(trimmed);
    }

    private static void Increment(Dictionary<string, int> counts, string word) =>
        counts[word] = counts.GetValueOrDefault(word) + 1;
}

/// <summary>A collection of the site that values may refer to.</summary>
internal sealed record ReferenceTarget(string Collection, int Records, Func<string, bool> Has);
