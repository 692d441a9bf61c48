namespace Quadro.Tests.Golden;

/// <summary>A folder that a golden's inputs are laid in, so that no build ever writes in the repository.</summary>
internal sealed class Workspace : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("quadro-golden-").FullName;
    private FileSet laid = FileSet.Empty;

    public Workspace(FileSet inputs, string name = "site")
    {
        Site = Path.Combine(root, name);
        Directory.CreateDirectory(Site);
        Lay(inputs);
    }

    public string Site { get; }

    /// <summary>Brings the inputs to be these; what a build wrote stays. A file that is the same is not
    /// touched.</summary>
    public void Lay(FileSet inputs)
    {
        foreach (var path in laid.Files.Keys.Where(path => !inputs.Files.ContainsKey(path)))
            File.Delete(Path.Combine(Site, path));
        FileSet
            .Of(
                inputs.Files.Where(file =>
                    !laid.Files.TryGetValue(file.Key, out var old) || !old.AsSpan().SequenceEqual(file.Value)
                )
            )
            .WriteTo(Site);
        laid = inputs;
    }

    /// <summary>When each file of the output was written.</summary>
    public Dictionary<string, DateTime> Times() =>
        FileSet
            .Read(Path.Combine(Site, "site"))
            .Files.Keys.ToDictionary(path => path, path => File.GetLastWriteTimeUtc(Path.Combine(Site, "site", path)));

    public void Dispose() => Directory.Delete(root, recursive: true);
}
