using System.Collections.Immutable;
using System.Globalization;
using Quadro.Text;

namespace Quadro.Values.Dates;

/// <summary>Reads periods: two dates separated by a dash, a slash or words, one date, or one date after 'until' or
/// 'from'.</summary>
internal static class PeriodReader
{
    private static readonly Wording Forms = new(
        "'2021-2027', '2017-10-01/2020-12-31', 'fino al 2027', 'dal 2021', '4° trimestre 2022' or '2021'",
        "'2021-2027', '2017-10-01/2020-12-31', 'fino al 2027', 'dal 2021', '4° trimestre 2022' o '2021'"
    );

    private static readonly ImmutableArray<string> UntilWords =
    [
        "fino al",
        "fino all'",
        "fino a",
        "sino al",
        "sino all'",
        "sino a",
        "entro il",
        "entro l'",
        "entro",
        "until",
        "till",
        "up to",
        "by",
        "to",
        "al",
    ];

    private static readonly ImmutableArray<string> FromWords =
    [
        "a partire dal",
        "a partire dall'",
        "a partire da",
        "dal",
        "dall'",
        "da",
        "from",
        "since",
        "starting from",
    ];

    private static readonly ImmutableArray<string> BetweenWords =
    [
        " fino al ",
        " fino all'",
        " fino a ",
        " al ",
        " all'",
        " a ",
        " until ",
        " to ",
    ];

    public static Parsed<Period> Read(ReadOnlySpan<char> text)
    {
        var body = Chars.Trim(text);
        if (body.IsEmpty)
            return Parsed.No<Period>("an empty text is not a period", "un testo vuoto non è un periodo", Forms);
        var (date, problem) = DateReader.Try(body);
        if (date is not null)
            return Parsed.Of(new Period(date, date));
        var (term, noTerm) = PeriodTerms.Read(body);
        if (term is not null)
            return Parsed.Of(term);
        if (noTerm is { } why)
            return Not(body, why);
        if (Split(body) is { Found: true } halves)
            return Both(body, halves);
        if (After(body, UntilWords) is { IsEmpty: false } end)
            return Open(body, end, isEnd: true);
        if (After(body, FromWords) is { IsEmpty: false } start)
            return Open(body, start, isEnd: false);
        if (ShortEnd(body) is { } suggested)
            return Has(
                body,
                $"has a year of two digits: a period is written '{suggested}'",
                $"ha un anno di due cifre: un periodo si scrive '{suggested}'"
            );
        return problem.Fault is DateFault.NotADate or DateFault.NoSuchWord
            ? Has(body, "is not a period", "non è un periodo")
            : Parsed.No<Period>(problem.Sentence(body), Forms);
    }

    private static Parsed<Period> Has(ReadOnlySpan<char> body, string english, string italian)
    {
        var quoted = Chars.Quote(body);
        return Parsed.No<Period>($"{quoted} {english}", $"{quoted} {italian}", Forms);
    }

    private static Parsed<Period> Not(ReadOnlySpan<char> body, Wording why) =>
        Has(body, $"is not a period: {why.English}", $"non è un periodo: {why.Italian}");

    private static Parsed<Period> Both(ReadOnlySpan<char> body, Halves halves)
    {
        if (halves.Ways > 1)
            return Has(
                body,
                "can be split into two dates in more than one way",
                "si può dividere in due date in più di un modo"
            );
        if (!Period.AreReversed(halves.From, halves.To))
            return Parsed.Of(new Period(halves.From, halves.To));
        var (from, to) = (halves.From!.Canonical, halves.To!.Canonical);
        return Has(
            body,
            $"ends before it starts: '{to}' is before '{from}'",
            $"finisce prima di cominciare: '{to}' è prima di '{from}'"
        );
    }

    private static Parsed<Period> Open(ReadOnlySpan<char> body, ReadOnlySpan<char> rest, bool isEnd)
    {
        var (date, problem) = DateReader.Try(rest);
        if (date is not null)
            return Parsed.Of(isEnd ? new Period(null, date) : new Period(date, null));
        return Not(body, problem.Sentence(rest));
    }

