using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Quadro.Tracing;

/// <summary>The traces of a build: those of an earlier one that still hold, and those that this one makes.</summary>
/// <remarks>
/// A piece is made by asking; the same answers make the same piece. So a trace holds when every question it kept is answered
/// as it was. If an early answer differs, the piece is made again, and what it asked later need not make sense any more.
/// </remarks>
public sealed class TraceBook
{
    private readonly ReadTable table;
    private readonly ImmutableArray<UInt128> kept;
    private readonly IReadOnlyDictionary<string, Trace> earlier;
    private readonly ConcurrentDictionary<string, Trace> now = new(StringComparer.Ordinal);
    private int made;

    /// <param name="subject">The object of the model that a kept name means now; the name itself when there is none.</param>
    public TraceBook(TraceStore store, Func<Read, UInt128> answer, Func<ReadKind, string, object> subject)
    {
        table = new ReadTable(answer);
        earlier = store.Traces;
        var answers = ImmutableArray.CreateBuilder<UInt128>(store.Reads.Length);
        foreach (var read in store.Reads)
        {
            // Two names may have come to mean one record: then the later question is one that nothing answers.
            if (table.Number(new Read(read.Kind, subject(read.Kind, read.Subject), read.Detail)) != answers.Count)
                table.Number(new Read(read.Kind, $"{read.Subject}\n{answers.Count}", read.Detail));
            answers.Add(read.Answer);
        }
        kept = answers.DrainToImmutable();
    }

    /// <summary>How many pieces were made, and not taken as they stand.</summary>
    public int Made => made;

    public IReadOnlyCollection<Trace> All => (IReadOnlyCollection<Trace>)now.Values;

    /// <summary>The trace of a piece that need not be made again; null when it must.</summary>
    public Trace? Current(string key)
    {
        if (!earlier.TryGetValue(key, out var trace)) return null;
        foreach (var number in trace.Reads)
            if (table.Answer(number) != kept[number]) return null;
        now[key] = trace;
        return trace;
    }

    /// <summary>Keeps what a piece was made from.</summary>
    public Trace Trace(string key, UInt128 hash, ReadLog reads, Effects effects)
    {
        Interlocked.Increment(ref made);
        return now[key] = new Trace(key, hash, table.Numbers(reads.Reads), effects);
    }

    /// <summary>The questions of a piece and how they were answered.</summary>
    public IEnumerable<Read> ReadsOf(Trace trace) => trace.Reads.Select(number => table[number]);

    /// <summary>Whether anything is different from what was kept before.</summary>
    public bool IsChanged => made > 0 || now.Count != earlier.Count;

    /// <summary>What the next build shall know. Questions that no piece asks any more are left out.</summary>
    public TraceStore Store(string salt, Func<object, string> nameOf)
    {
        var used = new bool[table.Count];
        foreach (var trace in now.Values) foreach (var number in trace.Reads) used[number] = true;
        var (numbers, reads) = (new int[used.Length], ImmutableArray.CreateBuilder<KeptRead>(used.Length));
        for (var i = 0; i < used.Length; i++)
        {
            if (!used[i]) continue;
            numbers[i] = reads.Count;
            var read = table[i];
            reads.Add(new KeptRead(read.Kind, nameOf(read.Subject), read.Detail, table.Answer(i)));
        }
        // Numbers only close up: their order in each piece stays.
        var closed = reads.Count < used.Length ? now.Values.Select(trace => trace with { Reads = [.. trace.Reads.Select(number => numbers[number])] }) : now.Values;
        return new TraceStore(salt, reads.DrainToImmutable(), closed.ToDictionary(trace => trace.Key, StringComparer.Ordinal));
    }
}
