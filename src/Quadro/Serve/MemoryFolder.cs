using Quadro.Emit;
using Quadro.Text;

namespace Quadro.Cli.Serve;

/// <summary>A file of the preview, and the hash of its bytes.</summary>
internal sealed record PreviewFile(ReadOnlyMemory<byte> Bytes, UInt128 Hash, long Modified);

/// <summary>A folder in memory that a build writes to. A build that fails is undone by forgetting the branch it wrote
/// to.</summary>
internal sealed class MemoryFolder : IOutput
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, PreviewFile> files;
    private readonly Dictionary<string, int> folders;
    private readonly Func<long> clock;

    /// <param name="clock">When a file that is written says it was changed.</param>
    public MemoryFolder(Func<long> clock) =>
        (files, folders, this.clock) = (new(StringComparer.Ordinal), new(StringComparer.Ordinal), clock);

    private MemoryFolder(MemoryFolder other) =>
        (files, folders, clock) = (
            new(other.files, StringComparer.Ordinal),
            new(other.folders, StringComparer.Ordinal),
            other.clock
        );

    public IReadOnlyDictionary<string, PreviewFile> Files => files;

    /// <summary>The same files, to be changed without changing these.</summary>
    public MemoryFolder Branch() => new(this);

    public OutputState? Find(string path)
    {
        lock (gate)
        {
            if (files.TryGetValue(path, out var file))
                return new OutputState(file.Bytes.Length, file.Modified);
            return folders.ContainsKey(path) ? new OutputState(0, 0, OutputKind.Folder) : null;
        }
    }

    public IReadOnlyList<string> List(string folder)
    {
        var start = folder.Length == 0 ? "" : folder + "/";
        lock (gate)
        {
            return
            [
                .. files
                    .Keys.Where(path => path.StartsWith(start, StringComparison.Ordinal))
                    .Select(path =>
                        path.IndexOf('/', start.Length) is >= 0 and var end
                            ? path[start.Length..(end + 1)]
                            : path[start.Length..]
                    )
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];
        }
    }

    public ReadOnlyMemory<byte> Read(string path)
    {
        lock (gate)
            return files.TryGetValue(path, out var file)
                ? file.Bytes
                : throw new FileNotFoundException("there is no such file");
    }

    public OutputState Write(string path, ReadOnlySpan<byte> bytes)
    {
        var file = new PreviewFile(bytes.ToArray(), ContentHash.Of(bytes), clock());
        lock (gate)
        {
            if (!files.ContainsKey(path))
                Count(path, 1);
            files[path] = file;
        }
        return new OutputState(bytes.Length, file.Modified);
    }

    public void Replace(string path, ReadOnlySpan<byte> bytes) => Write(path, bytes);

    public void Delete(string path)
    {
        lock (gate)
            if (files.Remove(path))
                Count(path, -1);
    }

    /// <summary>How many files lie below each folder: one without any is not there.</summary>
    private void Count(string path, int change)
    {
        for (var end = path.LastIndexOf('/'); end >= 0; end = end == 0 ? -1 : path.LastIndexOf('/', end - 1))
        {
            var folder = path[..end];
            var count = folders.GetValueOrDefault(folder) + change;
            if (count == 0)
                folders.Remove(folder);
            else
                folders[folder] = count;
        }
    }
}
