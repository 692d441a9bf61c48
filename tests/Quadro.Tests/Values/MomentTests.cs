using Quadro.Values;
using Quadro.Values.Arithmetic;
using Quadro.Values.Dates;

namespace Quadro.Tests.Values;

public class MomentTests
{
    [Theory]
    [InlineData("2022-04-29T11:54:11.000+0000", "2022-04-29T11:54:11Z")]
    [InlineData("2022-04-29T11:54:11+02:00", "2022-04-29T11:54:11+02:00")]
    [InlineData("2022-04-29T11:54:11-0530", "2022-04-29T11:54:11-05:30")]
    [InlineData("2022-04-29T11:54:11 +02", "2022-04-29T11:54:11+02:00")]
    [InlineData("2022-04-29T11:54:11Z", "2022-04-29T11:54:11Z")]
    [InlineData("2022-04-29 11:54:11 UTC", "2022-04-29T11:54:11Z")]
    [InlineData("2022-04-29T11:54", "2022-04-29T11:54:00")]
    [InlineData("2022-04-29t11:54:11.1234567", "2022-04-29T11:54:11.1234567")]
    [InlineData("2022-04-29T11:54:11.5000000000", "2022-04-29T11:54:11.5")]
    [InlineData("2022-04-29T11:54:11,5", "2022-04-29T11:54:11.5")]
    [InlineData("29/04/2022 9:05", "2022-04-29T09:05:00")]
    [InlineData("29.04.2022, 11.54", "2022-04-29T11:54:00")]
    [InlineData("29 aprile 2022, 11:54", "2022-04-29T11:54:00")]
    [InlineData("29 aprile 2022, ore 11:54", "2022-04-29T11:54:00")]
    [InlineData("29 aprile 2022 alle ore 11.54", "2022-04-29T11:54:00")]
    [InlineData("29 April 2022 at 11:54 PM", "2022-04-29T23:54:00")]
    [InlineData("29/04/2022 12:05 AM", "2022-04-29T00:05:00")]
    public void Moments_are_read(string text, string canonical) =>
        Assert.Equal(canonical, Words.Say(Moment.Parse(text)));

    [Theory]
    [InlineData("2022-04-29", "'2022-04-29' has no time of day")]
    [InlineData("2022-04 11:54", "'2022-04 11:54' has a time of day and no day")]
    [InlineData(
        "2022-02-30T11:54",
        "'2022-02-30T11:54' is not a date with a time of day: '2022-02-30' is not a date: February 2022 has 28 days"
    )]
    [InlineData("2022-04-29T24:00", "'2022-04-29T24:00' is not a date with a time of day: there is no hour 24")]
    [InlineData("2022-04-29T11:60", "'2022-04-29T11:60' is not a date with a time of day: there is no minute 60")]
    [InlineData("2022-04-29T11:54:60", "'2022-04-29T11:54:60' is not a date with a time of day: there is no second 60")]
    [InlineData(
        "2022-04-29T11:54:11.12345678",
        "'2022-04-29T11:54:11.12345678' is not a date with a time of day: it has more digits of a second than "
            + "the seven that are kept exactly"
    )]
    [InlineData(
        "2022-04-29T11:54:11+15:00",
        "'2022-04-29T11:54:11+15:00' is not a date with a time of day: '+15:00' is no distance from Greenwich"
    )]
    [InlineData("2022-04-29T11:5x", "'2022-04-29T11:5x' is not a date with a time of day: '11:5x' is no time")]
    [InlineData(
        "29/04/22 11:54",
        "'29/04/22 11:54' is not a date with a time of day: '29/04/22' has a year of two digits, '22'"
    )]
    [InlineData("11:54", "'11:54' is not a date with a time of day")]
    [InlineData("", "an empty text is not a date with a time of day")]
    public void What_is_no_moment_is_refused_with_the_reason(string text, string problem)
    {
        var parsed = Moment.Parse(text);
        Assert.Equal(problem, parsed.Problem?.English);
        Assert.Equal(
            "'2022-04-29T11:54:11+02:00', '2022-04-29 11:54' or '29 aprile 2022, 11:54'",
            parsed.Accepted?.English
        );
    }

    [Theory]
    [InlineData("2022-04-29T11:54:11Z", "29 aprile 2022, 11:54", "29 April 2022, 11:54")]
    [InlineData("2022-12-01T09:05", "1 dicembre 2022, 09:05", "1 December 2022, 09:05")]
    public void Moments_print_in_the_words_of_the_language(string text, string it, string en)
    {
        var moment = Of(text);
        Assert.Equal((it, en), (moment.Print(Words.It), moment.Print(Words.En)));
    }

