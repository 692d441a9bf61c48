namespace Quadro.Model.Settings;

/// <summary>The options of a build from the command line.</summary>
public sealed record BuildOptions
{
    public string? BaseUrl { get; init; }

    public string? AsOf { get; init; }

    public string? Edition { get; init; }

    public bool Drafts { get; init; }

    public bool WarningsAsErrors { get; init; }

    /// <summary>Seconds since 1970 from SOURCE_DATE_EPOCH, for reproducible builds, or null.</summary>
    public long? SourceDateEpoch { get; init; }

    /// <summary>The programs on this machine that make files (pictures, search), one per line: the name and, if the
    /// bytes of pages depend on its version, a blank and its identity.</summary>
    public string Makers { get; init; } = "";

    /// <summary>The identity of a maker, or null when there is no such maker.</summary>
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

    /// <summary>The number of threads; 0 means one for each processor.</summary>
    public int Threads { get; init; }
}
