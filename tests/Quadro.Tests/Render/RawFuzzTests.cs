using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Quadro.Model.Settings;
using Quadro.Render.Raw;
using Quadro.Tests.Support;

namespace Quadro.Tests.Render;

/// <summary>
/// Damaged HTML through the gate, judged on what a reader makes of what comes out. QUADRO_RAW=1000000 plays for long; a
/// failure names what went in.
/// </summary>
public class RawFuzzTests
{
    private const string Page = "https://site.example/a/";

    private static readonly string[] Addresses =
    [
        "href",
        "src",
        "action",
        "formaction",
        "poster",
        "data",
        "background",
        "xlink:href",
        "ping",
        "cite",
        "longdesc",
    ];

    private static int Count =>
        int.TryParse(Environment.GetEnvironmentVariable("QUADRO_RAW"), out var count) ? count : 20_000;

    [Fact]
    public void Of_a_cell_nothing_comes_out_that_a_cell_may_not_hold()
    {
        var (gate, parser) = (new RawGate(), new HtmlParser(new HtmlParserOptions { IsScripting = true }));
        var kept = 0;
        foreach (var odd in OddHtml.Many(151, Count))
        {
            var clean = gate.Clean(odd, RawRules.Cell, RawHoles.None);
            foreach (var element in Elements(parser, clean.Html))
            {
                kept++;
                if (Wrong(element) is { } wrong)
                    Assert.Fail($"{wrong}\nof {Shown(odd)}\ncame {Shown(clean.Html)}");
            }
            var again = gate.Clean(clean.Html, RawRules.Cell, RawHoles.None);
            if (
                again.Html != clean.Html
                || again.Faults.Any(fault => fault.Kind is not (RawFaultKind.Misread or RawFaultKind.Unclosed))
            )
                Assert.Fail(
                    $"not stable: of {Shown(odd)}\ncame {Shown(clean.Html)}\nthen {Shown(again.Html)} "
                        + $"{string.Join(' ', again.Faults)}"
                );
        }
        Assert.True(kept > Count / 2, $"only {kept} elements were left of {Count} cells: nothing is tried");
    }

    [Fact]
    public void What_comes_out_of_a_text_is_read_as_it_is_written_and_has_no_element_beyond_the_list()
    {
        var (gate, parser, rules) = (new RawGate(), new HtmlParser(), RawRules.Text(HtmlSettings.None));
        foreach (var odd in OddHtml.Many(152, Count / 4))
        {
            var clean = gate.Clean(odd, rules, RawHoles.None);
            foreach (var element in Elements(parser, clean.Html))
                if (
                    element.NamespaceUri == "http://www.w3.org/1999/xhtml"
                        ? !rules.AllowsElement(element.LocalName)
                        : element.LocalName is "foreignObject" or "annotation-xml" or "mglyph"
                )
                    Assert.Fail($"<{element.LocalName}>\nof {Shown(odd)}\ncame {Shown(clean.Html)}");
            var again = gate.Clean(clean.Html, rules, RawHoles.None);
            if (again.Html != clean.Html)
                Assert.Fail($"not stable: of {Shown(odd)}\ncame {Shown(clean.Html)}\nthen {Shown(again.Html)}");
        }
    }

    [Fact]
    public void The_judge_sees_what_is_wrong()
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsScripting = true });
        foreach (
            var bad in (string[])
                [
                    "<p onclick=x>",
                    "<script>x</script>",
                    "<img src=//other.example/>",
                    "<a href=javascript:x>",
                    "<form>",
                    "<svg>",
                    "<p style=x>",
                    "<img srcset='//o.example/ 1x'>",
                ]
        )
            Assert.Contains(Elements(parser, bad), element => Wrong(element) is not null);
        Assert.DoesNotContain(
            Elements(parser, "<p class=a><a href=https://other.example/>b</a><img src=/a.png srcset='/b.png 2x'>"),
            element => Wrong(element) is not null
        );
    }

    private static IEnumerable<IElement> Elements(HtmlParser parser, string html) =>
        parser.ParseDocument("<!DOCTYPE html><body>" + html).Body!.QuerySelectorAll("*");

    private static string? Wrong(IElement element)
    {
        if (element.NamespaceUri != "http://www.w3.org/1999/xhtml" || !RawRules.Cell.AllowsElement(element.LocalName))
            return $"<{element.LocalName}>";
        foreach (var attribute in element.Attributes)
        {
            var name = attribute.Name;
            if (
                name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                || name is "style" or "srcdoc"
                || !RawRules.Cell.AllowsAttribute(name)
            )
                return $"{name}=";
            var addresses =
                name is "srcset" ? attribute.Value.Split(',').Select(one => one.Trim().Split(' ')[0])
                : Addresses.Contains(name) ? [attribute.Value]
                : [];
            foreach (var address in addresses)
            {
                var url = new Url(new Url(Page), address);
                var isLink = name is "cite" or "longdesc" || (name is "href" && element.LocalName is "a");
                if (
                    url.Scheme is not ("http" or "https" or "mailto" or "tel")
                    && !(url.Scheme is "data" && element.LocalName is "img" or "source")
                )
                    return $"{name}={address}";
                if (!isLink && url.Scheme is not "data" && (url.HostName != "site.example" || url.Scheme != "https"))
                    return $"{name}={address}";
            }
        }
        return null;
    }

    private static string Shown(string html) => System.Text.Json.JsonSerializer.Serialize(html);
}
