using System.Collections.Immutable;

namespace Quadro.Tracing;

/// <summary>A question as it was kept, and what it was answered then.</summary>
public readonly record struct KeptRead(ReadKind Kind, string Subject, string? Detail, UInt128 Answer);

/// <summary>What an earlier build kept: its questions, and the pieces that it made.</summary>
/// <param name="Salt">The identity of the program that kept it: another program's traces say nothing.</param>
public sealed record TraceStore(string Salt, ImmutableArray<KeptRead> Reads, IReadOnlyDictionary<string, Trace> Traces)
{
    public static TraceStore Empty => new("", [], ImmutableDictionary<string, Trace>.Empty);

    /// <summary>Of all addresses and ids, when every link between them held; 0 when one did not.</summary>
    public UInt128 Ground { get; init; }

    /// <summary>How many questions there were when they were last gone through for those that nobody asks any
    /// more.</summary>
    public int Live { get; init; }

    /// <summary>The bytes of the file that it was read from; 0 for a new one.</summary>
    internal int Size { get; init; }

    /// <summary>The texts that kept pieces name by number.</summary>
    internal ImmutableArray<string> Texts { get; init; } = [];

    public static string FileName(string stateName) => $"traces-{stateName}.bin";
}
