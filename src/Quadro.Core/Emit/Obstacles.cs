using System.Collections.Immutable;
using System.Globalization;
using Quadro.Diagnostics;

namespace Quadro.Emit;

/// <summary>The findings about what is in the way of the outputs, in an order that no thread decides.</summary>
internal static class Obstacles
{
    private const int MostListed = 20;

    public static void Report(
        ImmutableArray<OutputFile> files,
        Verdict[] verdicts,
        EmitMemory memory,
        DiagnosticBag log
    )
    {
        var troubled = Enumerable
            .Range(0, files.Length)
            .Where(i => verdicts[i].Fate > Fate.Write)
            .Select(i => (File: files[i], Verdict: verdicts[i]))
            .OrderBy(t => t.File.Path, StringComparer.Ordinal)
            .ToList();
        var foreign = troubled.Where(t => t.Verdict.Fate == Fate.Foreign).Select(t => t.File).ToList();
        if (memory.Listed is null && foreign.Count > 0)
            log.Add(NotOurs(foreign));
        else
            foreach (var file in foreign)
                log.Add(Foreign(file));
        foreach (
            var group in troubled
                .Where(t => t.Verdict.Fate == Fate.Blocked)
                .GroupBy(t => t.Verdict.At!, StringComparer.Ordinal)
        )
            log.Add(Blocked([.. group.Select(t => t.File)], group.First().Verdict));
        foreach (
            var group in troubled
                .Where(t => t.Verdict.Fate == Fate.Refused)
                .GroupBy(t => t.Verdict.Reason!, StringComparer.Ordinal)
        )
            log.Add(Refused("examined", [.. group.Select(t => t.File.Path)], group.Key));
    }

    /// <param name="done">What could not be done to the files: "written".</param>
    /// <param name="after">What is true of the folder now, as the end of a sentence.</param>
    public static Diagnostic Refused(
        string done,
        IReadOnlyList<string> paths,
        string reason,
        string after = "nothing was changed"
    ) =>
        Rules.Emit.OutputRefused.At(
            null,
            $"{Several(paths)} cannot be {done}: {reason}",
            done == "examined"
                ? "nothing was written; let the user who builds read and write the output folder"
                : $"make room or give the user who builds the right to write there; {after}"
        );

    /// <summary>Files in the folder that no page, no list and no trace speaks of.</summary>
    public static Diagnostic Unknown(IReadOnlyList<string> paths) =>
        Rules.Emit.UnknownFiles.At(
            null,
            paths.Count == 1
                ? $"The output folder has a file that belongs to no page: '{paths[0]}'"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"The output folder has {paths.Count} files that belong to no page"
                ),
            "they are left as they are; delete by hand what should not be published with the site",
            [.. Listing(paths)]
        );

    public static Diagnostic NoRoom(long needed, long room) =>
        Rules.Emit.NoRoom.At(
            null,
            string.Create(
                CultureInfo.InvariantCulture,
                $"The disk of the output folder has room for {Size(room)}, but {Size(needed)} are to be "
                    + $"written beside what stands there"
            ),
            "make room; nothing was written"
        );

    public static Diagnostic Left(string reason) =>
        Rules.Emit.WorkLeft.At(
            null,
            $"The folder '{Exchange.Folder}' in the output folder, where files were kept while others took "
                + "their place, cannot be "
                + $"removed: {reason}",
            "the site is complete; do not publish that folder: the next build removes it"
        );

    private static Diagnostic NotOurs(List<OutputFile> files) =>
        Rules.Emit.NotOurs.At(
            null,
            files.Count == 1
                ? $"The output folder is not one that Quadro has written, and '{files[0].Path}' in it would "
                    + "be overwritten"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"The output folder is not one that Quadro has written, and {files.Count} files in it "
                        + $"would be overwritten"
                ),
            "write to another folder; or, if nobody needs these files any more, build once with '--adopt': it "
                + "takes them over. Nothing "
                + "was written",
            [.. Listing([.. files.Select(file => file.Path)])]
        );

    private static IEnumerable<Note> Listing(IReadOnlyList<string> paths)
    {
        foreach (var path in paths.Take(MostListed))
            yield return new Note($"'{path}'");
        if (paths.Count > MostListed)
            yield return new Note(string.Create(CultureInfo.InvariantCulture, $"and {paths.Count - MostListed} more"));
    }

    private static string Size(long bytes) =>
        bytes < 10_000_000
            ? string.Create(CultureInfo.InvariantCulture, $"{(bytes + 999) / 1000} kB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000} MB");

    public static Diagnostic Kept(string path, string link) =>
        Rules.Emit.OldOutputKept.At(
            null,
            $"The old output '{path}' is not deleted: '{link}' is a link, and Quadro deletes nothing through a link",
            "delete it by hand if it is no longer wanted"
        );

    private static Diagnostic Foreign(OutputFile file) =>
        Rules.Emit.ForeignFile.At(
            file.Origin,
            $"The output '{file.Path}' would overwrite a file that was not written by Quadro",
            "move that file away, or give the page another 'url'; '--adopt' takes it over. Nothing was written"
        );

    private static Diagnostic Blocked(List<OutputFile> files, Verdict verdict)
    {
        var at = verdict.At!;
        var message = verdict.State.Kind switch
        {
            OutputKind.Link => $"{Place(at)} is a link, and Quadro writes through no link: "
                + $"{Several([.. files.Select(f => f.Path)])} cannot be written",
            OutputKind.Folder =>
                $"The output '{at}' cannot be written: there is a folder of that name, with files in it that "
                    + "were not written by Quadro or with none",
            _ => $"{Place(at)} is a file, but {Several([.. files.Select(f => f.Path)])} can only be written if "
                + "it is a folder",
        };
        return Rules.Emit.InTheWay.At(files[0].Origin, message, "move it away; nothing was written");
    }

    private static string Place(string at) => at.Length == 0 ? "The output folder" : $"'{at}' in the output folder";

    /// <summary>What the folder has for itself is named only where nothing else is to be named.</summary>
    private static string Several(IReadOnlyList<string> all)
    {
        var pages = all.Where(path => !OutputPath.IsReserved(path)).Order(StringComparer.Ordinal).ToList();
        var paths = pages.Count > 0 ? pages : all;
        return paths.Count switch
        {
            1 => $"'{paths[0]}'",
            2 => $"'{paths[0]}' and '{paths[1]}'",
            _ => string.Create(CultureInfo.InvariantCulture, $"'{paths[0]}' and {paths.Count - 1} other outputs"),
        };
    }
}
