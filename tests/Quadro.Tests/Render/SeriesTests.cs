using Quadro.Tests.Support;

namespace Quadro.Tests.Render;

/// <summary>Several series of one indicator in one place and time.</summary>
public class SeriesTests
{
    private const string Base = """
        === quadro.yaml
        title: Values
        language: en
        as_of: 2026-06-30
        === data/territories.csv
        id,title,kind
        hill,Hill,municipality
        === data/indicators.csv
        id,title,unit,kind
        homes,Homes,number,computed
        === data/observations.csv
        indicator,time,territory,series,value

        """;

    [Fact]
    public void Each_series_has_a_value_of_its_own_and_no_headline_stands_for_all()
    {
        var built = new SiteFolder().BuildGood(
            SiteUnderTest.Of(
                Base
                    + "homes,2021,hill,owned,70\nhomes,2021,hill,let,20\nhomes,2022,hill,owned,-\nhomes,2022,hill,let,25\n"
            )
        );
        var page = built["indicators/homes/index.html"];
        Assert.DoesNotContain("class=\"figure\"", page, StringComparison.Ordinal);
        Assert.Matches("(?s)</a>, let</th>\\s*<td>2022</td>\\s*<td class=\"num\">25</td>", page);
        Assert.Matches("(?s)</a>, owned</th>\\s*<td>2021</td>\\s*<td class=\"num\">70</td>", page);
        Assert.Matches("(?s)<td>Hill, owned</td>\\s*<td class=\"num\"><span class=\"unknown\">", page);
        var place = built["territories/hill/index.html"];
        Assert.Matches("(?s)Homes</a>, let</th>\\s*<td class=\"num\">25</td>", place);
        Assert.Matches("(?s)Homes</a>, owned</th>\\s*<td class=\"num\">70</td>", place);
    }

    [Fact]
    public void One_series_alone_is_the_headline_and_is_named()
    {
        var page = new SiteFolder().BuildGood(
            SiteUnderTest.Of(Base + "homes,2021,hill,owned,70\nhomes,2022,hill,owned,72\n")
        )["indicators/homes/index.html"];
        Assert.Matches("(?s)class=\"figure\"><b>72</b>.*Hill, owned, 2022", page);
    }

    [Fact]
    public void A_value_without_a_series_is_another_one_beside_those_with_one()
    {
        var page = new SiteFolder().BuildGood(
            SiteUnderTest.Of(Base + "homes,2022,hill,,97\nhomes,2022,hill,owned,72\n")
        )["indicators/homes/index.html"];
        Assert.DoesNotContain("class=\"figure\"", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"num\">97</td>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("homes,2022,hill,owned,72\nhomes,2022,hill,owned,73\n", "homes/2022/hill/owned")]
    [InlineData("homes,2022,hill,,72\nhomes,2022,hill,,73\n", "homes/2022/hill")]
    public void One_series_twice_at_one_time_is_still_refused(string rows, string id) =>
        new SiteFolder()
            .Build(SiteUnderTest.Of(Base + rows))
            .Found($"data/observations.csv(3,1): error QD2007: '{id}' stands twice in this file…");

    [Theory]
    [InlineData("data/observations.csv", "indicator,time,territory,value\nhomes,2022,hill,72\nhomes,2022,hill,73\n", 3)]
    [InlineData(
        "data/observations.yaml",
        "- { indicator: homes, time: 2022, territory: hill, value: 72 }\n- { indicator: homes, time: 2022, "
            + "territory: hill, value: 73 }\n",
        2
    )]
    public void Where_nothing_is_said_of_series_a_time_and_a_place_are_the_key(string path, string rows, int line) =>
        new SiteFolder()
            .Build(SiteUnderTest.Of(Base).Without("data/observations.csv").With(path, rows))
            .Found($"{path}({line},…): error QD2007: 'homes/2022/hill' stands twice in this file…");
}
