using Quadro.Tests.Support;

namespace Quadro.Tests.Render;

/// <summary>What the kit's templates make of what a site of its own brings.</summary>
public class KitPageTests
{
    private const string Words = "=== content/info/notes.md\n---\ntitle: Notes\n---\nWords.\n";

    [Fact]
    public void The_sheet_shows_objects_with_their_fields_and_notes_that_annotate_nothing()
    {
        var sheet = new SiteFolder().BuildGood(
            SiteUnderTest.Of(
                """
                === quadro.yaml
                language: en
                === data/works.schema.yaml
                title: Works
                pages: true
                fields:
                  - { name: title, type: string }
                  - { name: cost, title: Cost, type: integer }
                  - { name: cost_note, title: Note on the cost, type: string }
                  - { name: field_note, title: Field note, type: string }
                  - name: site
                    title: Site
                    type: object
                    fields:
                      - { name: title, title: Name of the site, type: string }
                      - { name: area, title: Area, type: integer }
                  - name: visits
                    title: Visits
                    type: object
                    many: true
                    fields:
                      - { name: on, title: Day, type: date }
                === data/works.yaml
                - id: a
                  title: Bridge
                  cost: 5
                  cost_note: Without the road.
                  field_note: Seen in the rain.
                  site: { title: North bank, area: 12000 }
                  visits: [{ on: 2024-05-19 }, { on: 2024-06-20 }]
                """
            )
        )["works/a/index.html"];
        foreach (
            var shown in new[]
            {
                "<dt>Field note</dt>",
                "Seen in the rain.",
                "<dt>Name of the site</dt>",
                "<dd>North bank</dd>",
                "<dt>Area</dt>",
                "<dd>12,000</dd>",
                "19 May 2024",
                "20 June 2024",
            }
        )
            Assert.Contains(shown, sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("Without the road.", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_the_law_asks_for_is_the_current_one_only_on_itself()
    {
        var built = new SiteFolder().BuildGood(
            SiteUnderTest.Of(
                "=== quadro.yaml\nlanguage: en\nlegal: [info]\n=== content/info/index.md\n---\ntitle: "
                    + "Info\n---\nWords of it.\n"
                    + Words
            )
        );
        Assert.Contains(
            "<a href=\"index.html\" aria-current=\"page\">Info</a>",
            built["info/index.html"],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<a href=\"../index.html\" aria-current=\"true\">Info</a>",
            built["info/notes/index.html"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_site_without_a_title_is_called_by_one_word_everywhere()
    {
        var built = new SiteFolder().BuildGood(SiteUnderTest.Of("=== quadro.yaml\nlanguage: en\n" + Words));
        Assert.Contains("<title>Home</title>", built["index.html"], StringComparison.Ordinal);
        Assert.Contains("<h1>Home</h1>", built["index.html"], StringComparison.Ordinal);
        Assert.Contains("<title>Notes – Home</title>", built["info/notes/index.html"], StringComparison.Ordinal);
        Assert.Contains(">Home</a></p>", built["404.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_item_leads_into_the_plans_whole_text_only_where_the_plan_has_a_page_in_its_language()
    {
        var built = new SiteFolder().BuildGood(
            SiteUnderTest.Of(
                """
                === quadro.yaml
                language: it
                languages: [it, en]
                rules: { QD2031: off }
                === content/plans/p.md
                ---
                title: { it: Piano, en: Plan }
                languages: [it]
                ---
                Testo del piano.
                === content/plan-items/m.md
                ---
                title: { it: Missione, en: Mission }
                plan: p
                level: mission
                code: M1
                ---
                Testo della missione.
                === content/plan-items/m.en.md
                Text of the mission.
                """
            )
        );
        Assert.Contains("testo/index.html#M1", built["plan-items/m/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("#M1", built["en/plan-items/m/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_latest_known_values_of_a_territory_are_known()
    {
        var page = new SiteFolder().Build(
            SiteUnderTest.Of(
                """
                === quadro.yaml
                language: en
                === data/territories.csv
                id,title,kind
                hill,Hill,municipality
                === data/indicators.csv
                id,title,unit,kind
                homes,Homes,number,computed
                shops,Shops,number,computed
                === data/observations.csv
                indicator,time,territory,value
                homes,2021,hill,70
                homes,2022,hill,
                shops,2022,hill,
                """
            )
        )["territories/hill/index.html"];
        Assert.Contains("<td class=\"num\">70</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<td>2022</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">Shops</a></th>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("organisations", "kind", "kind: municipality")]
    [InlineData("norms", "kind", "kind: regional-law")]
    [InlineData("terms", "short_form", "definition: A word.\nshort_form: W")]
    [InlineData("plan-items", "level", "plan: p\nlevel: mission\ncode: M1")]
    [InlineData("updates", "date", "date: 2024-05-19")]
    public void Every_list_of_the_kit_has_the_filters_that_its_schema_asks_for(
        string collection,
        string facet,
        string fields
    )
    {
        var site = SiteUnderTest.Of(
            "=== quadro.yaml\nlanguage: en\n=== content/plans/p.md\n---\ntitle: Plan\n---\nWords.\n=== "
                + $"content/{collection}/a.md\n---\ntitle: Anything\n{fields}\n---\nWords of it.\n"
        );
        Assert.DoesNotContain(
            "data-facet",
            new SiteFolder().Build(site)[$"{collection}/index.html"],
            StringComparison.Ordinal
        );
        var list = new SiteFolder().Build(site.With($"data/{collection}.schema.yaml", $"facets: [{facet}]\n"))[
            $"{collection}/index.html"
        ];
        Assert.Contains($"data-facet=\"{facet}\"", list, StringComparison.Ordinal);
        Assert.Contains($"data-keys=\"{facet}:", list, StringComparison.Ordinal);
    }
}
