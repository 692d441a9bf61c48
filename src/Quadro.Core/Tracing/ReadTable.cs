using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Quadro.Tracing;

/// <summary>All questions of a build by number, each with its answer once it has been asked for.</summary>
/// <param name="expected">The minimum number of questions to expect.</param>
public sealed class ReadTable(int expected = 0)
{
    private const int ChunkBits = 12;
    private const int MostChunks = 1 << 16;

    private readonly ConcurrentDictionary<Read, int> numbers = new(-1, Math.Max(31, expected));
    private readonly Lock gate = new();

    // Chunks never move, so that their content can be read without a lock.
    private readonly Chunk?[] chunks = new Chunk?[MostChunks];
    private int count;

    /// <summary>The questions that an earlier build kept, under the numbers that they had.</summary>
    /// <param name="subject">Finds the present object of the model for a kept name, or the name itself when there is
    /// none.</param>
    public static ReadTable Of(TraceStore store, Func<ReadKind, string, object> subject)
    {
        var table = new ReadTable(store.Reads.Length);
        var number = 0;
        foreach (var read in store.Reads)
        {
            // Two names may now mean the same record: then the later question gets no answer.
            if (table.Number(new Read(read.Kind, subject(read.Kind, read.Subject), read.Detail)) != number)
                table.Number(new Read(read.Kind, $"{read.Subject}\n{number}", read.Detail));
            number++;
        }
        return table;
    }

    public int Count => Volatile.Read(ref count);

    public Read this[int number] => ChunkOf(number).Reads[number & Mask];

    private static int Mask => (1 << ChunkBits) - 1;

    public int Number(Read read) => numbers.TryGetValue(read, out var known) ? known : Enter(read);

    public ImmutableArray<int> Numbers(IReadOnlyCollection<Read> all)
    {
        var found = new int[all.Count];
        var i = 0;
        foreach (var read in all)
            found[i++] = Number(read);
        Array.Sort(found);
        return ImmutableCollectionsMarshal.AsImmutableArray(found);
    }

    /// <param name="answer">Answers a question from the model and the plan of this build. It must be pure: two
    /// threads may ask at once.</param>
    public UInt128 Answer(int number, Func<Read, UInt128> answer)
    {
        var (chunk, at) = (ChunkOf(number), number & Mask);
        if (Volatile.Read(ref chunk.Answered[at]))
            return chunk.Answers[at];
        var value = answer(chunk.Reads[at]);
        lock (gate)
            chunk.Answers[at] = value;
        Volatile.Write(ref chunk.Answered[at], true);
        return value;
    }

    /// <summary>The answer, or null when it has not been asked for.</summary>
    public UInt128? Known(int number) =>
        Volatile.Read(ref ChunkOf(number).Answered[number & Mask]) ? ChunkOf(number).Answers[number & Mask] : null;

    private Chunk ChunkOf(int number) => Volatile.Read(ref chunks[number >> ChunkBits])!;

    private int Enter(Read read)
    {
        lock (gate)
        {
            if (numbers.TryGetValue(read, out var known))
                return known;
            if (chunks[count >> ChunkBits] is not { } chunk)
                Volatile.Write(ref chunks[count >> ChunkBits], chunk = new Chunk());
            chunk.Reads[count & Mask] = read;
            numbers[read] = count;
            return count++;
        }
    }

    private sealed class Chunk
    {
        public Read[] Reads { get; } = new Read[1 << ChunkBits];

        public UInt128[] Answers { get; } = new UInt128[1 << ChunkBits];

        public bool[] Answered { get; } = new bool[1 << ChunkBits];
    }
}
