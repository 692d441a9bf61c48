using Quadro.Make.Charts;
using Quadro.Tests.Support;

namespace Quadro.Tests.Make.Charts;

/// <summary>Charts that texts ask for, and what is wrong with some.</summary>
public class ChartBlockTests
{
    private const string Good = """
        data: observations
        where: { indicator: popolazione, territory: cremona }
        x: time
        y: value
        title: Abitanti
        unit: abitanti
        """;

    [Fact]
    public void A_block_becomes_a_figure_with_its_sentence_drawings_table_and_data()
    {
        var folder = new SiteFolder().BuildGood(ChartSite.WithChart(Good));
        var page = folder["prova/index.html"];
        Assert.Contains("<strong>Abitanti</strong>", page, StringComparison.Ordinal);
        Assert.Contains(
            "Da 2015 a 2018 il valore cresce da 71.901 a 72.399 (+498, 0,7 %).",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("alt=\"Grafico a linee. Abitanti\"", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"num\">72.077</td>", page, StringComparison.Ordinal);
        var files = folder
            .Files.Keys.Where(path => path.StartsWith("assets/charts/", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(4, files.Count(path => path.EndsWith(".svg", StringComparison.Ordinal)));
        Assert.All(files, path => Assert.Contains($"../{path}", page, StringComparison.Ordinal));
        var csv = Assert.Single(files, path => path.EndsWith(".csv", StringComparison.Ordinal));
        Assert.StartsWith("Tempo,Valore,unit\r\n2015,71901,abitanti\r\n", folder[csv], StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_value_is_a_gap_in_words_and_table_and_an_empty_cell_in_the_data()
    {
        var folder = new SiteFolder().BuildGood(
            ChartSite.WithChart(Good.Replace("cremona", "milano", StringComparison.Ordinal) + "\nstatus: status")
        );
        var page = folder["prova/index.html"];
        Assert.Contains("Un valore manca.", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"num\">non disponibile</td>", page, StringComparison.Ordinal);
        Assert.Contains("1.378.689 (provvisorio)", page, StringComparison.Ordinal);
        var csv = folder.Files.First(file => IsOf(file.Key, ".csv")).Value;
        Assert.Contains("2017,,abitanti,\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Light_and_dark_differ_in_their_colours_only_and_each_form_is_drawn_once()
    {
        var tool = new PaperCharts();
        var folder = new SiteFolder { Makers = [new ChartMaker(tool)] }.BuildGood(ChartSite.WithChart(Good));
        Assert.Equal(2, tool.Drawn.Count);
        var drawings = folder.Files.Where(file => IsOf(file.Key, ".svg"));
        Assert.Equal(2, drawings.Count(file => file.Value.Contains("fill=\"#161a20\"", StringComparison.Ordinal)));
        Assert.Equal(2, drawings.Count(file => file.Value.Contains("fill=\"#e8ebef\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_data_that_change_make_the_page_and_its_drawing_anew()
    {
        var (folder, site) = (new SiteFolder(), ChartSite.WithChart(Good));
        folder.BuildGood(site);
        var before = folder["prova/index.html"];
        folder.BuildGood(site.With(ChartSite.Observations.Replace("72399", "72400", StringComparison.Ordinal)));
        Assert.NotEqual(before, folder["prova/index.html"]);
        Assert.Contains("72.400", folder["prova/index.html"], StringComparison.Ordinal);
        Assert.Equal(4, folder.Files.Keys.Count(path => IsOf(path, ".svg")));
    }

    [Fact]
    public void Where_charts_cannot_be_drawn_the_page_shows_the_table_and_one_warning_says_why()
    {
        var folder = new SiteFolder { Makers = [new ChartMaker(new PaperCharts { Trouble = "there is no engine" })] };
        folder.Build(ChartSite.WithChart(Good));
        folder.Found("quadro: warning QD4043: charts are shown as tables only: there is no engine | …");
        Assert.Contains("<details open>", folder["prova/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("<picture>", folder["prova/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_that_fails_is_an_error_at_its_block_and_nothing_is_written()
    {
        var folder = new SiteFolder { Makers = [new ChartMaker(new PaperCharts { Fault = _ => "it has no end" })] };
        folder.Build(ChartSite.WithChart(Good));
        folder.Found("content/prova.md(5,1): error QD4042: the chart 'Abitanti' cannot be drawn: it has no end | …");
        Assert.Empty(folder.Files);
    }

    [Theory]
    [InlineData("y: value", "y: valore", "(8,4): error QD4041: the rows of the chart have no 'valore'")]
    [InlineData("unit: abitanti", "unita: 1", "(10,1): error QD4041: a chart has no 'unita' | did you mean 'unit'?")]
    [InlineData("unit: abitanti", "kind: lines", "(10,7): error QD4041: 'lines' is not a kind of chart")]
    [InlineData("y: value", "y: indicator", "(8,4): error QD4041: 'indicator' is drawn, but holds 'Popolazione'")]
    [InlineData("cremona }", "nowhere }", "(6,45): error QD4024: ")]
    [InlineData(", territory: cremona", "", "(5,7): error QD4041: the chart has two values for one point: 2015")]
    [InlineData("data: observations", "data: osservazioni", "(5,7): error ")]
    [InlineData("unit: abitanti", "target: molti", "(10,9): error QD4041: the chart's 'target' is 'molti', not a num")]
    [InlineData("title: Abitanti", "title: [1", "(9,8): error QD1")]
    public void A_mistake_is_told_at_its_place(string good, string bad, string expected)
    {
        var folder = new SiteFolder().Check(ChartSite.WithChart(Good.Replace(good, bad, StringComparison.Ordinal)));
        Assert.Contains(folder.Messages, message =>
            message.StartsWith($"content/prova.md{expected}", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Several_mistakes_are_all_told()
    {
        var folder = new SiteFolder().Check(ChartSite.WithChart("data: observations\nx: tempo\ny: valore\ncolor: red"));
        Assert.Equal(3, folder.Messages.Count);
    }

    private static bool IsOf(string path, string ending) =>
        path.StartsWith("assets/charts/", StringComparison.Ordinal) && path.EndsWith(ending, StringComparison.Ordinal);
}
