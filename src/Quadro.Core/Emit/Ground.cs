using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Quadro.Emit;

/// <summary>Whether a folder of the output is there, could be made, or cannot be.</summary>
/// <param name="At">The path of what is in the way, itself in <paramref name="State"/>; null when nothing is.</param>
/// <param name="Waits">Whether it can be made only once an old file has gone.</param>
internal readonly record struct Footing(
    bool Exists,
    string? At = null,
    OutputState State = default,
    bool Waits = false
);

/// <summary>Looks at the folders of the output, each once, from the top: below a missing folder nothing is
/// asked.</summary>
internal sealed class Ground(IOutput output, FrozenSet<string> stale)
{
    private readonly ConcurrentDictionary<string, Footing> seen = new(StringComparer.Ordinal);

    public static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var end ? path[..end] : "";

    public Footing Of(string folder)
    {
        if (seen.TryGetValue(folder, out var known))
            return known;
        var above = folder.Length == 0 ? new Footing(true) : Of(FolderOf(folder));
        return seen[folder] = above.Exists ? Look(folder) : above;
    }

    /// <summary>Whether a folder goes with the files that are about to be deleted: they are all that it holds, or
    /// held.</summary>
    public bool WillVanish(string folder) =>
        stale.Any(path => path.StartsWith(folder + "/", StringComparison.Ordinal))
        && output
            .List(folder)
            .All(name =>
                name.EndsWith('/') ? WillVanish($"{folder}/{name[..^1]}") : stale.Contains($"{folder}/{name}")
            );

    private Footing Look(string folder) =>
        output.Find(folder) switch
        {
            null => new Footing(false),
            { Kind: OutputKind.Folder } => new Footing(true),
            { Kind: OutputKind.File } when stale.Contains(folder) => new Footing(false, Waits: true),
            { } state => new Footing(false, folder, state),
        };
}
