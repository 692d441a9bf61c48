using System.Text.Json.Nodes;

namespace Quadro.Tests.Browser;

/// <summary>What holds for a page of every kind, on a phone, a tablet and a wide screen, light and dark.</summary>
[Collection(nameof(BrowserTests))]
public class PageKindTests(DemoSite site)
{
    private const string RunAxe =
        "axe.run(document, { runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', "
        + "'wcag22aa'] }, resultTypes: ['violations'] })"
        + ".then(found => found.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html} "
        + "(${node.failureSummary.replace(/\\s+/g, ' ')})`)))";

    private const string OpenAll = "document.querySelectorAll('details').forEach(each => each.open = true)";

    public static TheoryData<string> Names => PageKinds.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_page_of_each_kind_is_accessible_and_fits_and_keeps_to_its_host(string name)
    {
        var tab = await site.At(PageKinds.PathOf(name), Viewport.Phone with { Dark = true });
        if (name == "search-results")
            await tab.Until("document.querySelectorAll('.search-results > li').length > 0");
        await tab.Ask(site.Axe + ";true");
        await tab.Ask(OpenAll);
        List<string> faults = [.. await Axe(tab, "phone, dark"), .. await Overflow(tab, "phone")];
        await tab.Look(Viewport.Tablet);
        faults.AddRange(await Overflow(tab, "tablet"));
        await tab.Look(Viewport.Desktop);
        faults.AddRange(await Overflow(tab, "desktop"));
        faults.AddRange(await Axe(tab, "desktop, light"));
        faults.AddRange(tab.Complaints);
        faults.AddRange(
            tab.Transfers.Where(transfer => !transfer.Address.StartsWith(site.Host + "/", StringComparison.Ordinal))
                .Select(transfer => $"request to {transfer.Address}")
        );
        Assert.Equal([], faults.Distinct());
    }

    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(1440)]
    public async Task A_title_of_300_letters_without_a_space_fits_on_every_page(int width)
    {
        var tab = await site.Tab(new Viewport(width, 800));
        List<string> faults = [];
        foreach (var page in StrangeSites.LongPages)
        {
            await tab.Go(site.Address("/strange/" + page));
            await tab.Ask(OpenAll);
            faults.AddRange(await Overflow(tab, "/" + page));
            faults.AddRange(tab.Complaints);
        }
        Assert.Equal([], faults);
    }

    [Fact]
    public async Task An_empty_collection_has_a_page_that_says_so()
    {
        var tab = await site.At("/strange/nothings/");
        Assert.Equal("Niente", await tab.Text("document.querySelector('h1').textContent"));
        Assert.Equal(0, await tab.Number("document.querySelectorAll('.entries > li, .filters, .facets').length"));
        Assert.Contains(
            "0 voci",
            await tab.Text("document.querySelector('main').textContent"),
            StringComparison.Ordinal
        );
    }

    /// <summary>The checks would see what they are there for.</summary>
    [Fact]
    public async Task A_fault_is_seen()
    {
        var tab = await site.At(PageKinds.Home, Viewport.Phone);
        await tab.Ask(site.Axe + ";true");
        await tab.Ask(
            """
            const wide = document.createElement('div');
            wide.setAttribute('style', 'width: 2000px');
            wide.className = 'too-wide';
            wide.append(document.createElement('img'));
            document.querySelector('main').append(wide);
            new Image().src = 'http://other.example/';
            console.error('told');
            """
        );
        await tab.Until("document.querySelector('.too-wide').getBoundingClientRect().width >= 0");
        Assert.Contains(await Axe(tab, "phone"), fault => fault.Contains("image-alt", StringComparison.Ordinal));
        await tab.Ask("document.querySelector('.too-wide').style.width = '2000px'");
        Assert.Contains(await Overflow(tab, "phone"), fault => fault.Contains("too-wide", StringComparison.Ordinal));
        Assert.Contains(tab.Complaints, fault => fault.Contains("told", StringComparison.Ordinal));
        Assert.Contains(tab.Complaints, fault => fault.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Fact]
    public void Missing_axe_is_told_with_what_to_do() =>
        Assert.Contains(
            "npm ci",
            Assert.Throws<InvalidOperationException>(() => DemoSite.ReadAxe("nowhere")).Message,
            StringComparison.Ordinal
        );

    private static async Task<IEnumerable<string>> Axe(Tab tab, string where) =>
        (await tab.Texts(RunAxe)).Select(fault => $"{where}: {fault}");

    private static async Task<IEnumerable<string>> Overflow(Tab tab, string where)
    {
        var found = (JsonArray)
            (
                await tab.Ask(
                    """
                    (() => {
                      const wide = document.documentElement.clientWidth;
                      if (document.documentElement.scrollWidth <= wide) return [];
                      const beyond = [...document.body.querySelectorAll('*')].filter(each => each.getBoundingClientRect().right > wide + 0.5);
                      return [`${document.documentElement.scrollWidth} of ${wide}`, ...beyond.slice(0, 3).map(each => each.outerHTML.slice(0, 160))];
                    })()
                    """
                )
            )!;
        return found.Count == 0
            ? []
            : [$"{where}: wider than the screen: {string.Join(" | ", found.Select(each => each!.ToString()))}"];
    }
}
