using Quadro.Tests.Support;
using Quadro.Values.Dates;

namespace Quadro.Tests.Values;

/// <summary>Dates, times and periods as other programs write them: read where the type fits, else named; never taken
/// for something else.</summary>
public class FormsOfOthersTests
{
    [Theory]
    [InlineData("2015 Q1", "2015-01/2015-03")]
    [InlineData("Q1 2015", "2015-01/2015-03")]
    [InlineData("1Q 2015", "2015-01/2015-03")]
    [InlineData("2015M03", "2015-03")]
    [InlineData("2015-M12", "2015-12")]
    [InlineData("2024-W05", "2024-01-29/2024-02-04")]
    [InlineData("2024W52", "2024-12-23/2024-12-29")]
    [InlineData("settimana 1 2020", "2019-12-30/2020-01-05")]
    [InlineData("2020-W53", "2020-12-28/2021-01-03")]
    public void Parts_of_years_are_periods(string text, string canonical) =>
        Assert.Equal(canonical, Words.Say(Period.Parse(text)));

    [Theory]
    [InlineData("2021-W53", "'2021-W53' is not a period: the year 2021 has 52 weeks")]
    [InlineData("2015M13", "'2015M13' is not a period: a year has 12 of these")]
    [InlineData("2012/13", "'2012/13' has a year of two digits: a period is written '2012-2013'")]
    [InlineData("9999-W52", "'9999-W52' is not a period")]
    public void What_no_year_has_is_refused(string text, string problem) =>
        Assert.Equal(problem, Period.Parse(text).Problem?.English);

    [Theory]
    [InlineData("1. Oktober 2015", "2015-10-01")]
    [InlineData("01. Okt. 2015", "2015-10-01")]
    [InlineData("3. März 2015", "2015-03-03")]
    [InlineData("1. maggio 2023", "2023-05-01")]
    [InlineData("Mon, 02 Dec 2013", "2013-12-02")]
    [InlineData("lunedì 2 dicembre 2013", "2013-12-02")]
    [InlineData("Mar, 3 dic 2013", "2013-12-03")]
    [InlineData("Mar 3, 2013", "2013-03-03")]
    [InlineData("2011-12", "2011-12")]
    [InlineData("2010/12", "2010-12")]
    public void Dates_are_read(string text, string canonical) =>
        Assert.Equal(canonical, Words.Say(PartialDate.Parse(text)));

    [Theory]
    [InlineData("01. Okt 15", "'01. Okt 15' has a year of two digits, '15'")]
    [InlineData("gen-24", "'gen-24' has a year of two digits, '24'")]
    [InlineData(
        "2011/12",
        "'2011/12' may be December 2011 or the years 2011 and 2012: it is written '2011-12' or '2011-2012'"
    )]
    [InlineData("Tue, 02 Dec 2013", "'Tue, 02 Dec 2013' is not a date: that day is a Monday")]
    [InlineData("1. 5. 2023", "'1. 5. 2023' is not a date")]
    public void Dates_that_may_be_others_are_named(string text, string problem) =>
        Assert.Equal(problem, PartialDate.Parse(text).Problem?.English);

    [Theory]
    [InlineData("2013-12-02 7:37:00 -0400", "2013-12-02T07:37:00-04:00")]
    [InlineData("Mon, 02 Dec 2013 07:37:00 -0400", "2013-12-02T07:37:00-04:00")]
    [InlineData("2013-12-02 07:37:00 +00:00", "2013-12-02T07:37:00Z")]
    public void Moments_are_read(string text, string canonical) =>
        Assert.Equal(canonical, Moment.Parse(text).Value?.Canonical);

    [Fact]
    public void The_date_of_a_page_may_have_its_hour_and_zone_beside_it()
    {
        var site = SiteUnderTest.Of(
            "=== quadro.yaml\ntitle: Prova\nlanguage: it\nas_of: 2026-06-30\n=== content/a.md\n---\ntitle: "
                + "A\ndate: 2013-12-02 23:37:00 -0400\nupdated: 2014-01-05T07:00:00Z\n---\n{{ record.date.iso "
                + "}} {{ record.updated.iso }}\n"
        );
        Assert.Contains(
            "2013-12-02 2014-01-05",
            new SiteFolder().BuildGood(site)["a/index.html"],
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("date", "2015M03", null)]
    [InlineData("yearmonth", "2015M03", null)]
    [InlineData("number", "1.45E7", null)]
    [InlineData("number", "1,45E+07", null)]
    [InlineData("integer", "1.45E7", "'v': '1.45E7' is written with an exponent…")]
    [InlineData(
        "date",
        "2012/13",
        "'v': '2012/13' is not a date: it looks like a period | write '2012-2013', and declare the field with "
            + "'type: period'…"
    )]
    [InlineData("year", "2012/13", "'v': '2012/13' is not a date: it looks like a period | …")]
    [InlineData(
        "date",
        "2015 Q1",
        "'v': '2015 Q1' is not a date, but a period | declare the field with 'type: period'…"
    )]
    [InlineData("date", "2024-W05", "'v': '2024-W05' is not a date, but a period | …")]
    [InlineData(
        "date",
        "2013-12-02 7:37:00 -0400",
        "'v': '2013-12-02 7:37:00 -0400' has a time of day beside its date | …'type: datetime'…"
    )]
    public void A_field_reads_what_its_type_fits_and_names_the_others(string type, string value, string? problem)
    {
        var built = new SiteFolder().Build(
            SiteUnderTest.Of(
                "=== quadro.yaml\nlanguage: it\nas_of: 2026-06-30\n=== data/things.schema.yaml\npages: "
                    + $"false\nfields: [{{ name: v, type: {type} }}]\n=== data/things.csv\nid;v\na;{value}\n"
            )
        );
        built.Found(problem is null ? [] : ["data/things.csv(2,3): error QD2003: " + problem]);
    }
}
