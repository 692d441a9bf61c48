using Quadro.Cli.Terminal;
using Quadro.Model.Settings;
using Quadro.Text;

namespace Quadro.Cli.Commands;

/// <summary>What was asked for on the command line.</summary>
internal sealed record SessionOptions
{
    /// <summary>The word for the clock's own day.</summary>
    internal const string Today = "today";

    public required string Folder { get; init; }

    /// <summary>False to check only.</summary>
    public bool Writes { get; init; }

    public string? Output { get; init; }

    public string? BaseUrl { get; init; }

    public string? Edition { get; init; }

    public string? AsOf { get; init; }

    public bool Drafts { get; init; }

    public bool WarningsAsErrors { get; init; }

    public LogForm Form { get; init; }

    public MessageLanguage Language { get; init; }

    public bool All { get; init; }

    public bool Quiet { get; init; }

    public bool Verbose { get; init; }

    public bool Timing { get; init; }

    public int Threads { get; init; }

    /// <summary>How many bytes of pages wait in memory; the others wait on the disk.</summary>
    public long PagesInMemory { get; init; } = Disk.DiskSpool.SmallSite;

    public bool Clean { get; init; }

    /// <summary>Takes over files of others where outputs go.</summary>
    public bool Adopt { get; init; }

    /// <summary>Makes everything once more, and compares.</summary>
    public bool Verify { get; init; }

    public BuildOptions ForBuild() =>
        new()
        {
            BaseUrl = BaseUrl,
            // The one place where the clock is asked, and only by who asks for it.
            AsOf =
                AsOf?.Trim().Equals(Today, StringComparison.OrdinalIgnoreCase) == true
                    ? DateTime.Now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
                    : AsOf,
            Edition = Edition,
            Drafts = Drafts,
            WarningsAsErrors = WarningsAsErrors,
            SourceDateEpoch = long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), out var seconds)
                ? seconds
                : null,
            Threads = Threads,
        };
}
