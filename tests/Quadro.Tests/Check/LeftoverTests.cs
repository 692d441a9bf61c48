using Quadro.Tests.Support;

namespace Quadro.Tests.Check;

/// <summary>What was meant as more than text and would be printed as text.</summary>
public class LeftoverTests
{
    [Theory]
    [InlineData("Si usa {{< figure src=\"x.png\" >}} qui.", "(5,8)", "a shortcode of Hugo")]
    [InlineData("{{% avviso %}}", "(5,1)", "a shortcode of Hugo")]
    [InlineData("{% include nav.html %}", "(5,1)", "a tag of Jekyll")]
    [InlineData("Testo {# da rivedere #}.", "(5,7)", "a comment of Jinja")]
    [InlineData("::: {.callout-note}\nTesto.\n:::", "(5,1)", "a block of Quarto")]
    [InlineData(":::\nTesto.\n:::", "(5,1)", "a block of Quarto")]
    [InlineData("`<br>`{=html}", "(5,7)", "pass on as it is")]
    [InlineData("```{=latex}\nx\n```", "(5,1)", "pass on as it is")]
    [InlineData("```{r}\nx\n```", "(5,1)", "marks code")]
    [InlineData("Come in @fig-mappa.", "(5,9)", "a cross reference")]
    [InlineData("(@sec-metodo)", "(5,2)", "a cross reference")]
    [InlineData("Come scrive [@rossi2020, p. 3].", "(5,13)", "a citation")]
    [InlineData("Parola{: .evidenza}", "(5,7)", "kramdown")]
    [InlineData("[toc]", "(5,1)", "table of contents")]
    [InlineData("[[_TOC_]]", "(5,1)", "table of contents")]
    [InlineData("{:toc}", "(5,1)", "table of contents")]
    [InlineData("!!! note \"Attenzione\"\n    testo", "(5,1)", "a box of MkDocs")]
    [InlineData("??? tip\n    testo", "(5,1)", "a folding box")]
    [InlineData("???+ warning \"Titolo\"\n    testo", "(5,1)", "a folding box")]
    [InlineData("--8<-- \"testo.md\"", "(5,1)", "includes a file")]
    [InlineData("Testo {++nuovo++}.", "(5,7)", "a mark of a reviewer")]
    [InlineData(".. note:: testo", "(5,1)", "reStructuredText")]
    [InlineData("| a |\n|---|\n| {% raw %} |", "(7,3)", "a tag of Jekyll")]
    [InlineData("## Titolo {% raw %}\n\nTesto.", "(5,11)", "a tag of Jekyll")]
    public void Syntax_of_other_tools_says_what_it_is(string text, string place, string what) =>
        Expect(text, $"content/a.md{place}: warning QD6027: …{what}…");

    [Theory]
    [InlineData("<div>\n[[opere/x]] e altro\n</div>", "(6,1)", "'[[opere/x]]' is printed as text: between tags")]
    [InlineData(
        "<p class=\"nota\">Si veda [il piano](piano.md).</p>",
        "(5,25)",
        "'[il piano](piano.md)' is printed as text: between tags"
    )]
    [InlineData(
        "<details>\n<summary>Di più</summary>\n![Foto](x.png)\n</details>",
        "(7,1)",
        "'![Foto](x.png)' is printed as text"
    )]
    public void A_link_between_tags_is_told_where_no_markdown_is_read(string text, string place, string sentence) =>
        Expect(text, $"content/a.md{place}: warning QD6028: {sentence}… | leave a blank line…");

    [Theory]
    [InlineData("<pre>\n[[opere/x]] [a](b)\n</pre>")]
    [InlineData("<p><code>[[opere/x]]</code> e testo</p>")]
    [InlineData("<!-- [[opere/x]] [a](b.md) -->\n\nTesto.")]
    [InlineData("<div title=\"[[x]]\">Testo [1] (2) e [3].</div>")]
    public void Code_comments_and_tags_of_raw_html_are_left_alone(string text) => Expect(text);

