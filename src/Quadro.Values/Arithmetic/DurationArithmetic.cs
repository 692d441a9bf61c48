using Quadro.Values.Dates;
using Quadro.Values.Numbers;

namespace Quadro.Values.Arithmetic;

/// <summary>
/// Durations compare by their length; a month counts as 28 to 31 days or so when it meets days, and what is not certain
/// then is answered as for dates. Hours, days and weeks are added with each other, months with years.
/// </summary>
internal static class DurationArithmetic
{
    private const decimal DaysOfMonth = 30.436875m;

    public static bool TryOperate(Operation operation, out object? result)
    {
        result = null;
        if (operation.IsComparison && operation.Left is not null && operation.Right is not null)
            return Compare(operation, out result);
        if (operation is { Left: Duration a, Right: Duration b, Op: "+" })
            return Add(operation, a, b, out result);
        if (operation is { Left: Duration, Right: Duration, Op: "/" })
            return Divide(operation, (Duration)operation.Left, (Duration)operation.Right, out result);
        if (operation is { Left: Duration one, Op: "*" or "/" } && Numeric.TryRead(operation.Right, out var number))
            return Scale(operation, one, number, out result);
        if (operation is { Right: Duration two, Op: "*" } && Numeric.TryRead(operation.Left, out number))
            return Scale(operation, two, number, out result);
        return operation.Unlike($"durations have no '{operation.Op}' here: {operation.Describe()}", out result);
    }

    /// <summary>Shortest and longest in days, for putting durations in order.</summary>
    public static (decimal Shortest, decimal Longest) Days(Duration duration) =>
        (InDays(duration.Min, duration.Unit), InDays(duration.Max, duration.Unit));

    private static decimal InDays(decimal length, DurationUnit unit) =>
        unit switch
        {
            DurationUnit.Hours => length / 24,
            DurationUnit.Days => length,
            DurationUnit.Weeks => Capped(length, 7),
            DurationUnit.Months => Capped(length, DaysOfMonth),
            _ => Capped(length, DaysOfMonth * 12),
        };

    private static decimal Capped(decimal length, decimal factor) =>
        length > decimal.MaxValue / factor ? decimal.MaxValue : length * factor;

    private static bool IsCalendar(Duration duration) => duration.Unit is DurationUnit.Months or DurationUnit.Years;

    private static bool Compare(Operation operation, out object? result)
    {
        var (left, problem) = Read(operation.Left!);
        (var right, problem) = left is null ? (null, problem) : Read(operation.Right!);
        if (left is null || right is null)
        {
            if (problem is null)
                return operation.Unlike($"durations have no '{operation.Op}' here: {operation.Describe()}", out result);
            result = problem;
            return false;
        }
        var (a, b) = (Days(left), Days(right));
        var doubt = IsCalendar(left) == IsCalendar(right) ? 0 : 3;
        result = operation.IsEquality
            ? (doubt == 0 && a == b) == (operation.Op == "==")
            : operation.Answer(a.Shortest - doubt, a.Longest + doubt, b.Shortest, b.Longest);
        return true;
    }

    private static (Duration? Value, string? Problem) Read(object value)
    {
        if (value is Duration duration)
            return (duration, null);
        if (value is not string text)
            return (null, null);
        var parsed = Duration.Parse(text);
        return (parsed.Value, parsed.Problem);
    }

    private static bool Add(Operation operation, Duration a, Duration b, out object? result)
    {
        if (IsCalendar(a) != IsCalendar(b))
            return operation.Unlike($"months and days have no common measure: {operation.Describe()}", out result);
        var unit = a.Unit < b.Unit ? a.Unit : b.Unit;
        var (first, second) = (Factor(a.Unit, unit), Factor(b.Unit, unit));
        result = new Duration(a.Min * first + b.Min * second, a.Max * first + b.Max * second, unit);
        return true;
    }

    /// <summary>How many of the smaller unit the larger one has.</summary>
    private static decimal Factor(DurationUnit from, DurationUnit to) =>
        (from, to) switch
        {
            (DurationUnit.Days, DurationUnit.Hours) => 24,
            (DurationUnit.Weeks, DurationUnit.Hours) => 168,
            (DurationUnit.Weeks, DurationUnit.Days) => 7,
            (DurationUnit.Years, DurationUnit.Months) => 12,
            _ => 1,
        };

    private static bool Divide(Operation operation, Duration a, Duration b, out object? result)
    {
        var certain = a.Min == a.Max && b.Min == b.Max && IsCalendar(a) == IsCalendar(b);
        if (!certain)
            return operation.Unlike(
                $"durations that are not certain are not divided: {operation.Describe()}",
                out result
            );
        var divisor = Days(b).Longest;
        result = divisor == 0 ? Unknown.NotApplicable : Days(a).Longest / divisor;
        return true;
    }

    private static bool Scale(Operation operation, Duration duration, decimal number, out object? result)
    {
        if (number < 0)
            return operation.Unlike($"durations are not below zero: {operation.Describe()}", out result);
        if (operation.Op == "/" && number == 0)
            result = Unknown.NotApplicable;
        else if (operation.Op == "/")
            result = new Duration(duration.Min / number, duration.Max / number, duration.Unit);
        else
            result = new Duration(duration.Min * number, duration.Max * number, duration.Unit);
        return true;
    }
}
