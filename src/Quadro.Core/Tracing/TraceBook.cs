using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Quadro.Tracing;

/// <summary>The traces of a build: those of an earlier one that still hold, and those that this one makes.</summary>
/// <remarks>
/// A piece is made by asking; the same answers make the same piece. So a trace holds when every question it kept is
/// answered as it was. If an early answer differs, the piece is made again, and what it asked later need not make sense
/// any more.
/// </remarks>
public sealed class TraceBook
{
    private readonly ReadTable table;
    private readonly TraceStore earlier;
    private readonly Func<Read, UInt128> answer;
    private readonly ConcurrentDictionary<string, Trace> now = new(StringComparer.Ordinal);
    private int made;

    /// <param name="questions">Those of the store: <see cref="ReadTable.Of"/>.</param>
    public TraceBook(TraceStore store, ReadTable questions, Func<Read, UInt128> answer)
    {
        (earlier, table, this.answer) = (store, questions, answer);
    }

    /// <summary>The trace of a piece that need not be made again; null when it must.</summary>
    public Trace? Current(string key)
    {
        if (!earlier.Traces.TryGetValue(key, out var trace) || !Holds(trace))
            return null;
        now[key] = trace;
        return trace;
    }

    /// <summary>The trace of a piece that this build has looked at.</summary>
    public Trace? Find(string key) => now.GetValueOrDefault(key);

    public IEnumerable<Read> ReadsOf(Trace trace) => trace.Reads.Select(number => table[number]);

    private bool Holds(Trace trace)
    {
        if (trace.Raw.IsEmpty)
            return trace.Reads.All(number => table.Answer(number, answer) == earlier.Reads[number].Answer);
        var raw = trace.Raw.Span;
        var (at, last) = (0, 0);
        for (var count = Number(raw, ref at); count > 0; count--)
        {
            last += Number(raw, ref at);
            if (last >= earlier.Reads.Length || table.Answer(last, answer) != earlier.Reads[last].Answer)
                return false;
        }
        return true;
    }

    /// <summary>The form of <see cref="BinaryWriter.Write7BitEncodedInt"/>.</summary>
    private static int Number(ReadOnlySpan<byte> raw, ref int at)
    {
        var (number, shift) = (0, 0);
        for (; ; shift += 7)
        {
            var part = raw[at++];
            number |= (part & 0x7f) << shift;
            if (part < 0x80)
                return number;
        }
    }

    /// <summary>Keeps what a piece was made from.</summary>
    public Trace Trace(string key, UInt128 hash, ReadLog reads, Effects effects)
    {
        Interlocked.Increment(ref made);
        return now[key] = new Trace(key, hash, table.Numbers(reads.Reads), effects);
    }

    /// <summary>Whether an earlier build has left anything.</summary>
    public bool HasEarlier => earlier.Traces.Count > 0;

    /// <summary>Whether anything is different from what was kept before.</summary>
    public bool IsChanged => made > 0 || now.Count != earlier.Traces.Count;

    /// <summary>Of the addresses and ids of the earlier build, when every link between them held.</summary>
    public UInt128 Ground => earlier.Ground;

    /// <summary>What the next build shall know.</summary>
    /// <remarks>Kept pieces go on as they are, and with them questions that perhaps nobody asks any more; when these
    /// may be the half, all are gone through.</remarks>
    public TraceStore Store(string salt, Func<object, string> nameOf, UInt128 ground)
    {
        if (table.Count > 2 * earlier.Live + 64)
            return Whole(salt, nameOf, ground);
        var reads = ImmutableArray.CreateBuilder<KeptRead>(table.Count);
        for (var i = 0; i < table.Count; i++)
            reads.Add(
                i >= earlier.Reads.Length ? Kept(i, nameOf)
                : table.Known(i) is { } known ? earlier.Reads[i] with { Answer = known }
                : earlier.Reads[i]
            );
        foreach (var trace in now.Values.Where(trace => trace.Raw.IsEmpty))
        foreach (var number in trace.Reads)
            if (number < earlier.Reads.Length)
                reads[number] = reads[number] with { Answer = table.Answer(number, answer) };
        return new TraceStore(salt, reads.DrainToImmutable(), now)
        {
            Ground = ground,
            Live = earlier.Live,
            Texts = earlier.Texts,
            Size = earlier.Size,
        };
    }

    private KeptRead Kept(int number, Func<object, string> nameOf) =>
        new(table[number].Kind, nameOf(table[number].Subject), table[number].Detail, table.Answer(number, answer));

    private TraceStore Whole(string salt, Func<object, string> nameOf, UInt128 ground)
    {
        var used = new bool[table.Count];
        foreach (var trace in now.Values)
        foreach (var number in trace.Reads)
            used[number] = true;
        var (numbers, reads) = (new int[used.Length], ImmutableArray.CreateBuilder<KeptRead>(used.Length));
        for (var i = 0; i < used.Length; i++)
        {
            if (!used[i])
                continue;
            numbers[i] = reads.Count;
            reads.Add(Kept(i, nameOf));
        }
        var live = reads.Count;
        if (live == used.Length && earlier.Traces.Count == 0)
            return new TraceStore(salt, reads.DrainToImmutable(), now) { Ground = ground, Live = live };
        // Numbers only close up: their order in each piece stays.
        var traces = now.Values.Select(trace => new Trace(
            trace.Key,
            trace.Hash,
            [.. trace.Reads.Select(number => numbers[number])],
            trace.Effects
        ));
        return new TraceStore(
            salt,
            reads.DrainToImmutable(),
            traces.ToDictionary(trace => trace.Key, StringComparer.Ordinal)
        )
        {
            Ground = ground,
            Live = live,
        };
    }
}
