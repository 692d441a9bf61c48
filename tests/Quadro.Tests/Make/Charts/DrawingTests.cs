using System.Xml.Linq;
using Quadro.Make;
using Quadro.Make.Charts;
using Quadro.Tests.Support;
using Quadro.Tools.Vega;

namespace Quadro.Tests.Make.Charts;

/// <summary>What the workers of the program draw, for each kind of chart.</summary>
public sealed class DrawingTests : IDisposable
{
    private const string Rows = """
        === data/misure.csv
        id,anno,luogo,valore,alto,quota
        a1,2019,Milano,10,14,0.5
        a2,2020,Milano,12.5,15,0.25
        a3,2021,Milano,,,
        a4,2022,Milano,11,13,0.75
        b1,2019,Cremona,7,9,0.5
        b2,2020,Cremona,8,9.5,0.75
        b3,2021,Cremona,9,10,0.6
        b4,2022,Cremona,9.25,11,0.25
        === data/misure.schema.yaml
        fields:
          - { name: anno, type: date }
          - { name: luogo, type: string }
          - { name: valore, type: number }
          - { name: alto, type: number }
          - { name: quota, type: number }
        pages: false
        """;

    private readonly VegaCharts tool = VegaCharts.Found();

    public void Dispose() => tool.Rest();

    [Theory]
    [InlineData("line", "series: luogo")]
    [InlineData("line", "where: { luogo: Cremona }\ntarget: 12")]
    [InlineData("multiples", "series: luogo")]
    [InlineData("slope", "series: luogo\nwhere: { anno: [2019, 2022] }")]
    [InlineData("sparkline", "where: { luogo: Milano }")]
    [InlineData("stacked-bar", "series: luogo")]
    [InlineData("grouped-bar", "series: luogo")]
    [InlineData("share", "series: luogo")]
    [InlineData("bar", "where: { luogo: Milano }")]
    public void Every_kind_over_time_is_drawn(string kind, string more) =>
        AssertWhole(Drawings($"kind: {kind}\ndata: misure\nx: anno\ny: valore\ntitle: Valori\nunit: punti\n{more}"));

    [Theory]
    [InlineData("bar", "")]
    [InlineData("dot", "target: 10")]
    [InlineData("range", "high: alto")]
    public void Every_kind_over_names_is_drawn(string kind, string more) =>
        AssertWhole(
            Drawings($"kind: {kind}\ndata: misure\nwhere: {{ anno: 2022 }}\nx: luogo\ny: valore\ntitle: Valori\n{more}")
        );

    [Fact]
    public void A_missing_value_interrupts_its_line_and_draws_no_zero()
    {
        var drawing = Drawings("data: misure\nwhere: { luogo: Milano }\nx: anno\ny: valore\ntitle: V")[0];
        var line = drawing
            .Descendants()
            .First(element => ClassOf(element).Contains("mark-line", StringComparison.Ordinal));
        var path = line.Descendants().First(element => element.Name.LocalName == "path").Attribute("d")!.Value;
        Assert.Equal(2, path.Count(c => c == 'M'));
        // Three values are known, and each has its point.
        Assert.Equal(3, Points(drawing));
    }

    [Fact]
    public void Years_are_printed_once_each_and_without_a_separator()
    {
        var texts = Texts(Drawings("data: misure\nwhere: { luogo: Cremona }\nx: anno\ny: valore\ntitle: V")[0]);
        foreach (var year in (string[])["2019", "2020", "2021", "2022"])
            Assert.Single(texts, text => text == year);
    }

    [Fact]
    public void Months_are_named_in_the_language_of_the_page_and_stand_at_their_own_place()
    {
        var site = Site("data: mesi\nx: mese\ny: n\ntitle: V")
            .With("data/mesi.csv", "id,mese,n\n1,gennaio 2026,1\n2,maggio 2026,2\n3,luglio 2026,4\n4,dicembre 2026,8\n")
            .With(
                "data/mesi.schema.yaml",
                "pages: false\nfields:\n  - { name: mese, type: date }\n  - { name: n, type: integer }\n"
            );
        var texts = Texts(Drawings(site)[0]);
        Assert.Contains("maggio", texts);
        Assert.DoesNotContain("May", texts);
    }

    [Fact]
    public void A_missing_part_leaves_the_other_parts_of_its_bar()
    {
        var drawing = Drawings("kind: stacked-bar\ndata: misure\nx: anno\ny: valore\nseries: luogo\ntitle: V")[0];
        var bars = drawing
            .Descendants()
            .Where(element => ClassOf(element).Contains("mark-rect", StringComparison.Ordinal));
        Assert.Equal(7, bars.Sum(group => group.Descendants().Count(element => element.Name.LocalName == "path")));
    }

    [Fact]
    public void Numbers_have_the_signs_of_the_language_and_no_binary_noise()
    {
        var texts = Texts(Drawings("kind: bar\ndata: misure\nwhere: { anno: 2022 }\nx: luogo\ny: valore\ntitle: V")[0]);
        Assert.Contains("9,25", texts);
    }

