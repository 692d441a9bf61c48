using Quadro.Load;
using Quadro.Text;

namespace Quadro.Cli.Disk;

/// <summary>Finds the input files of a site on disk, and what must not be read.</summary>
internal sealed class InputWalk(string root)
{
    private const int MostNestedLinks = 8;
    private const int MostWalks = 3;
    private const UnixFileMode AnyRead = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private static EnumerationOptions Everything => new() { AttributesToSkip = 0, IgnoreInaccessible = false };
    private readonly List<InputFile> found = [];
    private readonly Dictionary<string, string> places = new(StringComparer.Ordinal);
    private readonly List<(string Path, DateTime Changed)> folders = [];

    /// <summary>A folder that is being walked, with those above it, links followed.</summary>
    private sealed record Open(string Real, Open? Above, int Links)
    {
        public bool LiesIn(string folder) => RealPath.IsWithin(Real, folder) || Above?.LiesIn(folder) == true;
    }

    /// <summary>Walks again when a folder changed behind the walk's back: of files made together one would be seen and
    /// the other not.</summary>
    public IReadOnlyList<InputFile> Run()
    {
        for (var walks = 1; ; walks++)
        {
            Walk();
            if (
                walks == MostWalks
                || folders.TrueForAll(folder => Directory.GetLastWriteTimeUtc(folder.Path) == folder.Changed)
            )
                return Stamped();
        }
    }

    private void Walk()
    {
        found.Clear();
        places.Clear();
        folders.Clear();
        var top = new Open(root, null, 0);
        Visit(new FileInfo(Path.Join(root, DiskInputs.Settings)), DiskInputs.Settings, top);
        foreach (var folder in DiskInputs.Folders)
            Visit(new DirectoryInfo(Path.Join(root, folder)), folder, top);
        found.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
    }

    private void Visit(FileSystemInfo entry, string path, Open above)
    {
        try
        {
            var attributes = entry.Attributes;
            if ((int)attributes == -1)
                return;
            if (attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is { } target)
                Follow(path, target, above);
            else
                Enter(entry, path, above, above.Links);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Refuse(path, MachineReason.Of(e));
        }
    }

    private void Follow(string path, string target, Open above)
    {
        var real = RealPath.Of(Path.Join(above.Real, path[(path.LastIndexOf('/') + 1)..]));
        if (!RealPath.IsWithin(real, root))
            Refuse(path, $"it is a link to '{target}', outside the site");
        else if (!Path.Exists(real))
            Refuse(path, $"it is a link to '{target}', which is not there");
        else if (above.LiesIn(real))
            Refuse(path, $"it is a link to '{target}', a folder that it is in itself");
        else if (above.Links == MostNestedLinks)
            Refuse(path, $"it is a link to '{target}', reached through {MostNestedLinks} other links to folders");
        else
            Enter(Directory.Exists(real) ? new DirectoryInfo(real) : new FileInfo(real), path, above, above.Links + 1);
    }

    private void Enter(FileSystemInfo entry, string path, Open above, int links)
    {
        var isFolder = entry.Attributes.HasFlag(FileAttributes.Directory);
        if (isFolder && path == DiskInputs.Settings)
            Refuse(path, "it is a folder, but should be a file");
        else if (!isFolder && DiskInputs.Folders.Contains(path))
            Refuse(path, "it is a file, but should be a folder");
        else if (IsClosed(entry))
            Refuse(path, "its permissions let nobody read it");
        else if (isFolder)
            Walk(new Open(entry.FullName, above, links), path);
        else
            Add((FileInfo)entry, path, links > 0);
    }

    private void Add(FileInfo file, string path, bool isLinked)
    {
        var target = isLinked ? Path.GetRelativePath(root, file.FullName).Replace('\\', '/') : null;
        found.Add(new InputFile(path, file.Length, file.LastWriteTimeUtc.Ticks) { LinksTo = target });
        places[path] = file.FullName;
    }

    private InputFile[] Stamped()
    {
        var files = new InputFile[found.Count];
        Parallel.For(0, files.Length, i =>
            files[i] = places.TryGetValue(found[i].Path, out var place) ? Stamped(found[i], place) : found[i]
        );
        return files;
    }

    private static InputFile Stamped(InputFile file, string place)
    {
        var stamp = FileStamp.Of(place, file.Size, file.Modified, out var oddity);
        return oddity is null
            ? file with
            {
                Stamp = stamp,
            }
            : new InputFile(file.Path, 0, 0, $"it is {oddity}, not a file");
    }

    private void Walk(Open folder, string path)
    {
        folders.Add((folder.Real, Directory.GetLastWriteTimeUtc(folder.Real)));
        foreach (var entry in new DirectoryInfo(folder.Real).GetFileSystemInfos("*", Everything))
        {
            if (NameTrouble(entry.Name) is { } trouble)
                Refuse($"{path}/{Visible(entry.Name)}", trouble);
            else if (HiddenFiles.Are($"{path}/{entry.Name}"))
                found.Add(new InputFile($"{path}/{entry.Name}", 0, 0));
            else if (!EditorJunk.Matches(entry.Name))
                Visit(entry, $"{path}/{entry.Name}", folder);
        }
    }

    private void Refuse(string path, string trouble) => found.Add(new InputFile(path, 0, 0, trouble));

    /// <summary>A file that nobody may read is refused to everybody: also root, who could, gets the same site as the
    /// others.</summary>
    private static bool IsClosed(FileSystemInfo entry) =>
        !OperatingSystem.IsWindows() && (entry.UnixFileMode & AnyRead) == 0;

    private static string? NameTrouble(string name) =>
        name.Contains('\uFFFD') ? "its name is not valid UTF-8"
        : name.Contains('\\') ? "its name has a backslash"
        : name.Any(c => char.IsControl(c) || UnseenSigns.Is(c)) ? "its name has a sign that nobody sees"
        : null;

    private static string Visible(string name) =>
        string.Concat(name.Select(c => char.IsControl(c) || UnseenSigns.Is(c) ? '\uFFFD' : c));
}