    /// <summary>The text after one of the words, or empty when the text starts with none of them.</summary>
    private static ReadOnlySpan<char> After(ReadOnlySpan<char> body, ImmutableArray<string> words)
    {
        foreach (var word in words)
        {
            if (!StartsWith(body, word))
                continue;
            var rest = body[word.Length..];
            if (word[^1] == '\'' || Chars.IsSpace(rest[0]))
                return Chars.Trim(rest);
        }
        return default;
    }

    private static bool StartsWith(ReadOnlySpan<char> body, string word)
    {
        if (body.Length <= word.Length)
            return false;
        for (var i = 0; i < word.Length; i++)
            if (Plain(body[i]) != word[i])
                return false;
        return true;
    }

    private static char Plain(char c) =>
        c == '’' ? '\''
        : Chars.IsSpace(c) ? ' '
        : char.ToLowerInvariant(c);

    private readonly record struct Halves(PartialDate? From, PartialDate? To, int Ways)
    {
        public bool Found => Ways > 0;
    }

    /// <summary>Tries each dash, slash and joining word as the place between two dates.</summary>
    private static Halves Split(ReadOnlySpan<char> body)
    {
        var found = default(Halves);
        var slash = IsoSlash(body);
        for (var i = 1; i < body.Length - 1; i++)
        {
            var (length, prefixed) = Separator(body, i);
            if (length == 0 || (slash > 0 && i != slash))
                continue;
            var before = body[..i];
            if (prefixed)
                before = After(before, FromWords) is { IsEmpty: false } start ? start : before;
            var (opens, closes) = (IsOpen(before), IsOpen(body[(i + length)..]));
            var (from, to) = (
                opens ? null : DateReader.Try(before).Date,
                closes ? null : DateReader.Try(body[(i + length)..]).Date
            );
            if ((from is null && !opens) || (to is null && !closes) || (opens && closes))
                continue;
            found = new(from, to, found.Ways + 1);
            i += length - 1;
        }
        return found;
    }

    /// <summary>The position of the slash between two ISO dates, which contain no other separator.</summary>
    private static int IsoSlash(ReadOnlySpan<char> body)
    {
        var slash = body.IndexOf('/');
        return slash > 0 && body[(slash + 1)..].IndexOf('/') < 0 && IsIso(body[..slash]) && IsIso(body[(slash + 1)..])
            ? slash
            : 0;
    }

    private static bool IsIso(ReadOnlySpan<char> half) =>
        half is ".."
        || (
            half.Length is 4 or 7 or 10
            && Chars.AllDigits(half[..4])
            && (half.Length == 4 || half[4] == '-')
            && (half.Length < 8 || half[7] == '-')
        );

    private static bool IsOpen(ReadOnlySpan<char> half) => Chars.Trim(half) is "..";

    private static (int Length, bool Words) Separator(ReadOnlySpan<char> body, int at)
    {
        if (body[at] == '/' || Chars.IsDash(body[at]))
            return (1, false);
        if (!Chars.IsSpace(body[at]))
            return default;
        foreach (var word in BetweenWords)
            if (StartsWith(body[at..], word))
                return (word.Length, true);
        return default;
    }

    /// <summary>The form with the whole year for a text such as '2022-23', which means '2022-2023', or null for other
    /// texts.</summary>
    internal static string? ShortEnd(ReadOnlySpan<char> body)
    {
        if (
            body.Length != 7
            || !(body[4] == '/' || Chars.IsDash(body[4]))
            || !Chars.AllDigits(body[..4])
            || !Chars.AllDigits(body[5..])
        )
            return null;
        return $"{body[..4]}-{body[..2]}{body[5..]}";
    }
}

/// <summary>Reads parts of a year: '2022-Q4', '4° trimestre 2022', 'I semestre 2023', '2022S1', '2015M03',
/// '2024-W05'.</summary>
internal static class PeriodTerms
{
    private const int LongestText = 40;

    /// <summary>Marks a week where other parts of a year have their number of months.</summary>
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

    /// <summary>The part of a year, or what is wrong with it; neither when the text mentions no part of a
    /// year.</summary>
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

    /// <summary>Sets a part that may appear only once; false when it is set already.</summary>
    private static bool Set(ref int part, int value)
    {
        if (part != 0 || value <= 0)
            return false;
        part = value;
        return true;
    }
}
