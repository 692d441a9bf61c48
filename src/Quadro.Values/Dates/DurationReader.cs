using System.Buffers;
using System.Collections.Immutable;
using Quadro.Text;
using Quadro.Values.Numbers;

namespace Quadro.Values.Dates;

/// <summary>Reads durations: '30 giorni', '12-15 settimane', 'da 12 a 15 settimane', '2 years', 'P12W',
/// 'P1Y6M'.</summary>
internal static class DurationReader
{
    private static readonly Wording Forms = new(
        "'30 giorni', '12-15 settimane', '6 months' or 'P12W'",
        "'30 giorni', '12-15 settimane', '6 months' o 'P12W'"
    );

    private static readonly ImmutableArray<(string Word, DurationUnit Unit)> Units =
    [
        ("ora", DurationUnit.Hours),
        ("ore", DurationUnit.Hours),
        ("h", DurationUnit.Hours),
        ("hour", DurationUnit.Hours),
        ("hours", DurationUnit.Hours),
        ("giorno", DurationUnit.Days),
        ("giorni", DurationUnit.Days),
        ("gg", DurationUnit.Days),
        ("gg.", DurationUnit.Days),
        ("day", DurationUnit.Days),
        ("days", DurationUnit.Days),
        ("settimana", DurationUnit.Weeks),
        ("settimane", DurationUnit.Weeks),
        ("sett.", DurationUnit.Weeks),
        ("week", DurationUnit.Weeks),
        ("weeks", DurationUnit.Weeks),
        ("mese", DurationUnit.Months),
        ("mesi", DurationUnit.Months),
        ("month", DurationUnit.Months),
        ("months", DurationUnit.Months),
        ("anno", DurationUnit.Years),
        ("anni", DurationUnit.Years),
        ("year", DurationUnit.Years),
        ("years", DurationUnit.Years),
    ];

    private static readonly ImmutableArray<string> Prefixes =
    [
        "da ",
        "dalle ",
        "dai ",
        "from ",
        "tra ",
        "fra ",
        "between ",
    ];

    private static readonly ImmutableArray<string> Joints = [" a ", " alle ", " ai ", " to ", " e ", " and "];

    public static Parsed<Duration> Read(ReadOnlySpan<char> text)
    {
        var body = Chars.Trim(text);
        if (body.IsEmpty)
            return Parsed.No<Duration>("an empty text is not a duration", "un testo vuoto non è una durata", Forms);
        if (body[0] is 'P' or 'p' && IsoDuration.TryRead(body, out var iso))
            return Parsed.Of(iso);
        var at = UnitStart(body);
        var word = body[at..];
        if (at == 0 || Find(word) is not { } unit)
            return NoUnit(body, word, at);
        return Lengths(body, Chars.Trim(body[..at]), unit);
    }

    private static Parsed<Duration> No(ReadOnlySpan<char> body, string english, string italian)
    {
        var quoted = Chars.Quote(body);
        return Parsed.No<Duration>($"{quoted} {english}", $"{quoted} {italian}", Forms);
    }

    private static Parsed<Duration> No(ReadOnlySpan<char> body) => No(body, "is not a duration", "non è una durata");

    private static Parsed<Duration> NoUnit(ReadOnlySpan<char> body, ReadOnlySpan<char> word, int at)
    {
        if (at == 0 || at == body.Length && !Chars.IsDigit(body[^1]))
            return No(body);
        if (word.IsEmpty)
            return No(body, "has no unit of time", "non ha un’unità di tempo");
        var (shown, near) = (word[..Math.Min(word.Length, 40)].ToString(), Nearest(word));
        return No(
            body,
            $"is not a duration: '{shown}' is not a unit of time" + (near is null ? "" : $", did you mean '{near}'?"),
            $"non è una durata: '{shown}' non è un’unità di tempo"
                + (near is null ? "" : $": forse si voleva scrivere '{near}'?")
        );
    }

    private static string? Nearest(ReadOnlySpan<char> word) =>
        word.Length >= 20
            ? null
            : Suggestions.Nearest(word.ToString(), Units.Where(unit => unit.Word.Length > 2).Select(unit => unit.Word));

    /// <summary>The position where the word after the last digit starts.</summary>
    private static int UnitStart(ReadOnlySpan<char> body)
    {
        var at = body.LastIndexOfAnyInRange('0', '9') + 1;
        while (at < body.Length && Chars.IsSpace(body[at]))
            at++;
        return at;
    }

    private static DurationUnit? Find(ReadOnlySpan<char> word)
    {
        foreach (var (name, unit) in Units)
            if (Chars.Same(word, name))
                return unit;
        return null;
    }

    private static Parsed<Duration> Lengths(ReadOnlySpan<char> body, ReadOnlySpan<char> numbers, DurationUnit unit)
    {
        foreach (var prefix in Prefixes)
            if (numbers.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
                numbers = Chars.Trim(numbers[prefix.Length..]);
        var (at, length) = Joint(numbers);
        var max = Length(length == 0 ? numbers : numbers[(at + length)..]);
        var min = length == 0 ? max : Length(numbers[..at]);
        if (min is null || max is null)
            return No(body);
        if (max < min)
            return No(body, "has its longer time first", "ha prima il tempo più lungo");
        return Parsed.Of(new Duration(min.Value, max.Value, unit));
    }

    private static (int At, int Length) Joint(ReadOnlySpan<char> numbers)
    {
        for (var i = 1; i < numbers.Length; i++)
            if (Chars.IsDash(numbers[i]))
                return (i, 1);
        foreach (var joint in Joints)
            if (numbers.IndexOf(joint, StringComparison.OrdinalIgnoreCase) is > 0 and var at)
                return (at, joint.Length);
        return default;
    }

    private static decimal? Length(ReadOnlySpan<char> text)
    {
        var reading = NumberReader.Read(text, NumberForm.Undeclared, NumberUse.Amount);
        return
            reading.Fault == NumberFault.None && reading.Value >= 0 && !text.Contains('-') && !text.Contains('\u2212')
            ? reading.Value
            : null;
    }
}

/// <summary>Reads durations of ISO 8601: in one unit ('P30D', 'PT8H'), in years and months ('P1Y6M'), or a range with
/// a slash.</summary>
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
