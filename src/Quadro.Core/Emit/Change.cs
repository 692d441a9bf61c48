using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Emit;

/// <summary>Carries a plan out, whole or not at all, and keeps how each file stands.</summary>
internal sealed class Change
{
    private readonly EmitRequest request;
    private readonly EmitPlan plan;
    private readonly OutputState?[] states;
    private readonly Exchange? exchange;
    private bool done;

    public Change(EmitRequest request, EmitPlan plan)
    {
        (this.request, this.plan, states) = (request, plan, [.. plan.Kept]);
        if (request.Output is ISharedOutput shared)
            exchange = new Exchange(
                shared,
                [
                    .. plan.Deletes.Select(path => new Work(
                        plan.Standing.Contains(path) ? WorkKind.Delete : WorkKind.Tidy,
                        path
                    )),
                    .. plan.Writes.Select(i => new Work(
                        plan.New[i] ? WorkKind.Add : WorkKind.Replace,
                        plan.Files[i].Path
                    )),
                ]
            );
    }

    public EmitPlan Plan => plan;

    public EmitReport Report
    {
        get
        {
            if (!done && !plan.ChangesNothing)
                return EmitReport.Nothing;
            // The list says nothing of the site.
            var written = plan.Writes.Where(i => plan.Files[i].Path != FileList.Name).ToList();
            var listed = plan.Files.Any(file => file.Path == FileList.Name) ? 1 : 0;
            var kept = plan.Files.Length - listed - written.Count;
            return new EmitReport(written.Count, kept, plan.Standing.Count, written.Sum(i => states[i]!.Value.Size));
        }
    }

    /// <param name="remember">Keeps how everything stands, before the first old file goes; false when that cannot
    /// be.</param>
    public bool Carry(Func<bool> remember, DiagnosticBag log, CancellationToken cancel)
    {
        if (exchange is null)
            return done = Delete(log, cancel) && Write(log, cancel) && remember();
        try
        {
            done =
                Told(Messages.Emit.Written, [Exchange.Folder], [Refusal(exchange.Announce)], log)
                && Write(log, cancel)
                && remember()
                && Told(Messages.Emit.Written, [Exchange.Folder], [Refusal(exchange.Seal)], log)
                && Move(log);
        }
        finally
        {
            if (!done)
                Undo(log);
        }
        if (done && Refusal(exchange.Clean) is { } reason)
            log.Add(Obstacles.Left(reason));
        return done;
    }

    /// <summary>How every wanted file stands once all are written.</summary>
    public ImmutableArray<OutputRecord> Records() =>
        [.. plan.Files.Select((file, i) => new OutputRecord(file.Path, file.Hash, states[i]!.Value))];

    private void Undo(DiagnosticBag log)
    {
        var reason = Refusal(() =>
        {
            exchange!.Undo();
            exchange.Clean();
        });
        if (reason is null)
            return;
        var touched = exchange!.Works.Select(work => work.Path).ToList();
        log.Add(Obstacles.Refused(Messages.Emit.PutBack, touched, reason, Messages.Emit.NextPutsRight));
    }

    /// <summary>Deletes come first: an old file may stand where a new folder goes, or be the new file under another
    /// spelling.</summary>
    private bool Delete(DiagnosticBag log, CancellationToken cancel)
    {
        var refusals = new string?[plan.Deletes.Length];
        for (var i = 0; i < plan.Deletes.Length; i++)
        {
            cancel.ThrowIfCancellationRequested();
            var path = plan.Deletes[i];
            refusals[i] = Refusal(() => request.Output.Delete(path));
        }
        return Told(Messages.Emit.Deleted, plan.Deletes, refusals, log);
    }

    private bool Write(DiagnosticBag log, CancellationToken cancel)
    {
        var refusals = new string?[plan.Writes.Length];
        void WriteOne(int i)
        {
            var index = plan.Writes[i];
            var file = plan.Files[index];
            refusals[i] = Refusal(() =>
                states[index] = exchange is null
                    ? request.Output.Write(file.Path, file.Bytes.Span)
                    : exchange.Put(plan.Deletes.Length + i, file.Bytes.Span)
            );
        }

        Workers.Run(plan.Writes.Length, request.Threads, WriteOne, cancel);
        return Told(Messages.Emit.Written, [.. plan.Writes.Select(i => plan.Files[i].Path)], refusals, log);
    }

    /// <summary>From here on nobody may stop: it takes moments, and half of it is worse than either site.</summary>
    private bool Move(DiagnosticBag log)
    {
        var works = exchange!.Works;
        var refusals = new string?[works.Length];
        void MoveOne(int i) => refusals[i] = Refusal(() => exchange.Move(i));

        for (var i = 0; i < plan.Deletes.Length; i++)
            MoveOne(i);
        if (!Told(Messages.Emit.Deleted, plan.Deletes, refusals[..plan.Deletes.Length], log))
            return false;
        Workers.Run(plan.Writes.Length, request.Threads, i => MoveOne(plan.Deletes.Length + i), CancellationToken.None);
        return Told(Messages.Emit.Written, [.. works.Select(work => work.Path)], refusals, log);
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

    private static bool Told(Wording done, ImmutableArray<string> paths, string?[] refusals, DiagnosticBag log)
    {
        foreach (
            var group in Enumerable
                .Range(0, paths.Length)
                .Where(i => refusals[i] is not null)
                .GroupBy(i => refusals[i]!, StringComparer.Ordinal)
        )
            log.Add(Obstacles.Refused(done, [.. group.Select(i => paths[i])], group.Key));
        return refusals.All(r => r is null);
    }
}
