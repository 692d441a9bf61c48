using System.Collections.Immutable;
using System.Globalization;
using Quadro.Diagnostics;
using Quadro.Text;

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
                log.Add(Messages.Emit.ForeignFile(file.Origin, file.Path));
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
            log.Add(NotExamined([.. group.Select(t => t.File.Path)], group.Key));
    }

    public static Diagnostic NotExamined(IReadOnlyList<string> paths, string reason) =>
        Messages.Emit.OutputsNotExamined(Several(paths), reason);

    /// <param name="done">What could not be done to the files.</param>
    /// <param name="after">What is true of the folder now, if not that nothing was changed.</param>
    public static Diagnostic Refused(Wording done, IReadOnlyList<string> paths, string reason, Wording? after = null) =>
        Messages.Emit.OutputsRefused(Several(paths), done, reason, after ?? Messages.Emit.NothingChanged);

    /// <summary>Files in the folder that no page, no list and no trace speaks of.</summary>
    public static Diagnostic Unknown(IReadOnlyList<string> paths) =>
        (paths.Count == 1 ? Messages.Emit.UnknownFile(paths[0]) : Messages.Emit.UnknownFiles(paths.Count)).Adds([
            .. Listing(paths),
        ]);

    public static Diagnostic NoRoom(long needed, long room) => Messages.Emit.NoRoom(Size(needed), Size(room));

    public static Diagnostic Left(string reason) => Messages.Emit.WorkLeft(Exchange.Folder, reason);

    private static Diagnostic NotOurs(List<OutputFile> files) =>
        (files.Count == 1 ? Messages.Emit.NotOursWith(files[0].Path) : Messages.Emit.NotOurs(files.Count)).Adds([
            .. Listing([.. files.Select(file => file.Path)]),
        ]);

    private static IEnumerable<Note> Listing(IReadOnlyList<string> paths)
    {
        foreach (var path in paths.Take(MostListed))
            yield return Messages.Emit.Listed(path);
        if (paths.Count > MostListed)
            yield return Messages.Emit.AndMore(paths.Count - MostListed);
    }

    private static string Size(long bytes) =>
        bytes < 10_000_000
            ? string.Create(CultureInfo.InvariantCulture, $"{(bytes + 999) / 1000} kB")
            : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000} MB");

    private static Diagnostic Blocked(List<OutputFile> files, Verdict verdict)
    {
        var (span, at) = (files[0].Origin, verdict.At!.Length == 0 ? null : verdict.At);
        var outputs = Several([.. files.Select(file => file.Path)]);
        return verdict.State.Kind switch
        {
            OutputKind.Link => Messages.Emit.LinkInTheWay(span, at, outputs),
            OutputKind.Folder => Messages.Emit.FolderInTheWay(span, verdict.At),
            _ => Messages.Emit.FileInTheWay(span, at, outputs),
        };
    }

    /// <summary>What the folder has for itself is named only where nothing else is to be named.</summary>
    private static Wording Several(IReadOnlyList<string> all)
    {
        var pages = all.Where(path => !OutputPath.IsReserved(path)).Order(StringComparer.Ordinal).ToList();
        var paths = pages.Count > 0 ? pages : all;
        return paths.Count switch
        {
            1 => Wording.Same($"'{paths[0]}'"),
            2 => Messages.Emit.TwoOutputs(paths[0], paths[1]),
            _ => Messages.Emit.ManyOutputs(paths[0], paths.Count - 1),
        };
    }
}
