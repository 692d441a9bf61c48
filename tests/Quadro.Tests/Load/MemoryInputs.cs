using System.Text;
using Quadro.Load;

namespace Quadro.Tests.Load;

/// <summary>A site in memory. A file whose content is null exists and cannot be read.</summary>
internal sealed class MemoryInputs : IInputs
{
    private readonly SortedDictionary<string, (byte[]? Bytes, string? Trouble)> files = new(StringComparer.Ordinal);

    public MemoryInputs Add(string path, string text) => Add(path, Encoding.UTF8.GetBytes(text));

    public MemoryInputs Add(string path, byte[]? bytes)
    {
        files[path] = (bytes, null);
        return this;
    }

    public MemoryInputs AddTrouble(string path, string trouble)
    {
        files[path] = (null, trouble);
        return this;
    }

    public IReadOnlyList<InputFile> List() =>
        [.. files.Select(f => new InputFile(f.Key, f.Value.Bytes?.Length ?? 0, 0, f.Value.Trouble))];

    public ReadOnlyMemory<byte> Read(string path) => files[path].Bytes ?? throw new IOException("the disk says no");
}
