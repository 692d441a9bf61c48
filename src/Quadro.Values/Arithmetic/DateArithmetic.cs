using Quadro.Values.Dates;
using Quadro.Values.Numbers;

namespace Quadro.Values.Arithmetic;

/// <summary>
/// Comparisons of dates and periods, days between dates, and dates some time later. A text is read as a date or a
/// period, a whole number beside a comparison as a year.
/// </summary>
internal static class DateArithmetic
{
    public static bool TryOperate(Operation operation, out object? result)
    {
        result = null;
        if (
            operation is { Left: PartialDate date, Op: "+" or "-" }
            && (operation.Right is Duration || Numeric.TryRead(operation.Right, out _))
        )
            return Later(operation, date, out result);
        if (
            operation is { Op: "+", Right: PartialDate other }
            && (operation.Left is Duration || Numeric.TryRead(operation.Left, out _))
        )
            return Later(operation with { Left = other, Right = operation.Left }, other, out result);
        if (operation is { Op: "-", Left: PartialDate to, Right: PartialDate from })
        {
            result = PartialDate.Days(from, to) ?? (object)Unknown.NotAvailable;
            return true;
        }
        if (!operation.IsComparison || operation.Left is null || operation.Right is null)
            return operation.Unlike($"dates have no '{operation.Op}' here: {operation.Describe()}", out result);
        if (operation.IsEquality && (operation.Left is "" || operation.Right is ""))
        {
            result = operation.Op == "!=";
            return true;
        }
        if (
            operation.IsEquality
            && (OfDayAndYear(operation.Left, operation.Right) ?? OfDayAndYear(operation.Right, operation.Left))
                is { } misread
        )
        {
            result = misread;
            return false;
        }
        if (
            Range(operation.Left, out var problem) is not { } left
            || Range(operation.Right, out problem) is not { } right
        )
            return Refuse(operation, problem, out result);
        result = operation.IsEquality
            ? left.Canonical == right.Canonical == (operation.Op == "==")
            : operation.Answer(left.Start, left.End, right.Start, right.End);
        return true;
    }

    /// <summary>A day is never equal to a year, and who asks means the year of the day.</summary>
    private static string? OfDayAndYear(object day, object year) =>
        day is PartialDate { Month: not null } && year is not string && Numeric.TryRead(year, out var number)
            ? $"a day is compared with {ExactText.Of(number)}, and is never equal to it: the year of a day is "
                + "asked with 'year x == "
                + $"{ExactText.Of(number)}'"
            : null;

    private static bool Refuse(Operation operation, string? problem, out object? result)
    {
        if (problem is null)
            return operation.Unlike($"dates have no '{operation.Op}' here: {operation.Describe()}", out result);
        result = problem;
        return false;
    }

    private static Period? Range(object value, out string? problem)
    {
        problem = null;
        switch (value)
        {
            case Period period:
                return period;
            case PartialDate date:
                return new Period(date, date);
            case string text:
                (var read, problem, _) = Period.Parse(text);
                return read;
            default:
                return
                    Numeric.TryRead(value, out var year)
                    && value is not (Percent or Count)
                    && year is >= 1 and <= 9999
                    && year == decimal.Truncate(year)
                    ? YearOf((int)year)
                    : null;
        }
    }

    private static Period YearOf(int year)
    {
        var date = new PartialDate(year);
        return new Period(date, date);
    }

    private static bool Later(Operation operation, PartialDate date, out object? result)
    {
        var sign = operation.Op == "-" ? -1 : 1;
        if (operation.Right is not Duration duration)
        {
            Numeric.TryRead(operation.Right, out var days);
            result = Moved(
                date,
                new Duration(Math.Abs(days), Math.Abs(days), DurationUnit.Days).Max,
                DurationUnit.Days,
                days < 0 ? -sign : sign
            );
        }
        else if (duration.Min == duration.Max)
            result = Moved(date, duration.Max, duration.Unit, sign);
        else
            result = Span(
                Moved(date, duration.Min, duration.Unit, sign),
                Moved(date, duration.Max, duration.Unit, sign)
            );
        result ??= $"there is no such date: {operation.Describe()}";
        return result is not string;
    }

    /// <summary>'12-15 weeks later' is a period.</summary>
    private static object? Span(object? near, object? far) =>
        (near, far) switch
        {
            (PartialDate a, PartialDate b) => a.First <= b.First ? new Period(a, b) : new Period(b, a),
            _ => near is Unknown ? near
            : far is Unknown ? far
            : null,
        };

    /// <summary>The date so much later; unknown when the date is less precise than the unit; null when there is
    /// none.</summary>
    private static object? Moved(PartialDate date, decimal length, DurationUnit unit, int sign)
    {
        if (length != decimal.Truncate(length) || length > 5_000_000 || unit == DurationUnit.Hours)
            return null;
        var steps = (int)length * sign;
        if (unit is DurationUnit.Days or DurationUnit.Weeks)
        {
            if (date.Day is null)
                return Unknown.NotAvailable;
            var day = date.First.DayNumber + (long)steps * (unit == DurationUnit.Weeks ? 7 : 1);
            return day < 0 || day > DateOnly.MaxValue.DayNumber
                ? null
                : PartialDate.Of(DateOnly.FromDayNumber((int)day));
        }
        if (unit == DurationUnit.Months && date.Month is null)
            return Unknown.NotAvailable;
        var months = date.Year * 12L + (date.Month ?? 1) - 1 + (long)steps * (unit == DurationUnit.Years ? 12 : 1);
        var (year, month) = (months / 12, (int)(months % 12) + 1);
        if (months < 12 || year > 9999)
            return null;
        if (date.Month is null)
            return new PartialDate((int)year);
        return date.Day is { } dayOfMonth
            ? new PartialDate((int)year, month, Math.Min(dayOfMonth, DateTime.DaysInMonth((int)year, month)))
            : new PartialDate((int)year, month);
    }
}
