using System.Text.Json;
using AngleSharp.Html.Parser;
using Quadro.Render.Html;
using Quadro.Tests.Support;

namespace Quadro.Tests.Check;

/// <summary>
/// The tokenizer of finished pages against a library that builds the tree of the standard: every element and attribute
/// of the tree is seen, or the page is called odd. QUADRO_TOKENS=1000000 plays for long; QUADRO_HTML5LIB names a folder
/// with html5lib's tokenizer tests.
/// </summary>
public class TokenizerTests
{
    private const string Page = """
        <!DOCTYPE html><html lang="it"><head><meta charset="utf-8"><title>A &amp; b</title><link rel="stylesheet" href="/a.css"><script src="/a.js"></script></head>
        <body class="x"><header><nav aria-label='a'><ul><li><a href="/a/" class=b>A</a></li></ul></nav></header><main><h1 id="a">A</h1><!-- b --><p title="a > b">a<br>b</p>
        <svg viewBox="0 0 8 8"><title>c</title><path d="M0 0"/></svg><form action="/a/"><label>a<input name="b" value="c" disabled></label><select><option selected>a</option></select><textarea>b</textarea></form>
        <table><caption>a</caption><thead><tr><th scope="col">a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table><script type="application/ld+json">{"a": "b"}</script></main></body></html>
        """;

    private static int Count =>
        int.TryParse(Environment.GetEnvironmentVariable("QUADRO_TOKENS"), out var count) ? count : 20_000;

    [Fact]
    public void What_a_tree_holds_of_damaged_pages_is_seen_or_called_odd()
    {
        var (parser, random, sure) = (new HtmlParser(), new Random(151), 0);
        foreach (var odd in OddHtml.Many(153, Count))
        {
            var at = random.Next(Page.Length);
            var html = random.Next(3) switch
            {
                0 => odd,
                1 => Page.Insert(at, odd),
                _ => Page.Remove(at, Math.Min(random.Next(1, 4), Page.Length - at)),
            };
            if (Seen(html) is not { } seen)
                continue;
            sure++;
            if (Missed(parser, html, seen) is { } missed)
                Assert.Fail(
                    $"not seen: {missed}\nof "
                        + $"{JsonSerializer.Serialize(html.Length < 600 ? html : html[Math.Max(0, at - 40)..Math.Min(html.Length, at + 260)])}"
                );
        }
        Assert.True(sure > Count / 5, $"only {sure} of {Count} pages are read surely: nothing is tried");
    }

