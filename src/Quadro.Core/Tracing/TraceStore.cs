using System.Collections.Immutable;

namespace Quadro.Tracing;

/// <summary>A question as it was kept, and what it was answered then.</summary>
public readonly record struct KeptRead(ReadKind Kind, string Subject, string? Detail, UInt128 Answer);

/// <summary>What an earlier build kept: its questions, and the pieces that it made.</summary>
/// <param name="Salt">The identity of the program that kept it: another program's traces say nothing.</param>
public sealed record TraceStore(string Salt, ImmutableArray<KeptRead> Reads, IReadOnlyDictionary<string, Trace> Traces)
{
    public static TraceStore Empty => new("", [], ImmutableDictionary<string, Trace>.Empty);

    public static string FileName(string stateName) => $"traces-{stateName}.bin";
}
