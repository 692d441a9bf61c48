using Quadro.Text;

namespace Quadro.Values.Dates;

/// <summary>Reads dates as they are written in Italian and in English, without guessing: days come before months,
/// years have four digits.</summary>
internal static class DateReader
{
    private static readonly Wording Forms = new(
        "'2023-05-09', '09.05.2023', '9 maggio 2023', 'luglio 2023' or '2021'",
        "'2023-05-09', '09.05.2023', '9 maggio 2023', 'luglio 2023' o '2021'"
    );

    public static Parsed<PartialDate> Read(ReadOnlySpan<char> text)
    {
        var (date, problem) = Try(text);
        return date is not null ? Parsed.Of(date) : Parsed.No<PartialDate>(problem.Sentence(text), Forms);
    }

    /// <summary>Reads a date; a problem is only a code and numbers, so that no sentence is made in vain.</summary>
    public static (PartialDate? Date, DateProblem Problem) Try(ReadOnlySpan<char> text)
    {
        var body = Chars.Trim(text);
        if (WeekDays.Find(body, out var rest) is { } weekday && TryPlain(rest) is { Date: { Day: not null } dated })
            return dated.First.DayOfWeek == weekday
                ? (dated, default)
                : (null, new DateProblem(DateFault.OtherWeekday, (int)dated.First.DayOfWeek));
        return TryPlain(body);
    }

    private static (PartialDate? Date, DateProblem Problem) TryPlain(ReadOnlySpan<char> text)
    {
        if (IsMonthOrYears(text))
            return (
                null,
                new DateProblem(DateFault.MonthOrYears, Chars.SmallNumber(text[..4]), Chars.SmallNumber(text[5..]))
            );
        var parts = DateParts.Split(text);
        if (parts is { IsSpaced: true, HasWord: false })
            return (null, new DateProblem(DateFault.NotADate));
        return parts.Count switch
        {
            1 => parts[0].IsFourDigits ? Make(parts[0], default, default) : (null, new DateProblem(DateFault.NotADate)),
            2 => TwoParts(parts),
            3 => ThreeParts(parts),
            _ => (null, new DateProblem(parts.HasTime ? DateFault.Time : DateFault.NotADate)),
        };
    }

    /// <summary>Whether a text is like '2011/12', which may mean a month or the season from one year to the
    /// next.</summary>
    private static bool IsMonthOrYears(ReadOnlySpan<char> text) =>
        text.Length == 7
        && text[4] == '/'
        && Chars.AllDigits(text[..4])
        && Chars.AllDigits(text[5..])
        && Chars.SmallNumber(text[5..]) is >= 1 and <= 12 and var second
        && (Chars.SmallNumber(text[..4]) + 1) % 100 == second;

    private static (PartialDate?, DateProblem) TwoParts(DateParts parts)
    {
        var (a, b) = (parts[0], parts[1]);
        if (a.IsWord || b.IsFourDigits || !a.IsFourDigits)
            return Make(b, a, default);
        return Make(a, b, default);
    }

    private static (PartialDate?, DateProblem) ThreeParts(DateParts parts)
    {
        var (a, b, c) = (parts[0], parts[1], parts[2]);
        if (a.IsFourDigits)
            return b.IsWord ? (null, new DateProblem(DateFault.NotADate)) : Make(a, b, c);
        return a.IsWord ? Make(c, a, b) : Make(c, b, a);
    }

    private static (PartialDate?, DateProblem) Make(DatePart year, DatePart month, DatePart day)
    {
        if (UnknownWord(year, month, day) is { Exists: true } word)
            return (null, new DateProblem(DateFault.NoSuchWord, word.Start, word.Length));
        if (year.IsWord || day.IsWord)
            return (null, new DateProblem(day.Exists ? DateFault.NotADate : DateFault.NoYear));
        if (!year.IsFourDigits)
            return (
                null,
                new DateProblem(year.Digits == 2 && month.Exists ? DateFault.ShortYear : DateFault.NotADate, year.Value)
            );
        if (month.Digits > 2 || day.Digits > 2)
            return (null, new DateProblem(DateFault.NotADate));
        if (year.Value == 0)
            return (null, new DateProblem(DateFault.NoSuchYear));
        if (!month.Exists)
            return (new PartialDate(year.Value), default);
        if (month.Value is < 1 or > 12)
            return (null, new DateProblem(DateFault.NoSuchMonth, month.Value));
        if (!day.Exists)
            return (new PartialDate(year.Value, month.Value), default);
        var days = DateTime.DaysInMonth(year.Value, month.Value);
        if (day.Value < 1 || day.Value > days)
            return (null, new DateProblem(DateFault.NoSuchDay, month.Value, year.Value));
        return (new PartialDate(year.Value, month.Value, day.Value), default);
    }

