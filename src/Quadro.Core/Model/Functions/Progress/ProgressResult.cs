using Quadro.Values;

namespace Quadro.Model.Functions.Progress;

/// <summary>How far a series has come, with all figures of the working.</summary>
internal sealed record ProgressResult : IMembers
{
    /// <summary>One of <see cref="ProgressStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary>One of <see cref="ProgressReason"/> when the status is "not-computable", else empty.</summary>
    public string Reason { get; init; } = "";

    public required ProgressMethod Method { get; init; }

    public (int Year, double Value)? Base { get; init; }

    public (int Year, double Value)? Latest { get; init; }

    public double? Target { get; init; }

    public int? TargetYear { get; init; }

    /// <summary>Growth a year from base to latest, as a ratio; of <see cref="ProgressMethod.Linear"/>, the change so
    /// far.</summary>
    public double? Observed { get; init; }

    /// <summary>Growth a year that leads to the target; of <see cref="ProgressMethod.Linear"/>, the change that is
    /// needed by now.</summary>
    public double? Required { get; init; }

    /// <summary>The figure that is held against the thresholds.</summary>
    public double? Value { get; init; }

    /// <summary>From -5 to 5, or null where the method has none.</summary>
    public double? Score { get; init; }

    /// <summary>The least value of substantial progress; of moderate; of limited progress.</summary>
    public (double High, double Medium, double Low)? Thresholds { get; init; }

    public bool IsComputable => Status != ProgressStatus.NotComputable;

    public IEnumerable<string> MemberNames =>
        [
            "status",
            "reason",
            "method",
            "is_computable",
            "base_year",
            "base",
            "latest_year",
            "latest",
            "target",
            "target_year",
            "observed",
            "required",
            "value",
            "score",
            "high",
            "medium",
            "low",
        ];

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "status" => Status,
            "reason" => Reason,
            "method" => Method.ToString().ToLowerInvariant(),
            "is_computable" => IsComputable,
            "base_year" => Known(Base?.Year),
            "base" => Known(Base?.Value),
            "latest_year" => Known(Latest?.Year),
            "latest" => Known(Latest?.Value),
            "target" => Known(Target),
            "target_year" => Known(TargetYear),
            "observed" => Known(Observed),
            "required" => Known(Required),
            "value" => Known(Value),
            "score" => Known(Score),
            "high" => Known(Thresholds?.High),
            "medium" => Known(Thresholds?.Medium),
            "low" => Known(Thresholds?.Low),
            _ => null,
        };
        return value is not null;
    }

    public override string ToString() => Status;

    private static object Known(double? value) =>
        value is { } number && double.IsFinite(number) && Math.Abs(number) < 7e27
            ? (decimal)number
            : Unknown.NotApplicable;

    private static object Known(int? value) => value is { } number ? (long)number : Unknown.NotApplicable;
}
