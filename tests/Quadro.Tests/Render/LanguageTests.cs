using Quadro.Tests.Support;

namespace Quadro.Tests.Render;

/// <summary>A site in two languages: which page is which other one's counterpart, and what is marked as not being in
/// the page's language.</summary>
public class LanguageTests
{
    private static SiteUnderTest Site =>
        SiteUnderTest.Of(
            """
            === quadro.yaml
            title: Prova
            language: it
            languages: [it, en]
            base_url: https://example.org/x/
            collections: { works: { page_size: 2, url: { it: "/opere/{id}/", en: "/works/{id}/" } } }
            menu: [works, guida]
            === data/works.schema.yaml
            title: { it: Opere, en: Works }
            pages: true
            facets: [state]
            fields:
              - { name: title, type: string, constraints: { required: true } }
              - { name: state, title: { it: Stato, en: State }, type: string, categories: [{ value: open, label: { it: Aperta, en: Open } }, { value: shut, label: { it: Chiusa, en: Shut } }] }
              - { name: aims, title: { it: Scopi, en: Aims }, type: string, many: true }
              - { name: street, title: { it: Via, en: Street }, type: string, format: name }
              - { name: code, title: { it: Codice, en: Code }, type: string }
              - { name: partner, title: { it: Compagna, en: Partner }, reference: works }
            === data/works.yaml
            - { id: ponte, title: { it: Il ponte, en: The bridge }, state: open, street: Via del Ponte, code: P-1, partner: scuola }
            - { id: scuola, title: La scuola, summary: "Una scuola \"nuova\".", state: open, aims: [Imparare meglio, { it: Crescere, en: Growing }], partner: ponte }
            - { id: torre, title: Torre alta, state: shut }
            === content/works/ponte.md
            Il ponte è lungo.
            === content/works/ponte.en.md
            The bridge is long. See [[works/scuola]].
            === content/works/scuola.md
            La scuola è aperta: vedi [[works/ponte]].
            === content/guida.md
            ---
            title: Guida
            languages: [it]
            ---
            Solo in italiano.
            """
        );

    private static SiteFolder Built { get; } = new SiteFolder().Build(Site);

    private static string Page(string path) => Built[path];

