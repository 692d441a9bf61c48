namespace Quadro.Model.Settings;

/// <summary>What the command line says about a build.</summary>
public sealed record BuildOptions
{
    public string? BaseUrl { get; init; }

    public string? AsOf { get; init; }

    public string? Edition { get; init; }

    public bool Drafts { get; init; }

    public bool WarningsAsErrors { get; init; }

    /// <summary>Seconds since 1970 that the environment gives for reproducible builds.</summary>
    public long? SourceDateEpoch { get; init; }

    /// <summary>Whether there is something that can make a search index.</summary>
    public bool Search { get; init; }

    /// <summary>Which maker of pictures there is; null when there is none.</summary>
    public string? Pictures { get; init; }

    /// <summary>Workers; 0 is one for each processor.</summary>
    public int Threads { get; init; }
}
