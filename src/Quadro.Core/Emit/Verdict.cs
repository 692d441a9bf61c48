namespace Quadro.Emit;

/// <summary>What is to become of one wanted file.</summary>
internal enum Fate
{
    /// <summary>It stands there already.</summary>
    Keep,
    Write,

    /// <summary>Somebody else's file has its path.</summary>
    Foreign,

    /// <summary>Something that is no file, or is one where a folder is needed, is in the way.</summary>
    Blocked,

    /// <summary>The machine does not say what is there.</summary>
    Refused,
}

/// <param name="At">The path of what is in the way.</param>
/// <param name="Reason">The machine's own words.</param>
internal readonly record struct Verdict(
    Fate Fate,
    OutputState State = default,
    string? At = null,
    string? Reason = null
)
{
    public static Verdict Write => new(Fate.Write);

    public static Verdict New => new(Fate.Write) { IsNew = true };

    /// <summary>Nothing stands where it goes, nor anything that has to go first.</summary>
    public bool IsNew { get; private init; }

    public static Verdict Keep(OutputState state) => new(Fate.Keep, state);

    public static Verdict Blocked(string at, OutputState state) => new(Fate.Blocked, state, at);
}
