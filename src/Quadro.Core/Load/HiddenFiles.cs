using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Load;

/// <summary>Files and folders among those that go out, whose names begin with a dot. None is read or published: who put
/// one there on purpose should know, and passwords are out of place even so. What programs leave everywhere is nobody's
/// concern.</summary>
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

    /// <summary>Whether a path is one to be told of, or lies in such a folder.</summary>
    public static bool Are(string path) => Outermost(path) is { } hidden && !IsOfPrograms(FileKinds.Name(hidden));

    /// <summary>One finding for each file and each folder, whatever stands in it.</summary>
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

    /// <summary>As far as the first name that begins with a dot; null when none does, or where nothing goes
    /// out.</summary>
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
