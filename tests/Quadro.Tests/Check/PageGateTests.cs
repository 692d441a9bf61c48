using Quadro.Tests.Support;

namespace Quadro.Tests.Check;

/// <summary>What a page may not carry, and what readers who hear it need, each beside a page that is as it should be.</summary>
public class PageGateTests
{
    [Theory]
    [InlineData("<p onclick=\"go()\">x</p>", "<p class=\"on\">x</p>", "error QD6013")]
    [InlineData("<p ONCLICK=go()>x</p>", "<p data-onclick=\"1\">x</p>", "error QD6013")]
    [InlineData("<script>go()</script>", "<script type=\"application/ld+json\">{}</script>", "error QD6013")]
    [InlineData("<p style=\"color: red\">x</p>", "<p class=\"style\">x</p>", "error QD6014")]
    [InlineData("<style>p { color: red }</style>", "<p>x</p>", "error QD6014")]
    [InlineData("<base href=\"https://example.org/\">", "<p>x</p>", "error QD6015")]
    [InlineData("<img srcset=\"/a.svg 1x, //cdn.example.org/b.png 2x\" alt=\"\">", "<img srcset=\"/a.svg 1x, /a.svg 2x\" alt=\"\">", "error QD6004")]
    [InlineData("<img src=\"\\\\cdn.example.org/b.png\" alt=\"\">", "<img src=\"/a.svg\" alt=\"\">", "error QD6004")]
    [InlineData("<object data=\"https://cdn.example.org/b.svg\"></object>", "<object data=\"/a.svg\"></object>", "error QD6004")]
    [InlineData("<form action=\"https://example.org/\"></form>", "<form action=\"/a/\"></form>", "error QD6004")]
    [InlineData("<p><a ping=\"https://example.org/\" href=\"/a/\">x</a></p>", "<p><a href=\"https://example.org/\">x</a></p>", "error QD6004")]
    [InlineData("<svg><use href=\"https://example.org/a.svg#x\"></use></svg>", "<svg><use href=\"/a.svg#x\"></use></svg>", "error QD6004")]
    [InlineData("<svg><rect fill=\"url(https://example.org/a.svg#x)\"></rect></svg>", "<svg><rect fill=\"url(#x)\"></rect></svg>", "error QD6004")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0; url=https://example.org/\">", "<meta name=\"x\" content=\"0; url=https://example.org/\">", "error QD6004")]
    [InlineData("<p lang=\"english\">x</p>", "<p lang=\"en-GB\">x</p>", "warning QD6019")]
    [InlineData("<table><tr><td>a</td></tr><tr><td>b</td></tr></table>", "<table role=\"presentation\"><tr><td>a</td></tr><tr><td>b</td></tr></table>", "warning QD6018")]
    [InlineData("<table><tr><th>a</th></tr><tr><td>b</td></tr></table>", "<table><tr><th scope=\"col\">a</th></tr><tr><td>b</td></tr></table>", "warning QD6018")]
    [InlineData("<table><tr><td></td><th scope=\"col\">a</th></tr><tr><th scope=\"row\">a</th><td>b</td></tr></table>", "<table><caption>c</caption><tr><td></td><th scope=\"col\">a</th></tr><tr><th scope=\"row\">a</th><td>b</td></tr></table>", "warning QD6018")]
    [InlineData("<table><tr><th scope=\"col\">a</th></tr><tr><th scope=\"row\">b</th><td>c</td></tr></table>", "<table><tr><th scope=\"row\">a</th><td>b</td></tr></table>", "warning QD6018")]
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
        Assert.Contains(Site(bad).Build().Messages, message => message.StartsWith("content/a.md(5,", StringComparison.Ordinal) && message.Contains(finding, StringComparison.Ordinal));
    }

    [Fact]
    public void A_fault_of_a_template_is_reported_once_at_its_line_in_a_clean_build_and_in_the_next()
    {
        var site = Site("Testo.").With("content/b.md", "---\ntitle: B\n---\nTesto.\n").With("templates/pages/page.html", "<h1>{{ page.title }}</h1>\n<p><a href=\"/a/\"> </a></p>\n{{ page.content }}\n");
        var folder = new SiteFolder().Build(site);
        folder.Found("templates/pages/page.html(2,4): warning QD6011: the link '<a href=\"/a/\">' has no words | … | content/a.md(1,1): on the page '/a/' and 1 more");
        var said = folder.Messages;
        folder.Build(site.With("content/c.txt", "c"));
        Assert.Equal(said, folder.Messages);
    }

    [Theory]
    [InlineData("assets/x.css", "p { background: url(https://example.org/x.png) }", "p { background: url(x.png) }", "error QD6004")]
    [InlineData("assets/x.css", "@import \"//example.org/x.css\";", "/* @import \"//example.org/x.css\"; */", "error QD6004")]
    [InlineData("assets/x.css", "a:focus { outline: none }", "a:focus:not(:focus-visible) { outline: none }", "warning QD6025")]
    [InlineData("assets/x.svg", "<svg><image href=\"https://example.org/x.png\"/></svg>", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "error QD6004")]
    [InlineData("assets/x.svg", "<svg><script>go()</script></svg>", "<svg><title>L'area</title></svg>", "error QD6013")]
    public void Files_that_go_out_as_they_are_are_held_to_the_same(string path, string bad, string good, string finding)
    {
        new SiteFolder().BuildGood(Site("Testo.").With("templates/" + path, good));
        Assert.Contains(Site("Testo.").With("templates/" + path, bad).Build().Messages, message => message.StartsWith($"templates/{path}(1,", StringComparison.Ordinal) && message.Contains(finding, StringComparison.Ordinal));
    }

    [Fact]
    public void The_pictures_of_a_choice_are_addressed_from_where_the_page_stands() =>
        Assert.Contains("srcset=\"../a.svg 1x, ../a.svg 2x\"", new SiteFolder().BuildGood(Site("<img srcset=\"/a.svg 1x, /a.svg 2x\" alt=\"\">"))["a/index.html"], StringComparison.Ordinal);

    [Fact]
    public void Headers_are_written_for_hosts_and_for_nginx_below_the_base_path_and_can_be_left_out()
    {
        var site = Site("Testo.") with { Options = new() { BaseUrl = "https://example.org/x/" } };
        var built = new SiteFolder().BuildGood(site);
        Assert.StartsWith("/x/*\n  Content-Security-Policy: default-src 'self';", built["_headers"], StringComparison.Ordinal);
        Assert.Contains("/x/assets/*\n  Cache-Control: public, max-age=31536000, immutable\n", built["_headers"], StringComparison.Ordinal);
        Assert.Contains("Strict-Transport-Security", built["_headers"], StringComparison.Ordinal);
        Assert.Contains("location /x/assets/ {", built["_nginx.conf"], StringComparison.Ordinal);
        Assert.DoesNotContain("Strict-Transport-Security", new SiteFolder().BuildGood(site with { Options = new() { BaseUrl = "http://example.org/" } })["_headers"], StringComparison.Ordinal);
        Assert.DoesNotContain("_headers", new SiteFolder().BuildGood(site.With("quadro.yaml", "title: Prova\nlanguage: it\nwithout: [headers]\n")).Files.Keys);
    }

    private static SiteUnderTest Site(string text) => SiteUnderTest.Of($"=== quadro.yaml\ntitle: Prova\nlanguage: it\n=== content/a.svg\n<svg id=\"x\" xmlns=\"http://www.w3.org/2000/svg\"/>\n=== content/a.md\n---\ntitle: A\n---\n\n{text}\n");
}
