using Quadro.Values.Dates;
using Quadro.Values.Numbers;

namespace Quadro.Values.Arithmetic;

/// <summary>Comparisons of moments with each other, with dates and with periods, and moments some time later.</summary>
internal static class MomentArithmetic
{
    public static bool TryOperate(Operation operation, out object? result)
    {
        if (operation.IsComparison)
            return Compare(operation, out result);
        if (operation is { Op: "-", Left: Moment or PartialDate, Right: Moment or PartialDate })
        {
            result = PartialDate.Days(Moment.DateOf(operation.Right), Moment.DateOf(operation.Left))
                ?? (object)Unknown.NotAvailable;
            return true;
        }
        if (operation is { Op: "+", Right: Moment later } && operation.Left is not Moment)
            return Later(operation with { Left = later, Right = operation.Left }, later, out result);
        if (operation is { Op: "+" or "-", Left: Moment moment })
            return Later(operation, moment, out result);
        return operation.Unlike($"dates have no '{operation.Op}' here: {operation.Describe()}", out result);
    }

    private static bool Compare(Operation operation, out object? result)
    {
        var (left, right) = (Read(operation.Left), Read(operation.Right));
        if (left is Moment a && right is Moment b)
        {
            var instants = a.OffsetMinutes is not null && b.OffsetMinutes is not null;
            result = operation.Answer(instants ? a.Instant.CompareTo(b.Instant) : a.LocalTicks.CompareTo(b.LocalTicks));
            return true;
        }
        if (left is not (Moment or PartialDate or Period) || right is not (Moment or PartialDate or Period))
            return operation.Unlike($"these are not compared: {operation.Describe()}", out result);
        var (x, y) = (Range(left), Range(right));
        result = operation.IsEquality ? operation.Op == "!=" : operation.Answer(x.First, x.Last, y.First, y.Last);
        return true;
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

    private static bool Later(Operation operation, Moment moment, out object? result)
    {
        if (operation.Right is Duration { Unit: DurationUnit.Hours } hours && hours.Min == hours.Max)
            return LaterInDay(operation, moment, hours.Max, out result);
        if (!DateArithmetic.TryOperate(operation with { Left = moment.Date }, out result))
            return false;
        if (result is PartialDate date)
            result = moment with { Date = date };
        return true;
    }

    private static bool LaterInDay(Operation operation, Moment moment, decimal hours, out object? result)
    {
        var ticks =
            moment.LocalTicks + decimal.Truncate(hours * TimeSpan.TicksPerHour) * (operation.Op == "-" ? -1 : 1);
        var day = decimal.Floor(ticks / TimeSpan.TicksPerDay);
        var exists = day >= 0 && day <= DateOnly.MaxValue.DayNumber;
        result = exists
            ? moment with
            {
                Date = PartialDate.Of(DateOnly.FromDayNumber((int)day)),
                Time = new TimeOfDay((long)(ticks - day * TimeSpan.TicksPerDay)),
            }
            : $"there is no such date: {operation.Describe()}";
        return exists;
    }
}
