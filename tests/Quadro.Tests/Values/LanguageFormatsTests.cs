using Quadro.Load;
using Quadro.Values;
using Quadro.Values.Amounts;
using Quadro.Values.Dates;
using Quadro.Values.Numbers;

namespace Quadro.Tests.Values;

public class LanguageFormatsTests
{
    [Theory]
    [InlineData("0", "0", "0")]
    [InlineData("999", "999", "999")]
    [InlineData("1187", "1.187", "1,187")]
    [InlineData("-1187.50", "-1.187,5", "-1,187.5")]
    [InlineData("1234567.891", "1.234.567,891", "1,234,567.891")]
    [InlineData("0.1000", "0,1", "0.1")]
    [InlineData("-0.0", "0", "0")]
    [InlineData(
        "79228162514264337593543950335",
        "79.228.162.514.264.337.593.543.950.335",
        "79,228,162,514,264,337,593,543,950,335"
    )]
    [InlineData("0.0000000000000000000000000001", "0,0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void Numbers_are_grouped_from_four_digits_on(string text, string it, string en)
    {
        var value = NumberReader.ParseDecimal(text, Words.Point).Value!.Value;
        Assert.Equal((it, en), (Words.It.Number(value), Words.En.Number(value)));
    }

    [Theory]
    [InlineData("2", 2, "2,00")]
    [InlineData("2.345", 2, "2,35")]
    [InlineData("-2.345", 2, "-2,35")]
    [InlineData("-0.004", 2, "0,00")]
    [InlineData("1999.6", 0, "2.000")]
    [InlineData("0.5", 40, "0,5000000000000000000000000000")]
    public void Numbers_have_as_many_decimals_as_are_asked_for(string text, int decimals, string printed) =>
        Assert.Equal(printed, Words.It.Number(NumberReader.ParseDecimal(text, Words.Point).Value!.Value, decimals));

    [Fact]
    public void Any_scalar_of_the_model_prints()
    {
        object?[] values =
        [
            null,
            "testo",
            true,
            false,
            1302,
            1302L,
            1302.5m,
            1302.5,
            new PartialDate(2021, 7),
            Unknown.NotAvailable,
            LocalizedText.Of("x"),
        ];
        Assert.Equal(
            ["", "testo", "sì", "no", "1.302", "1.302", "1.302,5", "1.302,5", "luglio 2021", "non disponibile", "x"],
            values.Select(Words.It.Print)
        );
    }

    [Fact]
    public void Without_a_file_values_print_in_english()
    {
        var formats = Words.Formats("fr", null, []);
        Assert.Equal("fr", formats.Language);
        Assert.Equal(
            ["€1,302.00", "7 July 2023", "30%", "12–15 weeks", "until 2027", "missing"],
            new object[]
            {
                new Money(1302, "EUR"),
                new PartialDate(2023, 7, 7),
                new Percent(0.3m),
                new Duration(12, 15, DurationUnit.Weeks),
                new Period(null, new PartialDate(2027)),
                Unknown.Missing,
            }.Select(formats.Print)
        );
    }

    [Fact]
    public void Another_language_needs_only_its_file()
    {
        var formats = Words.Formats(
            "fr",
            Words.Yaml(
                """
                decimal: ","
                group: " "
                months: [janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre]
                date: { first: 1er }
                money: { symbol: "{number} {symbol}", symbols: { EUR: "€", CHF: Fr. } }
                """
            ),
            []
        );
        Assert.Equal(
            ["1er août 2023", "1 302,50 €", "1 302,50 Fr.", "30%"],
            new object[]
            {
                new PartialDate(2023, 8, 1),
                new Money(1302.5m, "EUR"),
                new Money(1302.5m, "CHF"),
                new Percent(0.3m),
            }.Select(formats.Print)
        );
    }

    [Theory]
    [InlineData("decimals: ','", "'formats' has no 'decimals', did you mean 'decimal'?")]
    [InlineData("months: [uno, due]", "'formats.months' is not a list of 12 texts")]
    [InlineData("decimal: [a]", "'formats.decimal' is not a text")]
    [InlineData("date: oggi", "'formats.date' is not a map")]
    [InlineData("date: { day: '{day}/{year}' }", "'formats.date.day' lacks '{month}'")]
    [InlineData("percent: '%'", "'formats.percent' lacks '{number}'")]
    [InlineData("period: { until: { yaer: x } }", "'formats.period.until' has no 'yaer', did you mean 'year'?")]
    [InlineData("period: { vowel_days: [otto] }", "'formats.period.vowel_days' is not a list of whole numbers")]
    [InlineData("duration: { units: { days: [giorno] } }", "'formats.duration.units.days' is not a list of 2 texts")]
    [InlineData("money: { symbols: [EUR] }", "'formats.money.symbols' is not a map of texts")]
    [InlineData("unknown: { lost: perso }", "'formats.unknown' has no 'lost'")]
    public void What_is_wrong_in_a_language_file_is_named_and_left_at_its_default(string yaml, string problem)
    {
        var problems = new List<Quadro.Text.Wording>();
        var formats = Words.Formats("it", Words.Yaml(yaml), problems);
        Assert.Equal([problem], problems.Select(wrong => wrong.English));
        Assert.Equal(
            ("7 July 2023", "€1.00", "30%"),
            (
                formats.Print(new PartialDate(2023, 7, 7)),
                formats.Print(new Money(1, "EUR")),
                formats.Print(new Percent(0.3m))
            )
        );
    }

    [Fact]
    public void The_languages_of_the_kit_say_the_same_things()
    {
        static IEnumerable<string> Keys(MapNode map, string path = "") =>
            map.Entries.SelectMany(entry =>
                entry.Value is MapNode inner ? Keys(inner, $"{path}{entry.Key}.") : [path + entry.Key]
            );
        var (it, en) = (Keys(Words.File("it")).ToList(), Keys(Words.File("en")).ToList());
        // Only Italian shortens its prepositions; only English has other names for European acts.
        Assert.Equal(["period.until.vowel", "period.from.vowel", "period.vowel_days"], it.Except(en));
        Assert.Equal(
            [
                "norm.kinds.regolamento-ue",
                "norm.kinds.direttiva-ue",
                "norm.bodies.UE",
                "norm.bodies.CE",
                "norm.bodies.CEE",
            ],
            en.Except(it)
        );
    }
}
