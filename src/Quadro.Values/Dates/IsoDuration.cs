using System.Buffers;
using Quadro.Values.Numbers;

namespace Quadro.Values.Dates;

/// <summary>Durations of ISO 8601 in one unit ('P30D', 'PT8H'), in years and months ('P1Y6M'), or two with a slash
/// between.</summary>
internal static class IsoDuration
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("0123456789.,");

    public static bool TryRead(ReadOnlySpan<char> text, out Duration duration)
    {
        duration = null!;
        var slash = text.IndexOf('/');
        if (slash < 0)
            return One(text) is { } single && (duration = single) is not null;
        if (
            One(text[..slash]) is not { } min
            || One(text[(slash + 1)..]) is not { } max
            || min.Unit != max.Unit
            || max.Max < min.Min
        )
            return false;
        duration = new Duration(min.Min, max.Max, min.Unit);
        return true;
    }

    private static Duration? One(ReadOnlySpan<char> text)
    {
        if (text is not ['P' or 'p', _, ..])
            return null;
        var isTime = text[1] is 'T' or 't';
        var rest = text[(isTime ? 2 : 1)..];
        if (Take(ref rest) is not { } first || Unit(first.Letter, isTime) is not { } unit)
            return null;
        if (rest.IsEmpty)
            return new Duration(first.Number, first.Number, unit);
        if (
            unit != DurationUnit.Years
            || Take(ref rest) is not { Letter: 'M' } second
            || !rest.IsEmpty
            || first.Number > 100_000
            || second.Number > 1_000_000
        )
            return null;
        var months = first.Number * 12 + second.Number;
        return new Duration(months, months, DurationUnit.Months);
    }

    private static (decimal Number, char Letter)? Take(ref ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExcept(OfNumbers);
        if (end <= 0)
            return null;
        var reading = NumberReader.Read(text[..end], NumberForm.Undeclared, NumberUse.Plain);
        var letter = char.ToUpperInvariant(text[end]);
        text = text[(end + 1)..];
        return reading.Fault == NumberFault.None ? (reading.Value, letter) : null;
    }

    private static DurationUnit? Unit(char letter, bool isTime) =>
        (letter, isTime) switch
        {
            ('H', true) => DurationUnit.Hours,
            ('D', false) => DurationUnit.Days,
            ('W', false) => DurationUnit.Weeks,
            ('M', false) => DurationUnit.Months,
            ('Y', false) => DurationUnit.Years,
            _ => null,
        };
}
