using System.Collections.Immutable;

namespace Quadro.Cli.Disk;

/// <summary>What editors and systems leave beside the files that people write: hidden files, backups, locks, swap
/// files.</summary>
internal static class EditorJunk
{
    private static readonly ImmutableArray<string> Ends =
    [
        "~",
        ".swp",
        ".swo",
        ".swx",
        ".tmp",
        ".bak",
        ".orig",
        "___jb_tmp___",
        "___jb_old___",
    ];
    private static readonly ImmutableArray<string> Names = ["4913", "Thumbs.db", "desktop.ini"];

    public static bool Matches(string name) =>
        name.StartsWith('.')
        || name.StartsWith("~$", StringComparison.Ordinal)
        || (name.StartsWith('#') && name.EndsWith('#'))
        || Ends.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
        || Names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
