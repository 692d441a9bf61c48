using Quadro.Values.Amounts;
using Quadro.Values.Numbers;

namespace Quadro.Tests.Values;

public class PercentTests
{
    [Theory]
    [InlineData("30%", PercentScale.Undeclared, "30%")]
    [InlineData("30 %", PercentScale.Fraction, "30%")]
    [InlineData("33,33\u00a0%", PercentScale.Undeclared, "33.33%")]
    [InlineData("30 per cento", PercentScale.Undeclared, "30%")]
    [InlineData("30 percent", PercentScale.Undeclared, "30%")]
    [InlineData("-2,5%", PercentScale.Undeclared, "-2.5%")]
    [InlineData("0,3", PercentScale.Fraction, "30%")]
    [InlineData("0.3", PercentScale.Fraction, "30%")]
    [InlineData("30", PercentScale.Points, "30%")]
    [InlineData("0,5", PercentScale.Points, "0.5%")]
    public void Percentages_are_read_by_their_sign_or_as_declared(string text, PercentScale scale, string canonical) =>
        Assert.Equal(canonical, Words.Say(Percent.Parse(text, Words.Undeclared, scale)));

    [Theory]
    [InlineData(
        "30",
        PercentScale.Undeclared,
        "'30' has no '%', and it is not declared whether it counts ones or hundredths ['30%', or declare "
            + "whether numbers without '%' are fractions or points]"
    )]
    [InlineData("trenta", PercentScale.Points, "'trenta' is not a percentage ['30%' or '30']")]
    [InlineData("%", PercentScale.Fraction, "'%' is not a percentage ['30%' or '0.3']")]
    [InlineData("12,345%", PercentScale.Fraction, "'12,345' could be 12345 or 12.345 ['30%' or '0.3']")]
    [InlineData(
        "0.0000000000000000000000000001%",
        PercentScale.Points,
        "'0.0000000000000000000000000001%' has more digits than are kept exactly ['30%' or '30']"
    )]
    [InlineData("", PercentScale.Points, "an empty text is not a percentage ['30%' or '30']")]
    public void What_is_no_percentage_is_refused(string text, PercentScale scale, string problem) =>
        Assert.Equal(problem, Words.Say(Percent.Parse(text, Words.Undeclared, scale)));

    [Theory]
    [InlineData("0.3", "30 %", "30%")]
    [InlineData("0", "0 %", "0%")]
    [InlineData("0.333333", "33,33 %", "33.33%")]
    [InlineData("0.005", "0,5 %", "0.5%")]
    [InlineData("12.5", "1.250 %", "1,250%")]
    [InlineData("-0.025", "-2,5 %", "-2.5%")]
    public void Percentages_print_with_the_decimals_they_need(string ratio, string it, string en)
    {
        var percent = Percent.Parse(ratio, Words.Point, PercentScale.Fraction).Value!;
        Assert.Equal((it, en), (percent.Print(Words.It), percent.Print(Words.En)));
    }

    [Fact]
    public void Percentages_count_as_their_ratio()
    {
        var (advance, balance) = (new Percent(0.3m), new Percent(0.7m));
        Assert.Equal("Percent 100%", Words.Operate(advance, "+", balance));
        Assert.Equal("True", Words.Operate(new Percent(1), "==", 1));
        Assert.Equal("Percent 70%", Words.Operate(1, "-", advance));
        Assert.Equal("8400.0", Words.Operate(28000, "*", advance));
        Assert.Equal("Percent 21%", Words.Operate(advance, "*", balance));
        Assert.Equal("Percent 15%", Words.Operate(advance, "/", 2));
        Assert.Equal("Unknown not-applicable", Words.Operate(advance, "/", 0));
        Assert.Equal("True", Words.Operate(advance, "<", balance));
        Assert.Equal("True", Words.Operate(advance, "<", 0.5));
        Assert.Equal("True", Words.Operate(advance, "==", "30%"));
        Assert.Equal(
            "! '30' has no '%', and it is not declared whether it counts ones or hundredths",
            Words.Operate(advance, "==", "30")
        );
        Assert.Equal("! percentages have no '%': '30%' % 2", Words.Operate(advance, "%", 2));
        Assert.Equal("! percentages have no '+' here: '30%' + 'a'", Words.Operate(advance, "+", "a"));
        Assert.Equal("Money 3000.00 EUR", Words.Operate(new Money(10000, "EUR"), "*", advance));
    }

    [Fact]
    public void Members_are_the_ratio_and_the_points()
    {
        var percent = new Percent(0.3m);
        Assert.Equal(
            [0.3m, 30m, "30%"],
            percent.MemberNames.Select(name => percent.TryGetMember(name, out var value) ? value : null)
        );
    }
}
