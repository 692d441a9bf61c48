using Quadro.Tests.Support;

namespace Quadro.Tests.Check;

/// <summary>Files that go out as they are: what browsers make of them is what was examined.</summary>
public class FileGateTests
{
    private const string Head =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 "
        + "8 8\"";

    [Theory]
    [InlineData("<script>document.title = 1</script>", "QD6013")]
    [InlineData("<script href=\"a.js\"/>", "QD6013")]
    [InlineData("<s:script xmlns:s=\"http://www.w3.org/2000/svg\">document.title = 1</s:script>", "QD6013")]
    [InlineData("<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">document.title = 1</x:script>", "QD6035")]
    [InlineData("<g xmlns=\"http://www.w3.org/1999/xhtml\"><p/></g>", "QD6035")]
    [InlineData("<rect onclick=\"go()\"/>", "QD6013")]
    [InlineData("<![CDATA[<]]><g onload=\"go()\"/>", "QD6013")]
    [InlineData("<foreignObject><g/></foreignObject>", "QD6035")]
    [InlineData("<a href=\"/a/\"><animate attributeName=\"href\" to=\"/b/\"/></a>", "QD6035")]
    [InlineData("<set attributeName=\"onclick\" to=\"go()\"/>", "QD6035")]
    [InlineData("<a xlink:href=\"java&#x73;cript:go()\"/>", "QD4015")]
    [InlineData("<use href=\"https://example.org/a.svg#x\"/>", "QD6004")]
    [InlineData("<image xlink:href=\"//example.org/a.png\"/>", "QD6004")]
    [InlineData("<image xmlns:l=\"http://www.w3.org/1999/xlink\" l:href=\"//example.org/a.png\"/>", "QD6004")]
    [InlineData("<use href=\"data:image/svg+xml,x\"/>", "QD4015")]
    [InlineData("<g xml:base=\"https://example.org/\"><image href=\"a.png\"/></g>", "QD6004")]
    [InlineData("<rect fill=\"u\\72 l(https://example.org/a)\"/>", "QD6004")]
    [InlineData("<rect style=\"fill/**/:url( '//example.org/a')\"/>", "QD6004")]
    [InlineData("<style>@\\69mport '//example.org/a.css';</style>", "QD6004")]
    [InlineData("<style><![CDATA[ @import/**/\"//example.org/a.css\"; ]]></style>", "QD6004")]
    [InlineData("<style>p { background: im\\61ge-set(\"https://example.org/a\" 1x) }</style>", "QD6004")]
    [InlineData("<y:g xmlns:y=\"urn:x-unknown\"/>", "QD6035")]
    [InlineData("<g>", "QD6035")]
    public void A_drawing_says_what_it_would_do(string part, string code)
    {
        var found = Site("content/b.svg", $"{Head}>\n{part}</svg>").Build().Messages;
        Assert.Contains(found, message =>
            message.StartsWith("content/b.svg(2,", StringComparison.Ordinal)
            && message.Contains($"error {code}", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("<?xml-stylesheet href=\"a.css\"?>", "error QD6035: the instruction '<?xml-stylesheet'")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a \"b\">]>", "error QD6035: a document type with declarations")]
    [InlineData("<?xml version=\"1.0\" encoding=\"iso-2022-jp\"?>", "error QD6035: the encoding 'iso-2022-jp'")]
    public void What_stands_before_a_drawing_is_examined_too(string before, string said) =>
        Assert.Contains(Site("content/b.svg", $"{before}{Head}/>").Build().Messages, message =>
            message.StartsWith("content/b.svg(1,", StringComparison.Ordinal)
            && message.Contains(said, StringComparison.Ordinal)
        );

    [Theory]
    [InlineData("<a href=\"https://example.org/\"><rect fill=\"url(#g)\" style=\"fill:red\"/></a>")]
    [InlineData("<style>.a > b { fill: url('#x'); background: url(data:image/png;base64,AA==) }</style>")]
    [InlineData(
        "<image href=\"data:image/png;base64,AA==\"/><use href=\"#x\"/><animate attributeName=\"fill\" to=\"red\"/>"
    )]
    [InlineData("<title>È &amp; &lt;script></title><!-- <script> -->")]
    public void A_sound_drawing_goes_out_byte_for_byte(string part)
    {
        var drawing = $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{Head}>{part}</svg>";
        Assert.Equal(drawing + "\n", new SiteFolder().BuildGood(Site("content/b.svg", drawing + "\n"))["b.svg"]);
    }

    [Fact]
    public void What_an_editor_noted_for_itself_is_left_out_and_told()
    {
        const string Drawing = """
            <?xml version="1.0" encoding="UTF-8" standalone="no"?>
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
            <!-- Created with Inkscape (http://www.inkscape.org/) -->
            <svg width="8" height="8" viewBox="0 0 8 8" inkscape:version="1.2" sodipodi:docname="pianta.svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
               xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns="http://www.w3.org/2000/svg" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#">
              <sodipodi:namedview pagecolor="#fff"><inkscape:grid type="xygrid"/></sodipodi:namedview>
              <metadata><rdf:RDF><cc:Work rdf:about=""/></rdf:RDF></metadata>
              <g inkscape:label="Strade" id="g1"><path style="fill:none" d="M 0 0 L 8 8" sodipodi:nodetypes="cc"/></g>
            </svg>
            """;
        var folder = new SiteFolder().Build(Site("content/b.svg", Drawing));
        folder.Found(
            "content/b.svg(2,11): info QD6036: what an editor noted for itself, such as '<!DOCTYPE', is left "
                + "out of the published "
                + "drawing | …"
        );
        var plain = folder["b.svg"];
        Assert.Contains(
            "<g id=\"g1\"><path style=\"fill:none\" d=\"M 0 0 L 8 8\" /></g>",
            plain,
            StringComparison.Ordinal
        );
        foreach (var note in (string[])["inkscape", "sodipodi", "rdf", "DOCTYPE"])
            Assert.DoesNotContain(note, plain, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(plain, new SiteFolder().BuildGood(Site("content/b.svg", plain))["b.svg"]);
    }

    [Theory]
    [InlineData("p { background: u\\72l(https://example.org/a) }", "QD6004")]
    [InlineData("p { background: URL( \"//example.org/a\" ) }", "QD6004")]
    [InlineData("@IMPORT/**/'//example.org/a.css'", "QD6004")]
    [InlineData("@\\000069mport url(//example.org/a.css)", "QD6004")]
    [InlineData("p { background: url(\\68ttps://example.org/a) }", "QD6004")]
    [InlineData("p { --a: src(\"//example.org/a\") }", "QD6004")]
    [InlineData("p { content: \"\\\"\"; background: url(//example.org/a) }", "QD6004")]
    [InlineData("p { content: \"a\nb { background: url(//example.org/a) }", "QD6004")]
    public void A_stylesheet_is_read_as_browsers_read_it(string style, string code) =>
        Assert.Contains(Site("content/b.css", style).Build().Messages, message =>
            message.StartsWith("content/b.css(", StringComparison.Ordinal)
            && message.Contains($"error {code}", StringComparison.Ordinal)
        );

    [Fact]
    public void A_page_in_another_encoding_keeps_its_letters()
    {
        byte[] page =
        [
            .. "<!doctype html><html lang=it><head><meta charset=windows-1252><title>A</title></head><body><p>citt"u8,
            0xE0,
            .. "<b>a</body></html>"u8,
        ];
        var site = Site("content/x/a.txt", "x");
        site = site with { Inputs = site.Inputs.With("content/x/b.html", page) };
        Assert.Equal(page, new SiteFolder().Build(site).Output.Read("x/b.html").ToArray());
    }

    [Theory]
    [InlineData("/* url(//example.org/a) */ p { content: \"url(//example.org/a)\" }")]
    [InlineData(
        "@namespace svg url(http://www.w3.org/2000/svg); p { background: image-set(url(a.avif) "
            + "type(\"image/avif\"), \"a.png\" "
            + "2x) }"
    )]
    [InlineData("p { background: url(a.png); --b: curl(//x) }")]
    [InlineData("@namespace svg url(\"http://www.w3.org/2000/svg\"); p { color: red }")]
    public void What_no_browser_asks_for_is_no_request(string style) =>
        new SiteFolder().BuildGood(Site("content/b.css", style));

    [Theory]
    [InlineData("<p><!--> <img src=x onerror=go()> --></p>", "QD6013")]
    [InlineData("<p title='a'onclick='go()'>a</p>", "QD6013")]
    [InlineData("<noscript><p title=\"</noscript><img src='//example.org/a'>\">a</p></noscript>", "QD6004")]
    [InlineData("<template><img src=\"//example.org/a\" alt=\"\"></template>", "QD6004")]
    [InlineData("<svg><style><img src=x onerror=go()></style></svg>", "QD6013")]
    public void A_page_that_somebody_else_made_is_read_as_browsers_read_it(string part, string code)
    {
        foreach (var path in (string[])["content/b.html", "content/b.HTM", "content/b", "content/b.strano"])
            Assert.Contains(Site(path, Page(part)).Build().Messages, message =>
                message.StartsWith(path + "(2,", StringComparison.Ordinal)
                && message.Contains($"error {code}", StringComparison.Ordinal)
            );
    }

    [Fact]
    public void A_page_that_somebody_else_made_goes_out_as_it_is_or_as_it_is_read()
    {
        var page = Page("<p class=a>a &amp; b<br/></p>");
        Assert.Equal(page, new SiteFolder().BuildGood(Site("content/b.html", page))["b.html"]);
        var built = Site("content/b.html", Page("<p><b>a <i>b</b></i></p>")).Build();
        Assert.Contains(built.Messages, message =>
            message.StartsWith("content/b.html(2,", StringComparison.Ordinal)
            && message.Contains("warning QD6034", StringComparison.Ordinal)
        );
        Assert.Contains("<b>a <i>b</i></b></p>", built["b.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("content/x/b.js", "document.title = 1", "[x/b.js]")]
    [InlineData("content/b.php", "<?php ?>", "\"*.php\"")]
    [InlineData("content/x/y/b.shtml", "<p>a</p>", "x/")]
    [InlineData("content/x/y/b.xht", "<x/>", "[\"/content/**/*.xht\"]")]
    [InlineData("content/b.php.txt", "a", "[b.php.txt]")]
    public void A_file_that_runs_goes_out_only_when_the_settings_name_it(string path, string text, string named)
    {
        var site = Site(path, text);
        Assert.Contains(site.Build().Messages, message =>
            message.StartsWith(path + "(1,1): error QD3012", StringComparison.Ordinal)
        );
        Assert.Equal(
            text,
            new SiteFolder().BuildGood(site.With("quadro.yaml", Settings + $"assets: {named}\n"))[
                path["content/".Length..]
            ]
        );
    }

    [Fact]
    public void A_name_that_no_file_has_is_told() =>
        Site("content/b.js", "x")
            .With("quadro.yaml", Settings + "assets: [b.js, c.js]\n")
            .Build()
            .Found(
                "quadro.yaml(3,16): error QD0002: 'assets' names 'c.js', and content/ has no such file | did "
                    + "you mean 'b.js'?"
            );

    [Theory]
    [InlineData("<legge:dati xmlns:legge=\"urn:legge\"><lotto>a</lotto></legge:dati>", null)]
    [InlineData("<a><x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">document.title = 1</x:script></a>", "QD6035")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"go()\"/>", "QD6035")]
    [InlineData("<?xml-stylesheet href=\"a.xsl\" type=\"text/xsl\"?><a/>", "QD6035")]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", "QD6035")]
    public void Xml_that_is_data_goes_out_and_what_browsers_act_on_does_not(string xml, string? code)
    {
        var site = Site("content/b.xml", xml);
        if (code is null)
            Assert.Equal(xml, new SiteFolder().BuildGood(site)["b.xml"]);
        else
            Assert.Contains(site.Build().Messages, message =>
                message.StartsWith("content/b.xml(1,", StringComparison.Ordinal)
                && message.Contains($"error {code}", StringComparison.Ordinal)
            );
        new SiteFolder().BuildGood(site.With("quadro.yaml", Settings + "assets: b.xml\n"));
    }

    private const string Settings = "title: Prova\nlanguage: it\n";

    private static string Page(string part) =>
        "<!DOCTYPE html><html "
        + $"lang=\"it\"><head><title>X</title></head><body><main><h1>X</h1>\n{part}</main></body></html>\n";

    private static SiteUnderTest Site(string path, string text) =>
        SiteUnderTest.Of($"=== quadro.yaml\n{Settings}=== content/a.md\nTesto.\n").With(path, text);
}
