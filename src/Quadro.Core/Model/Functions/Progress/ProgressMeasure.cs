using System.Collections.Immutable;

namespace Quadro.Model.Functions.Progress;

/// <summary>Measures how far a series of yearly values has come.</summary>
/// <remarks>
/// <see cref="ProgressMethod.Growth"/> is the method of Open SDG, developed with Statistics Canada: with v0 and v1 the
/// values of base year t0 and latest year t1, growth is (v1/v0)^(1/(t1-t0)) - 1, signed so that above zero is the
/// desired direction. Without a target it is held against 0.015, 0.005 and 0; with a target, its ratio to the growth that
/// leads to the target in time is held against 0.95, 0.6 and 0. It differs from Open SDG where that computes on by
/// putting 0.001 for a base or target of zero, or takes a falling direction for granted: here there is no outcome, and
/// the reason is told.
/// </remarks>
internal static class ProgressMeasure
{
    private const double LimitPower = 4.44;

    private static readonly (double High, double Medium, double Low) Free = (0.015, 0.005, 0);

    private static readonly (double High, double Medium, double Low) Targeted = (0.95, 0.6, 0);

    /// <summary>Measures a series.</summary>
    /// <param name="points">A value for each year, in the order of the years.</param>
    public static ProgressResult Of(ImmutableArray<(int Year, double Value)> points, ProgressTerms terms)
    {
        var start = terms.BaseYear is { } year
            ? points.FirstOrDefault(point => point.Year >= year)
            : points.FirstOrDefault();
        var known = new ProgressResult
        {
            Status = ProgressStatus.NotComputable,
            Method = terms.Method,
            Target = terms.Target,
            TargetYear = terms.TargetYear,
            Base = start.Year == 0 ? null : start,
            Latest = points.IsEmpty ? null : points[^1],
        };
        if (terms.Rises is not { } rises)
            return known with { Reason = ProgressReason.NoDirection };
        if (terms.Method == ProgressMethod.Thresholds)
            return Lights(known, terms, rises);
        if (known.Base is not { } from || known.Latest is not { } to || to.Year <= from.Year)
            return known with { Reason = ProgressReason.TooFewPoints };
        var working = terms.Method switch
        {
            ProgressMethod.Linear => Linear(known, from, to),
            ProgressMethod.Distance => Distance(known, from, to),
            _ => Growth(known, from, to, terms, rises),
        };
        // A target that is reached counts as reached, whatever the course was.
        return terms.Target is { } target && (rises ? to.Value >= target : to.Value <= target)
            ? working with
            {
                Status = ProgressStatus.TargetAchieved,
                Reason = "",
                Score = terms.Method == ProgressMethod.Growth ? 5 : null,
            }
            : working;
    }

    /// <summary>The mean of the scores of several series, and its status; null when no series has a score.</summary>
    public static (double Score, string Status)? Mean(IReadOnlyCollection<ProgressResult> series)
    {
        var scored = series.Where(one => one.Score is not null).ToList();
        if (scored.Count == 0)
            return null;
        var mean = scored.Average(one => one.Score!.Value);
        return (
            mean,
            scored.TrueForAll(one => one.Status == ProgressStatus.TargetAchieved) ? ProgressStatus.TargetAchieved
            : mean >= 2.5 ? ProgressStatus.Substantial
            : mean >= 0 ? ProgressStatus.Moderate
            : mean >= -2.5 ? ProgressStatus.Limited
            : ProgressStatus.Deterioration
        );
    }

    private static ProgressResult Growth(
        ProgressResult known,
        (int Year, double Value) from,
        (int Year, double Value) to,
        ProgressTerms terms,
        bool rises
    )
    {
        if (from.Value == 0)
            return known with { Reason = ProgressReason.ZeroBase };
        if (Math.Sign(from.Value) * Math.Sign(to.Value) < 0)
            return known with { Reason = ProgressReason.SignChange };
        var wanted = Math.Sign(from.Value) * (rises ? 1 : -1);
        var observed = GrowthOf(from, to);
        if (terms.Target is not { } target)
        {
            var coefficient = Coefficient(from.Value, terms.Limit);
            var value = wanted * observed;
            var least = (Free.High * coefficient, Free.Medium * coefficient, Free.Low * coefficient);
            return Rated(known with { Observed = observed, Value = value, Thresholds = least }) with
            {
                Score = FreeScore(value, least, coefficient),
            };
        }
        if (terms.TargetYear is not { } year)
            return known with { Observed = observed, Reason = ProgressReason.NoTargetYear };
        if (year <= from.Year)
            return known with { Observed = observed, Reason = ProgressReason.TargetYearPassed };
        if (target == 0 || Math.Sign(target) != Math.Sign(from.Value))
            return known with { Observed = observed, Reason = ProgressReason.TargetSign };
        var required = GrowthOf(from, (year, target));
        if (required == 0)
            return known with { Observed = observed, Required = 0, Reason = ProgressReason.TargetIsBase };
        var ratio = wanted * observed / Math.Abs(required);
        return Rated(known with { Observed = observed, Required = required, Value = ratio, Thresholds = Targeted }) with
        {
            Score = TargetedScore(ratio),
        };
    }

