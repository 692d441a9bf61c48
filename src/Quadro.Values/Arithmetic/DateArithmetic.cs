using Quadro.Text;
using Quadro.Values.Dates;
using Quadro.Values.Numbers;

namespace Quadro.Values.Arithmetic;

/// <summary>
/// Compares dates and periods, counts days between dates, and moves dates by a duration. A text is read as a date or
/// a period; in a comparison, a whole number is read as a year.
/// </summary>
internal static class DateArithmetic
{
    public static Operated Operate(Operation operation)
    {
        if (operation is { Left: PartialDate date, Op: "+" or "-" } && IsLength(operation.Right))
            return Later(operation, date);
        if (operation is { Op: "+", Right: PartialDate other } && IsLength(operation.Left))
            return Later(operation with { Left = other, Right = operation.Left }, other);
        if (operation is { Op: "-", Left: PartialDate to, Right: PartialDate from })
            return Operated.Of(PartialDate.Days(from, to) ?? (object)Unknown.NotAvailable);
        if (!operation.IsComparison || operation.Left is null || operation.Right is null)
            return None(operation);
        if (operation.IsEquality)
        {
            if (operation.HasEmptyText)
                return operation.Different;
            var misread = DayAndYear(operation.Left, operation.Right) ?? DayAndYear(operation.Right, operation.Left);
            if (misread is not null)
                return misread.Value;
        }
        if (
            Range(operation.Left, out var problem) is not { } left
            || Range(operation.Right, out problem) is not { } right
        )
            return problem is { } unread ? Operated.No(unread) : None(operation);
        return Operated.Of(
            operation.IsEquality
                ? left.Canonical == right.Canonical == (operation.Op == "==")
                : operation.Answer(left.Start, left.End, right.Start, right.End)
        );
    }

    private static bool IsLength(object? value) => value is Duration || Numeric.TryRead(value, out _);

    /// <summary>Refuses to compare a day with a year: they are never equal, and the author probably means the year of
    /// the day.</summary>
    private static Operated? DayAndYear(object day, object year)
    {
        if (day is not PartialDate { Month: not null } || year is string || !Numeric.TryRead(year, out var number))
            return null;
        var text = ExactText.Of(number);
        return Operated.No(
            $"a day is compared with {text}, and is never equal to it: the year of a day is asked with 'year x == {text}'",
            $"un giorno è confrontato con {text}, e non è mai uguale: l’anno di un giorno si chiede con 'year x == {text}'"
        );
    }

    private static Operated None(Operation operation) =>
        operation.Unlike
        ?? operation.No($"dates have no '{operation.Op}' here", $"le date qui non hanno '{operation.Op}'");

    private static Period? Range(object value, out Wording? problem)
    {
        problem = null;
        switch (value)
        {
            case Period period:
                return period;
            case PartialDate date:
                return new Period(date, date);
            case string text:
                var parsed = Period.Parse(text);
                problem = parsed.Problem;
                return parsed.Value;
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

    private static Operated Later(Operation operation, PartialDate date)
    {
        var sign = operation.Op == "-" ? -1 : 1;
        object? moved;
        if (operation.Right is not Duration duration)
        {
            Numeric.TryRead(operation.Right, out var days);
            moved = Moved(date, Math.Abs(days), DurationUnit.Days, days < 0 ? -sign : sign);
        }
        else if (duration.Min == duration.Max)
            moved = Moved(date, duration.Max, duration.Unit, sign);
        else
            moved = Span(
                Moved(date, duration.Min, duration.Unit, sign),
                Moved(date, duration.Max, duration.Unit, sign)
            );
        return moved is null ? NoSuchDate(operation) : Operated.Of(moved);
    }

    public static Operated NoSuchDate(Operation operation) =>
        operation.No("there is no such date", "non c’è una data così");

    /// <summary>The period from the near date to the far one, as '12-15 weeks later' has two ends.</summary>
    private static object? Span(object? near, object? far) =>
        (near, far) switch
        {
            (PartialDate a, PartialDate b) => a.First <= b.First ? new Period(a, b) : new Period(b, a),
            _ => near is Unknown ? near
            : far is Unknown ? far
            : null,
        };

    /// <summary>The date moved by a length of time; unknown when it is less precise than the unit, or null when there
    /// is no such date.</summary>
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
