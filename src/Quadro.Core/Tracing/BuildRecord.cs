using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Tracing;

/// <summary>An input file as a build saw it.</summary>
public readonly record struct InputState(string Path, long Size, long Modified, UInt128 Hash)
{
    /// <summary>The time and the number that the system gave the file at its last change, or null when it has
    /// none.</summary>
    public (long Time, long Node)? Stamp { get; init; }
}

/// <summary>The inputs and the report of a successful build: while all inputs stay the same, the build need not be
/// repeated.</summary>
/// <param name="Salt">The identity of the program, and the options in words.</param>
/// <param name="StartedAt">A time of the folder of traces before the first input was read. A file that changed at
/// that time or later may have changed unnoticed.</param>
/// <param name="Outputs">The hash of all paths and hashes in the output folder after the build.</param>
public sealed record BuildRecord(string Salt, long StartedAt, UInt128 Outputs, ImmutableArray<InputState> Inputs)
{
    private const string Magic = "QDBUILD6";

    public int Pages { get; init; }

    public ImmutableArray<Diagnostic> Findings { get; init; } = [];

    public ImmutableArray<Wording> Detected { get; init; } = [];

    public ImmutableArray<Wording> Withheld { get; init; } = [];

    public ImmutableArray<Diagnostic> Notices { get; init; } = [];

    public static string FileName(string stateName) => $"build-{stateName}.bin";

    public byte[] Pack() => StateFile.Pack(Magic, writer => TraceWriter.Write(writer, [], content =>
            {
                content.Text(Salt);
                content.Hash(Outputs);
                content.Long(StartedAt);
                content.All(Inputs, input =>
                {
                    content.Text(input.Path);
                    content.Long(input.Size);
                    content.Long(input.Modified);
                    content.Hash(input.Hash);
                    content.Long(input.Stamp?.Time ?? 0);
                    content.Long(input.Stamp?.Node ?? 0);
                });
                content.Number(Pages);
                content.All(Findings, content.Finding);
                content.All(Detected, content.Wording);
                content.All(Withheld, content.Wording);
                content.All(Notices, content.Finding);
            }));

    /// <summary>Reads a record, or returns null when the bytes are not a complete record of this version, or it
    /// mentions files that no longer exist.</summary>
    public static BuildRecord? Unpack(ReadOnlyMemory<byte> bytes, Func<string, SourceFile?> find) =>
        StateFile.Unpack(bytes, Magic, reader =>
        {
            var content = TraceReader.Open(reader, find);
            var (salt, outputs, started) = (content.Text(), content.Hash(), content.Long());
            var inputs = content.All(() =>
                new InputState(content.Text(), content.Long(), content.Long(), content.Hash())
                {
                    Stamp = (content.Long(), content.Long()) is (not 0, _) and var stamp ? stamp : null,
                }
            );
            var record = new BuildRecord(salt, started, outputs, inputs)
            {
                Pages = content.Number(),
                Findings = content.All(content.Finding),
                Detected = content.All(content.Wording),
                Withheld = content.All(content.Wording),
                Notices = content.All(content.Finding),
            };
            return content.Close() ? record : null;
        });
}
