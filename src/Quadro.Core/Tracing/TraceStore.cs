using System.Collections.Immutable;

namespace Quadro.Tracing;

/// <summary>A kept question, with its answer at that time.</summary>
public readonly record struct KeptRead(ReadKind Kind, string Subject, string? Detail, UInt128 Answer);

/// <summary>The questions and traces that an earlier build kept.</summary>
/// <param name="Salt">The identity of the program that kept it: traces of another program are not used.</param>
public sealed record TraceStore(string Salt, ImmutableArray<KeptRead> Reads, IReadOnlyDictionary<string, Trace> Traces)
{
    public static TraceStore Empty => new("", [], ImmutableDictionary<string, Trace>.Empty);

    /// <summary>The hash of all addresses and ids when every link between them was valid, or 0 when one was
    /// not.</summary>
    public UInt128 Ground { get; init; }

    /// <summary>The number of questions when obsolete ones were last removed.</summary>
    public int Live { get; init; }

    /// <summary>The size of the file that it was read from, or 0 for a new one.</summary>
    internal int Size { get; init; }

    /// <summary>The texts that kept traces refer to by number.</summary>
    internal ImmutableArray<string> Texts { get; init; } = [];

    public static string FileName(string stateName) => $"traces-{stateName}.bin";
}