    [Theory]
    [InlineData("opere/ponte/index.html", "works/ponte/")]
    [InlineData("opere/index.html", "works/")]
    [InlineData("opere/page/2/index.html", "works/page/2/")]
    [InlineData("opere/per-stato/index.html", "works/by-state/")]
    [InlineData("opere/per-stato/aperta/index.html", "works/by-state/open/")]
    [InlineData("qualita-dei-dati/index.html", "data-quality/")]
    [InlineData("index.html", "")]
    public void A_page_knows_itself_in_other_languages_whatever_the_words_of_its_address(string path, string other)
    {
        var own = path[..^"index.html".Length];
        Assert.Contains(
            $"""
              <link rel="alternate" hreflang="it" href="https://example.org/x/{own}">
              <link rel="alternate" hreflang="en" href="https://example.org/x/en/{other}">
              <link rel="alternate" hreflang="x-default" href="https://example.org/x/{own}">
            """,
            Page(path),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"<li><a href=\"/x/en/{other}\" lang=\"en\" hreflang=\"en\">English</a></li>",
            Page(path),
            StringComparison.Ordinal
        );
        Assert.Contains(
            $"<li><a href=\"/x/{own}\" lang=\"it\" hreflang=\"it\">Italiano</a></li>",
            Page($"en/{other}index.html"),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public void A_page_in_one_language_has_no_counterpart_and_links_to_it_say_its_language()
    {
        Assert.DoesNotContain("hreflang", Page("guida/index.html"), StringComparison.Ordinal);
        Assert.Contains(
            "<li><a href=\"/x/guida/\" hreflang=\"it\"><span lang=\"it\">Guida</span></a></li>",
            Page("en/index.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_page_whose_text_nobody_has_translated_says_so_and_is_the_original_to_those_who_count_pages()
    {
        var page = Page("en/works/scuola/index.html");
        Assert.Contains(
            "This text is only available in Italian. <a href=\"/x/opere/scuola/\" hreflang=\"it\">Original page</a>",
            page,
            StringComparison.Ordinal
        );
        Assert.Contains("<div class=\"prose\" lang=\"it\">", page, StringComparison.Ordinal);
        Assert.Contains(
            "<link rel=\"canonical\" href=\"https://example.org/x/opere/scuola/\">",
            page,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("rel=\"alternate\" hreflang", page, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"alternate\" hreflang", Page("opere/scuola/index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("only available", Page("en/works/ponte/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_title_of_a_record_in_the_text_of_another_language_is_in_the_language_of_the_text() =>
        Assert.Contains(
            "vedi <a href=\"/x/en/works/ponte/\">Il ponte</a>",
            Page("en/works/scuola/index.html"),
            StringComparison.Ordinal
        );

    [Fact]
    public void Texts_in_the_language_of_the_site_are_marked_wherever_a_page_of_another_prints_them()
    {
        var (school, bridge) = (Page("en/works/scuola/index.html"), Page("en/works/ponte/index.html"));
        Assert.Contains("<h1><span lang=\"it\">La scuola</span></h1>", school, StringComparison.Ordinal);
        Assert.Contains(
            "<p class=\"lead\"><span lang=\"it\">Una scuola &quot;nuova&quot;.</span></p>",
            school,
            StringComparison.Ordinal
        );
        Assert.Contains("<dd><span lang=\"it\">Imparare meglio</span></dd>", school, StringComparison.Ordinal);
        Assert.Contains("<dd>Growing</dd>", school, StringComparison.Ordinal);
        Assert.Contains(
            "<span aria-current=\"page\"><span lang=\"it\">La scuola</span></span>",
            school,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<dd><a href=\"/x/en/works/scuola/\" lang=\"it\">La scuola</a></dd>",
            bridge,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "See <a href=\"/x/en/works/scuola/\" lang=\"it\">La scuola</a>",
            bridge,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<a href=\"/x/en/works/scuola/\" lang=\"it\">La scuola</a>",
            Page("en/works/index.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Where_no_element_can_stand_there_is_none()
    {
        var page = Page("en/works/scuola/index.html");
        Assert.Contains("<title>La scuola – Prova</title>", page, StringComparison.Ordinal);
        Assert.Contains(
            "<meta name=\"description\" content=\"Una scuola &quot;nuova&quot;.\">",
            page,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("&lt;span", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_a_record_with_a_title_in_the_language_of_the_page_is_not_marked()
    {
        Assert.Contains(
            "<a href=\"/x/en/works/ponte/\">The bridge</a>",
            Page("en/works/index.html"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<dd><a href=\"/x/en/works/ponte/\">The bridge</a></dd>",
            Page("en/works/scuola/index.html"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Names_codes_and_what_is_in_the_language_of_the_page_are_not_marked()
    {
        var page = Page("en/works/ponte/index.html");
        Assert.Contains("<h1>The bridge</h1>", page, StringComparison.Ordinal);
        Assert.Contains("<dd>Via del Ponte</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<dd>P-1</dd>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<span lang=", Page("opere/scuola/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_attribute_of_a_template_gets_the_bare_text()
    {
        var built = new SiteFolder().Build(
            Site.With(
                "templates/pages/works.html",
                "<h1 title=\"{{ record.title }}\">{{ record.title }}</h1><p>{{ record.title + \"!\" }} {{ "
                    + "record.title == \"La scuola\" }}</p>"
            )
        );
        Assert.Contains(
            "<h1 title=\"La scuola\"><span lang=\"it\">La scuola</span></h1><p>La scuola! true</p>",
            built["en/works/scuola/index.html"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Markdown_in_a_field_is_marked_as_a_block()
    {
        var built = new SiteFolder().Build(
            Site.With(
                """
                === data/notes.schema.yaml
                pages: true
                fields: [{ name: title, type: string }, { name: text, type: string, format: markdown }]
                === data/notes.yaml
                - { id: una, title: Una, text: "Testo **forte**." }
                - { id: due, title: Due, text: { it: "Testo.", en: "A text." } }
                """
            )
        );
        Assert.Contains(
            "<div lang=\"it\">\n<p>Testo <strong>forte</strong>.</p>\n</div>",
            built["en/notes/una/index.html"],
            StringComparison.Ordinal
        );
        Assert.Contains("<p>A text.</p>", built["en/notes/due/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("<div lang", built["en/notes/due/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_sitemap_names_the_versions_of_a_page_and_leaves_out_those_that_stand_in()
    {
        var map = Page("sitemap.xml");
        Assert.Contains(
            """
                <loc>https://example.org/x/opere/ponte/</loc>
                <xhtml:link rel="alternate" hreflang="it" href="https://example.org/x/opere/ponte/" />
                <xhtml:link rel="alternate" hreflang="en" href="https://example.org/x/en/works/ponte/" />
            """,
            map,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("https://example.org/x/en/works/scuola/", map, StringComparison.Ordinal);
        Assert.Contains("<loc>https://example.org/x/opere/scuola/</loc>\n  </url>", map, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_in_one_language_says_nothing_of_others()
    {
        var built = new SiteFolder().Build(
            Site.With("quadro.yaml", "title: Prova\nlanguage: it\nbase_url: https://example.org/\n")
                .Without("content/works/ponte.en.md")
        );
        Assert.All(built.Files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)), file =>
            Assert.DoesNotContain("hreflang", file.Value, StringComparison.Ordinal)
        );
        Assert.DoesNotContain("xhtml", built["sitemap.xml"], StringComparison.Ordinal);
    }
}
