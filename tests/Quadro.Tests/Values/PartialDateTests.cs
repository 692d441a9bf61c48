using Quadro.Values;
using Quadro.Values.Dates;

namespace Quadro.Tests.Values;

public class PartialDateTests
{
    [Theory]
    [InlineData("2023-05-09", "2023-05-09")]
    [InlineData("2023/05/09", "2023-05-09")]
    [InlineData("2023.5.9", "2023-05-09")]
    [InlineData("09.05.2023", "2023-05-09")]
    [InlineData("9/5/2023", "2023-05-09")]
    [InlineData("01-10-2017", "2017-10-01")]
    [InlineData("10 novembre 2021", "2021-11-10")]
    [InlineData("10 Novembre, 2021", "2021-11-10")]
    [InlineData("10 November 2021", "2021-11-10")]
    [InlineData("November 10, 2021", "2021-11-10")]
    [InlineData("10 nov. 2021", "2021-11-10")]
    [InlineData("10-nov-2021", "2021-11-10")]
    [InlineData("1° luglio 2023", "2023-07-01")]
    [InlineData("1º luglio 2023", "2023-07-01")]
    [InlineData("1st July 2023", "2023-07-01")]
    [InlineData("22nd July 2023", "2023-07-22")]
    [InlineData("luglio 2023", "2023-07")]
    [InlineData("Lug 2022", "2022-07")]
    [InlineData("2023-07", "2023-07")]
    [InlineData("07/2023", "2023-07")]
    [InlineData("2021", "2021")]
    [InlineData("  2021 ", "2021")]
    [InlineData("29 febbraio 2024", "2024-02-29")]
    [InlineData("10\u00a0novembre\u00a02021", "2021-11-10")]
    public void Dates_are_read_as_precisely_as_they_are_given(string text, string canonical) =>
        Assert.Equal(canonical, Words.Say(PartialDate.Parse(text)));

    [Theory]
    [InlineData("31-02-2021", "'31-02-2021' is not a date: February 2021 has 28 days")]
    [InlineData("2023-02-29", "'2023-02-29' is not a date: February 2023 has 28 days")]
    [InlineData("31 aprile 2021", "'31 aprile 2021' is not a date: April 2021 has 30 days")]
    [InlineData("05/13/2023", "'05/13/2023' is not a date: there is no month 13")]
    [InlineData("2023-13", "'2023-13' is not a date: there is no month 13")]
    [InlineData("09/05/23", "'09/05/23' has a year of two digits, '23'")]
    [InlineData("10 novembre 21", "'10 novembre 21' has a year of two digits, '21'")]
    [InlineData("10 novembre", "'10 novembre' has no year")]
    [InlineData(
        "10 novmbre 2021",
        "'10 novmbre 2021' is not a date: 'novmbre' is not the name of a month, did you mean 'novembre'?"
    )]
    [InlineData("2023-05-09T10:00", "'2023-05-09T10:00' has a time of day beside its date")]
    [InlineData("9 maggio 2023 10:00", "'9 maggio 2023 10:00' has a time of day beside its date")]
    [InlineData("0000", "'0000' is not a date: there is no year 0")]
    [InlineData("10 11 2021", "'10 11 2021' is not a date")]
    [InlineData("10-11/2021", "'10-11/2021' is not a date")]
    [InlineData("20230509", "'20230509' is not a date")]
    [InlineData("2021-", "'2021-' is not a date")]
    [InlineData("ieri", "'ieri' is not a date")]
    [InlineData("", "an empty text is not a date")]
    [InlineData("2022-2023", "'2022-2023' is not a date")]
    public void What_is_no_date_is_refused_with_the_reason(string text, string problem)
    {
        var parsed = PartialDate.Parse(text);
        Assert.Equal(problem, parsed.Problem?.English);
        Assert.Equal("'2023-05-09', '09.05.2023', '9 maggio 2023', 'luglio 2023' or '2021'", parsed.Accepted?.English);
    }

    [Theory]
    [InlineData("2023-05-09", "9 maggio 2023", "9 May 2023")]
    [InlineData("2017-10-01", "1 ottobre 2017", "1 October 2017")]
    [InlineData("2023-07", "luglio 2023", "July 2023")]
    [InlineData("2021", "2021", "2021")]
    public void Dates_print_in_the_words_of_the_language(string text, string it, string en)
    {
        var date = PartialDate.Parse(text).Value!;
        Assert.Equal((it, en), (date.Print(Words.It), date.Print(Words.En)));
    }

