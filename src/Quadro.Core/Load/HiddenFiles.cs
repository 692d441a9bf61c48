using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load;

/// <summary>Finds published files and folders whose names begin with a dot. None is read or published: an author who
/// added one on purpose should know this, especially if it contains passwords. Files that programs leave everywhere
/// are ignored.</summary>
public static class HiddenFiles
{
    private static readonly FrozenSet<string> OfPrograms = FrozenSet.ToFrozenSet(
        [
            ".DS_Store",
            ".localized",
            ".directory",
            ".gitkeep",
            ".keep",
            ".gitignore",
            ".gitattributes",
            ".gitmodules",
            ".editorconfig",
            ".obsidian",
            ".vscode",
            ".idea",
            ".vs",
            ".quadro",
            ".cache",
            ".stfolder",
            ".stversions",
            ".textlintrc",
            ".vale.ini",
            ".hidden",
        ],
        StringComparer.Ordinal
    );

    private static readonly ImmutableArray<string> StartsOfPrograms =
    [
        "._",
        ".#",
        ".~",
        ".nfs",
        ".fuse_hidden",
        ".Trash",
        ".goutputstream",
        ".sync",
        ".tmp",
        ".prettier",
        ".markdownlint",
        ".Spotlight",
    ];

    /// <summary>Whether a path is a hidden file that is reported, or is in such a folder.</summary>
    public static bool Are(string path) => Outermost(path) is { } hidden && !IsOfPrograms(FileKinds.Name(hidden));

    /// <summary>Reports each hidden file and each hidden folder once, whatever the folder contains.</summary>
    internal static void Report(IEnumerable<InputFile> listed, DiagnosticBag log)
    {
        foreach (
            var path in listed
                .Select(file => file.Display)
                .Where(Are)
                .Select(path => Outermost(path)!)
                .Distinct(StringComparer.Ordinal)
        )
        {
            var place = new SourceFile(path, "").Whole;
            if (PrivateFiles.What(path) is { } what)
                log.Add(Messages.Load.HiddenPrivateFile(place, path, what));
            else
                log.Add(Messages.Load.HiddenFile(place, path));
        }
    }

    /// <summary>The path up to the first name that begins with a dot, or null when there is none or when nothing
    /// there is published.</summary>
    private static string? Outermost(string path)
    {
        if (
            !path.StartsWith("content/", StringComparison.Ordinal)
            && !path.StartsWith("templates/assets/", StringComparison.Ordinal)
        )
            return null;
        var dot = path.IndexOf("/.", StringComparison.Ordinal);
        if (dot < 0)
            return null;
        var end = path.IndexOf('/', dot + 1);
        return end < 0 ? path : path[..end];
    }

    private static bool IsOfPrograms(string name) =>
        OfPrograms.Contains(name)
        || FileKinds.IsLeft(name)
        || StartsOfPrograms.Any(start => name.StartsWith(start, StringComparison.Ordinal));
}
