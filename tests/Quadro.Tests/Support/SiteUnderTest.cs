using Quadro.Cli.Disk;
using Quadro.Load;
using Quadro.Model.Settings;

namespace Quadro.Tests.Support;

/// <summary>A small site written as one text, with the embedded kit below it. A line "=== path" begins a
/// file.</summary>
public sealed record SiteUnderTest
{
    private const string Heading = "=== ";

    public MemoryInputs Inputs { get; init; } = MemoryInputs.Empty;

    public BuildOptions Options { get; init; } = new();

    /// <summary>Whether the files are listed from the last to the first, as another disk might.</summary>
    public bool Backwards { get; init; }

    public static SiteUnderTest Of(string files) => new SiteUnderTest().With(files);

    /// <summary>The same site with files added, or put in place of those with the same path.</summary>
    public SiteUnderTest With(string files) =>
        Parts(files).Aggregate(this, (site, file) => site.With(file.Path, file.Text));

    public SiteUnderTest With(string path, string text) => this with { Inputs = Inputs.With(path, text) };

    public SiteUnderTest Without(string path) => this with { Inputs = Inputs.Without(path) };

    public SiteUnderTest WithUnreadable(string path) => this with { Inputs = Inputs.WithUnreadable(path) };

    /// <summary>Builds the site into an empty folder.</summary>
    public SiteFolder Build() => new SiteFolder().Build(this);

    internal IInputs Layered()
    {
        var layered = new LayeredInputs(Inputs, new EmbeddedKit());
        return Backwards ? new BackwardInputs(layered) : layered;
    }

    private static IEnumerable<(string Path, string Text)> Parts(string files)
    {
        string? path = null;
        var lines = new List<string>();
        foreach (var line in files.Split('\n'))
        {
            if (!line.StartsWith(Heading, StringComparison.Ordinal))
            {
                lines.Add(line);
                continue;
            }
            if (path is not null)
                yield return (path, Text(lines));
            path = line[Heading.Length..].Trim();
            lines.Clear();
        }
        if (path is null)
            throw new ArgumentException("a site begins with a line '=== path'", nameof(files));
        yield return (path, Text(lines));
    }

    private static string Text(List<string> lines) => string.Concat(lines.Select(line => line + "\n"));

    private sealed class BackwardInputs(IInputs inputs) : IInputs
    {
        public IReadOnlyList<InputFile> List() => [.. inputs.List().Reverse()];

        public ReadOnlyMemory<byte> Read(string path) => inputs.Read(path);
    }
}
