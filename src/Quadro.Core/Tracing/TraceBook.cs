using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Quadro.Tracing;

/// <summary>The traces of a build: those of an earlier one that are still valid, and new ones.</summary>
/// <remarks>Making a page means asking questions, and the same answers make the same page. So a trace is valid when
/// every kept question has its old answer. If an early answer differs, the page is made again, and its later
/// questions may no longer make sense.</remarks>
public sealed class TraceBook
{
    private readonly ReadTable table;
    private readonly TraceStore earlier;
    private readonly Func<Read, UInt128> answer;
    private readonly ConcurrentDictionary<string, Trace> now = new(StringComparer.Ordinal);
    private int made;

    /// <param name="questions">The questions of the store: <see cref="ReadTable.Of"/>.</param>
    public TraceBook(TraceStore store, ReadTable questions, Func<Read, UInt128> answer)
    {
        (earlier, table, this.answer) = (store, questions, answer);
    }

    /// <summary>The trace of a page or text that need not be made again, or null when it must be.</summary>
    public Trace? Current(string key)
    {
        if (!earlier.Traces.TryGetValue(key, out var trace) || !Holds(trace))
            return null;
        now[key] = trace;
        return trace;
    }

    /// <summary>The trace of a page or text that this build has handled, or null.</summary>
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

    /// <summary>Reads a number in the form of <see cref="BinaryWriter.Write7BitEncodedInt"/>.</summary>
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

    /// <summary>Keeps the questions and results of a page or text.</summary>
    public Trace Trace(string key, UInt128 hash, ReadLog reads, Effects effects)
    {
        Interlocked.Increment(ref made);
        return now[key] = new Trace(key, hash, table.Numbers(reads.Reads), effects);
    }

    /// <summary>Whether an earlier build has left traces.</summary>
    public bool HasEarlier => earlier.Traces.Count > 0;

    /// <summary>Whether the traces differ from those of the earlier build.</summary>
    public bool IsChanged => made > 0 || now.Count != earlier.Traces.Count;

    /// <summary>The hash of the addresses and ids of the earlier build, when every link between them was
    /// valid.</summary>
    public UInt128 Ground => earlier.Ground;

    /// <summary>The traces to keep for the next build.</summary>
    /// <remarks>Kept traces stay as they are, and with them questions that may be obsolete. When half of the
    /// questions may be obsolete, all are checked.</remarks>
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
        // Numbers only move together: their order in each trace stays.
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
