using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Quadro.Tests.Browser;

/// <summary>A reader without a mouse.</summary>
[Collection(nameof(BrowserTests))]
public class KeyboardTests(DemoSite site)
{
    /// <summary>What has the focus, as it looks: its words, whether it is outlined, whether anything of it is on the
    /// screen.</summary>
    private const string Stop = """
        (() => {
          const at = document.activeElement, style = getComputedStyle(at), box = at.getBoundingClientRect();
          window.stops ??= []; window.stops.push(at);
          return [at === document.body ? '' : `${at.tagName.toLowerCase()} ${(at.getAttribute('aria-label') || at.textContent || at.id).trim().replace(/\s+/g, ' ').slice(0, 60)}`,
            style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0,
            box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && box.width > 1];
        })()
        """;

    private const string Unreached = """
        [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
          .filter(each => each.checkVisibility({ visibilityProperty: true }) && !each.disabled && !window.stops.includes(each)).map(each => each.outerHTML.slice(0, 120))
        """;

    public static TheoryData<string, int> Walks =>
        new()
        {
            { PageKinds.Project, 1440 },
            { PageKinds.Project, 360 },
            { PageKinds.List, 1440 },
            { PageKinds.Search, 360 },
        };

    [Fact]
    public async Task The_first_stop_leads_past_the_menu_to_the_content()
    {
        var tab = await site.At(PageKinds.Project);
        await tab.Press("Tab");
        Assert.Equal("skip-link", await tab.Text("document.activeElement.className"));
        Assert.True(await tab.Is("document.activeElement.getBoundingClientRect().top >= 0"));
        await tab.Press("Enter");
        await tab.Until("document.activeElement.id === 'main'");
        await tab.Press("Tab");
        Assert.True(await tab.Is("document.querySelector('main').contains(document.activeElement)"));
    }

    [Theory]
    [MemberData(nameof(Walks))]
    public async Task The_tabulator_comes_to_everything_in_order_and_shows_where_it_is(string path, int width)
    {
        // Where nothing moves, what has the focus is on the screen at once.
        var tab = await site.At(path, new Viewport(width, 900) { Features = [("prefers-reduced-motion", "reduce")] });
        var stops = ImmutableArray.CreateBuilder<string>();
        List<string> faults = [];
        while (stops.Count < 400)
        {
            await tab.Press("Tab");
            var stop = (JsonArray)(await tab.Ask(Stop))!;
            if ((string)stop[0]! is "" || (stops.Count > 0 && (string)stop[0]! == stops[0]))
                break;
            stops.Add((string)stop[0]!);
            if (!(bool)stop[1]!)
                faults.Add($"{stop[0]}: no outline");
            if (!(bool)stop[2]!)
                faults.Add($"{stop[0]}: not on the screen");
        }
        Assert.Equal([], faults);
        Assert.Equal([], await tab.Texts(Unreached));
        var menu = await tab.Texts(
            "[...document.querySelectorAll('.site-menu a')].map(each => 'a ' + each.textContent.trim())"
        );
        Assert.Equal(menu, stops.Where(menu.Contains).Take(menu.Count));
        Assert.True(
            await tab.Is(
                "window.stops.every((each, i) => i === 0 || each === document.body || window.stops[i - "
                    + "1].compareDocumentPosition(each) & (Node.DOCUMENT_POSITION_FOLLOWING | "
                    + "Node.DOCUMENT_POSITION_CONTAINED_BY) || each === window.stops[0])"
            )
        );
    }
}
