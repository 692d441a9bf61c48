using System.Text;
using Quadro.Tests.Architecture;

namespace Quadro.Tests.Golden;

/// <summary>A small site that can be run by hand, with what it must give beside it.</summary>
internal sealed class GoldenSite(string folder)
{
    private const string ExpectedFolder = "expected";
    private const string ExpectedLogFile = "expected.log";
    private const string ExpectedJsonFile = "expected.json";
    private const string EditsFolder = "edits";

    public static string Home => Repository.At("tests", "golden");

    public static IEnumerable<string> Names =>
        Directory.Exists(Home)
            ? Directory.EnumerateDirectories(Home).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)
            : [];

    public static GoldenSite Named(string name) => new(Path.Combine(Home, name));

    /// <summary>The site's own files: neither what is expected of it, nor its edits, nor what a run by hand left
    /// behind.</summary>
    public FileSet Inputs =>
        FileSet
            .Read(folder)
            .Where(path =>
                path is not (ExpectedLogFile or ExpectedJsonFile)
                && path.Split('/')[0] is not (ExpectedFolder or EditsFolder or "site" or ".quadro")
            );

    public FileSet Expected => FileSet.Read(Path.Combine(folder, ExpectedFolder));

    public string ExpectedLog => ReadLog(folder);

    /// <summary>The same findings as JSON; null for a site that has no such file.</summary>
    public string? ExpectedJson => File.Exists(JsonPath) ? File.ReadAllText(JsonPath) : null;

    private string JsonPath => Path.Combine(folder, ExpectedJsonFile);

    public IEnumerable<GoldenEdit> Edits
    {
        get
        {
            var home = Path.Combine(folder, EditsFolder);
            return Directory.Exists(home)
                ? Directory
                    .EnumerateDirectories(home)
                    .Order(StringComparer.Ordinal)
                    .Select(path => new GoldenEdit(path))
                : [];
        }
    }

    /// <summary>Takes a result as what is expected from now on.</summary>
    public void Accept(GoldenResult result)
    {
        var expected = Path.Combine(folder, ExpectedFolder);
        if (Directory.Exists(expected))
            Directory.Delete(expected, recursive: true);
        result.Unlisted.Files.WriteTo(expected);
        WriteLog(folder, result.Log);
        if (File.Exists(JsonPath))
            File.WriteAllText(JsonPath, result.Json, new UTF8Encoding(false));
    }

    internal static string ReadLog(string folder)
    {
        var path = Path.Combine(folder, ExpectedLogFile);
        return File.Exists(path) ? File.ReadAllText(path) : "";
    }

    internal static void WriteLog(string folder, string? log)
    {
        var path = Path.Combine(folder, ExpectedLogFile);
        if (string.IsNullOrEmpty(log))
            File.Delete(path);
        else
            File.WriteAllText(path, log, new UTF8Encoding(false));
    }
}

/// <summary>A change to a golden site: files that replace or join its own, and in <c>deleted.txt</c> paths that go. A
/// clean build of the changed site is what must come out.</summary>
internal sealed class GoldenEdit(string folder)
{
    private const string DeletedFile = "deleted.txt";

    public string Name { get; } = Path.GetFileName(folder);

    public string ExpectedLog => GoldenSite.ReadLog(folder);

    public void Accept(GoldenResult result) => GoldenSite.WriteLog(folder, result.Log);

    public FileSet Apply(FileSet site)
    {
        var own = FileSet.Read(folder).Where(path => path is not (DeletedFile or "expected.log"));
        var list = Path.Combine(folder, DeletedFile);
        var deleted = File.Exists(list) ? File.ReadAllLines(list).Where(line => line.Length > 0).ToList() : [];
        var unknown = deleted.Where(path => !site.Files.ContainsKey(path)).ToList();
        if (unknown.Count > 0)
            throw new InvalidOperationException(
                $"{Name}/{DeletedFile} names what is not there: {string.Join(", ", unknown)}"
            );
        return FileSet.Of(site.Files.RemoveRange(deleted).SetItems(own.Files));
    }
}
