using System.Collections.Immutable;
using Quadro.Text;
using Quadro.Values.Numbers;

namespace Quadro.Values.Dates;

/// <summary>Reads durations: '30 giorni', '12-15 settimane', 'da 12 a 15 settimane', '2 years', 'P12W',
/// 'P1Y6M'.</summary>
internal static class DurationReader
{
    private const string Forms = "'30 giorni', '12-15 settimane', '6 months' or 'P12W'";

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
            return No("an empty text is not a duration");
        if (body[0] is 'P' or 'p' && IsoDuration.TryRead(body, out var iso))
            return Parsed.Of(iso);
        var at = UnitStart(body);
        var word = body[at..];
        if (at == 0 || Find(word) is not { } unit)
            return NoUnit(body, word, at);
        return Lengths(body, Chars.Trim(body[..at]), unit);
    }

    private static Parsed<Duration> No(string problem) => Parsed.No<Duration>(problem, Forms);

    private static Parsed<Duration> NoUnit(ReadOnlySpan<char> body, ReadOnlySpan<char> word, int at)
    {
        if (at == 0 || at == body.Length && !Chars.IsDigit(body[^1]))
            return No($"{Chars.Quote(body)} is not a duration");
        if (word.IsEmpty)
            return No($"{Chars.Quote(body)} has no unit of time");
        var near =
            word.Length < 20
                ? Text.Suggestions.DidYouMean(
                    word.ToString(),
                    Units.Where(unit => unit.Word.Length > 2).Select(unit => unit.Word)
                )
                : null;
        return No(
            $"{Chars.Quote(body)} is not a duration: '{word[..Math.Min(word.Length, 40)]}' is not a unit of time"
                + (near is null ? "" : $", {near}")
        );
    }

    /// <summary>Where the word after the last digit starts.</summary>
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
            return No($"{Chars.Quote(body)} is not a duration");
        if (max < min)
            return No($"{Chars.Quote(body)} has its longer time first");
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