    [Theory]
    [InlineData(
        "[La delibera](Delibera n. 3.pdf)",
        "(5,1)",
        "its address 'Delibera n. 3.pdf' contains a space | write (<Delibera n. 3.pdf>), or %20 for each space"
    )]
    [InlineData(
        "E ![La foto](foto del borgo.jpg \"Titolo\") qui",
        "(5,3)",
        "contains a space | write (<foto del borgo.jpg> \"Titolo\")…"
    )]
    [InlineData("[La **delibera**](Delibera n. 3.pdf)", "(5,1)", "contains a space…")]
    [InlineData("[Atto](Atto (2) n. 3.pdf)", "(5,1)", "'Atto (2) n. 3.pdf' contains a space…")]
    [InlineData("[Atto](../a b.pdf)", "(5,1)", "'../a b.pdf' contains a space…")]
    [InlineData("[mai chiuso](b.md e poi", "(5,1)", "is never closed…")]
    [InlineData("mai aperto](b.md)", "(5,11)", "no '[' begins the link…")]
    [InlineData("[x](b.md \"uno \"due\" tre\")", "(5,1)", "cannot be read…")]
    [InlineData("[testo][riferimento]", "(5,1)", "nothing says where 'riferimento' leads…")]
    [InlineData("[riferimento][]", "(5,1)", "nothing says where 'riferimento' leads…")]
    [InlineData("Si veda [[b e basta", "(5,9)", "no ']]' closes it…")]
    [InlineData("Si veda [[]] e", "(5,9)", "it names nothing…")]
    [InlineData("![[foto.png]]", "(5,1)", "Obsidian…")]
    [InlineData("Una nota[^x].", "(5,9)", "there is no note '[^x]'…")]
    [InlineData("Una nota^[in linea].", "(5,9)", "in the middle of the sentence…")]
    [InlineData("| a |\n|---|\n| [x](y z.pdf) |", "(7,3)", "contains a space…")]
    [InlineData("> [x](y z.pdf)", "(5,3)", "contains a space…")]
    public void A_link_that_is_printed_says_why(string text, string place, string why) =>
        Expect(text, $"content/a.md{place}: warning QD6028: …{why}…");