    [Theory]
    [InlineData("<p title='a'onclick=b>")]
    [InlineData("<p a\"b>")]
    [InlineData("<p a=b\"c>")]
    [InlineData("<p class=a class=b>")]
    [InlineData("<p =a>")]
    [InlineData("<!--> a -->")]
    [InlineData("<!-- a --!>")]
    [InlineData("<!-- a")]
    [InlineData("<? a ?>")]
    [InlineData("<![CDATA[a]]>")]
    [InlineData("</>")]
    [InlineData("<isindex>")]
    [InlineData("<svg><style><img></style></svg>")]
    [InlineData("<script><!-- <script> </script>")]
    [InlineData("<plaintext>")]
    [InlineData("<label>a<select><style></select><b></style></select></label>")]
    public void What_is_not_read_surely_is_an_error_at_the_template(string odd)
    {
        const string Good =
            "<h1>{{ page.title }}</h1>\n<p title=\"a\" class=b data-a='\"'>a < b</p><!-- c "
            + "--><svg><title>d</title></svg>\n";
        var site = SiteUnderTest
            .Of("=== quadro.yaml\ntitle: Prova\nlanguage: it\n=== content/a.md\n---\ntitle: A\n---\nTesto.\n")
            .With("templates/pages/page.html", Good);
        new SiteFolder().BuildGood(site);
        Assert.Contains(site.With("templates/pages/page.html", $"{Good}{odd}\n").Build().Messages, message =>
            message.StartsWith("templates/pages/page.html(3,", StringComparison.Ordinal)
            && message.Contains("error QD6037", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_tests_of_html5lib_agree()
    {
        var folder = Environment.GetEnvironmentVariable("QUADRO_HTML5LIB")
            ?? Path.Combine(AppContext.BaseDirectory, "html5lib-tests");
        Assert.SkipUnless(Directory.Exists(folder), "QUADRO_HTML5LIB names no folder with html5lib's tokenizer tests");
        var (played, missed) = (0, new List<string>());
        foreach (
            var file in Directory
                .EnumerateFiles(folder, "*.test", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
        )
        {
            using var tests = JsonDocument.Parse(File.ReadAllText(file));
            if (!tests.RootElement.TryGetProperty("tests", out var all))
                continue;
            foreach (var test in all.EnumerateArray().Where(IsOfData))
            {
                if (Seen(test.GetProperty("input").GetString()!) is not { } seen)
                    continue;
                played++;
                foreach (
                    var token in test.GetProperty("output")
                        .EnumerateArray()
                        .Where(token => token.ValueKind == JsonValueKind.Array && token[0].GetString() == "StartTag")
                )
                foreach (var attribute in token[2].EnumerateObject())
                    if (!seen.Contains((token[1].GetString()!, attribute.Name, attribute.Value.GetString()!)))
                        missed.Add($"{Path.GetFileName(file)}: {test.GetProperty("description").GetString()}");
            }
        }
        Assert.True(played > 100, $"only {played} tests were played");
        Assert.Empty(missed.Distinct());
    }

    private static bool IsOfData(JsonElement test) =>
        !test.TryGetProperty("doubleEscaped", out _)
        && (
            !test.TryGetProperty("initialStates", out var states)
            || states.EnumerateArray().Any(state => state.GetString() == "Data state")
        );

    /// <summary>Elements and attributes that the tokenizer sees; null when it is not sure.</summary>
    private static HashSet<(string, string, string)>? Seen(string html)
    {
        if (html.Contains('\0'))
            return null;
        var seen = new HashSet<(string, string, string)>();
        var tags = new HtmlTags(html);
        while (tags.NextTag())
        {
            seen.Add((tags.Name.ToString(), "", ""));
            while (tags.NextAttribute())
                seen.Add((tags.Name.ToString(), tags.AttributeName.ToString(), Decoded(tags.Value)));
            if (tags.OddAt >= 0 || tags.IsUnclosed)
                return null;
        }
        return tags.OddAt >= 0 ? null : seen;
    }

    private static string? Missed(HtmlParser parser, string html, HashSet<(string, string, string)> seen)
    {
        using var document = parser.ParseDocument(html);
        foreach (
            var element in document.All.Concat(
                document
                    .QuerySelectorAll("template")
                    .OfType<AngleSharp.Html.Dom.IHtmlTemplateElement>()
                    .SelectMany(template => template.Content.QuerySelectorAll("*"))
            )
        )
        {
            var name = element.LocalName.ToLowerInvariant();
            if (name is "html" or "head" or "body" or "tbody" or "tr" or "colgroup" && element.Attributes.Length == 0)
                continue;
            // A bare end tag of these makes an element that can hold nothing.
            if (name is "p" or "br" && element.Attributes.Length == 0)
                continue;
            // Browsers read the one as the other.
            string[] names = name is "img" ? ["img", "image"] : [name];
            if (!names.Any(one => seen.Contains((one, "", ""))))
                return $"<{name}>";
            foreach (var attribute in element.Attributes)
                // The names of some attributes of drawings lose their prefix.
                if (
                    !((string[])["", "xlink:", "xml:", "xmlns:"]).Any(prefix =>
                        names.Any(one =>
                            seen.Contains((one, prefix + attribute.Name.ToLowerInvariant(), Normal(attribute.Value)))
                        )
                    )
                )
                    return $"<{name} {attribute.Name}=\"{attribute.Value}\">";
        }
        return null;
    }

    private static string Decoded(ReadOnlySpan<char> value)
    {
        var element = new HtmlParser().ParseDocument("").CreateElement("p");
        element.InnerHtml = $"<b title=\"{value.ToString().Replace("\"", "&quot;", StringComparison.Ordinal)}\">";
        return Normal(element.FirstElementChild!.GetAttribute("title")!);
    }

    private static string Normal(string value) =>
        value.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
}
