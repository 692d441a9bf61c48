using System.Collections.Immutable;
using System.Globalization;
using Quadro.Text;

namespace Quadro.Values.Dates;

/// <summary>Reads parts of a year: '2022-Q4', '4° trimestre 2022', 'I semestre 2023', '2022S1', '2015M03',
/// '2024-W05'.</summary>
internal static class PeriodTerms
{
    private const int LongestText = 40;

    /// <summary>In the place of a number of months.</summary>
    private const int Week = 100;

    private static readonly ImmutableArray<(string Word, int Months)> Units =
    [
        ("q", 3),
        ("t", 3),
        ("trim", 3),
        ("trimestre", 3),
        ("quarter", 3),
        ("qtr", 3),
        ("s", 6),
        ("h", 6),
        ("sem", 6),
        ("semestre", 6),
        ("semester", 6),
        ("half", 6),
        ("quadr", 4),
        ("quadrimestre", 4),
        ("m", 1),
        ("mese", 1),
        ("month", 1),
        ("w", Week),
        ("week", Week),
        ("settimana", Week),
    ];

    private static readonly ImmutableArray<(string Word, int Number)> Numerals =
    [
        ("i", 1),
        ("ii", 2),
        ("iii", 3),
        ("iv", 4),
        ("primo", 1),
        ("secondo", 2),
        ("terzo", 3),
        ("quarto", 4),
        ("first", 1),
        ("second", 2),
        ("third", 3),
        ("fourth", 4),
    ];

    private static readonly ImmutableArray<string> Fillers =
    [
        "del",
        "dell",
        "di",
        "of",
        "the",
        "anno",
        "st",
        "nd",
        "rd",
        "th",
    ];

    /// <summary>The part of a year, or what is wrong with one; neither when the text speaks of none.</summary>
    public static (Period? Period, Wording? Problem) Read(ReadOnlySpan<char> body)
    {
        if (body.Length is < 6 or > LongestText)
            return default;
        var (year, months, number) = (0, 0, 0);
        for (var at = 0; at < body.Length; )
        {
            var start = at;
            if (Chars.IsDigit(body[at]))
            {
                while (at < body.Length && Chars.IsDigit(body[at]))
                    at++;
                var digits = Chars.SmallNumber(body[start..at]);
                if (!(at - start == 4 ? Set(ref year, digits) : at - start <= 2 && Set(ref number, digits)))
                    return default;
            }
            else if (char.IsLetter(body[at]) && body[at] is not ('º' or 'ª'))
            {
                while (at < body.Length && char.IsLetter(body[at]) && body[at] is not ('º' or 'ª'))
                    at++;
                if (!TakeWord(body[start..at], ref months, ref number))
                    return default;
            }
            else if (
                Chars.IsSpace(body[at])
                || Chars.IsDash(body[at])
                || body[at] is '.' or ',' or '/' or '°' or 'º' or 'ª' or '\'' or '’'
            )
                at++;
            else
                return default;
        }
        if (year == 0 || months == 0 || number == 0)
            return default;
        if (months == Week)
            return OfWeek(year, number);
        if (number > 12 / months)
            return (null, new($"a year has {12 / months} of these", $"un anno ne ha {12 / months}"));
        return (
            new Period(new PartialDate(year, (number - 1) * months + 1), new PartialDate(year, number * months)),
            null
        );
    }

    private static (Period?, Wording?) OfWeek(int year, int number)
    {
        if (year == 9999)
            return default;
        var weeks = ISOWeek.GetWeeksInYear(year);
        if (number > weeks)
            return (null, new($"the year {year} has {weeks} weeks", $"l’anno {year} ha {weeks} settimane"));
        var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, number, DayOfWeek.Monday));
        return (new Period(PartialDate.Of(monday), PartialDate.Of(monday.AddDays(6))), null);
    }

    private static bool TakeWord(ReadOnlySpan<char> word, ref int months, ref int number)
    {
        foreach (var (name, length) in Units)
            if (Chars.Same(word, name))
                return Set(ref months, length);
        foreach (var (name, value) in Numerals)
            if (Chars.Same(word, name))
                return Set(ref number, value);
        foreach (var filler in Fillers)
            if (Chars.Same(word, filler))
                return true;
        return false;
    }

    /// <summary>Each part stands once.</summary>
    private static bool Set(ref int part, int value)
    {
        if (part != 0 || value <= 0)
            return false;
        part = value;
        return true;
    }
}
