using Quadro.Authoring;
using Quadro.Tests.Support;

namespace Quadro.Tests.Authoring;

/// <summary>Which pages a line, a template or a file reaches.</summary>
public class ImpactTests
{
    private static readonly SiteUnderTest Site = SiteUnderTest.Of(
        """
        === quadro.yaml
        title: Prova
        language: it
        === data/works.csv
        id,title,place
        ponte,Ponte,riva
        scuola,Scuola,colle
        === data/places.csv
        id,title
        riva,Riva
        colle,Colle
        === data/works.schema.yaml
        pages: true
        fields:
          - { name: title, type: string }
          - { name: place, reference: places, inverse: works }
        === content/works/scuola.md
        Testo.
        === templates/pages/works.html
        <h1>{{ record.title }}</h1>{{ include "where" }}{{ page.content }}
        === templates/partials/where.html
        <p>{{ record.place.title }}</p>
        === templates/pages/places.html
        <h1>{{ record.title }}</h1>{{ size(where data.works "place" record) }}
        === templates/pages/home.html
        <h1>Prova</h1>
        """
    );

    [Fact]
    public void A_row_reaches_the_pages_that_show_it_and_those_that_ask_for_such_rows()
    {
        var impact = Of("data/works.csv", 2);
        Assert.Equal(["works/ponte"], impact.Subjects);
        Assert.Contains("/works/ponte/", impact.Pages);
        Assert.DoesNotContain("/works/scuola/", impact.Pages);
        Assert.Contains("/places/riva/", impact.Askers);
    }

    [Fact]
    public void A_row_reaches_pages_of_records_that_name_it()
    {
        var impact = Of("data/places.csv", 3);
        Assert.Contains("/works/scuola/", impact.Pages);
        Assert.DoesNotContain("/works/ponte/", impact.Pages);
    }

    [Fact]
    public void A_text_reaches_the_page_that_it_stands_on() =>
        Assert.Contains("/works/scuola/", Of("content/works/scuola.md", null).Pages);

    [Fact]
    public void A_partial_reaches_the_pages_that_include_it_and_no_other()
    {
        var impact = Of("templates/partials/where.html", null);
        Assert.Equal(["/works/ponte/", "/works/scuola/"], impact.Pages.Order(StringComparer.Ordinal));
        Assert.Empty(impact.Askers);
    }

    [Fact]
    public void The_settings_reach_every_page() => Assert.Contains("/", Of("quadro.yaml", null).Pages);

    [Fact]
    public void A_line_without_a_record_and_a_file_that_is_no_input_are_said_so()
    {
        Assert.Equal("no record stands at data/works.csv:1", Problem("data/works.csv", 1));
        Assert.Equal(
            "'data/work.csv' is not an input of the site: did you mean 'data/works.csv'?",
            Problem("data/work.csv", null)
        );
    }

    [Fact]
    public void The_answer_reads_as_lines_or_as_json()
    {
        var impact = Of("data/works.csv", 2);
        Assert.StartsWith("works/ponte\n  shown on ", ImpactText.Write(impact), StringComparison.Ordinal);
        Assert.Contains("  and asked for on ", ImpactText.Write(impact), StringComparison.Ordinal);
        var json = System.Text.Json.Nodes.JsonNode.Parse(ImpactText.WriteJson(impact))!;
        Assert.Equal("works/ponte", (string?)json["subjects"]![0]);
        Assert.Equal(impact.Pages.Length, json["pages"]!.AsArray().Count);
    }

    [Fact]
    public void A_picture_reaches_the_pages_that_show_it_however_it_is_written()
    {
        const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"/>";
        var site = Site.With("content/works/la scuola.svg", Drawing)
            .With("content/works/scuola.md", "![x](<la scuola.svg>)\n")
            .With("templates/assets/segno.svg", Drawing)
            .With("quadro.yaml", "title: Prova\nlanguage: it\ntheme: { logo: segno.svg }\n");
        Assert.Equal(["/works/scuola/"], Of("content/works/la scuola.svg", null, site).Pages);
        Assert.Contains("/works/ponte/", Of("templates/assets/segno.svg", null, site).Pages);
    }

    private static Impact Of(string path, int? line, SiteUnderTest? site = null) =>
        Impact.Of(
            SiteReading.Read((site ?? Site).Layered(), Site.Options),
            path,
            line,
            TestContext.Current.CancellationToken,
            out var problem
        ) ?? throw new InvalidOperationException(problem);

    private static string? Problem(string path, int? line)
    {
        Assert.Null(
            Impact.Of(
                SiteReading.Read(Site.Layered(), Site.Options),
                path,
                line,
                TestContext.Current.CancellationToken,
                out var problem
            )
        );
        return problem;
    }
}
