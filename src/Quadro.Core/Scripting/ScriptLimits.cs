namespace Quadro.Scripting;

/// <summary>How much one run of a template, a partial's page, a text or an expression may do. All but
/// <see cref="Time"/> is counted, so that the same input ends at the same place on every machine.</summary>
/// <param name="Loops">Rounds of its loops, all together; also the items of one list.</param>
/// <param name="Steps">Parts of expressions and statements that are gone through.</param>
/// <param name="Memory">Bytes of all texts and lists that it makes, also of those that it lets go of.</param>
public sealed record ScriptLimits(int Loops = 5_000_000, long Steps = 100_000_000, long Memory = 1L << 30)
{
    /// <summary>Statements, calls and expressions within each other: what the stack of a worker holds on every
    /// system.</summary>
    public const int Depth = 500;

    /// <summary>The digits of a whole number: more than any quantity has.</summary>
    public const int Digits = 1000;

    /// <summary>Characters of a page, and of one text.</summary>
    public int Output { get; init; } = 64 * 1024 * 1024;

    /// <summary>The last resort, where what is counted says nothing of how long it takes.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Who else may end what runs.</summary>
    public Patience Patience { get; init; } = Patience.Endless;
}

/// <summary>How long somebody waits for what runs.</summary>
/// <param name="Clock">What has gone by since some moment; null where nobody looks at a clock.</param>
/// <param name="Cancel">Ends whatever runs.</param>
public sealed record Patience(Func<TimeSpan>? Clock, CancellationToken Cancel)
{
    public static Patience Endless => new(null, CancellationToken.None);
}