    [Theory]
    [InlineData("2017-10-01", "2020-12-31", 1187L)]
    [InlineData("2020-12-31", "2017-10-01", -1187L)]
    [InlineData("2021-01-01", "2021-01-01", 0L)]
    [InlineData("2021-01", "2021-01-01", null)]
    [InlineData("2021-01-01", "2022", null)]
    public void Days_between_dates_are_counted_when_both_have_one(string from, string to, long? days) =>
        Assert.Equal(days, PartialDate.Days(PartialDate.Parse(from).Value, PartialDate.Parse(to).Value));

    [Theory]
    [InlineData("2021", "<", "2022", true)]
    [InlineData("2021", "<", "2021-07", false)]
    [InlineData("2021-07", "<", "2021", false)]
    [InlineData("2021", "<=", "2021-07", true)]
    [InlineData("2021-12", "<=", "2021-07", false)]
    [InlineData("2021-07", ">=", "2021", true)]
    [InlineData("2022", ">", "2021-12-31", true)]
    [InlineData("2021", ">", "2021-01-01", false)]
    [InlineData("2021", "==", "2021", true)]
    [InlineData("2021", "==", "2021-01", false)]
    [InlineData("2021", "!=", "2021-01", true)]
    public void Comparisons_speak_of_what_is_certain(string left, string op, string right, bool holds)
    {
        var (a, b) = (PartialDate.Parse(left).Value!, PartialDate.Parse(right).Value!);
        Assert.Equal(holds.ToString(), Words.Operate(a, op, b));
        Assert.Equal(holds.ToString(), Words.Operate(a, op, right));
    }

    [Fact]
    public void A_whole_number_beside_a_comparison_is_a_year()
    {
        Assert.Equal("True", Words.Operate(PartialDate.Parse("2021-05-01").Value, "<", 2022));
        Assert.Equal("False", Words.Operate(2021L, ">", PartialDate.Parse("2021-05-01").Value));
    }

    [Theory]
    [InlineData("2023-05-09", "+", "30 giorni", "PartialDate 2023-06-08")]
    [InlineData("2023-05-09", "-", "2 settimane", "PartialDate 2023-04-25")]
    [InlineData("2023-01-31", "+", "1 mese", "PartialDate 2023-02-28")]
    [InlineData("2023-07", "+", "6 mesi", "PartialDate 2024-01")]
    [InlineData("2021", "+", "2 anni", "PartialDate 2023")]
    [InlineData("2021", "+", "6 mesi", "Unknown not-available")]
    [InlineData("2023-07", "+", "30 giorni", "Unknown not-available")]
    [InlineData("2023-07-03", "+", "12-15 settimane", "Period 2023-09-25/2023-10-16")]
    [InlineData("9999-12-31", "+", "1 giorno", "! there is no such date: '9999-12-31' + 'P1D'")]
    [InlineData("0001", "-", "1 anno", "! there is no such date: '0001' - 'P1Y'")]
    public void A_time_later_is_a_date_again(string date, string op, string duration, string result) =>
        Assert.Equal(result, Words.Operate(PartialDate.Parse(date).Value, op, Duration.Parse(duration).Value));

    [Fact]
    public void Dates_subtract_to_days_and_take_days()
    {
        var (start, end) = (PartialDate.Parse("01-10-2017").Value!, PartialDate.Parse("31-12-2020").Value!);
        Assert.Equal("1187", Words.Operate(end, "-", start));
        Assert.Equal("PartialDate 2020-12-31", Words.Operate(start, "+", 1187L));
        Assert.Equal("PartialDate 2017-10-01", Words.Operate(end, "-", 1187));
        Assert.Equal("PartialDate 2017-10-02", Words.Operate(1, "+", start));
        Assert.Equal("Unknown not-available", Words.Operate(PartialDate.Parse("2020").Value, "-", start));
        Assert.Equal("! dates have no '*' here: '2017-10-01' * 2", Words.Operate(start, "*", 2));
        Assert.Equal("! 'domani' is not a period", Words.Operate(start, "<", "domani"));
        Assert.Equal("False", Words.Operate(start, "==", null));
    }

    [Fact]
    public void Members_say_what_is_known()
    {
        var date = PartialDate.Parse("luglio 2023").Value!;
        Assert.Equal(
            [2023L, 7L, Unknown.NotAvailable, "2023-07", "month"],
            date.MemberNames.Select(name => date.TryGetMember(name, out var value) ? value : null)
        );
        Assert.False(date.TryGetMember("hour", out _));
    }

    [Theory]
    [InlineData(0, null, null)]
    [InlineData(2021, 13, null)]
    [InlineData(2021, 2, 29)]
    [InlineData(2021, null, 1)]
    public void No_date_is_made_of_impossible_parts(int year, int? month, int? day) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(year, month, day));
}
