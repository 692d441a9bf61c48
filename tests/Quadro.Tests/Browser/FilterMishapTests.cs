using System.Globalization;

namespace Quadro.Tests.Browser;

/// <summary>The list page where the network is slow or fails, and where readers do what the script did not ask
/// for.</summary>
[Collection(nameof(BrowserTests))]
public class FilterMishapTests(DemoSite site)
{
    private const string Notes = "/many/notes/";

    private const string Entries = "document.querySelectorAll('.entries > li').length";

    private const string Status = "document.querySelector('.filter-status').textContent";

    /// <summary>Pages come when the test lets them, and page 3 not at all while it is kept back.</summary>
    private const string Slow = """
        window.asked = 0; window.kept = true;
        const real = window.fetch;
        window.gate = new Promise(open => window.open = open);
        window.fetch = async address => {
          window.asked++;
          await window.gate;
          if (window.kept && String(address).includes('/3/')) throw new TypeError('Failed to fetch');
          return real(address);
        };
        """;

    [Fact]
    public async Task Boxes_ticked_while_the_pages_come_do_not_fetch_them_twice()
    {
        var tab = await site.At(Notes);
        await tab.Ask(Slow + "kept = false;");
        await tab.Ask("document.querySelectorAll('input[name=theme]')[0].click()");
        await tab.Until("asked > 0");
        await tab.Ask("document.querySelectorAll('input[name=theme]')[1].click()");
        await tab.Ask("new Promise(done => setTimeout(done, 100)).then(() => { open(); return true; })");
        await tab.Until("location.search === '?theme=tema-0,tema-1'");
        await tab.Until($"{Status} === '572 di 2.000 voci'");
        Assert.Equal(2000, await tab.Number(Entries));
        Assert.Equal(39, await tab.Number("asked"));
    }

    [Fact]
    public async Task After_a_page_that_does_not_come_the_links_are_back_and_the_next_try_is_whole()
    {
        var tab = await site.At(Notes);
        await tab.Ask(Slow + "open();");
        await tab.Ask("document.querySelectorAll('input[name=theme]')[0].click()");
        await tab.Until($"{Status} === document.querySelector('.entries').dataset.failed");
        Assert.True(await tab.Is("document.querySelector('.facet-links').checkVisibility()"));

        await tab.Ask("kept = false; document.querySelectorAll('input[name=theme]')[1].click()");
        await tab.Until($"{Status} === '572 di 2.000 voci'");
        Assert.Equal(2000, await tab.Number(Entries));
        Assert.True(await tab.Is("document.querySelector('.facet-links').hidden"));
    }

    [Fact]
    public async Task A_link_into_the_page_leaves_its_address_and_fetches_nothing()
    {
        var tab = await site.At(Notes);
        await tab.Ask(Slow + "kept = false; open(); location.hash = 'filter-text';");
        await tab.Ask("new Promise(done => setTimeout(done, 200)).then(() => true)");
        Assert.Equal("#filter-text", await tab.Text("location.hash"));
        Assert.Equal(0, await tab.Number("asked"));
    }

    [Fact]
    public async Task Taking_the_filters_off_leaves_the_focus_in_the_form()
    {
        var tab = await site.At(PageKinds.List + "?q=borgo");
        await tab.Until("document.querySelector('button[type=reset]').checkVisibility()");
        await tab.Ask("document.querySelector('button[type=reset]').focus()");
        await tab.Press("Enter");
        await tab.Until("location.search === ''");
        Assert.Equal("filter-text", await tab.Text("document.activeElement.id"));
    }

    [Theory]
    [InlineData("1.5", "", 2)]
    [InlineData("", "-1", 1)]
    [InlineData("-3", "1.25", 3)]
    public async Task Ranges_take_parts_of_a_number_and_what_is_below_zero(string from, string to, int shown)
    {
        var tab = await site.At($"/many/readings/?level={from}..{to}");
        await tab.Until($"{Status} !== ''");
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"{shown} di 5 voci"), await tab.Text(Status));
        await tab.Ask(
            "const order = document.getElementById('filter-order'); order.value = 'level'; "
                + "order.dispatchEvent(new Event('input', { bubbles: true }))"
        );
        await tab.Until("location.search.includes('order=level')");
        Assert.Equal("Misura -2.5", await tab.Text("document.querySelector('.entries > li h2').textContent.trim()"));
    }
}
