using Quadro.Tests.Support;

namespace Quadro.Tests.Render;

/// <summary>HTML that stands in texts and cells as it is: what browsers read of it is what was examined.</summary>
public class RawHtmlTests
{
    [Theory]
    [InlineData("webcal://example.org/a.ics", true)]
    [InlineData("sms:+390372000", true)]
    [InlineData("HTTPS://example.org/", true)]
    [InlineData("matrix:r/a", false)]
    public void A_link_of_markdown_leads_where_one_of_html_may(string address, bool isKnown)
    {
        Assert.Equal(isKnown, !Text($"[Il calendario]({address})").Build().Failed);
        new SiteFolder().BuildGood(
            Text($"[Il calendario]({address})")
                .With("quadro.yaml", "title: A\nlanguage: it\nhtml: { schemes: [matrix] }\n")
        );
    }

    [Theory]
    [InlineData(
        "<math><semantics><mi>a</mi><annotation encoding=\"application/x-tex\">a</annotation></semantics></math>"
    )]
    public void Formulas_with_their_source_as_programs_write_them_may_stand_in_texts(string html) =>
        new SiteFolder().BuildGood(Text(html));

    [Theory]
    [InlineData("<p title=\"<!--\">a</p>", "<!--> <img src=x onerror=go()> -->", "QD6013")]
    [InlineData("<p>a</p>", "<p title='a'onclick='go()'>a</p>", "QD6013")]
    [InlineData("<p title=\"a>b\">a</p>", "<p title=a\"><img src=x onerror=go()>\">a</p>", "QD6013")]
    [InlineData("<div><em>a</em></div>", "<div><svg><style><img src=x onerror=go()></style></svg></div>", "QD6013")]
    [InlineData("<p>a</p>", "<p>a</p><!-- --!><img src=x onerror=go()> -->", "QD6013")]
    [InlineData("<p>a</p>", "<p><b/onclick=go()>a</b></p>", "QD6013")]
    [InlineData(
        "<details><summary>a</summary>b</details>",
        "<details ontoggle=go() open><summary>a</summary>b</details>",
        "QD6013"
    )]
    [InlineData(
        "<p><a href=\"https://example.org/\">a</a></p>",
        "<p><a href=\"java&#9;script:go()\">a</a></p>",
        "QD4015"
    )]
    [InlineData(
        "<p><img src=\"/a.svg\" alt=\"\"></p>",
        "<p><img src=\"https:cdn.example.org/a.png\" alt=\"\"></p>",
        "QD6004"
    )]
    [InlineData(
        "<p><img src=\"/a.svg\" alt=\"\"></p>",
        "<p><img src=\"/\t/cdn.example.org/a.png\" alt=\"\"></p>",
        "QD6004"
    )]
    [InlineData("<p>a</p>", "<noscript><p title=\"</noscript><img src=x onerror=go()>\"></p></noscript>", "QD6033")]
    [InlineData("<p>a</p>", "<p>a</p><template><img src=x onerror=go()></template>", "QD6033")]
    [InlineData("<p>a</p>", "<xmp><p title=\"</xmp><img src=x onerror=go()>\"></p></xmp>", "QD6033")]
    [InlineData("Caro `<nome>`, …", "Caro <nome>, …", "QD6033")]
    [InlineData("<p>a</p>", "<p><a href=\"vnd.app:x\">a</a></p>", "QD6033")]
    public void A_text_and_a_cell_say_what_a_browser_would_make_of_it(string good, string bad, string code)
    {
        new SiteFolder().BuildGood(Text(good));
        Assert.Contains(Text(bad).Build().Messages, message =>
            message.StartsWith("content/a.md(5,", StringComparison.Ordinal)
            && message.Contains($"error {code}", StringComparison.Ordinal)
        );
        new SiteFolder().BuildGood(Cell(good));
        var cell = Cell(bad).Build();
        Assert.Contains(cell.Messages, message =>
            message.StartsWith("data/notes.yaml(1,32): error " + code, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("<form action=\"/a/\"><p>a</p></form>")]
    [InlineData("<iframe src=\"/a/\" title=\"A\"></iframe>")]
    [InlineData("<svg><rect fill=\"url(#x)\"></rect></svg>")]
    [InlineData("<video src=\"/a.svg\" controls></video>")]
    [InlineData("<p><a href=\"webcal://example.org/a.ics\">a</a></p>")]
    [InlineData("<math><msup><mi>a</mi><mn>2</mn></msup></math>")]
    public void A_cell_may_hold_less_than_a_text(string html)
    {
        new SiteFolder().BuildGood(Text(html));
        Assert.Contains(Cell(html).Build().Messages, message =>
            message.StartsWith("data/notes.yaml(1,32): error QD6033", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("<div>\n\nTesto.", "<div>\n\nTesto.\n\n</div>", "(5,1): warning QD6034: '<div>' is never closed")]
    [InlineData(
        "<p>a <b>b <i>c</b> d</i></p>",
        "<p>a <b>b <i>c</i></b> <i>d</i></p>",
        "(5,15): warning QD6034: elements do not begin and end within each other"
    )]
    [InlineData(
        "<p title=a\"b>a</p>",
        "<p title=\"a&quot;b\">a</p>",
        "(5,11): warning QD6034: the value of an attribute"
    )]
    [InlineData(
        "<p class=\"a\" class=\"b\">a</p>",
        "<p class=\"a b\">a</p>",
        "(5,1): warning QD6034: an attribute stands twice"
    )]
    [InlineData("<p>a</p><!--> b -->", "<p>a</p><!-- b -->", "(5,13): warning QD6034: a")]
    [InlineData("<div/>\n\nTesto.", "<div></div>\n\nTesto.", "(5,1): warning QD6034: '/>' does not close")]
    [InlineData(
        "<table>a<tr><th scope=\"row\">b</th><td>c</td></tr></table>",
        "<table><tr><th scope=\"row\">b</th><td>c</td></tr></table>",
        "(5,8): warning QD6034: what stands here"
    )]
    public void What_the_writing_changes_is_told_where_it_stands(string bad, string good, string finding)
    {
        new SiteFolder().BuildGood(Text(good));
        Assert.Contains(Text(bad).Build().Messages, message =>
            message.StartsWith("content/a.md" + finding, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void What_some_readers_pass_over_in_a_choice_hides_nothing() =>
        Assert.Contains(
            Text(
                    "<p><select aria-label=\"a\"><iframe title=\"b\"></select><img src=x "
                        + "onerror=go()></iframe></select></p>"
                )
                .Build()
                .Messages,
            message =>
                message.StartsWith("content/a.md(5,", StringComparison.Ordinal)
                && message.Contains("error QD60", StringComparison.Ordinal)
        );

    [Fact]
    public void An_element_that_one_piece_opens_another_may_close()
    {
        var page = new SiteFolder().BuildGood(
            Text("<details>\n<summary>Di più</summary>\n\nTesto **forte**.\n\n</details>\n\nDopo.")
        )["a/index.html"];
        Assert.Contains(
            "<details>\n<summary>Di più</summary>\n<p>Testo <strong>forte</strong>.</p>\n</details>\n<p>Dopo.</p>",
            page,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_a_text_leaves_open_swallows_nothing_of_the_page()
    {
        var page = Text("<div><span>\n\nTesto.").Build()["a/index.html"];
        Assert.Contains("<p>Testo.</p>\n</span></div>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_markdown_alone_makes_is_written_as_it_was() =>
        Assert.Contains(
            "<p>a &quot;b&quot; <em>c</em></p>",
            new SiteFolder().BuildGood(Text("a \"b\" *c*"))["a/index.html"],
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "<p title=\"{{ record.summary }}\">a</p>",
        "<p title=\"&lt;b class=&quot;x&quot;&gt; &amp; 'c'\">a</p>"
    )]
    [InlineData("<p title={{ record.summary }}>a</p>", "<p title=\"&lt;b class=&quot;x&quot;&gt; &amp; 'c'\">a</p>")]
    [InlineData("<p>{{ record.summary }}</p>", "<p>&lt;b class=&quot;x&quot;&gt; &amp; &#39;c&#39;</p>")]
    [InlineData("<p><a href=\"/a/?q={{ record.description }}\">a</a></p>", "q=uno&amp;due\"")]
    [InlineData("<!-- {{ record.summary }} -->\n\nTesto.", "<!-- <b class=\"x\"> & 'c' -->")]
    [InlineData(
        "<table><tbody>{{ include \"row\" }}</tbody></table>",
        "<table><tbody><tr><th scope=\"row\">r</th><td>d</td></tr>\n</tbody></table>"
    )]
    [InlineData("<div>{{ markdown \"*c*\" }}</div>", "<div><p><em>c</em></p>\n</div>")]
    [InlineData("<p title=\"{{ markdown \"*c*\" }}\">d</p>", "<p title=\"c\n\">d</p>")]
    public void A_printed_value_is_written_as_its_place_needs(string text, string expected)
    {
        var site = Text(text)
            .With(
                "content/a.md",
                $"---\ntitle: A\nsummary: \"<b class=\\\"x\\\"> & 'c'\"\ndescription: uno&due\n---\n\n{text}\n"
            )
            .With("templates/partials/row.html", "<tr><th scope=\"row\">r</th><td>d</td></tr>\n");
        Assert.Contains(expected, new SiteFolder().BuildGood(site)["a/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:go()", "QD4015")]
    [InlineData("vnd.app:x", "QD6033")]
    public void An_address_is_examined_with_the_values_in_it(string word, string code)
    {
        var site = Text("x")
            .With(
                "content/a.md",
                $"---\ntitle: A\ndescription: \"{word}\"\n---\n\n<p><a href=\"{{{{ record.description "
                    + "}}\">a</a></p>\n"
            );
        Assert.Contains(site.Build().Messages, message =>
            message.Contains("error " + code, StringComparison.Ordinal)
            && message.StartsWith("content/a.md(6,", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_settings_let_more_into_texts_and_never_into_cells()
    {
        const string Html = "<p><my-map v-zoom=\"3\"><a href=\"matrix:r/a\">a</a></my-map></p>";
        const string Settings =
            "title: Prova\nlanguage: it\nhtml:\n  elements: [my-map]\n  attributes: v-zoom\n  schemes: [\"matrix:\"]\n";
        Assert.Equal(
            2,
            Text(Html).Build().Messages.Count(message => message.Contains("error QD6033", StringComparison.Ordinal))
        );
        Assert.Contains(
            Html,
            new SiteFolder().BuildGood(Text(Html).With("quadro.yaml", Settings))["a/index.html"],
            StringComparison.Ordinal
        );
        Assert.Equal(
            2,
            Cell(Html)
                .With("quadro.yaml", Settings)
                .Build()
                .Messages.Count(message => message.Contains("error QD6033", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("elements: [template]", "'template' stays out of texts")]
    [InlineData("elements: [\"a b\"]", "'a b' is no name of an element")]
    [InlineData("attributes: [onclick]", "'onclick' stays out of texts")]
    [InlineData("schemes: [javascript]", "links to 'javascript:' stay out of texts")]
    [InlineData("element: [a]", "element")]
    public void Settings_that_would_let_anything_in_are_refused(string setting, string said) =>
        Assert.Contains(
            Text("x").With("quadro.yaml", $"title: Prova\nlanguage: it\nhtml:\n  {setting}\n").Build().Messages,
            message =>
                message.StartsWith("quadro.yaml(4,", StringComparison.Ordinal)
                && message.Contains(said, StringComparison.Ordinal)
        );

    [Fact]
    public void Elements_that_readers_would_repeat_without_end_and_deep_ones_are_refused()
    {
        var many =
            string.Concat(Enumerable.Range(0, 400).Select(i => $"<b id=i{i}>"))
            + string.Concat(Enumerable.Repeat("<p>a", 400));
        Assert.Contains(Text($"<div>{many}</div>").Build().Messages, message =>
            message.Contains("error QD6033: the HTML cannot be read", StringComparison.Ordinal)
        );
        var deep = string.Concat(Enumerable.Repeat("<div>", 5000)) + string.Concat(Enumerable.Repeat("</div>", 5000));
        Assert.Contains(Text(deep).Build().Messages, message =>
            message.Contains("error QD6033", StringComparison.Ordinal)
        );
    }

    private static SiteUnderTest Text(string text) =>
        SiteUnderTest.Of(
            "=== quadro.yaml\ntitle: Prova\nlanguage: it\n=== content/a.svg\n<svg "
                + "xmlns=\"http://www.w3.org/2000/svg\" "
                + $"viewBox=\"0 0 8 8\"/>\n=== content/a.md\n---\ntitle: A\n---\n\n{text}\n"
        );

    private static SiteUnderTest Cell(string text) =>
        SiteUnderTest
            .Of(
                $$"""
                === quadro.yaml
                title: Prova
                language: it
                === content/a.svg
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>
                === content/a.md
                Testo.
                === data/notes.schema.yaml
                fields: [{ name: title, type: string }, { name: text, type: string, format: markdown }]
                """
            )
            .With(
                "data/notes.yaml",
                $"- {{ id: una, title: Una, text: {System.Text.Json.JsonSerializer.Serialize(text, Plain)} }}\n"
            );

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}
