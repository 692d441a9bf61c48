using System.Collections.Immutable;
using System.Text;
using Quadro.Load;
using Quadro.Text;

namespace Quadro.Tests.Support;

/// <summary>A site's inputs in memory.</summary>
public sealed class MemoryInputs : IInputs
{
    private readonly ImmutableSortedDictionary<string, (InputFile File, ReadOnlyMemory<byte>? Bytes)> files;

    private MemoryInputs(ImmutableSortedDictionary<string, (InputFile, ReadOnlyMemory<byte>?)> files) =>
        this.files = files;

    public static MemoryInputs Empty { get; } =
        new(ImmutableSortedDictionary.Create<string, (InputFile, ReadOnlyMemory<byte>?)>(StringComparer.Ordinal));

    public static MemoryInputs Of(params (string Path, string Text)[] files) =>
        files.Aggregate(Empty, (inputs, file) => inputs.With(file.Path, file.Text));

    public MemoryInputs With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    /// <remarks>A file in memory has no time of change; part of its hash stands for it, so that other bytes are another
    /// time.</remarks>
    public MemoryInputs With(string path, ReadOnlyMemory<byte> bytes) =>
        new(
            files.SetItem(
                path,
                (new InputFile(path, bytes.Length, -(long)(ulong)(ContentHash.Of(bytes.Span) >> 65)), bytes)
            )
        );

    public MemoryInputs Without(string path) => new(files.Remove(path));

    /// <summary>A listed file that must not be read.</summary>
    public MemoryInputs WithTrouble(string path, string trouble) =>
        new(files.SetItem(path, (new InputFile(path, 0, 1, trouble), null)));

    /// <summary>A listed file whose reading fails.</summary>
    public MemoryInputs WithUnreadable(string path) => new(files.SetItem(path, (new InputFile(path, 1, 1), null)));

    public IReadOnlyList<InputFile> List() => [.. files.Values.Select(f => f.File)];

    public ReadOnlyMemory<byte> Read(string path) =>
        files.TryGetValue(path, out var file) && file.Bytes is { } bytes
            ? bytes
            : throw new IOException("access is denied");
}