    private static DatePart UnknownWord(DatePart year, DatePart month, DatePart day)
    {
        if (year.IsWord && year.Value == 0)
            return year;
        if (month.IsWord && month.Value == 0)
            return month;
        return day.IsWord && day.Value == 0 ? day : default;
    }
}

internal enum DateFault
{
    NotADate,
    Time,
    ShortYear,
    NoYear,
    NoSuchYear,
    NoSuchMonth,
    NoSuchDay,
    NoSuchWord,
    MonthOrYears,
    OtherWeekday,
}

/// <summary>A problem with a date, as a code and numbers; its sentence is only made when it is shown.</summary>
internal readonly record struct DateProblem(DateFault Fault, int First = 0, int Second = 0)
{
    public Wording Sentence(ReadOnlySpan<char> text)
    {
        var trimmed = Chars.Trim(text);
        if (trimmed.IsEmpty)
            return new("an empty text is not a date", "un testo vuoto non è una data");
        var quoted = Chars.Quote(trimmed);
        if (Why(trimmed) is { } why)
            return new($"{quoted} is not a date: {why.English}", $"{quoted} non è una data: {why.Italian}");
        return Fault switch
        {
            DateFault.Time => new(
                $"{quoted} has a time of day beside its date",
                $"{quoted} ha un’ora accanto alla data"
            ),
            DateFault.ShortYear => new(
                $"{quoted} has a year of two digits, '{First:00}'",
                $"{quoted} ha un anno di due cifre, '{First:00}'"
            ),
            DateFault.NoYear => new($"{quoted} has no year", $"{quoted} non ha un anno"),
            DateFault.MonthOrYears => MonthOrYears(quoted),
            _ => new($"{quoted} is not a date", $"{quoted} non è una data"),
        };
    }

    /// <summary>The reason that follows 'is not a date', or null when there is none.</summary>
    private Wording? Why(ReadOnlySpan<char> text)
    {
        switch (Fault)
        {
            case DateFault.NoSuchYear:
                return new("there is no year 0", "non c’è un anno 0");
            case DateFault.NoSuchMonth:
                return new($"there is no month {First}", $"non c’è un mese {First}");
            case DateFault.NoSuchDay:
                var (month, days) = (MonthNames.Name(First), DateTime.DaysInMonth(Second, First));
                return new($"{month.English} {Second} has {days} days", $"{month.Italian} {Second} ha {days} giorni");
            case DateFault.OtherWeekday:
                var day = WeekDays.Name((DayOfWeek)First);
                return new($"that day is a {day.English}", $"quel giorno è {day.Italian}");
            case DateFault.NoSuchWord:
                return NoMonth(text.Slice(First, Second));
            default:
                return null;
        }
    }

    private Wording MonthOrYears(string quoted)
    {
        var month = MonthNames.Name(Second);
        return new(
            $"{quoted} may be {month.English} {First} or the years {First} and {First + 1}: "
                + $"it is written '{First}-{Second:00}' or '{First}-{First + 1}'",
            $"{quoted} può essere {month.Italian} {First} o gli anni {First} e {First + 1}: "
                + $"si scrive '{First}-{Second:00}' o '{First}-{First + 1}'"
        );
    }

    private static Wording NoMonth(ReadOnlySpan<char> word) =>
        MonthNames.Nearest(word) is { } near
            ? new(
                $"'{word}' is not the name of a month, did you mean '{near}'?",
                $"'{word}' non è il nome di un mese: forse si voleva scrivere '{near}'?"
            )
            : new($"'{word}' is not the name of a month", $"'{word}' non è il nome di un mese");
}
