namespace Quadro.Cli.Doctor;

/// <summary>How one thing stands that Quadro may need.</summary>
internal enum Health
{
    Good,

    /// <summary>Builds can do without it.</summary>
    Missing,

    /// <summary>No site can be built before this is repaired.</summary>
    Broken,
}

/// <summary>What was found out about one thing.</summary>
/// <param name="Says">What there is, or what is wrong.</param>
/// <param name="Cost">What does not work for that reason; null when all does.</param>
/// <param name="Fix">What to do about it.</param>
internal sealed record Checkup(string Name, Health Health, string Says, string? Cost = null, string? Fix = null)
{
    public static Checkup Good(string name, string says) => new(name, Health.Good, says);

    public static Checkup Missing(string name, string says, string cost, string fix) =>
        new(name, Health.Missing, says, cost, fix);

    public static Checkup Broken(string name, string says, string cost, string fix) =>
        new(name, Health.Broken, says, cost, fix);
}