    [Theory]
    [InlineData("| a | b |\n| 1 | 2 |", "(5,1)", "no row of dashes…")]
    [InlineData("a | b\n1 | 2", "(5,1)", "no row of dashes…")]
    [InlineData("| a | b |\n\n| 1 | 2 |", "(5,1)", "no row of dashes…")]
    [InlineData(
        "| a | b | c |\n|---|---|\n| 1 | 2 | 3 |",
        "(5,1)",
        "the header has 3 cells, and the row of dashes has 2…"
    )]
    [InlineData("|---|---|\n| 1 | 2 |", "(5,1)", "no header row…")]
    [InlineData("| a | b |\n|—|—|\n| 1 | 2 |", "(6,1)", "no row of dashes | write it with hyphens…")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 | tre |", "(7,11)", "'tre' is not shown…")]
    public void Rows_that_are_printed_say_what_is_missing(string text, string place, string why) =>
        Expect(text, $"content/a.md{place}: warning QD6029: …{why}");

    [Theory]
    [InlineData("Una [parola](b.md){onclick=\"x()\"}.", "(5,19)", "onclick")]
    [InlineData("Una *parola*{style=\"color:red\"}.", "(5,13)", "style")]
    [InlineData("Voce {b=c}.", "(5,6)", "b")]
    [InlineData("## Titolo {#x onclick=y}\n\nTesto.", "(5,11)", "onclick")]
    [InlineData("Una *parola*{#uno due}.", "(5,13)", "due")]
    public void An_attribute_that_a_text_cannot_give_is_printed_and_told(string text, string place, string name)
    {
        var folder = Site(text).Build();
        folder.Found($"content/a.md{place}: warning QD6030: '{name}' is nothing that a text can give…");
        Assert.DoesNotMatch(
            "<[^>]*(onclick|style|b|due)=",
            folder["a/index.html"].Split("class=\"prose\"", 2)[1].Split("</div>", 2)[0]
        );
    }

    [Theory]
    [InlineData("Nel {anno} passato.", "<p>Nel {anno} passato.</p>")]
    [InlineData("- voce {a}", "<li>voce {a}</li>")]
    [InlineData(
        "## Il {comune} di oggi\n\nTesto {} e {1,2} e {x: y}.",
        ">Il {comune} di oggi</h2>\n<p>Testo {} e {1,2} e {x: y}.</p>"
    )]
    [InlineData("Il *titolo*{.nota lang=en} e ## Titolo", "<em class=\"nota\" lang=\"en\">titolo</em>")]
    [InlineData("## Titolo {#mio .grande}\n\nTesto.", "<h2 id=\"mio\" class=\"grande\">Titolo</h2>")]
    [InlineData("![Foto](a.svg){width=300 loading=lazy}", "width=\"300\"")]
    public void Words_in_braces_are_text_and_attributes_are_attributes(string text, string html)
    {
        var folder = Site(text).Build();
        folder.Found();
        Assert.Contains(html, folder["a/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Il codice `[[x]]`, `{% x %}`, `[a](b c)`, `| a |`.")]
    [InlineData("```\n{% x %}\n[[x]]\n| a | b |\n:::\n```")]
    [InlineData("<div>\n[x] {% y %} [a](b c)\n| a | b |\n</div>")]
    [InlineData("<!-- more -->\n\nTesto.<!-- [[x]] {% y %} -->")]
    [InlineData("Segni: \\[[x]], \\{% x %}, \\[a](b c), \\| a \\| b \\|, &#91;[x]], \\[^1], \\@fig-uno.")]
    [InlineData("Home | Contatti | Mappa")]
    [InlineData("Vedi [1] e [1][2] e [...], (art. 3) e a[i].")]
    [InlineData("Scrivere a info@comune.it, @comune, 3 @ 4.")]
    [InlineData("Attenzione!!! Davvero??? Sì.")]
    [InlineData("!!! Attenzione, non è una nota")]
    [InlineData("L'insieme [^a-z] e f(x) = |x|.")]
    [InlineData("[x](b.md \"Titolo\") e [y](<b.md>) e [[1]](b.md).")]
    [InlineData("[testo][r] e [r]\n\n[r]: b.md")]
    [InlineData("Nota[^1].\n\n[^1]: Testo.")]
    [InlineData("Il rapporto 3:1 e A::B e ore 10:30.")]
    [InlineData("- [ ] da fare\n- [x] fatto [b](b.md)")]
    public void What_is_meant_as_it_is_is_left_alone(string text) => Expect(text);

    [Fact]
    public void A_shortcode_where_expressions_run_is_an_error_of_its_own_and_hides_nothing_else()
    {
        var folder = SiteUnderTest
            .Of("=== content/a.md\n---\ntitle: A\n---\nUno {{< figure src=\"x.png\" >}}.\n\n{{% due %}} e {{ 1 + }}.\n")
            .Build();
        folder.Found(
            "content/a.md(4,5): error QD4001: '{{< figure src=\"x.png\" >}}' is a shortcode of Hugo or "
                + "Quarto, which Quadro does not run | …",
            "content/a.md(6,1): error QD4001: '{{% due %}}' is a shortcode of Hugo or Quarto, which Quadro "
                + "does not run | …",
            "content/a.md(6,…): error QD4001: …"
        );
    }

    [Fact]
    public void A_link_by_name_goes_over_the_end_of_a_line()
    {
        var folder = Site("Si veda [[b|la pagina\nseconda]] e [[b]].").Build();
        folder.Found();
        Assert.Contains(">la pagina seconda</a>", folder["a/index.html"], StringComparison.Ordinal);
        Site("Si veda [[projects/nessuno|un testo che\nva a capo]].")
            .Build()
            .Found("content/a.md(5,9): error QD4010: there is no record or page 'projects/nessuno'…");
    }

    [Fact]
    public void Boxes_to_tick_have_the_words_behind_them_as_their_name()
    {
        var folder = Site("- [ ] uno\n- [x] due [b](b.md)\n  - [ ] sotto").Build();
        folder.Found();
        Assert.Contains(
            "<label><input disabled=\"disabled\" type=\"checkbox\" /> uno</label>",
            folder["a/index.html"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Markdown_in_fields_is_looked_at_too() =>
        SiteUnderTest
            .Of("=== data/updates.csv\nid,title,date,text\nuno,Uno,2026-01-01,Si veda [la delibera](Delibera 3.pdf)\n")
            .Build()
            .Found("data/updates.csv(2,28): warning QD6028: …'Delibera 3.pdf' contains a space…");

    private static SiteUnderTest Site(string text) =>
        SiteUnderTest
            .Of("=== content/a.md\n---\ntitle: A\ntemplates: false\n---\n" + text)
            .With("content/b.md", "---\ntitle: B\n---\nTesto.\n")
            .With("content/a.svg", "<svg/>");

    private static void Expect(string text, params string[] findings) => Site(text).Build().Found(findings);
}
