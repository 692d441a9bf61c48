using System.Collections.Immutable;
using Quadro.Diagnostics;

namespace Quadro.Emit;

/// <summary>Carries a plan out: deletes, then writes, and keeps how each file stands.</summary>
internal sealed class Change(EmitRequest request, EmitPlan plan)
{
    private readonly OutputState?[] states = [.. plan.Kept];
    private int deleted;

    public EmitPlan Plan => plan;

    public EmitReport Report
    {
        get
        {
            var written = plan.Writes.Where(i => states[i] is not null).ToList();
            return new EmitReport(written.Count, plan.Files.Length - plan.Writes.Length, deleted, written.Sum(i => states[i]!.Value.Size));
        }
    }

    /// <summary>Deletes come first: an old file may stand where a new folder goes, or be the new file under another spelling.</summary>
    public bool Carry(DiagnosticBag log, CancellationToken cancel) => Delete(log, cancel) && Write(log, cancel);

    /// <summary>How every wanted file stands now that all are written.</summary>
    public ImmutableArray<OutputRecord> Records() => [.. plan.Files.Select((file, i) => new OutputRecord(file.Path, file.Hash, states[i]!.Value))];

    private bool Delete(DiagnosticBag log, CancellationToken cancel)
    {
        var refusals = new string?[plan.Deletes.Length];
        for (var i = 0; i < plan.Deletes.Length; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var path = plan.Deletes[i];
            refusals[i] = Refusal(() => request.Output.Delete(path));
            if (refusals[i] is null && plan.Standing.Contains(path)) deleted++;
        }
        return Told("deleted", plan.Deletes, refusals, log);
    }

    private bool Write(DiagnosticBag log, CancellationToken cancel)
    {
        var refusals = new string?[plan.Writes.Length];
        void WriteOne(int i)
        {
            var index = plan.Writes[i];
            var file = plan.Files[index];
            refusals[i] = Refusal(() => states[index] = request.Output.Write(file.Path, file.Bytes.Span));
        }

        Workers.Run(plan.Writes.Length, request.Threads, WriteOne, cancel);
        return Told("written", [.. plan.Writes.Select(i => plan.Files[i].Path)], refusals, log);
    }

    private static string? Refusal(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }

    private static bool Told(string done, ImmutableArray<string> paths, string?[] refusals, DiagnosticBag log)
    {
        foreach (var group in Enumerable.Range(0, paths.Length).Where(i => refusals[i] is not null).GroupBy(i => refusals[i]!, StringComparer.Ordinal))
            log.Add(Obstacles.Refused(done, [.. group.Select(i => paths[i])], group.Key));
        return refusals.All(r => r is null);
    }
}
