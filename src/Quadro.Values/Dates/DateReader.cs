using Quadro.Text;

namespace Quadro.Values.Dates;

/// <summary>Reads dates in the ways they are written in Italy and in English, without guessing: days come before
/// months, years have four digits.</summary>
internal static class DateReader
{
    private const string Forms = "'2023-05-09', '09.05.2023', '9 maggio 2023', 'luglio 2023' or '2021'";

    public static Parsed<PartialDate> Read(ReadOnlySpan<char> text)
    {
        var (date, problem) = Try(text);
        return date is not null ? Parsed.Of(date) : Parsed.No<PartialDate>(problem.Sentence(text), Forms);
    }

    /// <summary>The same without making a sentence.</summary>
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

    /// <summary>'2011/12' is a month to some and the season from one year to the next to others.</summary>
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

/// <summary>What is wrong with a date, in numbers; the sentence is only made when somebody reads it.</summary>
internal readonly record struct DateProblem(DateFault Fault, int First = 0, int Second = 0)
{
    public string Sentence(ReadOnlySpan<char> text)
    {
        var trimmed = Chars.Trim(text);
        if (trimmed.IsEmpty)
            return "an empty text is not a date";
        var quoted = Chars.Quote(trimmed);
        return Fault switch
        {
            DateFault.Time => $"{quoted} has a time of day beside its date",
            DateFault.ShortYear => $"{quoted} has a year of two digits, '{First:00}'",
            DateFault.NoYear => $"{quoted} has no year",
            DateFault.NoSuchYear => $"{quoted} is not a date: there is no year 0",
            DateFault.NoSuchMonth => $"{quoted} is not a date: there is no month {First}",
            DateFault.NoSuchDay => $"{quoted} is not a date: {MonthNames.InEnglish(First)} {Second} has "
                + $"{DateTime.DaysInMonth(Second, First)} days",
            DateFault.MonthOrYears =>
                $"{quoted} may be {MonthNames.InEnglish(Second)} {First} or the years {First} and "
                    + $"{First + 1}: it is written "
                    + $"'{First}-{Second:00}' or '{First}-{First + 1}'",
            DateFault.OtherWeekday => $"{quoted} is not a date: that day is a {(DayOfWeek)First}",
            DateFault.NoSuchWord => $"{quoted} is not a date: {WordSentence(trimmed.Slice(First, Second))}",
            _ => $"{quoted} is not a date",
        };
    }

    private static string WordSentence(ReadOnlySpan<char> word) =>
        $"'{word}' is not the name of a month"
        + (MonthNames.Nearest(word) is { } near ? $", did you mean '{near}'?" : "");
}
