using Quadro.Tests.Support;

namespace Quadro.Tests.Render;

/// <summary>Files of a site that are no pages of elements: text, tables, JSON.</summary>
public class OutputFormTests
{
    private static readonly SiteUnderTest Site = SiteUnderTest.Of(
        """
        === quadro.yaml
        title: Prova
        language: it
        base_url: https://www.example.org/
        === data/bandi.schema.yaml
        fields:
          - { name: id }
          - { name: title }
          - { name: amount, type: money }
          - { name: note, format: markdown }
        === data/bandi.csv
        id,title,amount,note
        uno,"Acqua & ""Terra""; lotto 1","EUR 1.250,50",Vedi **qui**
        due,Fuoco,,
        === content/guida.md
        ---
        title: Guida
        url: /guida/
        ---
        # Come *si fa*

        Si va [al bando](bandi/uno) o [fuori](https://altrove.example/), tel. &amp; posta.

        1. uno
        2. due & tre
           - interno

        > citazione

        | a | b |
        |---|---|
        | 1 | 2 |

        Il valore è {{ (first data.bandi).amount }}.
        """
    );

    [Theory]
    [InlineData("/note.txt", "{{ x.title }}", "Acqua & \"Terra\"; lotto 1")]
    [InlineData("/note.ics", "SUMMARY:{{ x.title }}", "SUMMARY:Acqua & \"Terra\"; lotto 1")]
    [InlineData("/note.csv", "{{ x.title }},{{ x.amount }}", "\"Acqua & \"\"Terra\"\"; lotto 1\",\"1.250,50 €\"")]
    [InlineData("/note.csv", "\"{{ x.title }}\"", "\"Acqua & \"\"Terra\"\"; lotto 1\"")]
    [InlineData("/note.json", "{ \"t\": \"{{ x.title }}\" }", "{ \"t\": \"Acqua & \\\"Terra\\\"; lotto 1\" }")]
    [InlineData("/note.html", "{{ x.title }}", "Acqua &amp; &quot;Terra&quot;; lotto 1")]
    [InlineData("/note.xml", "<t>{{ x.title }}</t>", "<t>Acqua &amp; &quot;Terra&quot;; lotto 1</t>")]
    public void A_value_is_escaped_as_its_file_wants_it(string url, string template, string expected) =>
        Assert.Equal(expected, Made(url, "{{ x = (first (where data.bandi \"id\" \"uno\")) }}" + template));

    [Theory]
    [InlineData("/note.txt", "dato mancante|Fuoco")]
    [InlineData("/note.csv", "|Fuoco")]
    [InlineData("/note.json", "|Fuoco")]
    [InlineData("/note.html", "<span class=\"unknown\">dato mancante</span>|<a href=\"/bandi/due/\">Fuoco</a>")]
    public void Missing_values_and_links_are_words_where_there_are_no_elements(string url, string expected) =>
        Assert.Equal(
            expected,
            Made(url, "{{ x = (first (where data.bandi \"id\" \"due\")) }}{{ x.amount }}|{{ link x }}")
        );

    [Fact]
    public void A_field_of_Markdown_is_plain_text_where_there_are_no_elements() =>
        Assert.Equal("Vedi qui\n", Made("/note.txt", "{{ (first (where data.bandi \"id\" \"uno\")).note }}"));

    [Fact]
    public void A_partial_is_printed_in_the_form_of_the_file_that_includes_it()
    {
        var site = Site.With("templates/partials/titolo.html", "{{ $.x.title }}")
            .With(
                "templates/pages/a.html",
                Page("/a.txt", "{{ include 'titolo' x: (first (where data.bandi \"id\" \"uno\")) }}")
            )
            .With(
                "templates/pages/b.html",
                Page("/b.html", "{{ include 'titolo' x: (first (where data.bandi \"id\" \"uno\")) }}")
            );
        var files = Build(site);
        Assert.Equal("Acqua & \"Terra\"; lotto 1", files["a.txt"]);
        Assert.Equal("Acqua &amp; &quot;Terra&quot;; lotto 1", files["b.html"]);
    }

    [Fact]
    public void A_text_is_written_without_markup_and_with_whole_addresses() =>
        Assert.Equal(
            """
            Come si fa

            Si va al bando (https://www.example.org/bandi/uno/) o fuori (https://altrove.example/), tel. & posta.

            1. uno
            2. due & tre
               - interno

            > citazione

            a | b
            1 | 2

            Il valore è 1.250,50 €.

            """.ReplaceLineEndings("\n"),
            Made("/guida.txt", "{{ content (first data.pages) }}")
        );

    [Fact]
    public void A_file_without_elements_keeps_what_looks_like_a_tag() =>
        Assert.Equal("1 < 2 <a href=\"/x/\">", Made("/note.txt", "1 < 2 <a href=\"/x/\">"));

    [Fact]
    public void A_text_that_changes_changes_the_file_that_shows_it()
    {
        var (output, state) = (new MemoryOutput(), new MemoryOutput());
        var site = Site.With("templates/pages/a.html", Page("/a.txt", "{{ content (first data.pages) }}"));
        Run(site, output, state);
        var edited = site.With("content/guida.md", "---\ntitle: Guida\nurl: /guida/\n---\n* nuovo\n");
        Run(edited, output, state);
        Assert.Equal("- nuovo\n", output.Snapshot()["a.txt"]);
        // The same HTML from other signs is the same text too.
        Run(edited.With("content/guida.md", "---\ntitle: Guida\nurl: /guida/\n---\n+ nuovo\n"), output, state);
        Assert.Equal("- nuovo\n", output.Snapshot()["a.txt"]);
    }

    private static string Made(string url, string template) =>
        Build(Site.With("templates/pages/prova.html", Page(url, template)))[url[1..]];

    private static string Page(string url, string template) => $"---\nurl: {url}\nlayout: none\n---\n{template}";

    private static SortedDictionary<string, string> Build(SiteUnderTest site)
    {
        var output = new MemoryOutput();
        Run(site, output, new MemoryOutput());
        return output.Snapshot();
    }

    private static void Run(SiteUnderTest site, MemoryOutput output, MemoryOutput state) =>
        Assert.Empty(
            Pipeline
                .Run(
                    new BuildRequest(site.Layered(), site.Options, output, state),
                    TestContext.Current.CancellationToken
                )
                .Findings.Where(finding => finding.IsError)
                .Select(finding => finding.ToString())
        );
}
