using Quadro.Tests.Support;

namespace Quadro.Tests.Check;

/// <summary>What a page may not carry, and what readers who hear it need, each beside a page that is as it should
/// be.</summary>
public class PageGateTests
{
    [Theory]
    [InlineData("<p onclick=\"go()\">x</p>", "<p class=\"on\">x</p>", "error QD6013")]
    [InlineData("<p ONCLICK=go()>x</p>", "<p data-onclick=\"1\">x</p>", "error QD6013")]
    [InlineData("<script>go()</script>", "<script type=\"application/ld+json\">{}</script>", "error QD6013")]
    [InlineData("<p style=\"color: red\">x</p>", "<p class=\"style\">x</p>", "error QD6014")]
    [InlineData("<style>p { color: red }</style>", "<p>x</p>", "error QD6014")]
    [InlineData("<base href=\"https://example.org/\">", "<p>x</p>", "error QD6015")]
    [InlineData(
        "<img srcset=\"/a.svg 1x, //cdn.example.org/b.png 2x\" alt=\"\">",
        "<img srcset=\"/a.svg 1x, /a.svg 2x\" alt=\"\">",
        "error QD6004"
    )]
    [InlineData("<img src=\"\\\\cdn.example.org/b.png\" alt=\"\">", "<img src=\"/a.svg\" alt=\"\">", "error QD6004")]
    [InlineData(
        "<object data=\"https://cdn.example.org/b.svg\"></object>",
        "<object data=\"/a.svg\"></object>",
        "error QD6004"
    )]
    [InlineData("<form action=\"https://example.org/\"></form>", "<form action=\"/a/\"></form>", "error QD6004")]
    [InlineData(
        "<p><a ping=\"https://example.org/\" href=\"/a/\">x</a></p>",
        "<p><a href=\"https://example.org/\">x</a></p>",
        "error QD6004"
    )]
    [InlineData(
        "<svg><use href=\"https://example.org/a.svg#x\"></use></svg>",
        "<svg><use href=\"/a.svg#x\"></use></svg>",
        "error QD6004"
    )]
    [InlineData(
        "<svg><rect fill=\"url(https://example.org/a.svg#x)\"></rect></svg>",
        "<svg><rect fill=\"url(#x)\"></rect></svg>",
        "error QD6004"
    )]
    [InlineData(
        "<meta http-equiv=\"refresh\" content=\"0; url=https://example.org/\">",
        "<meta name=\"x\" content=\"0; url=https://example.org/\">",
        "error QD6004"
    )]
    [InlineData("<p lang=\"english\">x</p>", "<p lang=\"en-GB\">x</p>", "warning QD6019")]
    [InlineData(
        "<table><tr><td>a</td></tr><tr><td>b</td></tr></table>",
        "<table role=\"presentation\"><tr><td>a</td></tr><tr><td>b</td></tr></table>",
        "warning QD6018"
    )]
    [InlineData(
        "<table><tr><th>a</th></tr><tr><td>b</td></tr></table>",
        "<table><tr><th scope=\"col\">a</th></tr><tr><td>b</td></tr></table>",
        "warning QD6018"
    )]
    [InlineData(
        "<table><tr><td></td><th scope=\"col\">a</th></tr><tr><th scope=\"row\">a</th><td>b</td></tr></table>",
        "<table><caption>c</caption><tr><td></td><th scope=\"col\">a</th></tr><tr><th "
            + "scope=\"row\">a</th><td>b</td></tr></table>",
        "warning QD6018"
    )]
    [InlineData(
        "<table><tr><th scope=\"col\">a</th></tr><tr><th scope=\"row\">b</th><td>c</td></tr></table>",
        "<table><tr><th scope=\"row\">a</th><td>b</td></tr></table>",
        "warning QD6018"
    )]
    [InlineData("<p><input id=\"a\"></p>", "<p><input id=\"a\"> <label for=\"a\">A</label></p>", "warning QD6020")]
    [InlineData("<p><button> <i></i> </button></p>", "<p><button> <i>Apri</i> </button></p>", "warning QD6020")]
    [InlineData("<iframe src=\"/a/\"></iframe>", "<iframe src=\"/a/\" title=\"A\"></iframe>", "warning QD6020")]
    [InlineData("<p tabindex=\"2\">x</p>", "<p tabindex=\"-1\">x</p>", "warning QD6021")]
    [InlineData("<video src=\"/a.svg\" autoplay></video>", "<video src=\"/a.svg\" controls></video>", "warning QD6022")]
    [InlineData("<main>x</main>", "<section>x</section>", "warning QD6017")]
    [InlineData("<h1>x</h1>", "<h2>x</h2>", "warning QD6016")]
    public void A_fault_in_a_text_is_reported_at_its_line(string bad, string good, string finding)
    {
        new SiteFolder().BuildGood(Site(good));
        Assert.Contains(Site(bad).Build().Messages, message =>
            message.StartsWith("content/a.md(5,", StringComparison.Ordinal)
            && message.Contains(finding, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_fault_of_a_template_is_reported_once_at_its_line_in_a_clean_build_and_in_the_next()
    {
        var site = Site("Testo.")
            .With("content/b.md", "---\ntitle: B\n---\nTesto.\n")
            .With(
                "templates/pages/page.html",
                "<h1>{{ page.title }}</h1>\n<p><a href=\"/a/\"> </a></p>\n{{ page.content }}\n"
            );
        var folder = new SiteFolder().Build(site);
        folder.Found(
            "templates/pages/page.html(2,4): warning QD6011: the link '<a href=\"/a/\">' has no words | … | "
                + "content/a.md(1,1): on the page '/a/' and 1 more"
        );
        var said = folder.Messages;
        folder.Build(site.With("content/c.txt", "c"));
        Assert.Equal(said, folder.Messages);
    }

    [Theory]
    [InlineData("<h2>Uno</h2>\n<h4>Due</h4>")]
    [InlineData("## Uno\n\n<h4>Due</h4>")]
    public void A_jump_in_the_html_of_a_text_is_reported_there_and_silences_no_template(string text)
    {
        var built = Site(text)
            .With("content/b.md", "---\ntitle: B\n---\nTesto.\n")
            .With(
                "templates/pages/page.html",
                "<h1>{{ page.title }}</h1>\n<h2>x</h2>\n<h4>y</h4>\n{{ page.content }}\n"
            )
            .Build();
        built.Found(
            "content/a.md(…,1): warning QD6009: 'Due' is of level 4, and 'Uno' above it of level 2 | write it "
                + "as '<h3>'",
            "templates/pages/page.html(3,1): warning QD6009: '<h4>' follows '<h2>' | … | content/a.md(1,1): "
                + "on the page '/a/' and 1 more"
        );
    }

    [Fact]
    public void A_tag_in_a_text_that_the_page_does_not_show_silences_no_template()
    {
        var built = Site("Testo.")
            .With("content/b.md", "---\ntitle: B\n---\n<p><a href=\"/a/\"> </a></p>\n")
            .With("templates/pages/other.html", "<h1>{{ page.title }}</h1>\n<p><a href=\"/a/\"> </a></p>\n")
            .With("content/a.md", "---\ntitle: A\nlayout: other\n---\nTesto.\n")
            .Build();
        Assert.Contains(built.Messages, message =>
            message.StartsWith("templates/pages/other.html(2,4): warning QD6011", StringComparison.Ordinal)
        );
        Assert.Contains(built.Messages, message =>
            message.StartsWith("content/b.md(4,", StringComparison.Ordinal)
            && message.Contains("QD6011", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("<svg><title/><text>x</text></svg>")]
    [InlineData("<svg><style/><script type=\"x\" src=\"/a.svg\"/></svg>")]
    public void An_element_of_a_drawing_that_closes_itself_swallows_nothing(string drawing)
    {
        var built = Site(drawing + "\n\n<p onclick=\"go()\">x</p>").Build();
        Assert.DoesNotContain(built.Messages, message =>
            message.Contains("QD6012", StringComparison.Ordinal)
            || message.Contains("is never closed", StringComparison.Ordinal)
        );
        Assert.Contains(built.Messages, message => message.Contains("QD6013", StringComparison.Ordinal));
    }

    [Fact]
    public void An_attribute_ends_at_a_slash() => new SiteFolder().BuildGood(Site("<img src=\"/a.svg\" alt/>"));

    [Fact]
    public void A_template_that_prints_no_address_into_a_choice_of_pictures_is_a_page_all_the_same()
    {
        var built = new SiteFolder().Build(
            Site("Testo.")
                .With(
                    "templates/pages/page.html",
                    "<h1>{{ page.title }}</h1>\n<img src=\"/a.svg\" alt=\"\" srcset={{ \"\" }} />\n"
                )
                .With("content/a.svg", Sized)
        );
        Assert.DoesNotContain(built.Messages, message => message.Contains("QD9001", StringComparison.Ordinal));
        new SiteFolder().BuildGood(Site("<p><img src=\"/a.svg\" alt=\"\" srcset= /></p>").With("content/a.svg", Sized));
    }

    [Theory]
    [InlineData(
        "assets/x.css",
        "p { background: url(https://example.org/x.png) }",
        "p { background: url(x.png) }",
        "error QD6004"
    )]
    [InlineData(
        "assets/x.css",
        "@import \"//example.org/x.css\";",
        "/* @import \"//example.org/x.css\"; */",
        "error QD6004"
    )]
    [InlineData(
        "assets/x.css",
        "a:focus { outline: none }",
        "a:focus:not(:focus-visible) { outline: none }",
        "warning QD6025"
    )]
    [InlineData(
        "assets/x.svg",
        "<svg><image href=\"https://example.org/x.png\"/></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "error QD6004"
    )]
    [InlineData("assets/x.svg", "<svg><script>go()</script></svg>", "<svg><title>L'area</title></svg>", "error QD6013")]
    public void Files_that_go_out_as_they_are_are_held_to_the_same(string path, string bad, string good, string finding)
    {
        new SiteFolder().BuildGood(Site("Testo.").With("templates/" + path, good));
        Assert.Contains(Site("Testo.").With("templates/" + path, bad).Build().Messages, message =>
            message.StartsWith($"templates/{path}(1,", StringComparison.Ordinal)
            && message.Contains(finding, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_page_that_somebody_else_made_is_not_spoken_of_as_a_template()
    {
        var built = Site("Testo.")
            .With(
                "content/x.html",
                "<!DOCTYPE html>\n<html><head><title>X</title></head><body><main><p style=\"color: "
                    + "red\">x</p></main></body></html>\n"
            )
            .Build();
        var said = built
            .Messages.Where(message => message.StartsWith("content/x.html", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(3, said.Count);
        Assert.DoesNotContain(said, message =>
            message.Contains("template", StringComparison.Ordinal) || message.Contains("{{", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_request_of_a_drawing_is_told_once() =>
        Assert.Single(
            Site("Testo.")
                .With(
                    "content/b.svg",
                    "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect fill=\"url(https://example.org/a.svg#x)\"/></svg>"
                )
                .Build()
                .Messages,
            message => message.StartsWith("content/b.svg", StringComparison.Ordinal)
        );

    [Fact]
    public void Of_two_stylesheets_that_say_the_same_the_one_that_the_layout_links_last_holds()
    {
        var site = Site("Testo.")
            .With(
                "templates/layouts/base.html",
                "<!DOCTYPE html>\n<html lang=\"{{ page.language }}\"><head><title>x</title><link "
                    + "rel=\"stylesheet\" href=\"{{ asset \"site.css\" }}\"><link rel=\"stylesheet\" "
                    + "href=\"{{ asset \"own.css\" }}\"></head><body><main>{{ content }}</main></body></html>\n"
            )
            .With("templates/theme.yaml", "contrast:\n  - { colour: --a, on: --b }\n")
            .With("templates/assets/site.css", ":root { --a: #fff; --b: #fff; }\n");
        new SiteFolder().BuildGood(site.With("templates/assets/own.css", ":root { --a: #000; }\n"));
        Assert.Contains(site.With("templates/assets/own.css", ":root { --a: #eee; }\n").Build().Messages, message =>
            message.StartsWith("templates/assets/own.css", StringComparison.Ordinal)
            && message.Contains("QD6024", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_pictures_of_a_choice_are_addressed_from_where_the_page_stands() =>
        Assert.Contains(
            "srcset=\"../a.svg 1x, ../a.svg 2x\"",
            new SiteFolder().BuildGood(Site("<img srcset=\"/a.svg 1x, /a.svg 2x\" alt=\"\">"))["a/index.html"],
            StringComparison.Ordinal
        );

    [Fact]
    public void Headers_are_written_for_hosts_and_for_nginx_below_the_base_path_and_can_be_left_out()
    {
        var site = Site("Testo.") with { Options = new() { BaseUrl = "https://example.org/x/" } };
        var built = new SiteFolder().BuildGood(site);
        Assert.StartsWith(
            "/x/*\n  Content-Security-Policy: default-src 'self';",
            built["_headers"],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "/x/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n",
            built["_headers"],
            StringComparison.Ordinal
        );
        Assert.Contains("Strict-Transport-Security", built["_headers"], StringComparison.Ordinal);
        Assert.Contains("location \"/x/assets/\" {", built["_nginx.conf"], StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Strict-Transport-Security",
            new SiteFolder().BuildGood(site with { Options = new() { BaseUrl = "http://example.org/" } })["_headers"],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(
            "_headers",
            new SiteFolder()
                .BuildGood(site.With("quadro.yaml", "title: Prova\nlanguage: it\nwithout: [headers]\n"))
                .Files.Keys
        );
    }

    [Theory]
    [InlineData("<label><input aria-label=\"Search by name or code\" name=\"q\"></label>")]
    [InlineData("<abbr title=\"aria-expanded or not\" aria-describedby=\"x\">a</abbr>")]
    public void Names_of_attributes_within_values_are_not_taken_for_attributes_that_stand_twice(string html) =>
        Assert.DoesNotContain(Site(html).Build().Messages, message =>
            message.Contains("QD6037", StringComparison.Ordinal)
        );

    private const string Sized = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"/>";

    private static SiteUnderTest Site(string text) =>
        SiteUnderTest.Of(
            "=== quadro.yaml\ntitle: Prova\nlanguage: it\n=== content/a.svg\n<svg id=\"x\" "
                + $"xmlns=\"http://www.w3.org/2000/svg\"/>\n=== content/a.md\n---\ntitle: A\n---\n\n{text}\n"
        );
}
