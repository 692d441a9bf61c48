namespace Quadro.Tests.Tracing;

/// <summary>Each kind of read beside the data: templates, words, settings, texts, links, assets, files; and what was
/// found.</summary>
public class SiteReadTests
{
    private readonly SmallSite site = new();

    [Fact]
    public void A_file_of_the_site_that_is_as_the_kits_is_the_sites_all_the_same()
    {
        var standing = new StandingSite().Follow(EditedSite.Hamlet);
        var copy = new EditedFile([.. EditedSite.Hamlet.Kit.Read("templates/theme.yaml").Span], 1);
        standing.Follow(
            EditedSite.Hamlet with
            {
                Files = EditedSite.Hamlet.Files.SetItem("templates/theme.yaml", copy),
            }
        );
        Assert.Contains(standing.Findings, finding => finding.Contains("QD6026", StringComparison.Ordinal));
        standing.Follow(EditedSite.Hamlet);
        Assert.DoesNotContain(standing.Findings, finding => finding.Contains("QD6026", StringComparison.Ordinal));
    }

    [Fact]
    public void A_template_is_read_by_its_pages()
    {
        site.BuildGood();
        site.Shows("<h2>{{ record.title }}</h2>").BuildGood();
        Assert.Contains("<h2>Alfa</h2>", site["things/a/index.html"], StringComparison.Ordinal);
        Assert.Equal(6, site.Rendered);
    }

