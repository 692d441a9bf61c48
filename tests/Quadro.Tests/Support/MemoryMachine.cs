namespace Quadro.Tests.Support;

public enum FaultKind
{
    /// <summary>The machine refuses; nothing has happened.</summary>
    Refuse,

    /// <summary>The machine stops in the middle, as on a full disk.</summary>
    Tear,

    /// <summary>The process ends in the middle: every further operation fails as well, until the machine is started
    /// again.</summary>
    Die,
}

/// <summary>What happens at one change of the disk.</summary>
/// <param name="At">Which change, counted from 0 over all folders of the machine.</param>
/// <param name="Keep">How much of the change still happens: bytes of a write; of anything else all when odd, nothing
/// when even.</param>
public sealed record Fault(int At, FaultKind Kind, int Keep = 0);

public sealed class MachineDiedException() : Exception("the process has ended");

/// <summary>A machine's clock and its misfortunes, shared by the folders on it.</summary>
public sealed class MemoryMachine
{
    private Fault? fault;
    private Fault? second;
    private bool dead;

    internal Lock Gate { get; } = new();

    public long Now { get; set; } = 1000;

    /// <summary>Whether the clock moves with every change; else it stands still until moved, and all may happen within
    /// one tick.</summary>
    public bool Ticks { get; set; } = true;

    /// <summary>Changes made since the last start.</summary>
    public int Changes { get; private set; }

    /// <summary>A running process again, with no misfortune ahead, or one, or two.</summary>
    public void Start(Fault? ahead = null, Fault? then = null) =>
        (fault, second, dead, Changes) = (ahead, then, false, 0);

    internal void RequireAlive()
    {
        if (dead)
            throw new MachineDiedException();
    }

    /// <summary>The misfortune that this change meets, or null.</summary>
    internal Fault? Next()
    {
        RequireAlive();
        var hit =
            fault?.At == Changes ? fault
            : second?.At == Changes ? second
            : null;
        Changes++;
        if (Ticks)
            Now++;
        if (hit is { Kind: FaultKind.Die })
            dead = true;
        return hit;
    }

    internal static Exception Failure(Fault fault, bool writes = true) =>
        fault.Kind == FaultKind.Die
            ? new MachineDiedException()
            : new IOException(writes ? "no space left on device" : "access is denied");
}
