using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Quadro.Tracing;

/// <summary>All questions of a build by number, each with its answer once somebody has asked for it.</summary>
/// <param name="answer">Gives the answer of a question from the model and the plan of this build. Pure: two threads may ask at once.</param>
public sealed class ReadTable(Func<Read, UInt128> answer)
{
    private readonly ConcurrentDictionary<Read, int> numbers = new();
    private readonly Lock gate = new();
    private readonly List<Read> reads = [];
    private Box?[] answers = new Box?[1024];

    public int Count
    {
        get { lock (gate) return reads.Count; }
    }

    public int Number(Read read) => numbers.TryGetValue(read, out var known) ? known : Enter(read);

    public ImmutableArray<int> Numbers(IReadOnlyCollection<Read> all)
    {
        var found = new int[all.Count];
        var i = 0;
        foreach (var read in all) found[i++] = Number(read);
        Array.Sort(found);
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(found);
    }

    public Read this[int number]
    {
        get { lock (gate) return reads[number]; }
    }

    public UInt128 Answer(int number)
    {
        var known = Volatile.Read(ref answers);
        if (number < known.Length && known[number] is { } box) return box.Value;
        var value = answer(this[number]);
        lock (gate) answers[number] = new Box(value);
        return value;
    }

    private int Enter(Read read)
    {
        lock (gate)
        {
            if (numbers.TryGetValue(read, out var known)) return known;
            if (reads.Count == answers.Length) Grow();
            reads.Add(read);
            return numbers[read] = reads.Count - 1;
        }
    }

    private void Grow()
    {
        var larger = new Box?[answers.Length * 2];
        answers.CopyTo(larger, 0);
        Volatile.Write(ref answers, larger);
    }

    private sealed record Box(UInt128 Value);
}
