using System.Collections.Immutable;
using System.Globalization;
using Quadro.Diagnostics;

namespace Quadro.Emit;

/// <summary>The findings about what is in the way of the outputs, in an order that no thread decides.</summary>
internal static class Obstacles
{
    public static void Report(ImmutableArray<OutputFile> files, Verdict[] verdicts, DiagnosticBag log)
    {
        var troubled = Enumerable.Range(0, files.Length).Where(i => verdicts[i].Fate > Fate.Write)
            .Select(i => (File: files[i], Verdict: verdicts[i])).OrderBy(t => t.File.Path, StringComparer.Ordinal).ToList();
        foreach (var (file, _) in troubled.Where(t => t.Verdict.Fate == Fate.Foreign)) log.Add(Foreign(file));
        foreach (var group in troubled.Where(t => t.Verdict.Fate == Fate.Blocked).GroupBy(t => t.Verdict.At!, StringComparer.Ordinal))
            log.Add(Blocked([.. group.Select(t => t.File)], group.First().Verdict));
        foreach (var group in troubled.Where(t => t.Verdict.Fate == Fate.Refused).GroupBy(t => t.Verdict.Reason!, StringComparer.Ordinal))
            log.Add(Refused("examined", [.. group.Select(t => t.File.Path)], group.Key));
    }

    /// <param name="done">What could not be done to the files: "written".</param>
    public static Diagnostic Refused(string done, IReadOnlyList<string> paths, string reason) =>
        Rules.Emit.OutputRefused.At(
            null,
            $"{Several(paths)} cannot be {done}: {reason}",
            done == "examined"
                ? "nothing was written; let the user who builds read and write the output folder"
                : "make room or give the user who builds the right to write there; the next build puts right what this one left unfinished");

    public static Diagnostic Kept(string path, string link) =>
        Rules.Emit.OldOutputKept.At(
            null,
            $"The old output '{path}' is not deleted: '{link}' is a link, and Quadro deletes nothing through a link",
            "delete it by hand if it is no longer wanted");

    private static Diagnostic Foreign(OutputFile file) =>
        Rules.Emit.ForeignFile.At(
            file.Origin,
            $"The output '{file.Path}' would overwrite a file that was not written by Quadro",
            "move that file away, or give the page another 'url'; nothing was written");

    private static Diagnostic Blocked(List<OutputFile> files, Verdict verdict)
    {
        var at = verdict.At!;
        var message = verdict.State.Kind switch
        {
            OutputKind.Link => $"{Place(at)} is a link, and Quadro writes through no link: {Several([.. files.Select(f => f.Path)])} cannot be written",
            OutputKind.Folder => $"The output '{at}' cannot be written: there is a folder of that name, with files in it that were not written by Quadro or with none",
            _ => $"{Place(at)} is a file, but {Several([.. files.Select(f => f.Path)])} can only be written if it is a folder",
        };
        return Rules.Emit.InTheWay.At(files[0].Origin, message, "move it away; nothing was written");
    }

    private static string Place(string at) => at.Length == 0 ? "The output folder" : $"'{at}' in the output folder";

    private static string Several(IReadOnlyList<string> paths) => paths.Count switch
    {
        1 => $"'{paths[0]}'",
        2 => $"'{paths[0]}' and '{paths[1]}'",
        _ => string.Create(CultureInfo.InvariantCulture, $"'{paths[0]}' and {paths.Count - 1} other outputs"),
    };
}
