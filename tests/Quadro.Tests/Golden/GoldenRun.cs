namespace Quadro.Tests.Golden;

/// <summary>One build that a golden asks for.</summary>
/// <param name="Site">A folder with the site's inputs. The output goes to <c>site/</c> in it, traces to
/// <c>.quadro/</c>; both are kept from run to run in one folder.</param>
internal sealed record GoldenRun(string Site)
{
    public int Threads { get; init; } = 2;

    /// <summary>Whether the inputs are listed backwards, as another file system might.</summary>
    public bool ReverseInputs { get; init; }

    public string Output => Path.Combine(Site, "site");
}

/// <summary>What a build gave.</summary>
/// <param name="Log">The findings as text, or null when this way of building does not tell them.</param>
/// <param name="Written">How many files were written, or null when this way of building does not tell.</param>
internal sealed record GoldenResult(FileSet Files, string? Log, int? Written)
{
    /// <summary>How many pages were rendered, or null when this way of building does not tell.</summary>
    public int? Rendered { get; init; }

    /// <summary>The same without the list that the folder has of its files: it says nothing that they do not.</summary>
    public GoldenResult Unlisted => this with { Files = Files.Where(path => path != Quadro.Emit.FileList.Name) };

    /// <summary>The findings as JSON, or null when this way of building does not tell them.</summary>
    public string? Json { get; init; }
}
