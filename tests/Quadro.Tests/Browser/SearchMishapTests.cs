using System.Text.Json.Nodes;

namespace Quadro.Tests.Browser;

/// <summary>The search page where the index does not come, and where readers are quicker than it.</summary>
[Collection(nameof(BrowserTests))]
public class SearchMishapTests(DemoSite site)
{
    private const string Results = "document.querySelectorAll('.search-results > li').length";

    [Fact]
    public async Task A_single_key_outside_the_field_does_nothing()
    {
        var tab = await site.At(PageKinds.Search);
        await tab.Press("/");
        Assert.NotEqual("search-query", await tab.Text("document.activeElement.id"));
    }

    [Fact]
    public async Task A_filter_that_is_out_of_sight_does_not_narrow_the_next_search_down()
    {
        var tab = await site.At(PageKinds.Search + "?q=abitare");
        await tab.Until($"{Results} > 0");
        await tab.Ask("document.querySelector('.search-filters input[type=checkbox]').click()");
        await tab.Until("location.search !== '?q=abitare'");
        await tab.Ask("document.getElementById('search-query').focus()");
        await tab.Press("Escape");
        await tab.Until("location.search === ''");
        await tab.Type("abitare");
        await tab.Until($"document.querySelector('[data-part=found]').checkVisibility() && {Results} > 0");
        Assert.Equal("?q=abitare", await tab.Text("location.search"));
        Assert.False(await tab.Is("document.querySelector('.search-filters input:checked')"));
    }

    [Fact]
    public async Task More_results_pressed_twice_come_once()
    {
        var tab = await site.At(PageKinds.Search + "?q=progetto");
        await tab.Until($"{Results} === 10");
        await tab.Ask("for (let i = 0; i < 2; i++) document.querySelector('[data-part=more]').click()");
        await tab.Until($"{Results} > 10");
        await tab.Ask("new Promise(done => setTimeout(done, 300)).then(() => true)");
        Assert.Equal(
            await tab.Number(Results),
            await tab.Number(
                "new Set([...document.querySelectorAll('.search-results > li h3 a')].map(each => each.href)).size"
            )
        );
    }

    [Fact]
    public async Task An_index_that_did_not_come_is_asked_for_again_at_the_next_search()
    {
        var tab = await site.Tab();
        await tab.WithoutCache();
        await Block(tab, "*pagefind.js*");
        await tab.Go(site.Address(PageKinds.Search));
        await tab.Ask("document.getElementById('search-query').focus()");
        await tab.Type("borgo");
        await tab.Until("document.querySelector('[data-part=lost]').checkVisibility()");
        Assert.False(await tab.Is("document.querySelector('[data-part=failed]').checkVisibility()"));
        Assert.True(await tab.Is("document.querySelector('[data-part=browse]').checkVisibility()"));

        await Block(tab);
        await tab.Press("Enter");
        await tab.Until($"{Results} > 0");
        Assert.False(await tab.Is("document.querySelector('[data-part=lost]').checkVisibility()"));
    }

    private static Task<JsonNode?> Block(Tab tab, params string[] addresses) =>
        tab.Tell(
            "Network.setBlockedURLs",
            new JsonObject { ["urls"] = new JsonArray([.. addresses.Select(each => (JsonNode?)each)]) }
        );
}
