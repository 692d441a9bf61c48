using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Emit;

/// <summary>Brings the output folder to hold exactly the wanted files, and leaves everything else in it alone.</summary>
/// <remarks>
/// Only files that differ are written, in place. A journal of the paths that will be touched stands in the folder of traces
/// while they are; the manifest of all outputs is replaced last. So whatever moment a build is ended at, the next one knows
/// which files may be torn and compares their bytes. This holds for a process that dies and a disk that fills up; after a
/// power cut a file system may have kept the manifest and lost a page, and a build that ignores the traces is needed.
/// </remarks>
public static class Emitter
{
    /// <summary>Writes nothing when the log has an error, or when anything is found to be in the way.</summary>
    public static EmitReport Emit(EmitRequest request, DiagnosticBag log, CancellationToken cancel)
    {
        request = request with { Files = InOrder(request.Files) };
        PathCheck.Run(request.Files, log);
        if (log.HasErrors) return EmitReport.Nothing;
        var memory = EmitMemory.Load(request, log);
        var plan = Survey.Take(request, memory, log, cancel);
        if (log.HasErrors) return EmitReport.Nothing;
        cancel.ThrowIfCancellationRequested();
        var change = new Change(request, plan);
        if (!plan.ChangesNothing && !(Announce(request, memory, plan, log) && change.Carry(log, cancel))) return change.Report;
        Remember(request, memory, change, log);
        return change.Report;
    }

    /// <summary>Whether the files of this digest are those that the last build left, and still stand as it left them, by size and time; null when they do not, or nobody can tell.</summary>
    public static EmitReport? Standing(EmitRequest request, UInt128 digest, CancellationToken cancel)
    {
        var log = new DiagnosticBag();
        var memory = EmitMemory.Load(request, log);
        if (memory.Manifest is not { } manifest || memory.JournalStands || log.HasErrors || manifest.Digest != digest) return null;
        var gone = 0;
        Workers.Run(manifest.Records.Length, request.Threads, i =>
        {
            if (Volatile.Read(ref gone) == 0 && !Stands(manifest.Records[i].Path, request, memory)) Volatile.Write(ref gone, 1);
        }, cancel);
        return gone == 0 ? new EmitReport(0, manifest.Records.Length, 0, 0) : null;
    }

    private static bool Stands(string path, EmitRequest request, EmitMemory memory)
    {
        try
        {
            if (request.Output.Find(path) is not { Kind: OutputKind.File } state) return false;
            // Written in the last tick of the clock: only its bytes can tell.
            return memory.Trusted(path, state) is not null || (memory.Manifest!.Find(path) is { } record && record.State == state && ContentHash.Of(request.Output.Read(path).Span) == record.Hash);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static ImmutableArray<OutputFile> InOrder(ImmutableArray<OutputFile> files)
    {
        for (var i = 1; i < files.Length; i++)
            if (string.CompareOrdinal(files[i - 1].Path, files[i].Path) > 0) return [.. files.OrderBy(f => f.Path, StringComparer.Ordinal)];
        return files;
    }

    private static bool Announce(EmitRequest request, EmitMemory memory, EmitPlan plan, DiagnosticBag log)
    {
        // What an unfinished build touched stays in doubt until a manifest says otherwise.
        var touched = plan.Writes.Select(i => plan.Files[i].Path).Concat(plan.Deletes).Concat(memory.Journal).Distinct(StringComparer.Ordinal).ToList();
        return Saved("written", OutputJournal.FileName(request.StateName), log, name => request.State.Replace(name, OutputJournal.Pack(touched)));
    }

    private static void Remember(EmitRequest request, EmitMemory memory, Change change, DiagnosticBag log)
    {
        var records = change.Records();
        var same = memory.Manifest is { } manifest && manifest.Records.AsSpan().SequenceEqual(records.AsSpan());
        var saved = same || Saved("written", OutputManifest.FileName(request.StateName), log, name => request.State.Replace(name, OutputManifest.Pack(records)));
        if (saved && (memory.JournalStands || !change.Plan.ChangesNothing)) Saved("deleted", OutputJournal.FileName(request.StateName), log, request.State.Delete);
    }

    private static bool Saved(string done, string name, DiagnosticBag log, Action<string> save)
    {
        try
        {
            save(name);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.Add(Rules.Emit.TracesRefused.At(
                null,
                $"The traces in '{name}' cannot be {done}: {e.Message}",
                "let the user who builds write in the folder of traces ('.quadro' unless told otherwise), and see that the disk has room"));
            return false;
        }
    }
}
