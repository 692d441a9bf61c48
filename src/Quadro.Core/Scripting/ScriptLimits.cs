namespace Quadro.Scripting;

/// <summary>The limits for one run of a template, a partial's page, a text or an expression. All but
/// <see cref="Time"/> is counted, so that the same input ends at the same place on every machine.</summary>
/// <param name="Loops">The rounds of all its loops together, and also the items of one list.</param>
/// <param name="Steps">The evaluated parts of expressions and statements.</param>
/// <param name="Memory">The bytes of all texts and lists that it makes, including those that it no longer
/// uses.</param>
public sealed record ScriptLimits(int Loops = 5_000_000, long Steps = 100_000_000, long Memory = 1L << 30)
{
    /// <summary>The maximum nesting of statements, calls and expressions: the stack of a worker holds this many on
    /// every system.</summary>
    public const int Depth = 500;

    /// <summary>The maximum digits of a whole number: more than any quantity has.</summary>
    public const int Digits = 1000;

    /// <summary>The maximum characters of a page, and of one text.</summary>
    public int Output { get; init; } = 64 * 1024 * 1024;

    /// <summary>The last resort, for work whose counts do not show how long it takes.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>The caller's own limits on the run.</summary>
    public Patience Patience { get; init; } = Patience.Endless;
}

/// <summary>How long the caller waits for a run.</summary>
/// <param name="Clock">The time since a fixed moment, or null when there is no limit of time.</param>
/// <param name="Cancel">Cancels the run.</param>
public sealed record Patience(Func<TimeSpan>? Clock, CancellationToken Cancel)
{
    public static Patience Endless => new(null, CancellationToken.None);
}
