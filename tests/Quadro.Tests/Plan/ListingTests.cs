using System.Xml.Linq;
using Quadro.Tests.Support;

namespace Quadro.Tests.Plan;

/// <summary>Which pages list records: a collection's own, a record's, and the feed.</summary>
public class ListingTests
{
    private const string Works = """
        === data/works.schema.yaml
        pages: true
        fields:
          - { name: title, type: string }
          - { name: date, type: datetime }
          - { name: theme, reference: themes, inverse: works }
        === data/works.csv
        id,title,date,theme
        a,Ponte,2024-05-19T22:00:00Z,acqua
        b,Fonte,2024-05-19T09:30:00+02:00,acqua
        c,Scuola,2023-01-01T00:00:00Z,casa
        === data/themes.csv
        id,title
        acqua,Acqua
        casa,Casa

        """;

    [Fact]
    public void A_collection_without_a_list_keeps_the_pages_of_its_records()
    {
        var built = new SiteFolder().BuildGood(
            Site("collections: { works: { url: \"/opere/{id}/\", list: false } }\n")
        );
        Assert.Contains("opere/a/index.html", built.Files.Keys);
        Assert.DoesNotContain("opere/index.html", built.Files.Keys);
        Assert.Contains(
            "opere/index.html",
            new SiteFolder().BuildGood(Site("collections: { works: { url: \"/opere/{id}/\" } }\n")).Files.Keys
        );
    }

    [Fact]
    public void The_menu_cannot_lead_to_a_collection_without_a_list() =>
        new SiteFolder()
            .Build(Site("menu: [works]\ncollections: { works: { list: false } }\n"))
            .Found("quadro.yaml(3,8): error QD3004: the menu names 'works', which is neither a collection nor a page");

    [Fact]
    public void A_records_page_lists_what_its_template_asks_for_on_as_many_pages_as_it_takes()
    {
        const string Sheet = """
            ---
            items: record.works
            paginate: 1
            ---
            <h1>Opere</h1>
            <p>{{ page.pagination.number }} / {{ page.pagination.count }}{{ for work in page.items }}: {{ link work }}{{ end }}</p>
            """;
        var built = new SiteFolder().BuildGood(Site("").With("templates/pages/themes.html", Sheet));
        Assert.Contains(
            "<p>1 / 2: <a href=\"../../works/a/index.html\">Ponte</a></p>",
            built["themes/acqua/index.html"],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<p>2 / 2: <a href=\"../../../../works/b/index.html\">Fonte</a></p>",
            built["themes/acqua/page/2/index.html"],
            StringComparison.Ordinal
        );
        Assert.Contains("<p>1 / 1: <a", built["themes/casa/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("themes/casa/page/2/index.html", built.Files.Keys);
    }

    [Fact]
    public void The_feed_tells_records_dated_to_the_minute_newest_first()
    {
        var feed = XDocument
            .Parse(new SiteFolder().BuildGood(Site("base_url: https://example.org/\n"))["feed.xml"])
            .Root!;
        string[] Of(string name) =>
            [
                .. feed.Elements()
                    .Where(each => each.Name.LocalName == "entry")
                    .Select(entry => entry.Elements().First(each => each.Name.LocalName == name).Value),
            ];
        Assert.Equal(["Ponte", "Fonte", "Scuola"], Of("title"));
        Assert.Equal(["2024-05-19T22:00:00Z", "2024-05-19T07:30:00Z", "2023-01-01T00:00:00Z"], Of("published"));
    }

    [Theory]
    [InlineData("legal: [privcy]", "'legal'")]
    [InlineData("privacy: privcy", "'privacy'")]
    [InlineData("accessibility: { statement: privcy, feedback: 'mailto:a@example.org' }", "'statement'")]
    public void A_page_of_the_footer_that_is_not_there_is_reported_by_the_setting_that_names_it(
        string setting,
        string name
    ) =>
        Assert.Contains(
            new SiteFolder()
                .Build(Site(setting + "\n").With("content/privacy.md", "---\ntitle: Privacy\n---\nTesto.\n"))
                .Messages,
            message =>
                message.Contains(
                    $"error QD3004: {name} names 'privcy', which is neither a collection nor a page",
                    StringComparison.Ordinal
                )
        );

    [Fact]
    public void A_page_that_the_footer_lists_and_the_settings_name_stands_there_once()
    {
        var page = new SiteFolder().Build(
            Site("legal: [/note/]\nprivacy: /note/\n")
                .With("templates/pages/note.html", "---\nurl: /note/\ntitle: Note\n---\n<h1>Note</h1>\n")
        )["index.html"];
        Assert.Equal(2, page.Split("href=\"note/index.html\"").Length);
    }

    private static SiteUnderTest Site(string settings) =>
        SiteUnderTest.Of("=== quadro.yaml\ntitle: Prova\nlanguage: it\n" + settings + Works);
}
