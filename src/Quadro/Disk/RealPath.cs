namespace Quadro.Cli.Disk;

/// <summary>Where a path leads once every link on the way is followed.</summary>
public static class RealPath
{
    private const int MostLinks = 40;
    private static char[] Separators => [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    /// <summary>The absolute path without links; what does not exist is kept as written. Throws
    /// <see cref="IOException"/> when links lead round in a circle.</summary>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        var rest = new Stack<string>(Parts(full));
        var links = 0;
        while (rest.TryPop(out var part))
        {
            if (part == ".")
                continue;
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }
            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }
            if (++links > MostLinks)
                throw new IOException("links lead round in a circle");
            if (Path.IsPathRooted(target))
                real = Path.GetPathRoot(target)!;
            foreach (var piece in Parts(target))
                rest.Push(piece);
        }
        return real;
    }

    /// <summary>Whether a path without links is this folder or lies in it.</summary>
    public static bool IsWithin(string path, string folder) =>
        path.StartsWith(
            folder,
            OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase
        )
        && (
            path.Length == folder.Length
            || Path.EndsInDirectorySeparator(folder)
            || path[folder.Length] == Path.DirectorySeparatorChar
        );

    /// <summary>The names of a path, the last one first.</summary>
    private static IEnumerable<string> Parts(string path) =>
        path[(Path.GetPathRoot(path) ?? "").Length..]
            .Split(Separators, StringSplitOptions.RemoveEmptyEntries)
            .Reverse();
}
