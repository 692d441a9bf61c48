using Quadro.Text;
using Quadro.Values.Dates;
using Quadro.Values.Numbers;

namespace Quadro.Values.Arithmetic;

/// <summary>
/// Compares and adds durations. They compare by length; compared with days, a month is a range of about 28 to 31
/// days, and uncertain answers follow the rule for dates. Hours, days and weeks can be added to each other, and
/// months to years.
/// </summary>
internal static class DurationArithmetic
{
    private const decimal DaysOfMonth = 30.436875m;

    public static Operated Operate(Operation operation)
    {
        if (operation.IsComparison && operation.Left is not null && operation.Right is not null)
            return Compare(operation);
        if (operation is { Left: Duration a, Right: Duration b, Op: "+" })
            return Add(operation, a, b);
        if (operation is { Left: Duration whole, Right: Duration part, Op: "/" })
            return Divide(operation, whole, part);
        if (operation is { Left: Duration one, Op: "*" or "/" } && Numeric.TryRead(operation.Right, out var number))
            return Scale(operation, one, number);
        if (operation is { Right: Duration two, Op: "*" } && Numeric.TryRead(operation.Left, out number))
            return Scale(operation, two, number);
        return None(operation);
    }

    /// <summary>The shortest and the longest length in days, for sorting durations.</summary>
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

    private static Operated None(Operation operation) =>
        operation.Unlike
        ?? operation.No($"durations have no '{operation.Op}' here", $"le durate qui non hanno '{operation.Op}'");

    private static Operated Compare(Operation operation)
    {
        var (left, problem) = Read(operation.Left!);
        (var right, problem) = left is null ? (null, problem) : Read(operation.Right!);
        if (left is null || right is null)
            return problem is { } unread ? Operated.No(unread) : None(operation);
        var (a, b) = (Days(left), Days(right));
        var doubt = IsCalendar(left) == IsCalendar(right) ? 0 : 3;
        return Operated.Of(
            operation.IsEquality
                ? (doubt == 0 && a == b) == (operation.Op == "==")
                : operation.Answer(a.Shortest - doubt, a.Longest + doubt, b.Shortest, b.Longest)
        );
    }

    private static (Duration? Value, Wording? Problem) Read(object value)
    {
        if (value is Duration duration)
            return (duration, null);
        if (value is not string text)
            return (null, null);
        var parsed = Duration.Parse(text);
        return (parsed.Value, parsed.Problem);
    }

    private static Operated Add(Operation operation, Duration a, Duration b)
    {
        if (IsCalendar(a) != IsCalendar(b))
            return operation.No(
                "months and days have no common measure",
                "i mesi e i giorni non hanno una misura comune"
            );
        var unit = a.Unit < b.Unit ? a.Unit : b.Unit;
        var (first, second) = (Factor(a.Unit, unit), Factor(b.Unit, unit));
        return Operated.Of(new Duration(a.Min * first + b.Min * second, a.Max * first + b.Max * second, unit));
    }

    /// <summary>The number of smaller units in one larger unit.</summary>
    private static decimal Factor(DurationUnit from, DurationUnit to) =>
        (from, to) switch
        {
            (DurationUnit.Days, DurationUnit.Hours) => 24,
            (DurationUnit.Weeks, DurationUnit.Hours) => 168,
            (DurationUnit.Weeks, DurationUnit.Days) => 7,
            (DurationUnit.Years, DurationUnit.Months) => 12,
            _ => 1,
        };

    private static Operated Divide(Operation operation, Duration a, Duration b)
    {
        if (a.Min != a.Max || b.Min != b.Max || IsCalendar(a) != IsCalendar(b))
            return operation.No(
                "durations that are not certain are not divided",
                "le durate che non sono certe non si dividono"
            );
        var divisor = Days(b).Longest;
        return Operated.Of(divisor == 0 ? Unknown.NotApplicable : Days(a).Longest / divisor);
    }

    private static Operated Scale(Operation operation, Duration duration, decimal number)
    {
        if (number < 0)
            return operation.No("durations are not below zero", "le durate non sono sotto lo zero");
        if (operation.Op == "*")
            return Operated.Of(new Duration(duration.Min * number, duration.Max * number, duration.Unit));
        return Operated.Of(
            number == 0
                ? Unknown.NotApplicable
                : new Duration(duration.Min / number, duration.Max / number, duration.Unit)
        );
    }
}
