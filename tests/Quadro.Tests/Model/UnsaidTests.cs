using Quadro.Tests.Support;

namespace Quadro.Tests.Model;

/// <summary>Nothing goes out because nobody understood that it is withheld, and nothing that is withheld decides how
/// the rest looks.</summary>
public class UnsaidTests
{
    private static readonly SiteUnderTest Site = SiteUnderTest.Of(
        "=== quadro.yaml\ntitle: Prova\nlanguage: it\nas_of: 2026-01-01\n"
            + "rules: { QD6016: off, QD6017: off, QD6019: off }\n=== content/a.md\n---\ntitle: A\n---\nTesto.\n"
    );

    [Theory]
    [InlineData("dati.csv", "id,title,draft\na,A,\nb,B,true\n", "draft: true", 3)]
    [InlineData(
        "dati.csv",
        "id;Publication\na;embargoed until 2030-01-01\n",
        "Publication: embargoed until 2030-01-01",
        2
    )]
    [InlineData("info/dati.tsv", "id\tvisibility\na\tinternal\n", "visibility: internal", 2)]
    [InlineData("dati.csv", "id;published\na;false\n", "published: false", 2)]
    [InlineData("dati.json", "[\n  { \"title\": \"a\" },\n  { \"draft\": true }\n]\n", "\"draft\": true", 3)]
    [InlineData("dati.json", "{\n  \"title\": \"S\",\n  \"draft\": true\n}\n", "\"draft\": true", 3)]
    [InlineData(
        "dati.json",
        "{ \"items\": [ { \"publication\": \"withdrawn\" } ] }",
        "\"publication\": \"withdrawn\"",
        1
    )]
    [InlineData(
        "mappa.geojson",
        "{ \"features\": [\n{ \"properties\": { \"visibility\": \"internal\" } } ] }",
        "\"visibility\": \"internal\"",
        2
    )]
    [InlineData("righe.ndjson", "{\"a\":1}\n{\"a\":2,\"draft\":true}\n", "\"draft\":true", 2)]
    public void Data_with_a_draft_in_it_does_not_go_out_as_a_file(string name, string text, string said, int line)
    {
        var built = new SiteFolder().Build(Site.With("content/" + name, text));
        var finding = Assert.Single(built.Findings);
        Assert.Equal(
            ("QD1027", $"'{said}' is not read here: files of this kind are copied as they are", line),
            (finding.Rule.Code, finding.Message, finding.Span!.Value.From.Line)
        );
    }

    [Theory]
    [InlineData("dati.csv", "id,draft\na,false\nb,\n")]
    [InlineData("dati.csv", "id,note\na,draft: true\n")]
    [InlineData("dati.csv", "id,publication\na,Nature\nb,2024-05-01\n")]
    [InlineData("dati.json", "{ \"draft\": false, \"publication\": \"public\", \"text\": \"\\\"draft\\\": true\" }")]
    public void Data_without_one_does(string name, string text) =>
        Assert.Equal(text, new SiteFolder().BuildGood(Site.With("content/" + name, text))[name]);

    [Theory]
    [InlineData("draft:", "draft")]
    [InlineData("publication: \"\"", "publication")]
    [InlineData("visibility:   # forse", "visibility")]
    public void A_word_about_publication_without_a_value_is_an_error(string line, string word) =>
        new SiteFolder()
            .Build(Site.With("content/b.md", $"---\ntitle: B\n{line}\n---\nTesto.\n"))
            .Found(
                $"content/b.md(3,1): error QD2052: '{word}' has no value, and says nothing: the record would "
                    + "be published | write …"
            );

    [Theory]
    [InlineData(
        "data/x.csv",
        "id,title,bozza\na,A,\nb,B,sì\n",
        "data/x.csv(3,5): error QD2002: 'bozza: sì' withholds nothing…"
    )]
    [InlineData(
        "data/x.csv",
        "id,title,Published\na,A,false\nb,B,false\n",
        "data/x.csv(2,5): error QD2002: 'Published: false' withholds nothing…"
    )]
    [InlineData(
        "data/x.yaml",
        "- { id: a, bozza: true }\n",
        "data/x.yaml(1,19): error QD2002: 'bozza: true' withholds nothing…"
    )]
    public void A_word_of_another_program_that_says_draft_is_an_error_without_a_schema(
        string path,
        string rows,
        string finding
    )
    {
        new SiteFolder().Build(Site.With(path, rows)).Found(finding);
        new SiteFolder().BuildGood(
            Site.With(
                path,
                rows.Replace("sì", "no", StringComparison.Ordinal)
                    .Replace("true", "no", StringComparison.Ordinal)
                    .Replace("false", "2024", StringComparison.Ordinal)
            )
        );
    }