    [Fact]
    public void The_same_chart_gives_the_same_bytes_in_another_worker()
    {
        var block = "data: misure\nx: anno\ny: valore\nseries: luogo\ntitle: V";
        var first = Drawings(block).Select(drawing => drawing.ToString());
        tool.Rest();
        Assert.Equal(first, Drawings(block).Select(drawing => drawing.ToString()));
    }

    [Fact]
    public void A_specification_of_the_author_is_drawn_over_a_collection()
    {
        var site = ChartSite
            .With(
                """
                ```vega-lite
                { "data": { "name": "data.misure" }, "title": "Punti", "description": "Sette valori.",
                  "mark": "point", "encoding": { "x": { "field": "valore", "type": "quantitative" } } }
                ```
                """
            )
            .With(Rows);
        Assert.Equal(7, Points(Drawings(site)[0]));
    }

    [Fact]
    public void A_specification_that_does_not_end_is_stopped_and_named()
    {
        var hasty = new VegaCharts(
            [Path.Combine(AppContext.BaseDirectory, Program), ChartServer.Argument],
            TimeSpan.FromSeconds(3)
        );
        var endless = """
            {"$schema":"https://vega.github.io/schema/vega-lite/v6.json","data":{"sequence":{"start":0,"stop":400000000}},
            "mark":"point","encoding":{"x":{"field":"data","type":"quantitative"}}}
            """;
        var fault = Assert.Throws<MakeException>(() =>
            hasty.Draw(endless, Locale, TestContext.Current.CancellationToken)
        );
        Assert.Contains("more than 3 seconds", fault.Message, StringComparison.Ordinal);
        hasty.Rest();
    }

    [Fact]
    public void A_worker_that_is_cancelled_ends_the_build_and_no_fault_is_told()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => tool.Draw("{}", Locale, stop.Token));
    }

    [Fact]
    public void A_program_that_is_not_there_is_a_tool_that_does_not_work() =>
        Assert.Throws<ToolException>(() =>
            new VegaCharts(["/nowhere/quadro"], TimeSpan.FromSeconds(1)).Draw(
                "{}",
                "{}",
                TestContext.Current.CancellationToken
            )
        );

    private static string Program => OperatingSystem.IsWindows() ? "quadro.exe" : "quadro";

    private static string Locale =>
        "{\"number\":{\"decimal\":\",\",\"thousands\":\".\",\"grouping\":[3],\"currency\":[\"\",\"\"]},\"time\":{"
        + $"\"dateTime\":\"\",\"date\":\"\",\"time\":\"\",\"periods\":{Words(2)},\"days\":{Words(7)},\"shortDays\":{Words(7)},"
        + $"\"months\":{Words(12)},\"shortMonths\":{Words(12)}"
        + "}}";

    private static string Words(int count) => $"[{string.Join(',', Enumerable.Repeat("\"\"", count))}]";

    private static SiteUnderTest Site(string block) => ChartSite.WithChart(block).With(Rows);

    private List<XElement> Drawings(string block) => Drawings(Site(block));

    /// <summary>The drawings of a site's only chart in light colours, the wide one first.</summary>
    private List<XElement> Drawings(SiteUnderTest site)
    {
        var folder = new SiteFolder { Makers = [new ChartMaker(tool)] }.BuildGood(site);
        return
        [
            .. folder
                .Files.Where(file => IsDrawing(file.Key))
                .Select(file => XElement.Parse(file.Value))
                .Where(drawing => drawing.Descendants().First().Attribute("fill")?.Value == "#ffffff")
                .OrderByDescending(drawing => (int)drawing.Attribute("width")!),
        ];
    }

    private static void AssertWhole(List<XElement> drawings)
    {
        Assert.NotEmpty(drawings);
        foreach (var drawing in drawings)
        {
            var text = drawing.ToString();
            Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
            Assert.DoesNotContain("undefined", text, StringComparison.Ordinal);
            Assert.DoesNotContain("var(--", text, StringComparison.Ordinal);
            Assert.DoesNotContain("null", Texts(drawing));
            Assert.Contains(drawing.Descendants(), element => element.Name.LocalName == "path");
        }
    }

    private static string ClassOf(XElement element) => element.Attribute("class")?.Value ?? "";

    private static int Points(XElement drawing) =>
        drawing
            .Descendants()
            .Where(element => IsPoints(ClassOf(element)))
            .Sum(group => group.Elements().Count(element => element.Name.LocalName == "path"));

    private static List<string> Texts(XElement drawing) =>
        [.. drawing.Descendants().Where(element => element.Name.LocalName == "text").Select(element => element.Value)];

    private static bool IsPoints(string names) =>
        names.Contains("mark-symbol", StringComparison.Ordinal) && !names.Contains("legend", StringComparison.Ordinal);

    private static bool IsDrawing(string path) =>
        path.StartsWith("assets/charts/", StringComparison.Ordinal) && path.EndsWith(".svg", StringComparison.Ordinal);
}
