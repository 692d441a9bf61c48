using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Emit;

/// <summary>Brings the output folder to hold exactly the wanted files, and leaves everything else in it
/// alone.</summary>
/// <remarks>
/// Only files that differ are written, and they take their places together (<see cref="Exchange"/>): whatever goes
/// wrong, or whatever moment the process is ended at, the folder is the old site or the new one, at the latest when the
/// next build begins. Which files are ours is said by the folder itself (<see cref="FileList"/>); the manifest in the
/// folder of traces says how they stood, and a journal there which files the next build must compare by their bytes.
/// This holds for a process that dies and a disk that fills up; a power cut leaves what there is to be finished or
/// undone, but may take away bytes of pages that were just written (decision 025).
/// </remarks>
public static class Emitter
{
    /// <summary>Writes nothing when the log has an error, or when anything is found to be in the way.</summary>
    public static EmitReport Emit(EmitRequest request, DiagnosticBag log, CancellationToken cancel)
    {
        request = request with { Files = InOrder(request.Files) };
        PathCheck.Run(request.Files, log);
        if (log.HasErrors)
            return EmitReport.Nothing;
        using var held = Held.Take(request.Output, log, cancel);
        if (log.HasErrors)
            return EmitReport.Nothing;
        var listed = request.Output is ISharedOutput ? Listed(request) : request;
        var memory = EmitMemory.Load(listed, log);
        var plan = Survey.Take(listed, memory, log, cancel);
        if (!log.HasErrors)
            held.RequireFree(plan, log);
        if (log.HasErrors)
            return EmitReport.Nothing;
        cancel.ThrowIfCancellationRequested();
        if (Doubts(listed, memory))
            ReportStrangers(listed, plan, log);
        var change = new Change(listed, plan);
        if (
            plan.ChangesNothing
                ? !SaveRecords(listed, memory, change, log)
                : !(
                    Announce(listed, memory, plan, log)
                    && change.Carry(() => SaveRecords(listed, memory, change, log), log, cancel)
                )
        )
            return change.Report;
        ForgetJournal(listed, memory, change, log);
        return change.Report;
    }

    /// <summary>Brings an output folder to one of two sites that a build which died had left between them.</summary>
    public static void Recover(IOutput output, DiagnosticBag log, CancellationToken cancel)
    {
        if (output is not ISharedOutput)
            return;
        try
        {
            if (output.Find(Exchange.Folder) is not { Kind: OutputKind.Folder })
                return;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Who looks at the pages is told the same.
            return;
        }
        Held.Take(output, log, cancel).Dispose();
    }

    /// <summary>Whether the files of this digest are those that the last build left, and still stand as it left them,
    /// by size and time; null when they do not, or nobody can tell.</summary>
    public static EmitReport? Standing(EmitRequest request, UInt128 digest, CancellationToken cancel)
    {
        var log = new DiagnosticBag();
        var memory = EmitMemory.Load(request, log, lists: false);
        if (memory.Manifest is not { } manifest || memory.JournalStands || log.HasErrors || manifest.Digest != digest)
            return null;
        var gone = 0;
        Workers.Run(
            manifest.Records.Length,
            request.Threads,
            i =>
            {
                if (Volatile.Read(ref gone) == 0 && !Stands(manifest.Records[i].Path, request, memory))
                    Volatile.Write(ref gone, 1);
            },
            cancel
        );
        var lists = manifest.Find(FileList.Name) is null ? 0 : 1;
        return gone == 0 ? new EmitReport(0, manifest.Records.Length - lists, 0, 0) : null;
    }

    private static bool Stands(string path, EmitRequest request, EmitMemory memory)
    {
        try
        {
            if (request.Output.Find(path) is not { Kind: OutputKind.File } state)
                return false;
            // Written in the last tick of the clock: only its bytes can tell.
            return memory.Trusted(path, state) is not null
                || (
                    memory.Manifest!.Find(path) is { } record
                    && record.State == state
                    && ContentHash.Of(request.Output.Read(path).Span) == record.Hash
                );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static ImmutableArray<OutputFile> InOrder(ImmutableArray<OutputFile> files)
    {
        for (var i = 1; i < files.Length; i++)
            if (OutputFile.ByPath.Compare(files[i - 1], files[i]) > 0)
                return [.. files.Order(OutputFile.ByPath)];
        return files;
    }

    private static EmitRequest Listed(EmitRequest request)
    {
        var list = FileList.Of(request.Files);
        var at = request.Files.BinarySearch(list, OutputFile.ByPath);
        return request with { Files = request.Files.Insert(at < 0 ? ~at : at, list) };
    }

    /// <summary>A folder that is ours is gone over only on demand: that takes as long as a build of few
    /// pages.</summary>
    private static bool Doubts(EmitRequest request, EmitMemory memory) =>
        request.Output is ISharedOutput && (memory.Listed is null || request.ComparesAll || request.Adopts);

    private static void ReportStrangers(EmitRequest request, EmitPlan plan, DiagnosticBag log)
    {
        var ours = plan.Files.Select(file => file.Path).Concat(plan.Deletes).ToHashSet(StringComparer.Ordinal);
        if (Strangers.In(request.Output, ours.Contains) is { Count: > 0 } strangers)
            log.Add(Obstacles.Unknown(strangers));
    }

    private static bool Announce(EmitRequest request, EmitMemory memory, EmitPlan plan, DiagnosticBag log)
    {
        // What an unfinished build touched stays in doubt until a manifest says otherwise.
        var touched = plan
            .Writes.Select(i => plan.Files[i].Path)
            .Concat(plan.Deletes)
            .Concat(memory.Journal)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return Saved(OutputJournal.FileName(request.StateName), log, name =>
            request.State.Replace(name, OutputJournal.Pack(touched))
        );
    }

    private static bool SaveRecords(EmitRequest request, EmitMemory memory, Change change, DiagnosticBag log)
    {
        var records = change.Records();
        return (memory.Manifest is { } manifest && manifest.Records.AsSpan().SequenceEqual(records.AsSpan()))
            || Saved(OutputManifest.FileName(request.StateName), log, name =>
                request.State.Replace(name, OutputManifest.Pack(records))
            );
    }

    private static void ForgetJournal(EmitRequest request, EmitMemory memory, Change change, DiagnosticBag log)
    {
        if (!memory.JournalStands && change.Plan.ChangesNothing)
            return;
        try
        {
            request.State.Delete(OutputJournal.FileName(request.StateName));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.Add(Messages.Emit.TracesNotDeleted(OutputJournal.FileName(request.StateName), e.Message));
        }
    }

    private static bool Saved(string name, DiagnosticBag log, Action<string> save)
    {
        try
        {
            save(name);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.Add(Messages.Emit.TracesRefused(name, e.Message));
            return false;
        }
    }
}