    [Theory]
    [InlineData("Draft: true", "content/x/b.md(3,1): error QD2002: 'Draft' is not read as 'draft'…")]
    [InlineData("bozza: true", "content/x/b.md(3,8): error QD2002: 'bozza: true' withholds nothing…")]
    public void So_it_is_in_a_text_of_a_collection_without_a_schema(string line, string finding) =>
        new SiteFolder()
            .Build(
                Site.With("data/x.csv", "id,title\na,A\nb,B\n")
                    .With("content/x/b.md", $"---\nid: b\n{line}\n---\nTesto.\n")
            )
            .Found(finding);

    [Fact]
    public void An_empty_cell_or_an_empty_text_in_json_is_usual() =>
        new SiteFolder().BuildGood(
            Site.With("data/x.csv", "id,title,draft\nx,X,\n")
                .With("data/y.json", "[{ \"id\": \"y\", \"title\": \"Y\", \"publication\": \"\", \"draft\": null }]")
        );

    [Theory]
    [InlineData("```yaml\ntitle: B\ndraft: true\n```\n\nTesto.\n", true)]
    [InlineData("```yaml\n---\ntitle: B\ndraft: true\n---\n```\n", true)]
    [InlineData("~~~ {.yaml}\npublication: draft\n~~~\n", true)]
    [InlineData("Si scrive così:\n\n```yaml\ndraft: true\n```\n", false)]
    [InlineData("```yaml\ntitle: B\n```\n\nTesto.\n", false)]
    public void A_text_that_begins_with_a_block_of_fields_is_no_front_matter(string text, bool isFalse)
    {
        var built = new SiteFolder().Build(Site.With("content/b.md", text));
        Assert.Equal(isFalse, built.Findings.Any(finding => finding.Rule.Code == "QD1008"));
    }

    [Theory]
    [InlineData("data/x.csv", "id,n,draft\na,1,\nb,2,\nc,VALUE,true\n")]
    [InlineData("data/x.yaml", "- { id: a, n: 1 }\n- { id: b, n: 2 }\n- { id: c, n: VALUE, publication: draft }\n")]
    public void The_type_of_a_field_does_not_depend_on_what_is_withheld(string path, string rows)
    {
        var page = "# P\n\n{{ for r in data.x; r.n + 1; ';'; end }}\n";
        var built = new[] { "3", "tre", "2.5", "2024-01-01", "5%" }
            .Select(value =>
                new SiteFolder().BuildGood(
                    Site.With(path, rows.Replace("VALUE", value, StringComparison.Ordinal)).With("content/p.md", page)
                )
            )
            .ToList();
        Assert.Contains("2;3;", built[0]["p/index.html"], StringComparison.Ordinal);
        Assert.All(built, folder => Assert.Equal(built[0].Files, folder.Files));
    }

    [Fact]
    public void A_foreign_key_to_a_hidden_record_is_an_error_as_a_reference_is()
    {
        var site = Site.With("data/h.schema.yaml", "pages: false\nfields: [{ name: id }, { name: code }]\n")
            .With("data/h.csv", "id,code,draft\nh1,AA,true\nh2,BB,\n")
            .With(
                "data/r.schema.yaml",
                "pages: false\nfields: [{ name: id }, { name: k }]\n"
                    + "foreignKeys: [{ fields: k, reference: { resource: h, fields: code } }]\n"
            );
        new SiteFolder().BuildGood(site.With("data/r.csv", "id,k\nr,BB\n"));
        new SiteFolder()
            .Build(site.With("data/r.csv", "id,k\nr,BB\ns,AA\n"))
            .Found(
                "data/r.csv(3,3): error QD2025: 'r/s' is public and names 'h/h1', which is not | publish the "
                    + "one, or hide the other"
                    + " | data/h.csv(2,7): why 'h/h1' is hidden"
            );
    }
}
