namespace Quadro.Model.Functions.Progress;

/// <summary>The ways to say how far a series has come.</summary>
internal enum ProgressMethod
{
    /// <summary>Compound annual growth, as Open SDG and Statistics Canada compute it.</summary>
    Growth,

    /// <summary>The change so far, against the change that a straight path to the target needs by now.</summary>
    Linear,

    /// <summary>The part of the way from base to target that is done.</summary>
    Distance,

    /// <summary>The latest value against two given limits.</summary>
    Thresholds,
}

/// <summary>What progress is measured by.</summary>
internal sealed record ProgressTerms
{
    public ProgressMethod Method { get; init; }

    /// <summary>Whether higher values are better; null when the indicator does not say.</summary>
    public bool? Rises { get; init; }

    public double? Target { get; init; }

    public int? TargetYear { get; init; }

    /// <summary>The year to begin at; the first later year with a value when it has none.</summary>
    public int? BaseYear { get; init; }

    /// <summary>The value that the series cannot pass, such as 0 or 100; near it less growth counts as much.</summary>
    public double? Limit { get; init; }

    /// <summary>For <see cref="ProgressMethod.Thresholds"/>: the value from which things are good.</summary>
    public double? Good { get; init; }

    /// <summary>For <see cref="ProgressMethod.Thresholds"/>: the value from which things are fair.</summary>
    public double? Fair { get; init; }
}

/// <summary>The outcome, in words that templates compare.</summary>
internal static class ProgressStatus
{
    public const string TargetAchieved = "target-achieved";
    public const string Substantial = "substantial";
    public const string Moderate = "moderate";
    public const string Limited = "limited";
    public const string Deterioration = "deterioration";
    public const string UnderWay = "under-way";
    public const string Good = "good";
    public const string Fair = "fair";
    public const string Poor = "poor";
    public const string NotComputable = "not-computable";
}

/// <summary>Why there is no outcome.</summary>
internal static class ProgressReason
{
    public const string NoDirection = "no-direction";
    public const string TooFewPoints = "too-few-points";
    public const string ZeroBase = "zero-base";
    public const string SignChange = "sign-change";
    public const string NoTarget = "no-target";
    public const string NoTargetYear = "no-target-year";
    public const string TargetYearPassed = "target-year-before-base";
    public const string TargetIsBase = "target-is-base";
    public const string TargetSign = "target-sign";
    public const string NoThresholds = "no-thresholds";
}
