using Quadro.Values.Dates;
using Quadro.Values.Numbers;

namespace Quadro.Values.Arithmetic;

/// <summary>Compares moments with each other, with dates and with periods, and moves moments by a duration.</summary>
internal static class MomentArithmetic
{
    public static Operated Operate(Operation operation)
    {
        if (operation.IsComparison)
            return Compare(operation);
        if (operation is { Op: "-", Left: Moment or PartialDate, Right: Moment or PartialDate })
            return Operated.Of(
                PartialDate.Days(Moment.DateOf(operation.Right), Moment.DateOf(operation.Left))
                    ?? (object)Unknown.NotAvailable
            );
        if (operation is { Op: "+", Right: Moment later } && operation.Left is not Moment)
            return Later(operation with { Left = later, Right = operation.Left }, later);
        if (operation is { Op: "+" or "-", Left: Moment moment })
            return Later(operation, moment);
        return operation.No($"dates have no '{operation.Op}' here", $"le date qui non hanno '{operation.Op}'");
    }

    private static Operated Compare(Operation operation)
    {
        var (left, right) = (Read(operation.Left), Read(operation.Right));
        if (left is Moment a && right is Moment b)
        {
            var instants = a.OffsetMinutes is not null && b.OffsetMinutes is not null;
            var order = instants ? a.Instant.CompareTo(b.Instant) : a.LocalTicks.CompareTo(b.LocalTicks);
            return Operated.Of(operation.Answer(order));
        }
        if (left is not (Moment or PartialDate or Period) || right is not (Moment or PartialDate or Period))
            return operation.Unlike ?? operation.No("these are not compared", "questi non si confrontano");
        if (operation.IsEquality)
            return operation.Different;
        var (x, y) = (Range(left), Range(right));
        return Operated.Of(operation.Answer(x.First, x.Last, y.First, y.Last));
    }

    private static object? Read(object? value)
    {
        if (value is string text)
            return Moment.Parse(text).Value ?? (object?)Period.Parse(text).Value ?? text;
        return
            Numeric.TryRead(value, out var year)
            && value is not (Percent or Count)
            && year is >= 1 and <= 9999
            && year == decimal.Truncate(year)
            ? new PartialDate((int)year)
            : value;
    }

    private static (decimal First, decimal Last) Range(object value) =>
        value switch
        {
            Moment moment => (moment.LocalTicks, moment.LocalTicks),
            PartialDate date => Ticks(date.First.DayNumber, date.Last.DayNumber),
            _ => Ticks(((Period)value).Start, ((Period)value).End),
        };

    private static (decimal, decimal) Ticks(decimal first, decimal last) =>
        (first * TimeSpan.TicksPerDay, (last + 1) * TimeSpan.TicksPerDay - 1);

    private static Operated Later(Operation operation, Moment moment)
    {
        if (operation.Right is Duration { Unit: DurationUnit.Hours } hours && hours.Min == hours.Max)
            return LaterInDay(operation, moment, hours.Max);
        var later = DateArithmetic.Operate(operation with { Left = moment.Date });
        return later.Value is PartialDate date ? Operated.Of(moment with { Date = date }) : later;
    }

    private static Operated LaterInDay(Operation operation, Moment moment, decimal hours)
    {
        var ticks =
            moment.LocalTicks + decimal.Truncate(hours * TimeSpan.TicksPerHour) * (operation.Op == "-" ? -1 : 1);
        var day = decimal.Floor(ticks / TimeSpan.TicksPerDay);
        if (day < 0 || day > DateOnly.MaxValue.DayNumber)
            return DateArithmetic.NoSuchDate(operation);
        return Operated.Of(
            moment with
            {
                Date = PartialDate.Of(DateOnly.FromDayNumber((int)day)),
                Time = new TimeOfDay((long)(ticks - day * TimeSpan.TicksPerDay)),
            }
        );
    }
}
