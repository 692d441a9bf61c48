using Quadro.Values;
using Quadro.Values.Numbers;

namespace Quadro.Tests.Values;

public class CountTests
{
    [Theory]
    [InlineData("10", "", "10")]
    [InlineData("1.302", "italian", "1302")]
    [InlineData("0", "", "0")]
    [InlineData("-1", "", "'-1' is below zero, and things cannot be so few ['10']")]
    [InlineData("dieci", "", "'dieci' is not a whole number ['1302', or declare groupChar]")]
    public void A_declared_number_is_read(string text, string form, string result) =>
        Assert.Equal(result, Words.Say(Count.Parse(text, Words.Form(form))));

    [Fact]
    public void A_declared_number_prints_with_what_is_listed_when_they_differ()
    {
        Assert.Equal("10", new Count(10).Print(Words.It));
        Assert.Equal("10", new Count(10).With(10, null).Print(Words.It));
        Assert.Equal("1.302 (7 in elenco)", new Count(1302).With(7, null).Print(Words.It));
        Assert.Equal("10 (7 listed)", new Count(10).With(7, "x").Print(Words.En));
    }

    [Fact]
    public void A_count_is_a_number_in_expressions()
    {
        var count = new Count(10);
        Assert.Equal("17", Words.Operate(count, "+", new Count(7)));
        Assert.Equal("3", Words.Operate(count, "-", 7));
        Assert.Equal("2.5", Words.Operate(count, "/", 4L));
        Assert.Equal("1", Words.Operate(count, "%", 3));
        Assert.Equal("Unknown not-applicable", Words.Operate(count, "/", 0));
        Assert.Equal("True", Words.Operate(count, ">=", 7.5));
        Assert.Equal("! a count has no '+' here: '10' + 'a'", Words.Operate(count, "+", "a"));
        Assert.Equal("! a count has no '==' here: '10' == '10'", Words.Operate(count, "==", "10"));
    }

    [Fact]
    public void Members_compare_what_is_declared_with_what_is_counted()
    {
        var count = new Count(10).With(7, "tre in preparazione");
        Assert.Equal(
            [10L, 7L, 3L, "tre in preparazione", "10"],
            count.MemberNames.Select(name => count.TryGetMember(name, out var value) ? value : null)
        );
        Assert.True(new Count(10).TryGetMember("difference", out var unknown));
        Assert.Equal(Unknown.NotApplicable, unknown);
    }
}