    [Fact]
    public void A_layout_is_read_by_all_pages()
    {
        site.BuildGood();
        site.Replace("templates/layouts/base.html", "<body>", "<body class=\"x\">").BuildGood();
        Assert.All(site.Standing.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)), file =>
            Assert.Contains("class=\"x\"", file.Value, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_partial_is_read_where_it_is_included_also_when_a_condition_decides()
    {
        site.Put("templates/partials/part.html", "<b>uno</b>")
            .Shows("{{ if record.kind.value == \"big\" }}{{ include \"part\" }}{{ end }}")
            .BuildGood();
        site.Put("templates/partials/part.html", "<b>due</b>").BuildGood();
        Assert.Contains("due", site["things/a/index.html"], StringComparison.Ordinal);
        Assert.Equal(4, site.Rendered);
        site.Replace("data/things.csv", "p,small", "p,big").BuildGood();
        Assert.Contains("due", site["things/b/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_partial_that_goes_is_missed_and_one_that_comes_back_is_used()
    {
        site.Put("templates/partials/part.html", "<b>uno</b>").Shows("{{ include \"part\" }}").BuildGood();
        site.Delete("templates/partials/part.html").BuildBad("QD4004");
        site.BuildBad("QD4004");
        site.Put("templates/partials/part.html", "<b>tre</b>").BuildGood();
        Assert.Contains("tre", site["things/b/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_partial_of_the_site_stands_for_the_kits_as_soon_as_it_is_there()
    {
        site.Shows("{{ include \"state\" value: record.kind }}").BuildGood();
        site.Put("templates/partials/state.html", "<i>{{ $.value }}</i>").BuildGood();
        Assert.Contains("<i>Grande</i>", site["things/a/index.html"], StringComparison.Ordinal);
        site.Delete("templates/partials/state.html").BuildGood();
        Assert.DoesNotContain("<i>", site["things/a/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_layout_that_goes_is_missed()
    {
        site.Put("templates/layouts/other.html", "{{ content }}")
            .Put("templates/pages/one.html", "---\nurl: /una/\ntitle: theme.facts\nlayout: other\n---\n<p>x</p>\n")
            .BuildGood();
        site.Delete("templates/layouts/other.html").BuildBad("QD4011");
        site.Put("templates/layouts/other.html", "<hr>{{ content }}").BuildGood();
        Assert.Contains("<hr>", site["una/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_template_comes_and_goes()
    {
        site.BuildGood();
        site.Put(
                "templates/pages/made.html",
                "---\nfor: places\nurl: \"{record}cose/\"\ntitle: theme.facts\n---\n<p>{{ size record.things }}</p>\n"
            )
            .BuildGood();
        Assert.Contains("<p>2</p>", site["places/p/cose/index.html"], StringComparison.Ordinal);
        site.Delete("templates/pages/made.html").BuildGood();
        Assert.DoesNotContain("places/p/cose/index.html", site.Standing.Files.Keys);
    }

    [Theory]
    [InlineData("it: Grande", "it: Enorme", "{{ record.kind }}", "Enorme")]
    [InlineData("it: Prezzo", "it: Costo", "{{ label \"things\" \"price\" }}", "Costo")]
    [InlineData("it: Prezzo", "it: Costo", "{{ for field in record.fields }}{{ field.label }} {{ end }}", "Costo")]
    [InlineData("it: Cose", "it: Oggetti", "{{ record.type_label }}", "Oggetti")]
    [InlineData("it: Cose", "it: Oggetti", "{{ for one in site.collections }}{{ one.title }} {{ end }}", "Oggetti")]
    [InlineData("it: Cose", "it: Oggetti", "{{ for one in page.breadcrumbs }}{{ one.title }} {{ end }}", "Oggetti")]
    public void Words_of_a_schema_are_read_where_they_are_shown(string old, string now, string template, string shown)
    {
        site.Shows($"<p>{template}</p>").BuildGood();
        site.Replace("data/things.schema.yaml", old, now).BuildGood();
        Assert.Contains(shown, site["things/a/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_a_schema_gains_is_shown()
    {
        site.Shows("{{ for field in record.fields }}<p>{{ field.name }}</p>{{ end }}").BuildGood();
        site.Replace(
                "data/things.schema.yaml",
                "  - { name: parts",
                "  - { name: colour, type: string }\n  - { name: parts"
            )
            .BuildGood();
        Assert.Contains("<p>colour</p>", site["things/a/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_a_language_is_read_where_it_is_shown()
    {
        site.Shows("<p>{{ t \"theme.facts\" }}</p>")
            .Put("templates/i18n/en.yaml", Editing.OfKit("templates/i18n/en.yaml"))
            .BuildGood();
        site.Put(
                "templates/i18n/en.yaml",
                System.Text.RegularExpressions.Regex.Replace(
                    Editing.OfKit("templates/i18n/en.yaml"),
                    "(?m)^( *theme.facts: ).*$",
                    "$1In figures"
                )
            )
            .BuildGood();
        Assert.Contains("In figures", site["en/things/a/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("In figures", site["things/a/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: Prova", "title: Saggio", "{{ site.title }}", "Saggio")]
    [InlineData("title: Prova", "title: Prova\ndescription: Che cos’è", "{{ site.description }}", "Che cos’è")]
    [InlineData("as_of: 2026-06-30", "as_of: 2025-12-24", "{{ site.as_of }}", "24 dicembre 2025")]
    [InlineData(
        "title: Prova",
        "title: Prova\nbase_url: https://example.org/x/",
        "{{ site.base_url }}",
        "https://example.org/x/"
    )]
    [InlineData(
        "title: Prova",
        "title: Prova\nbase_url: https://example.org/x/",
        "{{ page.canonical }}",
        "https://example.org/x/things/a/"
    )]
    [InlineData(
        "title: Prova",
        "title: Prova\nmenu: [places]",
        "{{ for one in site.menu }}{{ one.title }} {{ one.current }} {{ end }}",
        "places false"
    )]
    [InlineData("title: Prova", "title: Prova\nbase_url: https://example.org/x/", "{{ size site.feeds }}", "2")]
    [InlineData(
        "title: Prova",
        "title: Prova\ntheme: { colour: red }",
        "{{ for one in site.languages }}{{ one }} {{ end }}{{ site.theme }}",
        "theme"
    )]
    [InlineData(
        "title: Prova",
        "title: Prova\nlegal: [uno]",
        "{{ for one in site.legal }}{{ one.title }} {{ end }}",
        "Uno"
    )]
    [InlineData("languages: [it, en]", "languages: [it]", "{{ size page.alternates }}", "0")]
    public void A_setting_is_read_where_it_is_shown(string old, string now, string template, string shown)
    {
        site.Shows($"<p>{template}</p>").BuildGood();
        site.Replace("quadro.yaml", old, now).BuildGood();
        Assert.Contains(shown, site["things/a/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_that_ends_with_its_front_matter_makes_an_empty_page()
    {
        site.Put("templates/pages/one.html", "---\nurl: /una/\ntitle: theme.facts\n---\n").BuildGood();
        Assert.Contains("<body>", site["una/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_on_which_a_source_was_read_is_read_with_the_source()
    {
        site.Put("data/sources.csv", "id,title,fetched\ns,Istat,2026-01-02\n")
            .Put("templates/pages/sources.html", "<p>x</p>\n")
            .Replace("data/things.schema.yaml", "fields:\n", "fields:\n  - { name: source, reference: sources }\n")
            .Replace("data/things.csv", "id,title,place,kind,price", "id,title,place,kind,price,source")
            .Replace("data/things.csv", "a,Alfa,p,big,1", "a,Alfa,p,big,1,s")
            .Replace("data/things.csv", "b,Beta,p,small,2", "b,Beta,p,small,2,")
            .Replace("data/things.csv", "c,Gamma,q,big,3", "c,Gamma,q,big,3,")
            .Shows("<p>{{ (source record \"price\").read }}</p>")
            .BuildGood();
        Assert.Contains("2 gennaio 2026", site["things/a/index.html"], StringComparison.Ordinal);
        site.Replace("data/sources.csv", "2026-01-02", "2026-01-03").BuildGood();
        Assert.Contains("3 gennaio 2026", site["things/a/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_shows_only_the_address_of_a_record_follows_it()
    {
        site.Put("content/due.md", "---\ntitle: Due\nurl: /qui/\n---\nTesto.\n")
            .Put("templates/pages/places.html", "<a href=\"{{ url \"pages/due\" }}\">x</a>\n")
            .BuildGood();
        site.Put("content/due.md", "---\ntitle: Due\nurl: /la/\n---\nTesto.\n").BuildGood();
        Assert.Contains("../../la/index.html", site["places/p/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_shows_only_an_address_by_name_follows_the_name()
    {
        site.Put("templates/pages/places.html", "<a href=\"{{ url \"SOPRANNOME\" }}\">x</a>\n")
            .Put("content/due.md", "---\ntitle: Due\naliases: [SOPRANNOME]\n---\nTesto.\n")
            .Put("content/tre.md", "---\ntitle: Tre\n---\nTesto.\n")
            .BuildGood();
        site.Put("content/due.md", "---\ntitle: Due\n---\nTesto.\n")
            .Put("content/tre.md", "---\ntitle: Tre\naliases: [SOPRANNOME]\n---\nTesto.\n")
            .BuildGood();
        Assert.Contains("../../tre/index.html", site["places/p/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_names_the_collections_misses_one_whose_list_goes()
    {
        site.Put("templates/pages/page.html", "{{ for one in site.collections }}[{{ one.name }}]{{ end }}\n")
            .Put("templates/pages/tools.html", "<p>x</p>\n")
            .Put("data/tools.csv", "id,title\nx,Martello\n")
            .BuildGood();
        Assert.Contains("[tools]", site["uno/index.html"], StringComparison.Ordinal);
        site.Put("data/tools.csv", "id,title\n").BuildGood();
        Assert.DoesNotContain("[tools]", site["uno/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Of_very_many_rows_the_table_is_read()
    {
        var rows = string.Concat(Enumerable.Range(1, 5000).Select(number => $"t{number},{number}\n"));
        site.Put("templates/pages/tools.html", "<p>x</p>\n")
            .Put("data/tools.csv", "id,price\n" + rows)
            .Put("templates/pages/home.html", "<p>{{ data.tools | sum \"price\" }}</p>\n")
            .BuildGood();
        Assert.Contains("12.502.500", site["index.html"], StringComparison.Ordinal);
        site.Replace("data/tools.csv", "t77,77", "t77,78").BuildGood();
        Assert.Contains("12.502.501", site["index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_that_looks_for_a_record_finds_another()
    {
        site.Shows("<p>{{ link \"q\" }} {{ url \"places/q\" }}</p>").BuildGood();
        site.Replace("data/places.csv", "Secondo", "Altro").BuildGood();
        Assert.Contains(">Altro</a>", site["things/a/index.html"], StringComparison.Ordinal);
        site.Replace("data/things.csv", "a,Alfa", "q,Qu,,,\na,Alfa").BuildBad("QD4014");
    }

    [Fact]
    public void A_relative_link_leads_to_a_page_as_soon_as_it_is_there()
    {
        site.Put("content/uno.md", "---\ntitle: Uno\n---\nSi veda [là](cose/).\n").BuildBad("QD6001");
        site.Put("content/uno/cose.md", "---\ntitle: Cose\n---\nTesto.\n").Build();
        site.Put("content/cose.md", "---\ntitle: Cose\n---\nTesto.\n").Build();
        site.Delete("content/uno/cose.md").Build();
    }

    [Fact]
    public void An_address_of_a_template_leads_nowhere_when_its_page_goes()
    {
        site.Shows("<a href=\"/due/\">x</a>").BuildGood();
        site.Delete("content/due.md").BuildBad("QD6001");
        site.Put("content/due.md", "---\ntitle: Due\n---\nTesto.\n").BuildGood();
    }

    [Fact]
    public void The_text_of_another_record_is_read_where_it_is_shown()
    {
        site.Put("content/things/b.md", "## Titolo\n\nPrima.\n")
            .Put("templates/pages/places.html", "{{ for one in record.things }}{{ content one 2 }}{{ end }}\n")
            .BuildGood();
        site.Put("content/things/b.md", "## Titolo\n\nDopo.\n").BuildGood();
        Assert.Contains("Dopo.", site["places/p/index.html"], StringComparison.Ordinal);
        Assert.Contains("Dopo.", site["en/places/p/index.html"], StringComparison.Ordinal);
        site.Put("content/things/b.en.md", "## Title\n\nAfter.\n").BuildGood();
        Assert.Contains("After.", site["en/places/p/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_expression_in_a_text_reads_the_data()
    {
        site.Put("content/uno.md", "---\ntitle: Uno\n---\nSono {{ data.things | where \"kind\" \"big\" | size }}.\n")
            .BuildGood();
        site.Replace("data/things.csv", "p,small", "p,big").BuildGood();
        Assert.Contains("Sono 3.", site["uno/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_anchor_that_goes_breaks_a_page_that_did_not_change()
    {
        site.Put("content/due.md", "---\ntitle: Due\n---\nSi veda [il posto](uno.md#posto).\n").BuildGood();
        site.Put("content/uno.md", "---\ntitle: Uno\n---\n## Altro\n\nUn testo.\n").BuildBad("QD6002");
        site.BuildBad("QD6002");
        site.Put("content/uno.md", "---\ntitle: Uno\n---\n## Posto\n\nUn testo nuovo.\n").BuildGood();
    }

    [Fact]
    public void Warnings_of_pages_that_did_not_change_are_said_again()
    {
        site.Put("content/due.md", "---\ntitle: Due\n---\nUna parola parola di troppo, e ![](foto.svg).\n")
            .Put("content/foto.svg", "<svg/>")
            .BuildGood();
        var before = site.Findings;
        Assert.Equal(2, before.Count);
        site.BuildGood();
        Assert.Equal(before, site.Findings);
        site.Replace("data/things.csv", "Alfa", "Aleph").BuildGood();
        Assert.Equal(before, site.Findings);
        site.Put("content/due.md", "---\ntitle: Due\n---\nUna parola.\n").BuildGood();
        Assert.Empty(site.Findings);
    }

    [Fact]
    public void A_warning_moves_with_its_line()
    {
        site.Put("content/due.md", "---\ntitle: Due\n---\nUna parola parola.\n").BuildGood();
        site.Put("content/due.md", "---\ntitle: Due\nsummary: In breve.\n---\nUna parola parola.\n").BuildGood();
        Assert.Contains("content/due.md(5,12)", Assert.Single(site.Findings), StringComparison.Ordinal);
    }
}
