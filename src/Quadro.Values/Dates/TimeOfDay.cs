using System.Collections.Immutable;
using System.Globalization;
using Quadro.Text;
using Quadro.Values.Language;

namespace Quadro.Values.Dates;

/// <summary>An hour and a minute, with seconds and fractions of seconds when they were given.</summary>
public sealed record TimeOfDay : IValue, IOperand
{
    private static readonly Wording Forms = new("'11:54' or '11:54:11.5'", "'11:54' o '11:54:11.5'");
    private static readonly ImmutableArray<string> Names = ["hour", "minute", "second", "iso"];

    /// <param name="ticks">Ten-millionths of a second since midnight.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside one day. Texts are read with <see
    /// cref="Parse"/>.</exception>
    public TimeOfDay(long ticks)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(ticks);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(ticks, TimeSpan.TicksPerDay);
        Ticks = ticks;
    }

    public static Parsed<TimeOfDay> Parse(string text)
    {
        var body = Chars.Trim(text);
        if (body.IsEmpty)
            return Parsed.No<TimeOfDay>(
                "an empty text is not a time of day",
                "un testo vuoto non è un’ora del giorno",
                Forms
            );
        var (time, problem) = TimeReader.Read(body);
        if (time is not null)
            return Parsed.Of(time);
        var quoted = Chars.Quote(body);
        return problem is { } why
            ? Parsed.No<TimeOfDay>(
                $"{quoted} is not a time of day: {why.English}",
                $"{quoted} non è un’ora del giorno: {why.Italian}",
                Forms
            )
            : Parsed.No<TimeOfDay>($"{quoted} is not a time of day", $"{quoted} non è un’ora del giorno", Forms);
    }

    public long Ticks { get; }

    public int Hour => (int)(Ticks / TimeSpan.TicksPerHour);

    public int Minute => (int)(Ticks / TimeSpan.TicksPerMinute % 60);

    /// <summary>The second with its fraction.</summary>
    public decimal Second => (decimal)(Ticks % TimeSpan.TicksPerMinute) / TimeSpan.TicksPerSecond;

    /// <summary>The time in ISO 8601, such as 11:54:11 or 11:54:11.5.</summary>
    public string Canonical
    {
        get
        {
            var fraction = Ticks % TimeSpan.TicksPerSecond;
            var whole = string.Create(CultureInfo.InvariantCulture, $"{Hour:00}:{Minute:00}:{(int)Second:00}");
            return fraction == 0
                ? whole
                : $"{whole}.{fraction.ToString("0000000", CultureInfo.InvariantCulture).TrimEnd('0')}";
        }
    }

    public string Print(LanguageFormats formats) =>
        LanguageFormats.Fill(
            LanguageFormats.Fill(formats.Dates.Time, "{hour}", TwoDigits(Hour)),
            "{minute}",
            TwoDigits(Minute)
        );

    public IEnumerable<string> MemberNames => Names;

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "hour" => (long)Hour,
            "minute" => (long)Minute,
            "second" => Second,
            "iso" => Canonical,
            _ => null,
        };
        return value is not null;
    }

    public override string ToString() => Canonical;

    private static string TwoDigits(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
