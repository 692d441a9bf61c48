using Quadro.Values;
using Quadro.Values.Dates;

namespace Quadro.Tests.Values;

public class PeriodTests
{
    [Theory]
    [InlineData("2022-2023", "2022/2023")]
    [InlineData("2021–2027", "2021/2027")]
    [InlineData("2021 - 2027", "2021/2027")]
    [InlineData("2021/2027", "2021/2027")]
    [InlineData("2017-10-01/2020-12-31", "2017-10-01/2020-12-31")]
    [InlineData("01-10-2017 - 31-12-2020", "2017-10-01/2020-12-31")]
    [InlineData("01/10/2017-31/12/2020", "2017-10-01/2020-12-31")]
    [InlineData("dal 1° ottobre 2017 al 31 dicembre 2020", "2017-10-01/2020-12-31")]
    [InlineData("from 1 October 2017 to 31 December 2020", "2017-10-01/2020-12-31")]
    [InlineData("luglio 2023 – settembre 2023", "2023-07/2023-09")]
    [InlineData("da luglio 2023 a settembre 2023", "2023-07/2023-09")]
    [InlineData("fino al 2027", "../2027")]
    [InlineData("Fino a luglio 2027", "../2027-07")]
    [InlineData("fino all'8 maggio 2027", "../2027-05-08")]
    [InlineData("fino all’8 maggio 2027", "../2027-05-08")]
    [InlineData("until 2027", "../2027")]
    [InlineData("../2027", "../2027")]
    [InlineData("dal 2021", "2021/..")]
    [InlineData("from 2021", "2021/..")]
    [InlineData("since July 2021", "2021-07/..")]
    [InlineData("2021/..", "2021/..")]
    [InlineData("2021", "2021")]
    [InlineData("2023-07", "2023-07")]
    [InlineData("2021/2021-12", "2021/2021-12")]
    [InlineData("2021-05/2021", "2021-05/2021")]
    [InlineData("01-2020-12-2021", "2020-01/2021-12")]
    [InlineData("2022 - 4° trimestre", "2022-10/2022-12")]
    [InlineData("2022-Q4", "2022-10/2022-12")]
    [InlineData("2022Q4", "2022-10/2022-12")]
    [InlineData("Q4 2022", "2022-10/2022-12")]
    [InlineData("IV trimestre 2022", "2022-10/2022-12")]
    [InlineData("4º trim. 2022", "2022-10/2022-12")]
    [InlineData("quarto trimestre del 2022", "2022-10/2022-12")]
    [InlineData("4th quarter of 2022", "2022-10/2022-12")]
    [InlineData("I semestre 2023", "2023-01/2023-06")]
    [InlineData("2023-S2", "2023-07/2023-12")]
    [InlineData("H1 2023", "2023-01/2023-06")]
    [InlineData("2° quadrimestre 2023", "2023-05/2023-08")]
    public void Periods_are_read(string text, string canonical) =>
        Assert.Equal(canonical, Words.Say(Period.Parse(text)));

    [Theory]
    [InlineData("2027-2021", "'2027-2021' ends before it starts: '2021' is before '2027'")]
    [InlineData("2022-23", "'2022-23' has a year of two digits: a period is written '2022-2023'")]
    [InlineData(
        "fino al 31 febbraio 2027",
        "'fino al 31 febbraio 2027' is not a period: '31 febbraio 2027' is not a date: February 2027 has 28 days"
    )]
    [InlineData("2020-01-2021", "'2020-01-2021' can be split into two dates in more than one way")]
    [InlineData("sempre", "'sempre' is not a period")]
    [InlineData("2022-Q5", "'2022-Q5' is not a period: a year has 4 of these")]
    [InlineData("3° semestre 2022", "'3° semestre 2022' is not a period: a year has 2 of these")]
    [InlineData("4° trimestre", "'4° trimestre' is not a period")]
    [InlineData("../..", "'../..' is not a period")]
    [InlineData("31-02-2021", "'31-02-2021' is not a date: February 2021 has 28 days")]
    [InlineData("fino al", "'fino al' is not a period")]
    [InlineData("", "an empty text is not a period")]
    public void What_is_no_period_is_refused_with_the_reason(string text, string problem)
    {
        var parsed = Period.Parse(text);
        Assert.Equal(problem, parsed.Problem?.English);
        Assert.Equal(
            "'2021-2027', '2017-10-01/2020-12-31', 'fino al 2027', 'dal 2021', '4° trimestre 2022' or '2021'",
            parsed.Accepted?.English
        );
    }

    [Theory]
    [InlineData("2021-2027", "2021–2027", "2021–2027")]
    [InlineData("2021", "2021", "2021")]
    [InlineData("2017-10-01/2020-12-31", "1 ottobre 2017 – 31 dicembre 2020", "1 October 2017 – 31 December 2020")]
    [InlineData("fino al 2027", "fino al 2027", "until 2027")]
    [InlineData("until July 2027", "fino a luglio 2027", "until July 2027")]
    [InlineData("until 8 May 2027", "fino all’8 maggio 2027", "until 8 May 2027")]
    [InlineData("until 9 May 2027", "fino al 9 maggio 2027", "until 9 May 2027")]
    [InlineData("from 11 May 2027", "dall’11 maggio 2027", "from 11 May 2027")]
    [InlineData("dal 2021", "dal 2021", "from 2021")]
    public void Periods_print_in_the_words_of_the_language(string text, string it, string en)
    {
        var period = Period.Parse(text).Value!;
        Assert.Equal((it, en), (period.Print(Words.It), period.Print(Words.En)));
    }

    [Theory]
    [InlineData("2014-2020", "<", "2021-2027", "True")]
    [InlineData("2014-2020", "<", "2020-2027", "False")]
    [InlineData("2014-2020", "<=", "2020-2027", "True")]
    [InlineData("2021-2027", ">", "31-12-2020", "True")]
    [InlineData("fino al 2020", "<", "2021", "True")]
    [InlineData("dal 2020", "<", "2030", "False")]
    [InlineData("dal 2020", "<=", "2030", "True")]
    [InlineData("2021", "==", "2021", "True")]
    [InlineData("2021-2027", "==", "2021/2027", "True")]
    [InlineData("2021-2027", "+", "2021/2027", "! dates have no '+' here: '2021/2027' + '2021/2027'")]
    public void Periods_compare_with_periods_and_dates(string left, string op, string right, string result)
    {
        var period = Period.Parse(left).Value!;
        Assert.Equal(
            result,
            Words.Operate(
                period,
                op,
                op == "+" ? period : PartialDate.Parse(right).Value ?? (object)Period.Parse(right).Value!
            )
        );
        if (op != "+")
            Assert.Equal(result, Words.Operate(period, op, right));
    }

    [Fact]
    public void An_open_end_is_not_applicable()
    {
        var period = Period.Parse("fino al 2027").Value!;
        Assert.Equal(
            [Unknown.NotApplicable, PartialDate.Parse("2027").Value, true, Unknown.NotAvailable, "../2027"],
            period.MemberNames.Select(name => period.TryGetMember(name, out var value) ? value : null)
        );
        Assert.True(Period.Parse("2017-10-01/2020-12-31").Value!.TryGetMember("days", out var days));
        Assert.Equal(1187L, days);
    }

    [Fact]
    public void No_period_ends_before_it_starts()
    {
        Assert.Throws<ArgumentException>(() => new Period(new PartialDate(2022), new PartialDate(2021)));
        Assert.Throws<ArgumentException>(() => new Period(null, null));
    }
}
