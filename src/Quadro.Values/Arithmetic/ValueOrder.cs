using Quadro.Text;
using Quadro.Values.Amounts;
using Quadro.Values.Dates;
using Quadro.Values.Numbers;

namespace Quadro.Values.Arithmetic;

/// <summary>
/// One order over everything that the model can hold: booleans, numbers, dates and periods, times of day, durations,
/// amounts, texts and codes, other things, unknown values, and nothing at all. It is the same on every machine and
/// never throws.
/// </summary>
public static class ValueOrder
{
    private const int UnknownRank = 8;

    public static int Compare(object? a, object? b)
    {
        var (left, right) = (Rank(a), Rank(b));
        if (left != right)
            return left.CompareTo(right);
        return left switch
        {
            0 => ((bool)a!).CompareTo((bool)b!),
            1 => Numbers(a!, b!),
            2 => Dates(a!, b!),
            3 => ((TimeOfDay)a!).Ticks.CompareTo(((TimeOfDay)b!).Ticks),
            4 => Durations((Duration)a!, (Duration)b!),
            5 => Amounts((Money)a!, (Money)b!),
            6 => TextOrder.Compare(Text(a!), Text(b!)),
            7 => Others(a!, b!),
            UnknownRank => ((Unknown)a!).Reason.CompareTo(((Unknown)b!).Reason),
            _ => 0,
        };
    }

    /// <summary>Compares for descending order; unknown values come last in both directions.</summary>
    public static int CompareDescending(object? a, object? b)
    {
        var (left, right) = (Rank(a), Rank(b));
        return left >= UnknownRank || right >= UnknownRank ? Compare(a, b) : Compare(b, a);
    }

    private static int Rank(object? value) =>
        value switch
        {
            null => 9,
            Unknown => UnknownRank,
            bool => 0,
            PartialDate or Period or Moment => 2,
            TimeOfDay => 3,
            Duration => 4,
            Money => 5,
            string or IValue and not (Percent or Count or WrittenNumber) => 6,
            _ => Numeric.IsNumber(value) ? 1 : 7,
        };

    /// <summary>Compares by value; equal numbers written in different ways compare by their texts.</summary>
    private static int Numbers(object a, object b)
    {
        var order = Numeric.Compare(a, b);
        return order == 0 && a is WrittenNumber left && b is WrittenNumber right
            ? string.CompareOrdinal(left.Text, right.Text)
            : order;
    }

    private static string Text(object value) => value as string ?? ((IValue)value).Canonical;

    /// <summary>Compares by first day; of two that start on the same day, the longer one comes first.</summary>
    private static int Dates(object a, object b)
    {
        var (left, right) = (Bounds(a), Bounds(b));
        var order = left.Start.CompareTo(right.Start);
        if (order == 0)
            order = right.End.CompareTo(left.End);
        if (order != 0)
            return order;
        return string.CompareOrdinal(((IValue)a).Canonical, ((IValue)b).Canonical);
    }

    private static (Int128 Start, Int128 End) Bounds(object value) =>
        value switch
        {
            Moment moment => (moment.Instant, moment.Instant),
            PartialDate date => Ticks(date.First.DayNumber, date.Last.DayNumber),
            _ => Ticks(((Period)value).Start, ((Period)value).End),
        };

    private static (Int128 Start, Int128 End) Ticks(long first, long last) =>
        ((Int128)first * TimeSpan.TicksPerDay, (Int128)(last + 1) * TimeSpan.TicksPerDay - 1);

    private static int Durations(Duration a, Duration b)
    {
        var (left, right) = (DurationArithmetic.Days(a), DurationArithmetic.Days(b));
        var order = left.Shortest.CompareTo(right.Shortest);
        if (order == 0)
            order = left.Longest.CompareTo(right.Longest);
        return order != 0 ? order : a.Unit.CompareTo(b.Unit);
    }

    /// <summary>Compares by currency first, because amounts of two currencies cannot be compared.</summary>
    private static int Amounts(Money a, Money b)
    {
        var order = string.CompareOrdinal(a.Currency, b.Currency);
        if (order == 0)
            order = a.Amount.CompareTo(b.Amount);
        if (order == 0)
            order = string.CompareOrdinal(a.Nature, b.Nature);
        return order != 0 ? order : string.CompareOrdinal(a.AsOf?.Canonical, b.AsOf?.Canonical);
    }

    private static int Others(object a, object b)
    {
        var order = string.CompareOrdinal(a.GetType().FullName, b.GetType().FullName);
        return order != 0 ? order : TextOrder.Compare(a.ToString() ?? "", b.ToString() ?? "");
    }
}
