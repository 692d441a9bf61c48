using Quadro.Text;

namespace Quadro.Values.Dates;

/// <summary>Reads a text by the directives of a <see cref="DatePattern"/>.</summary>
internal ref struct PatternMatcher
{
    private readonly ReadOnlySpan<char> text;
    private int at;
    private int year = -1,
        month = -1,
        day = -1,
        ofYear = -1,
        hour,
        minute,
        second,
        half;
    private long fraction;
    private int? offset;

    private PatternMatcher(ReadOnlySpan<char> text) => this.text = text;

    public static PatternMatch Match(DatePattern pattern, string given)
    {
        var body = Chars.Trim(given);
        var matcher = new PatternMatcher(body);
        for (var i = 0; i < pattern.Directives.Length; i++)
        {
            if (!matcher.Skip(pattern.Before[i]) || !matcher.Take(pattern.Directives[i]))
                return No(pattern.Describe(body));
            matcher.SkipShortening(
                pattern.Directives[i],
                i + 1 < pattern.Before.Length ? pattern.Before[i + 1] : pattern.Tail
            );
        }
        if (!matcher.Skip(pattern.Tail) || matcher.at < body.Length)
            return No(pattern.Describe(body));
        return matcher.Make(pattern, body);
    }

    private static PatternMatch No(Wording problem) => new(null, null, null, problem);

    /// <summary>Skips literal characters; a space in the pattern matches any white space.</summary>
    private bool Skip(string literal)
    {
        foreach (var c in literal)
        {
            if (at == text.Length)
                return false;
            if (Chars.IsSpace(c))
            {
                if (!Chars.IsSpace(text[at]))
                    return false;
                while (at < text.Length && Chars.IsSpace(text[at]))
                    at++;
            }
            else if (text[at++] != c)
                return false;
        }
        return true;
    }

    /// <summary>Skips the dot of a short name such as 'apr.', unless the pattern contains the dot itself.</summary>
    private void SkipShortening(char directive, string next)
    {
        if (directive is 'b' or 'a' && at < text.Length && text[at] == '.' && next is not ['.', ..])
            at++;
    }

    private bool Take(char directive)
    {
        switch (directive)
        {
            case 'Y':
                return Number(4, 4, out year);
            case 'y':
                return ShortYear();
            case 'm':
                return Number(1, 2, out month);
            case 'd':
                return Number(1, 2, out day);
            case 'j':
                return Number(1, 3, out ofYear);
            case 'H' or 'I':
                return Number(1, 2, out hour);
            case 'M':
                return Number(1, 2, out minute);
            case 'S':
                return Number(1, 2, out second);
            case 'f':
                return TakeFraction();
            case 'p':
                return TakeHalf();
            case 'z':
                return TakeOffset();
            case 'B' or 'b':
                return (month = MonthNames.Find(Word())) > 0;
            default:
                return !Word().IsEmpty;
        }
    }

    private bool Number(int least, int most, out int value)
    {
        var start = at;
        while (at < text.Length && at - start < most && Chars.IsDigit(text[at]))
            at++;
        value = Chars.SmallNumber(text[start..at]);
        return at - start >= least;
    }

    /// <summary>Reads a year of two digits as POSIX does: 69 to 99 are in the last century.</summary>
    private bool ShortYear()
    {
        if (!Number(2, 2, out var two))
            return false;
        year = two < 69 ? 2000 + two : 1900 + two;
        return true;
    }

    private bool TakeFraction()
    {
        var start = at;
        while (at < text.Length && Chars.IsDigit(text[at]))
            at++;
        var digits = text[start..at];
        if (digits.IsEmpty || TimeReader.Fraction(digits) is not { } known)
            return false;
        fraction = known;
        return true;
    }

    private bool TakeHalf()
    {
        var word = Word();
        half =
            Chars.Same(word, "AM") ? 1
            : Chars.Same(word, "PM") ? 2
            : 0;
        return half > 0;
    }

    private bool TakeOffset()
    {
        var start = at;
        while (at < text.Length && (Chars.IsDigit(text[at]) || text[at] is ':' or '+' or '-' or 'Z' or 'z'))
            at++;
        ReadOnlySpan<char> rest = $"0{text[start..at]}";
        return MomentReader.TakeOffset(ref rest, out offset, out _) && offset is not null && rest is "0";
    }

    private ReadOnlySpan<char> Word()
    {
        var start = at;
        while (at < text.Length && char.IsLetter(text[at]))
            at++;
        return text[start..at];
    }

    private readonly PatternMatch Make(DatePattern pattern, ReadOnlySpan<char> body)
    {
        var quoted = Chars.Quote(body);
        PartialDate? date = null;
        if (pattern.Use != PatternUse.Time)
        {
            if (Date() is not { } known)
                return No(
                    new(
                        $"{quoted} is not a date: there is no such day",
                        $"{quoted} non è una data: non c’è un giorno così"
                    )
                );
            date = known;
        }
        if (pattern.Use == PatternUse.Date)
            return new(date, null, null, null);
        var (time, problem) = TimeReader.Make(half > 0 ? TimeReader.Whole(hour, half) : hour, minute, second, fraction);
        return time is not null
            ? new(date, time, offset, null)
            : No(
                new(
                    $"{quoted} is not a time of day: {problem?.English}",
                    $"{quoted} non è un’ora del giorno: {problem?.Italian}"
                )
            );
    }

    private readonly PartialDate? Date()
    {
        if (year < 1)
            return null;
        if (ofYear >= 0)
            return ofYear > 0 && ofYear <= (DateTime.IsLeapYear(year) ? 366 : 365)
                ? PartialDate.Of(new DateOnly(year, 1, 1).AddDays(ofYear - 1))
                : null;
        if (month < 0 && day < 0)
            return new PartialDate(year);
        if (month is < 1 or > 12)
            return null;
        if (day < 0)
            return new PartialDate(year, month);
        return day > 0 && day <= DateTime.DaysInMonth(year, month) ? new PartialDate(year, month, day) : null;
    }
}
