using System.Collections.Immutable;
using Quadro.Diagnostics;

namespace Quadro.Cli.Serve;

/// <summary>What the preview shows at one moment: the pages of the last good build, and what the last build
/// said.</summary>
/// <param name="Files">Null when no build was good yet.</param>
/// <param name="BasePath">Where the site stands on its host: "/" or "/path/".</param>
internal sealed record Snapshot(
    IReadOnlyDictionary<string, PreviewFile>? Files,
    string BasePath,
    ImmutableArray<Diagnostic> Findings
)
{
    /// <summary>What is searched in, when the pages have a search.</summary>
    public LateIndex? Index { get; init; }

    public static Snapshot Nothing => new(null, "/", []);
}
