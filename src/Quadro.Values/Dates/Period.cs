using System.Collections.Immutable;
using Quadro.Values.Language;

namespace Quadro.Values.Dates;

/// <summary>The time from one date to another, both included; one of the two may be open.</summary>
/// <remarks>
/// 'a &lt; b' holds when a certainly ends before b starts, 'a &lt;= b' when a does not certainly start after b has
/// ended: the same rule as for dates, and dates and periods compare with each other.
/// </remarks>
public sealed record Period : IValue, IOperand
{
    private static readonly ImmutableArray<string> Names = ["from", "to", "open", "days", "canonical"];

    /// <exception cref="ArgumentException">Neither date is given, or the end is before the start. Texts are read with
    /// <see cref="Parse"/>.</exception>
    public Period(PartialDate? from, PartialDate? to)
    {
        if (from is null && to is null)
            throw new ArgumentException("a period has a start or an end", nameof(from));
        if (AreReversed(from, to))
            throw new ArgumentException("a period ends after it starts", nameof(to));
        (From, To) = (from, to);
    }

    public PartialDate? From { get; }

    public PartialDate? To { get; }

    public static Parsed<Period> Parse(string text) => PeriodReader.Read(text);

    public bool IsOpen => From is null || To is null;

    /// <summary>The period in ISO 8601: 2021/2027, ../2027, 2021/.., or one date when it covers the whole
    /// period.</summary>
    public string Canonical =>
        From == To && From is not null ? From.Canonical : $"{From?.Canonical ?? ".."}/{To?.Canonical ?? ".."}";

    internal static bool AreReversed(PartialDate? from, PartialDate? to) =>
        from is not null && to is not null && to.Last < from.First;

    public string Print(LanguageFormats formats)
    {
        var periods = formats.Periods;
        if (From is not { } from)
            return Edge(formats, periods.Until, To!);
        if (To is not { } to)
            return Edge(formats, periods.From, from);
        if (from == to)
            return from.Print(formats);
        var years = from.Month is null && to.Month is null;
        return from.Print(formats) + (years ? periods.Range : periods.RangeOfWords) + to.Print(formats);
    }

    public IEnumerable<string> MemberNames => Names;

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "from" => From ?? (object)Unknown.NotApplicable,
            "to" => To ?? (object)Unknown.NotApplicable,
            "open" => IsOpen,
            "days" => PartialDate.Days(From, To) ?? (object)Unknown.NotAvailable,
            "canonical" => Canonical,
            _ => null,
        };
        return value is not null;
    }

    public override string ToString() => Canonical;

    /// <summary>The number of its first day, or the smallest number when it has no start.</summary>
    internal int Start => From?.First.DayNumber ?? int.MinValue;

    /// <summary>The number of its last day, or the largest number when it has no end.</summary>
    internal int End => To?.Last.DayNumber ?? int.MaxValue;

    private static string Edge(LanguageFormats formats, EdgePatterns patterns, PartialDate date)
    {
        var pattern = date switch
        {
            { Day: { } day } => formats.Periods.VowelDays.Contains(day) ? patterns.Vowel : patterns.Day,
            { Month: not null } => patterns.Month,
            _ => patterns.Year,
        };
        return LanguageFormats.Fill(pattern, "{date}", date.Print(formats));
    }
}
