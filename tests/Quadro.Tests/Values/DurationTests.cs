using Quadro.Values.Dates;

namespace Quadro.Tests.Values;

public class DurationTests
{
    [Theory]
    [InlineData("12-15 settimane", "P12W/P15W")]
    [InlineData("12–15 settimane", "P12W/P15W")]
    [InlineData("12 - 15 weeks", "P12W/P15W")]
    [InlineData("da 12 a 15 settimane", "P12W/P15W")]
    [InlineData("from 12 to 15 weeks", "P12W/P15W")]
    [InlineData("tra 12 e 15 settimane", "P12W/P15W")]
    [InlineData("30 giorni", "P30D")]
    [InlineData("30gg", "P30D")]
    [InlineData("1 giorno", "P1D")]
    [InlineData("2 anni", "P2Y")]
    [InlineData("1,5 anni", "P1.5Y")]
    [InlineData("6 mesi", "P6M")]
    [InlineData("6 months", "P6M")]
    [InlineData("8 ore", "PT8H")]
    [InlineData("P30D", "P30D")]
    [InlineData("P12W", "P12W")]
    [InlineData("P12W/P15W", "P12W/P15W")]
    [InlineData("P1Y6M", "P18M")]
    [InlineData("PT8H", "PT8H")]
    public void Durations_are_read(string text, string canonical) =>
        Assert.Equal(canonical, Words.Say(Duration.Parse(text)));

    [Theory]
    [InlineData("30", "'30' has no unit of time")]
    [InlineData(
        "12-15 settimne",
        "'12-15 settimne' is not a duration: 'settimne' is not a unit of time, did you mean 'settimane'?"
    )]
    [InlineData("15-12 settimane", "'15-12 settimane' has its longer time first")]
    [InlineData("un mese", "'un mese' is not a duration")]
    [InlineData(
        "30 giorni lavorativi",
        "'30 giorni lavorativi' is not a duration: 'giorni lavorativi' is not a unit of time"
    )]
    [InlineData("-3 giorni", "'-3 giorni' is not a duration")]
    [InlineData("P1X", "'P1X' is not a duration: 'X' is not a unit of time")]
    [InlineData("1.000 giorni", "'1.000 giorni' is not a duration")]
    [InlineData("", "an empty text is not a duration")]
    public void What_is_no_duration_is_refused_with_the_reason(string text, string problem)
    {
        var parsed = Duration.Parse(text);
        Assert.Equal(problem, parsed.Problem?.English);
        Assert.Equal("'30 giorni', '12-15 settimane', '6 months' or 'P12W'", parsed.Accepted?.English);
    }

    [Theory]
    [InlineData("12-15 weeks", "12–15 settimane", "12–15 weeks")]
    [InlineData("1 week", "1 settimana", "1 week")]
    [InlineData("30 giorni", "30 giorni", "30 days")]
    [InlineData("1 anno", "1 anno", "1 year")]
    [InlineData("1,5 anni", "1,5 anni", "1.5 years")]
    [InlineData("0-1 mesi", "0–1 mesi", "0–1 months")]
    [InlineData("P1187D", "1.187 giorni", "1,187 days")]
    [InlineData("8 ore", "8 ore", "8 hours")]
    public void Durations_print_with_singular_and_plural(string text, string it, string en)
    {
        var duration = Duration.Parse(text).Value!;
        Assert.Equal((it, en), (duration.Print(Words.It), duration.Print(Words.En)));
    }

    [Theory]
    [InlineData("7 giorni", "==", "1 settimana", "True")]
    [InlineData("12 mesi", "==", "1 anno", "True")]
    [InlineData("30 giorni", "==", "1 mese", "False")]
    [InlineData("30 giorni", "<", "1 mese", "False")]
    [InlineData("30 giorni", "<=", "1 mese", "True")]
    [InlineData("20 giorni", "<", "1 mese", "True")]
    [InlineData("1 anno", ">", "12-15 settimane", "True")]
    [InlineData("12-15 settimane", "<", "14 settimane", "False")]
    [InlineData("12-15 settimane", "<", "16 settimane", "True")]
    [InlineData("12-15 settimane", "+", "12-15 settimane", "Duration P24W/P30W")]
    [InlineData("1 settimana", "+", "2 giorni", "Duration P9D")]
    [InlineData("1 anno", "+", "6 mesi", "Duration P18M")]
    [InlineData("1 mese", "+", "2 giorni", "! months and days have no common measure: 'P1M' + 'P2D'")]
    [InlineData("3 settimane", "/", "7 giorni", "3")]
    [InlineData("3 settimane", "/", "0 giorni", "Unknown not-applicable")]
    [InlineData(
        "1-2 settimane",
        "/",
        "7 giorni",
        "! durations that are not certain are not divided: 'P1W/P2W' / 'P7D'"
    )]
    [InlineData("1 settimana", "-", "7 giorni", "! durations have no '-' here: 'P1W' - 'P7D'")]
    public void Durations_compare_and_add(string left, string op, string right, string result) =>
        Assert.Equal(result, Words.Operate(Duration.Parse(left).Value, op, Duration.Parse(right).Value));

    [Fact]
    public void Durations_multiply_with_numbers_and_compare_with_texts()
    {
        var phase = Duration.Parse("12-15 settimane").Value!;
        Assert.Equal("Duration P36W/P45W", Words.Operate(phase, "*", 3));
        Assert.Equal("Duration P36W/P45W", Words.Operate(3L, "*", phase));
        Assert.Equal("Duration P6W/P7.5W", Words.Operate(phase, "/", 2m));
        Assert.Equal("True", Words.Operate(phase, "<", "1 anno"));
        Assert.Equal("! 'poco' is not a duration", Words.Operate(phase, "<", "poco"));
        Assert.Equal("! durations are not below zero: 'P12W/P15W' * -1", Words.Operate(phase, "*", -1));
        Assert.Equal("! durations have no '<' here: 'P12W/P15W' < 3", Words.Operate(phase, "<", 3));
        Assert.Equal("! durations have no '==' here: 'P12W/P15W' == 3", Words.Operate(phase, "==", 3));
    }

    [Fact]
    public void Members_are_its_two_lengths_and_its_unit()
    {
        var duration = Duration.Parse("12-15 settimane").Value!;
        Assert.Equal(
            [12m, 15m, "weeks", "P12W/P15W"],
            duration.MemberNames.Select(name => duration.TryGetMember(name, out var value) ? value : null)
        );
    }
}