    [Theory]
    [InlineData("2022-04-29T11:54+02:00", "==", "2022-04-29T09:54Z", true)]
    [InlineData("2022-04-29T11:54+02:00", "<", "2022-04-29T10:00Z", true)]
    [InlineData("2022-04-29T11:54", "<", "2022-04-29T11:55Z", true)]
    [InlineData("2022-04-29T11:54", ">=", "2022-04-29", true)]
    [InlineData("2022-04-29T11:54", "<", "2022-04-29", false)]
    [InlineData("2022-04-29T11:54", ">", "2022-04-28", true)]
    [InlineData("2022-04-29T11:54", "<", "2022-05", true)]
    [InlineData("2022-04-29T11:54", "==", "2022-04-29", false)]
    [InlineData("2022-04-29T11:54", "<=", "2021-2027", true)]
    public void Comparisons_speak_of_what_is_certain(string left, string op, string right, bool holds)
    {
        Assert.Equal(holds.ToString(), Words.Operate(Of(left), op, right));
        Assert.Equal(
            holds.ToString(),
            Words.Operate(
                Of(left),
                op,
                Moment.Parse(right).Value ?? (object?)PartialDate.Parse(right).Value ?? Period.Parse(right).Value
            )
        );
    }

    [Theory]
    [InlineData("2022-04-29T11:54", "+", "13 ore", "Moment 2022-04-30T00:54:00")]
    [InlineData("2022-04-29T11:54", "-", "12 ore", "Moment 2022-04-28T23:54:00")]
    [InlineData("2022-04-29T11:54Z", "+", "2 settimane", "Moment 2022-05-13T11:54:00Z")]
    [InlineData("2022-01-31T11:54", "+", "1 mese", "Moment 2022-02-28T11:54:00")]
    [InlineData("9999-12-31T23:54", "+", "1 ora", "! there is no such date: '9999-12-31T23:54:00' + 'PT1H'")]
    public void A_time_later_is_a_moment_again(string moment, string op, string duration, string result) =>
        Assert.Equal(result, Words.Operate(Of(moment), op, Duration.Parse(duration).Value));

    [Fact]
    public void Moments_subtract_to_days_and_have_no_product()
    {
        Assert.Equal("2", Words.Operate(Of("2022-05-01T00:01"), "-", Of("2022-04-29T23:59")));
        Assert.Equal("1", Words.Operate(Of("2022-04-30T00:01"), "-", PartialDate.Parse("2022-04-29").Value));
        Assert.StartsWith("! ", Words.Operate(Of("2022-04-30T00:01"), "*", 2), StringComparison.Ordinal);
        Assert.StartsWith("! ", Words.Operate(Of("2022-04-30T00:01"), "==", "ieri"), StringComparison.Ordinal);
        Assert.StartsWith("! ", Words.Operate(Of("2022-04-30T00:01"), "<", "ieri"), StringComparison.Ordinal);
        Assert.Equal("Unknown missing", Words.Operate(Of("2022-04-30T00:01"), "<", Unknown.Missing));
    }

    [Fact]
    public void Moments_sort_among_dates()
    {
        object?[] sorted =
        [
            PartialDate.Parse("2022").Value,
            PartialDate.Parse("2022-04-29").Value,
            Of("2022-04-29T08:00+02:00"),
            Of("2022-04-29T07:00Z"),
            Of("2022-04-29T23:59"),
            PartialDate.Parse("2022-04-30").Value,
        ];
        var shuffled = sorted.Reverse().ToList();
        shuffled.Sort(ValueOrder.Compare);
        Assert.Equal(sorted, shuffled);
    }

    [Fact]
    public void Members_say_the_parts()
    {
        var moment = Of("2022-04-29T11:54:11.5+02:00");
        Assert.Equal(
            [2022L, 4L, 29L, 11L, 54L, 11.5m, moment.Date, moment.Time, "+02:00", "2022-04-29T11:54:11.5+02:00"],
            moment.MemberNames.Select(name => moment.TryGetMember(name, out var value) ? value : null)
        );
        Assert.True(Of("2022-04-29T11:54").TryGetMember("offset", out var offset));
        Assert.Equal(Unknown.NotAvailable, offset);
        Assert.False(moment.TryGetMember("precision", out _));
    }

    private static Moment Of(string text) => Moment.Parse(text).Value!;
}
