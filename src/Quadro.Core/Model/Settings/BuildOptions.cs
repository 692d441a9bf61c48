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

    /// <summary>The makers of files that work on this machine, a line each: the name, and behind a blank what tells it
    /// from others where the bytes of pages depend on that.</summary>
    public string Makers { get; init; } = "";

    /// <summary>What the line of a maker says behind its name; null where there is no such maker.</summary>
    public string? MakerIdentity(string name)
    {
        foreach (var line in Makers.Split('\n'))
            if (
                line.Length > name.Length
                && line[name.Length] == ' '
                && line.StartsWith(name, StringComparison.Ordinal)
            )
                return line[(name.Length + 1)..];
        return null;
    }

    /// <summary>Workers; 0 is one for each processor.</summary>
    public int Threads { get; init; }
}
