using Quadro.Tests.Faults;
using Quadro.Tests.Support;

namespace Quadro.Tests.Render;

/// <summary>Columns that are called like something of the engine's: they win, or are refused at their header.</summary>
public class OwnColumnTests
{
    private const string Settings = "=== quadro.yaml\ntitle: Prova\nlanguage: it\nas_of: 2026-01-01\n";

    [Theory]
    [InlineData("key")]
    [InlineData("collection")]
    [InlineData("fields")]
    [InlineData("cited_by")]
    [InlineData("type_label")]
    [InlineData("has_text")]
    [InlineData("updates")]
    [InlineData("parties")]
    [InlineData("roles")]
    [InlineData("description")]
    [InlineData("aliases")]
    [InlineData("source")]
    [InlineData("tags")]
    [InlineData("parent")]
    [InlineData("items")]
    [InlineData("record")]
    [InlineData("content")]
    public void A_column_wins_over_the_engine_s_name_in_texts_and_on_the_kit_s_pages(string name)
    {
        var built = new SiteFolder().BuildGood(
            SiteUnderTest.Of(
                Settings
                    + $$$"""
                    === data/merci.csv
                    id,title,{{{name}}},peso
                    pane,Pane,primo valore,12
                    vino,Vino,altro valore,13
                    === content/p.md
                    {{ for m in data.merci }}{{ m.{{{name}}} }};{{ end }}
                    """
            )
        );
        Assert.Contains("<p>primo valore;altro valore;</p>", built["p/index.html"], StringComparison.Ordinal);
        var sheet = built["merci/pane/index.html"];
        Assert.Contains("<dd>primo valore</dd>", sheet, StringComparison.Ordinal);
        Assert.Contains("<dd>12</dd>", sheet, StringComparison.Ordinal);
        Assert.Contains("<h1>Pane</h1>", sheet, StringComparison.Ordinal);
        Assert.Contains("Vino", built["merci/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("url", "https://x.example", "is the address of the record's own page, which begins with '/'", "link")]
    [InlineData(
        "publication",
        "Il Sole",
        "says whether a record is published: draft, public, withdrawn, embargoed until DATE",
        "publication_value"
    )]
    [InlineData("visibility", "buona", "says who sees a record: public, internal, client:ID", "visibility_value")]
    [InlineData("draft", "prima stesura", "is true or false: a draft is not published", "draft_value")]
    [InlineData("layout", "A4", "names the template of the record's page", "layout_value")]
    [InlineData(
        "templates",
        "due",
        "is true or false: whether expressions in the record's text are run",
        "templates_value"
    )]
    [InlineData("accept", "no", "lists what the site accepts of the record, in JSON", "accept_value")]
    [InlineData("date", "ogni lunedì", "is the date of the record", "date_value")]
    public void A_column_that_says_something_else_is_refused_once_at_its_header(
        string name,
        string value,
        string meaning,
        string other
    ) =>
        BadInput.Expect(
            $"=== data/merci.csv\nid,title,{other}\npane,Pane,{value}\nvino,Vino,{value}",
            $"=== data/merci.csv\nid,title,{name}\npane,Pane,{value}\nvino,Vino,{value}",
            $"data/merci.csv(1,10): error QD2044: the column '{name}' is not read: '{name}' {meaning}, and "
                + $"'{value}' is nothing of the "
                + $"kind | call the column something else, such as '{other}': it is then shown like any other…"
        );

    [Fact]
    public void A_column_that_says_what_the_engine_takes_keeps_its_meaning_and_its_cells_their_errors() =>
        BadInput.Expect(
            "=== data/merci.csv\nid,title,draft\npane,Pane,false\nvino,Vino,true",
            "=== data/merci.csv\nid,title,draft\npane,Pane,false\nvino,Vino,tru",
            "data/merci.csv(3,11): error QD2003: 'draft': 'tru' is neither true nor false | …"
        );

    [Fact]
    public void Json_and_yaml_win_too()
    {
        var built = new SiteFolder().BuildGood(
            SiteUnderTest.Of(
                Settings
                    + """
                    === data/merci.json
                    [{"id": "pane", "title": "Pane", "key": "K1", "fields": ["uno", "due"]}]
                    === content/p.md
                    {{ for m in data.merci }}{{ m.key }} {{ m.fields }}{{ end }}
                    """
            )
        );
        Assert.Contains("<p>K1 uno, due</p>", built["p/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_the_site_adds_to_a_collection_of_the_kit_shows_on_sheet_and_list()
    {
        var site = SiteUnderTest.Of(
            Settings
                + """
                === data/projects.schema.yaml
                fields:
                  - { name: mq, title: Superficie, type: number }
                  - { name: aperto, title: Aperto, type: boolean }
                  - { name: meta, title: Metà, type: number, computed: "mq / 2" }
                  - { name: segreto, visibility: internal }
                === data/projects.csv
                id,title,mq,aperto,segreto
                borgo,Borgo,1234,true,zitto
                corte,Corte,,,
                """
        );
        var built = new SiteFolder().BuildGood(site);
        var sheet = built["projects/borgo/index.html"];
        foreach (
            var shown in (string[])
                [
                    "<dt>Superficie</dt>\n  <dd>1.234</dd>",
                    "<dt>Aperto</dt>\n  <dd>sì</dd>",
                    "<dt>Metà</dt>\n  <dd>617</dd>",
                ]
        )
            Assert.Contains(shown, sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("Superficie", built["projects/corte/index.html"], StringComparison.Ordinal);
        Assert.Contains("<span>Superficie: 1.234</span>", built["projects/index.html"], StringComparison.Ordinal);
        Assert.All(built.Files.Values, page => Assert.DoesNotContain("zitto", page, StringComparison.Ordinal));
        var changed = site.With(
            "data/projects.csv",
            "id,title,mq,aperto,segreto\nborgo,Borgo,1300,true,zitto\ncorte,Corte,,,\n"
        );
        Assert.Equal(new SiteFolder().BuildGood(changed).Files, built.BuildGood(changed).Files);
    }

    [Fact]
    public void A_field_that_would_hide_what_the_kit_s_templates_ask_for_is_refused() =>
        BadInput.Expect(
            "=== data/projects.schema.yaml\nfields:\n  - { name: novita, source: updates }",
            "=== data/projects.schema.yaml\nfields:\n  - { name: updates }",
            "data/projects.schema.yaml(2,13): error QD2044: 'updates' is the name under which 'projects' sees "
                + "the records of 'updates' that name it: a field cannot be called so | call it something "
                + "else and give the column as its source: { name: updates_value, source: updates }"
        );

    [Fact]
    public void Tags_with_another_separator_are_named_once_for_a_table()
    {
        var built = new SiteFolder().Build(
            SiteUnderTest.Of(
                Settings
                    + """
                    === data/merci.csv
                    id,title,tags
                    pane,Pane,forno; dolci
                    vino,Vino,cantina;dolci
                    olio,Olio,forno|cantina
                    """
            )
        );
        built.Found(
            "data/merci.csv(2,11): warning QD2045: 'forno; dolci' is one value of 'tags', and looks like 2 "
                + "with ';' between them, as in one more record of this file | values are separated by '|' "
                + "here: write 'forno|dolci'; where the whole column is written so, say 'delimiter: \";\"' of the field in the schema"
        );
    }

    [Fact]
    public void A_comma_in_a_tag_is_a_comma_unless_each_part_is_a_tag_elsewhere()
    {
        var site = SiteUnderTest.Of(
            Settings + "=== data/merci.csv\nid,title,tags\npane,Pane,\"Nizza, Francia\"\nvino,Vino,Nizza\n"
        );
        new SiteFolder().BuildGood(site);
        new SiteFolder()
            .Build(
                site.With("data/merci.csv", "id,title,tags\npane,Pane,\"Nizza, Francia\"\nvino,Vino,Nizza|Francia\n")
            )
            .Found(
                "data/merci.csv(2,11): warning QD2045: 'Nizza, Francia' is one value of 'tags', and looks "
                    + "like 2 with ',' between them | …"
            );
    }
}
