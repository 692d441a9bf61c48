using Quadro.Load;

namespace Quadro.Cli.Disk;

/// <summary>Finds the input files of a site on disk, and what must not be read.</summary>
internal sealed class InputWalk(string root)
{
    private const int MostNestedLinks = 8;
    private const UnixFileMode AnyRead = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };
    private readonly List<InputFile> found = [];

    /// <summary>A folder that is being walked, with those above it, links followed.</summary>
    private sealed record Open(string Real, Open? Above, int Links)
    {
        public bool LiesIn(string folder) => RealPath.IsWithin(Real, folder) || Above?.LiesIn(folder) == true;
    }

    public IReadOnlyList<InputFile> Run()
    {
        var top = new Open(root, null, 0);
        Visit(new FileInfo(Path.Join(root, DiskInputs.Settings)), DiskInputs.Settings, top);
        foreach (var folder in DiskInputs.Folders) Visit(new DirectoryInfo(Path.Join(root, folder)), folder, top);
        found.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return found;
    }

    private void Visit(FileSystemInfo entry, string path, Open above)
    {
        var attributes = entry.Attributes;
        if ((int)attributes == -1) return;
        if (attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is { } target) Follow(path, target, above);
        else Enter(entry.FullName, path, above, above.Links);
    }

    private void Follow(string path, string target, Open above)
    {
        string real;
        try
        {
            real = RealPath.Of(Path.Join(above.Real, path[(path.LastIndexOf('/') + 1)..]));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Refuse(path, $"it is a link to '{target}', which cannot be followed: {MachineReason.Of(e)}");
            return;
        }
        if (!RealPath.IsWithin(real, root)) Refuse(path, $"it is a link to '{target}', outside the site");
        else if (!Path.Exists(real)) Refuse(path, $"it is a link to '{target}', which is not there");
        else if (above.LiesIn(real)) Refuse(path, $"it is a link to '{target}', a folder that it is in itself");
        else if (above.Links == MostNestedLinks) Refuse(path, $"it is a link to '{target}', reached through {MostNestedLinks} other links to folders");
        else Enter(real, path, above, above.Links + 1);
    }

    private void Enter(string real, string path, Open above, int links)
    {
        var isFolder = Directory.Exists(real);
        if (isFolder && path == DiskInputs.Settings) Refuse(path, "it is a folder, but should be a file");
        else if (!isFolder && DiskInputs.Folders.Contains(path)) Refuse(path, "it is a file, but should be a folder");
        else if (isFolder) Walk(new Open(real, above, links), path);
        else Add(new FileInfo(real), path);
    }

    private void Add(FileInfo file, string path)
    {
        if (IsClosed(file)) Refuse(path, "its permissions let nobody read it");
        else found.Add(new InputFile(path, file.Length, file.LastWriteTimeUtc.Ticks));
    }

    private void Walk(Open folder, string path)
    {
        var info = new DirectoryInfo(folder.Real);
        if (IsClosed(info))
        {
            Refuse(path, "its permissions let nobody read it");
            return;
        }
        try
        {
            foreach (var entry in info.GetFileSystemInfos("*", Everything))
            {
                var child = $"{path}/{entry.Name}";
                if (NameTrouble(entry.Name) is { } trouble) Refuse(child, trouble);
                else if (!EditorJunk.Matches(entry.Name)) Visit(entry, child, folder);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Refuse(path, MachineReason.Of(e));
        }
    }

    private void Refuse(string path, string trouble) => found.Add(new InputFile(path, 0, 0, trouble));

    /// <summary>A file that nobody may read is refused to everybody: also root, who could, gets the same site as the others.</summary>
    private static bool IsClosed(FileSystemInfo entry) => !OperatingSystem.IsWindows() && (entry.UnixFileMode & AnyRead) == 0;

    private static string? NameTrouble(string name) =>
        name.Contains('\uFFFD') ? "its name is not valid UTF-8"
        : name.Contains('\\') ? "its name has a backslash"
        : name.Any(char.IsControl) ? "its name has a control character"
        : null;
}