    private static ProgressResult Linear(
        ProgressResult known,
        (int Year, double Value) from,
        (int Year, double Value) to
    )
    {
        if (known.Target is not { } target)
            return known with { Reason = ProgressReason.NoTarget };
        if (known.TargetYear is not { } year)
            return known with { Reason = ProgressReason.NoTargetYear };
        if (year <= from.Year)
            return known with { Reason = ProgressReason.TargetYearPassed };
        if (target == from.Value)
            return known with { Reason = ProgressReason.TargetIsBase };
        var elapsed = Math.Min(1.0, (to.Year - from.Year) / (double)(year - from.Year));
        var required = (target - from.Value) * elapsed;
        var observed = to.Value - from.Value;
        return Rated(
            known with
            {
                Observed = observed,
                Required = required,
                Value = observed / required,
                Thresholds = Targeted,
            }
        );
    }

    private static ProgressResult Distance(
        ProgressResult known,
        (int Year, double Value) from,
        (int Year, double Value) to
    )
    {
        if (known.Target is not { } target)
            return known with { Reason = ProgressReason.NoTarget };
        if (target == from.Value)
            return known with { Reason = ProgressReason.TargetIsBase };
        var done = (to.Value - from.Value) / (target - from.Value);
        return known with
        {
            Value = done,
            Observed = to.Value - from.Value,
            Required = target - from.Value,
            Status = done < 0 ? ProgressStatus.Deterioration : ProgressStatus.UnderWay,
        };
    }

    private static ProgressResult Lights(ProgressResult known, ProgressTerms terms, bool rises)
    {
        if (known.Latest is not { } latest)
            return known with { Reason = ProgressReason.TooFewPoints };
        if (terms.Good is not { } good || terms.Fair is not { } fair)
            return known with { Reason = ProgressReason.NoThresholds };
        return known with
        {
            Value = latest.Value,
            Thresholds = (good, fair, fair),
            Status =
                Reaches(good) ? ProgressStatus.Good
                : Reaches(fair) ? ProgressStatus.Fair
                : ProgressStatus.Poor,
        };

        bool Reaches(double least) => rises ? latest.Value >= least : latest.Value <= least;
    }

    private static ProgressResult Rated(ProgressResult working)
    {
        var (value, least) = (working.Value!.Value, working.Thresholds!.Value);
        return working with
        {
            Status =
                value >= least.High ? ProgressStatus.Substantial
                : value >= least.Medium ? ProgressStatus.Moderate
                : value >= least.Low ? ProgressStatus.Limited
                : ProgressStatus.Deterioration,
        };
    }

    private static double GrowthOf((int Year, double Value) from, (int Year, double Value) to) =>
        Math.Pow(to.Value / from.Value, 1.0 / (to.Year - from.Year)) - 1;

    /// <summary>How much of the thresholds remains when the base is near a limit: 1 far from it, 0 at it.</summary>
    private static double Coefficient(double from, double? limit)
    {
        if (limit is not { } bound)
            return 1;
        var (size, most) = (Math.Abs(from), Math.Abs(bound));
        return size >= 2 * most ? 1
            : size <= most ? 1 - Math.Pow(size / most, LimitPower)
            : 1 - Math.Pow((2 * most - size) / most, LimitPower);
    }

    /// <summary>The published scores: straight lines between the thresholds, cut off at -5 and 5.</summary>
    private static double FreeScore(double value, (double High, double Medium, double Low) least, double coefficient)
    {
        if (value < least.Low)
            return Math.Max(125 * value - 2.5, -5);
        if (coefficient == 0)
            return 5;
        return value >= least.High ? Math.Min(500 * value / coefficient - 5, 5)
            : value >= least.Medium ? 250 * value / coefficient - 1.25
            : 500 * value / coefficient - 2.5;
    }

    private static double TargetedScore(double ratio) =>
        ratio >= Targeted.Medium ? Math.Min(7.1429 * ratio - 4.2857, 5) : Math.Max(4.1667 * ratio - 2.5, -5);
}
