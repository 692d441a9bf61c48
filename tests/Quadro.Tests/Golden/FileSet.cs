using System.Collections.Immutable;
using System.Text;

namespace Quadro.Tests.Golden;

/// <summary>Files by path, relative and with '/' between the parts.</summary>
internal sealed record FileSet(ImmutableSortedDictionary<string, byte[]> Files)
{
    public static FileSet Empty { get; } =
        new(ImmutableSortedDictionary<string, byte[]>.Empty.WithComparers(StringComparer.Ordinal));

    public static FileSet Of(IEnumerable<KeyValuePair<string, byte[]>> files) =>
        new(files.ToImmutableSortedDictionary(StringComparer.Ordinal));

    public static FileSet Of(params (string Path, string Text)[] files) =>
        Of(files.Select(file => KeyValuePair.Create(file.Path, Encoding.UTF8.GetBytes(file.Text))));

    /// <summary>Every file under a folder; none when there is no such folder.</summary>
    public static FileSet Read(string folder) =>
        Directory.Exists(folder)
            ? Of(
                Directory
                    .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                    .Select(path =>
                        KeyValuePair.Create(
                            Path.GetRelativePath(folder, path).Replace('\\', '/'),
                            File.ReadAllBytes(path)
                        )
                    )
            )
            : Empty;

    public FileSet Where(Func<string, bool> wanted) => Of(Files.Where(file => wanted(file.Key)));

    public void WriteTo(string folder)
    {
        foreach (var (path, bytes) in Files)
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.WriteAllBytes(target, bytes);
        }
    }

    /// <summary>What differs, both ways: files that are not there, files that should not be, files with other
    /// bytes.</summary>
    public IEnumerable<string> Differences(FileSet actual)
    {
        foreach (var (path, expected) in Files)
        {
            if (!actual.Files.TryGetValue(path, out var found))
                yield return $"missing: {path}";
            else if (!expected.AsSpan().SequenceEqual(found))
                yield return $"differs: {path}{TextDifference.Describe(expected, found)}";
        }
        foreach (var path in actual.Files.Keys.Where(path => !Files.ContainsKey(path)))
            yield return $"unexpected: {path}";
    }
}
