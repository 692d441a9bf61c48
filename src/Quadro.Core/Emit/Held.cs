using Quadro.Diagnostics;

namespace Quadro.Emit;

/// <summary>An output folder while one build has it to itself, brought to a whole site first.</summary>
/// <param name="refusal">Why the machine does not let anybody have it; a build that changes nothing does not
/// mind.</param>
internal sealed class Held(IOutput output, IDisposable? hold, string? refusal) : IDisposable
{
    /// <summary>Also returns when there is nothing to hold, or when something is in the way: the survey of the folder
    /// names that.</summary>
    public static Held Take(IOutput output, DiagnosticBag log, CancellationToken cancel)
    {
        if (output is not ISharedOutput shared)
            return new Held(output, null, null);
        IDisposable? hold = null;
        try
        {
            if (output.Find("") is { Kind: not OutputKind.Folder })
                return new Held(output, null, null);
            hold = shared.Hold($"{Exchange.Folder}/{Exchange.Lock}", cancel);
            if (hold is null)
                log.Add(Messages.Emit.OutputHeld());
            else
                Exchange.Recover(shared);
            return new Held(output, hold, null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            hold?.Dispose();
            return new Held(output, null, e.Message);
        }
        catch
        {
            hold?.Dispose();
            throw;
        }
    }

    /// <summary>Asks, before anything is written, whether it can be.</summary>
    public void RequireFree(EmitPlan plan, DiagnosticBag log)
    {
        if (output is not ISharedOutput shared)
            return;
        if (plan.ChangesNothing)
        {
            if (refusal is not null && output.Find(Exchange.Folder) is not null)
                log.Add(Obstacles.Left(refusal));
            return;
        }
        if (refusal is not null)
        {
            log.Add(
                Obstacles.Refused(
                    Messages.Emit.Written,
                    [.. plan.Writes.Select(i => plan.Files[i].Path), .. plan.Deletes],
                    refusal
                )
            );
            return;
        }
        var needed = plan.Writes.Sum(i => plan.Files[i].Size);
        if (shared.Room() is { } room && room < needed)
            log.Add(Obstacles.NoRoom(needed, room));
    }

    public void Dispose() => hold?.Dispose();
}
