using System.Runtime.CompilerServices;

namespace Quadro.Tests.Support;

/// <summary>A folder on disk of one test, gone with it.</summary>
public sealed class TestFolder : IDisposable
{
    public TestFolder([CallerMemberName] string name = "")
    {
        Root = Path.Join(
            Path.GetTempPath(),
            "quadro-tests",
            $"{name}-{Guid.NewGuid():n}"[..Math.Min(60, name.Length + 33)]
        );
        Directory.CreateDirectory(Root);
    }

    public string Root { get; }

    /// <summary>Every file below, with '/' between the parts, and its content.</summary>
    public SortedDictionary<string, string> Files => FilesIn("");

    public string this[string path] => Path.Join(Root, path);

    public SortedDictionary<string, string> FilesIn(string folder)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (!Directory.Exists(this[folder]))
            return files;
        foreach (
            var file in Directory.EnumerateFiles(
                this[folder],
                "*",
                new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }
            )
        )
            files[Path.GetRelativePath(this[folder], file).Replace('\\', '/')] = File.ReadAllText(file);
        return files;
    }

    public TestFolder Put(string path, string text = "")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllText(this[path], text);
        return this;
    }

    public TestFolder PutFolder(string path)
    {
        Directory.CreateDirectory(this[path]);
        return this;
    }

    /// <summary>Makes a link, to a path as it is to be written in the link.</summary>
    public TestFolder PutLink(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.CreateSymbolicLink(this[path], target);
        return this;
    }

    public void Dispose()
    {
        if (Directory.Exists(Root))
            Directory.Delete(Root, recursive: true);
    }
}
