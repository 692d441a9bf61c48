using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Load;

namespace Quadro.Model.Values;

/// <summary>How values are written in one language. Comes from the language's file, never from the machine.</summary>
public sealed record LanguageFormats
{
    /// <summary>English words and signs: what a language file does not say.</summary>
    public LanguageFormats(string language) => Language = language;

    /// <summary>Reads the 'formats' part of a language file; what is wrong in it is added to the problems and left at
    /// its default.</summary>
    public static LanguageFormats Read(string language, MapNode? node, List<string> problems) =>
        new FormatsReader(problems).Read(new LanguageFormats(language), node);

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

    /// <summary>What is said beside a sum of which some parts are not known.</summary>
    public string PartialPattern { get; init; } = "({known} of {parts} values; {unknown})";

    /// <summary>Words for missing, not available, not applicable, not yet due, in that order.</summary>
    public ImmutableArray<string> UnknownWords { get; init; } =
    ["missing", "not available", "not applicable", "not yet due"];

    /// <summary>With as many decimals as are needed, or exactly as many as are asked for (rounded half away from
    /// zero).</summary>
    public string Number(decimal value, int? decimals = null) =>
        NumberPrinter.Print(this, value, decimals, decimals ?? NumberPrinter.MostDecimals);

    public string Number(long value) => NumberPrinter.Print(this, value, 0, 0);

    /// <summary>As many decimals as are needed, but no more than <paramref name="most"/>.</summary>
    public string NumberUpTo(decimal value, int most) => NumberPrinter.Print(this, value, null, most);

    /// <summary>With the decimals that the currency has, unless told otherwise.</summary>
    public string Money(Money money, int? decimals = null)
    {
        var (amounts, places) = (Amounts, decimals ?? Currencies.Decimals(money.Currency));
        var known = amounts.Symbols.TryGetValue(money.Currency, out var symbol);
        var number = Number(Math.Abs(money.Amount), places);
        var written = FillAmount(
            known ? amounts.WithSymbol : amounts.WithCode,
            number,
            known ? symbol! : money.Currency
        );
        return decimal.Round(money.Amount, places, MidpointRounding.AwayFromZero) < 0 ? Minus + written : written;
    }

    public string Percent(Percent percent, int most = 2) =>
        Fill(PercentPattern, "{number}", NumberUpTo(percent.Points, most));

    public string Date(PartialDate date) => DatePrinter.Print(this, date);

    public string Moment(Moment moment) => DatePrinter.Print(this, moment);

    public string Time(TimeOfDay time) => DatePrinter.Print(this, time);

    public string Period(Period period) => DatePrinter.Print(this, period);

    public string Duration(Duration duration) => Durations.Print(this, duration);

    public string Norm(NormRef norm) => NormPrinter.Print(this, norm);

    /// <summary>A declared number, and beside it the number of what is listed when they differ.</summary>
    public string Count(Count count) =>
        count.Counted is { } listed && listed != count.Declared
            ? Fill(Fill(CountPattern, "{declared}", Number(count.Declared)), "{listed}", Number(listed))
            : Number(count.Declared);

    public string Unknown(UnknownReason reason) => UnknownWords[(int)reason];

    /// <summary>How many parts of a sum are known, and how many are not and why.</summary>
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

    /// <summary>Any scalar of the model, as a reader of this language sees it.</summary>
    public string Print(object? value) =>
        value switch
        {
            null => "",
            string text => text,
            IValue own => own.Print(this),
            bool truth => Boolean(truth),
            int or long => Number(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)),
            _ => Operands.TryNumber(value, out var number) ? Number(number) : value.ToString() ?? "",
        };

    private static string FillAmount(string pattern, string number, string symbol)
    {
        const string Number = "{number}",
            Symbol = "{symbol}";
        // Pages are full of amounts: the usual pattern, the number and then the sign, is filled in one step.
        var (at, sign) = (
            pattern.IndexOf(Number, StringComparison.Ordinal),
            pattern.LastIndexOf(Symbol, StringComparison.Ordinal)
        );
        return at == 0 && sign == pattern.Length - Symbol.Length && pattern.IndexOf('{', 1) == sign
            ? string.Concat(number, pattern.AsSpan(Number.Length, sign - Number.Length), symbol)
            : Fill(Fill(pattern, Number, number), Symbol, symbol);
    }

    internal static string Fill(string pattern, string name, string value) =>
        pattern.Replace(name, value, StringComparison.Ordinal);
}

/// <param name="First">How the first day of a month is written, when not '1'.</param>
public sealed record DatePatterns(
    string Day = "{day} {month} {year}",
    string Month = "{month} {year}",
    string Year = "{year}",
    string First = "1"
)
{
    public string Time { get; init; } = "{hour}:{minute}";

    /// <summary>A day with a time of day.</summary>
    public string Moment { get; init; } = "{date}, {time}";
}

/// <summary>Letters for north, south, east and west.</summary>
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

/// <param name="Vowel">For days whose spoken name starts with a vowel.</param>
public sealed record EdgePatterns(string Day, string Month, string Year, string Vowel);

public sealed record PeriodPatterns
{
    /// <summary>Between two years.</summary>
    public string Range { get; init; } = "–";

    /// <summary>Between two dates of several words.</summary>
    public string RangeOfWords { get; init; } = " – ";

    public EdgePatterns Until { get; init; } = new("until {date}", "until {date}", "until {date}", "until {date}");

    public EdgePatterns From { get; init; } = new("from {date}", "from {date}", "from {date}", "from {date}");

    public ImmutableArray<int> VowelDays { get; init; } = [];
}

public sealed record UnitNames(string One, string Many);

public sealed record DurationWords
{
    public string Range { get; init; } = "–";

    /// <summary>Hours, days, weeks, months, years.</summary>
    public ImmutableArray<UnitNames> Units { get; init; } =
    [new("hour", "hours"), new("day", "days"), new("week", "weeks"), new("month", "months"), new("year", "years")];

    internal string Print(LanguageFormats formats, Duration duration)
    {
        var names = Units[(int)duration.Unit];
        var number =
            duration.Min == duration.Max
                ? formats.Number(duration.Max)
                : formats.Number(duration.Min) + Range + formats.Number(duration.Max);
        return $"{number} {(duration.Max == 1 && duration.Min == 1 ? names.One : names.Many)}";
    }
}

public sealed record NormPatterns(string Number = "n. {number}", string Article = "art. {article}")
{
    /// <summary>Names of kinds of acts that differ from the built-in Italian ones.</summary>
    public FrozenDictionary<string, string> Kinds { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Names of the union's bodies (UE, CE, CEE) where the language has others.</summary>
    public FrozenDictionary<string, string> Bodies { get; init; } = FrozenDictionary<string, string>.Empty;
}
