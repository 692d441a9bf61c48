using System.Collections.Concurrent;
using System.Collections.Immutable;
using Quadro.Load;

namespace Quadro.Cli.Disk;

/// <summary>A site's inputs on disk. Links are followed only to places inside the site.</summary>
/// <remarks>Names are given as the disk has them: neither their case nor the way they encode accents is
/// changed.</remarks>
public sealed class DiskInputs(string root) : IInputs
{
    internal const string Settings = "quadro.yaml";
    internal static readonly ImmutableArray<string> Folders = ["content", "data", "templates"];
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private readonly string root = RealPath.Of(root);
    private readonly ConcurrentDictionary<string, string> realFolders = new(StringComparer.Ordinal);

    private readonly ConcurrentBag<ByteBlock> blocks = [];

    public IReadOnlyList<InputFile> List()
    {
        blocks.Clear();
        realFolders.Clear();
        return new InputWalk(root).Run();
    }

    public ReadOnlyMemory<byte> Read(string path) => Told(() => FileBytes.Read(Locate(path)));

    public InputBytes Take(InputFile listed) =>
        Told(() =>
        {
            var block = blocks.TryTake(out var free) ? free : new ByteBlock();
            try
            {
                return FileBytes.Take(Locate(listed.Path), block);
            }
            finally
            {
                blocks.Add(block);
            }
        });

    public void Rest() => Thread.Sleep(Pause);

    private static T Told<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw MachineReason.Wrap(e);
        }
    }

    private string Locate(string path)
    {
        var parts = path.Split('/');
        var isInput = path == Settings || (parts.Length > 1 && Folders.Contains(parts[0]));
        if (!isInput || path.Contains('\\') || parts.Any(p => p is "" or "." or ".."))
            throw new IOException("it is not an input of the site");
        var folder = realFolders.GetOrAdd(path[..^parts[^1].Length], f => RealPath.Of(Path.Join(root, f)));
        var real = Path.Join(folder, parts[^1]);
        if (new FileInfo(real).LinkTarget is not null)
            real = RealPath.Of(real);
        return RealPath.IsWithin(real, root) ? real : throw new IOException("it is a link that leads outside the site");
    }
}
