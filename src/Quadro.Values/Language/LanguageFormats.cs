using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Quadro.Values.Language;

/// <summary>How values are written in one language. The formats come from the language's file, never from the
/// machine.</summary>
public sealed record LanguageFormats
{
    /// <summary>Starts with the English formats, which apply where a language file says nothing.</summary>
    public LanguageFormats(string language) => Language = language;

    public string Language { get; init; }

    public string DecimalSign { get; init; } = ".";

    public string GroupSign { get; init; } = ",";

    public string Minus { get; init; } = "-";

    public string Yes { get; init; } = "yes";

    public string No { get; init; } = "no";

    public ImmutableArray<string> Months { get; init; } =
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];

    public DatePatterns Dates { get; init; } = new();

    public CompassLetters Compass { get; init; } = new();

    public string PercentPattern { get; init; } = "{number}%";

    public MoneyPatterns Amounts { get; init; } = new();

    public PeriodPatterns Periods { get; init; } = new();

    public DurationWords Durations { get; init; } = new();

    public NormPatterns Norms { get; init; } = new();

    public string CountPattern { get; init; } = "{declared} ({listed} listed)";

    /// <summary>The note beside a sum with unknown parts.</summary>
    public string PartialPattern { get; init; } = "({known} of {parts} values; {unknown})";

    /// <summary>The words for missing, not available, not applicable and not yet due, in that order.</summary>
    public ImmutableArray<string> UnknownWords { get; init; } =
    ["missing", "not available", "not applicable", "not yet due"];

    /// <summary>Prints a number with as many decimals as it needs, or exactly as many as given (rounded half away
    /// from zero).</summary>
    public string Number(decimal value, int? decimals = null) =>
        NumberPrinter.Print(this, value, decimals, decimals ?? NumberPrinter.MostDecimals);

    public string Number(long value) => NumberPrinter.Print(this, value, 0, 0);

    /// <summary>Prints a number with as many decimals as it needs, but no more than <paramref
    /// name="most"/>.</summary>
    public string NumberUpTo(decimal value, int most) => NumberPrinter.Print(this, value, null, most);

    public string Unknown(UnknownReason reason) => UnknownWords[(int)reason];

    /// <summary>Prints how many parts of a sum are known, how many are unknown, and why.</summary>
    public string Partial(int known, int parts, IEnumerable<(UnknownReason Reason, int Count)> unknown) =>
        Fill(
            Fill(Fill(PartialPattern, "{known}", Number(known)), "{parts}", Number(parts)),
            "{unknown}",
            string.Join(
                ", ",
                unknown.Where(each => each.Count > 0).Select(each => $"{Unknown(each.Reason)}: {Number(each.Count)}")
            )
        );

    public string Boolean(bool value) => value ? Yes : No;

    internal static string Fill(string pattern, string name, string value) =>
        pattern.Replace(name, value, StringComparison.Ordinal);
}

/// <param name="First">How the first day of a month is written, if not as '1'.</param>
public sealed record DatePatterns(
    string Day = "{day} {month} {year}",
    string Month = "{month} {year}",
    string Year = "{year}",
    string First = "1"
)
{
    public string Time { get; init; } = "{hour}:{minute}";

    /// <summary>The pattern of a day with a time of day.</summary>
    public string Moment { get; init; } = "{date}, {time}";
}

/// <summary>The letters for north, south, east and west.</summary>
public sealed record CompassLetters(string North = "N", string South = "S", string East = "E", string West = "W");

public sealed record MoneyPatterns(string WithSymbol = "{symbol}{number}", string WithCode = "{symbol} {number}")
{
    public FrozenDictionary<string, string> Symbols { get; init; } =
        new Dictionary<string, string>
        {
            ["EUR"] = "€",
            ["USD"] = "$",
            ["GBP"] = "£",
        }.ToFrozenDictionary(StringComparer.Ordinal);
}

/// <param name="Vowel">The pattern for days whose spoken name starts with a vowel.</param>
public sealed record EdgePatterns(string Day, string Month, string Year, string Vowel);

public sealed record PeriodPatterns
{
    /// <summary>The separator between two years.</summary>
    public string Range { get; init; } = "–";

    /// <summary>The separator between two dates of several words.</summary>
    public string RangeOfWords { get; init; } = " – ";

    public EdgePatterns Until { get; init; } = new("until {date}", "until {date}", "until {date}", "until {date}");

    public EdgePatterns From { get; init; } = new("from {date}", "from {date}", "from {date}", "from {date}");

    public ImmutableArray<int> VowelDays { get; init; } = [];
}

public sealed record UnitNames(string One, string Many);

public sealed record DurationWords
{
    public string Range { get; init; } = "–";

    /// <summary>The names of hours, days, weeks, months and years, in that order.</summary>
    public ImmutableArray<UnitNames> Units { get; init; } =
    [new("hour", "hours"), new("day", "days"), new("week", "weeks"), new("month", "months"), new("year", "years")];
}

public sealed record NormPatterns(string Number = "n. {number}", string Article = "art. {article}")
{
    /// <summary>Names of kinds of acts that differ from the built-in Italian ones.</summary>
    public FrozenDictionary<string, string> Kinds { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Names of the European Union and its predecessors that differ from the Italian ones (UE, CE,
    /// CEE).</summary>
    public FrozenDictionary<string, string> Bodies { get; init; } = FrozenDictionary<string, string>.Empty;
}
