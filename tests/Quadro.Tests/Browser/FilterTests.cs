namespace Quadro.Tests.Browser;

/// <summary>The list page, filtered and sorted in place with the keyboard.</summary>
[Collection(nameof(BrowserTests))]
public class FilterTests(DemoSite site)
{
    private const string Shown =
        "[...document.querySelectorAll('.entries > li')].filter(each => !each.hidden).map(each => "
        + "each.querySelector('h2').textContent.trim())";

    private const string Status = "document.querySelector('.filter-status').textContent";

    [Fact]
    public async Task The_links_become_a_form_that_the_keyboard_works()
    {
        var tab = await site.At(PageKinds.List);
        Assert.True(
            await tab.Is("document.querySelector('.facet-links').hidden && document.querySelector('form.filters')")
        );
        var all = await tab.Texts(Shown);
        Assert.Equal("", await tab.Text(Status));

        await OpenFilters(tab);
        await Reach(tab, "document.activeElement.matches('input[type=checkbox][name=state]')");
        await tab.Press("Space");
        await tab.Until("location.search === '?state=concluso'");
        var some = await tab.Texts(Shown);
        Assert.Equal(["Abitare in borgo"], some);
        Assert.Equal($"1 di {all.Count} voci", await tab.Text(Status));

        await tab.Reload();
        Assert.Equal(some, await tab.Texts(Shown));
        Assert.True(await tab.Is("document.querySelector('input[name=state][value=concluso]').checked"));

        await Reach(tab, "document.activeElement.closest('.entries')");
        await tab.Press("Enter");
        await tab.Until(
            $"location.pathname === '{PageKinds.Project}' || location.pathname === '{PageKinds.Project}index.html'"
        );
        await tab.Back();
        await tab.Until(
            "location.search === '?state=concluso' && "
                + "document.querySelector('input[name=state][value=concluso]')?.checked"
        );
        await tab.Until($"({Shown}).length === 1");

        await Reach(tab, "document.activeElement.matches('button[type=reset]')");
        await tab.Press("Enter");
        await tab.Until("location.search === ''");
        Assert.Equal(all, await tab.Texts(Shown));
        Assert.Equal([], tab.Complaints);
    }

    [Fact]
    public async Task Words_and_ranges_and_the_order_are_taken_too()
    {
        var tab = await site.At(PageKinds.List);
        var given = await tab.Texts(Shown);

        await OpenFilters(tab);
        await Reach(tab, "document.activeElement.id === 'filter-text'");
        await tab.Type("BORGO");
        await tab.Until("location.search === '?q=BORGO'");
        Assert.Equal(given.Where(title => title.Contains("borgo", StringComparison.Ordinal)), await tab.Texts(Shown));
        for (var i = 0; i < 5; i++)
            await tab.Press("Backspace");
        await tab.Until("location.search === ''");

        await Reach(tab, "document.activeElement.matches('[data-range]')");
        await tab.Type("2017");
        await tab.Until("location.search === '?first_year=2017..'");
        Assert.Equal(["Abitare in borgo"], await tab.Texts(Shown));
        for (var i = 0; i < 4; i++)
            await tab.Press("Backspace");
        await tab.Until("location.search === ''");

        await Reach(tab, "document.activeElement.id === 'filter-order'");
        await tab.Press("ArrowDown");
        await tab.Until("location.search === '?order=title'");
        Assert.Equal(
            given.Order(StringComparer.Create(System.Globalization.CultureInfo.InvariantCulture, ignoreCase: true)),
            await tab.Texts(Shown)
        );
    }

    [Fact]
    public async Task A_list_of_10000_entries_stays_light_and_leaves_filtering_to_its_pages()
    {
        var tab = await site.Tab();
        await tab.WithoutCache();
        await tab.Go(site.Address("/many/works/"));
        Assert.InRange(tab.Transfers.Sum(transfer => transfer.Bytes), 1, 150 * 1024);
        Assert.False(await tab.Is("document.querySelector('form.filters')"));
        Assert.True(
            await tab.Is(
                "document.querySelector('.facet-links').checkVisibility() || !document.querySelector('.facets').open"
            )
        );
        Assert.Contains(
            "10.000 voci",
            await tab.Text("document.querySelector('main').textContent"),
            StringComparison.Ordinal
        );
        await tab.Go(
            site.Address("/many/works/")
                + (
                    await tab.Text("document.querySelector('.facet-links a[data-key=tema-3]').getAttribute('href')")
                ).Replace("/many/works/", "", StringComparison.Ordinal)
        );
        Assert.True(await tab.Is("document.querySelectorAll('.entries > li').length > 0"));
        Assert.Equal([], tab.Complaints);
    }

    [Fact]
    public async Task A_list_of_2000_entries_is_filtered_whole_and_without_hanging()
    {
        var tab = await site.At("/many/notes/");
        await Reach(tab, "document.activeElement.matches('input[type=checkbox][name=theme]')");
        await tab.Press("Space");
        await tab.Until("location.search.startsWith('?theme=')");
        Assert.Equal("286 di 2.000 voci", await tab.Text(Status));
        Assert.Equal(286, (await tab.Texts(Shown)).Count);
        Assert.Equal([], tab.Complaints);
    }

    [Fact]
    public async Task Filters_stand_open_where_they_help_and_wait_folded_where_the_list_is_short_or_the_screen_narrow()
    {
        const string Open = "document.querySelector('.facets').open";
        var tab = await site.At(PageKinds.List);
        Assert.False(await tab.Is(Open));
        await tab.Go(site.Address(PageKinds.List + "?state=concluso"));
        Assert.True(await tab.Is(Open));
        await tab.Go(site.Address("/many/notes/"));
        Assert.True(await tab.Is(Open));
        await tab.Look(Viewport.Phone);
        await tab.Reload();
        Assert.False(await tab.Is(Open));
        await tab.Go(site.Address("/many/notes/?theme=tema-3"));
        Assert.True(await tab.Is(Open));
    }

    private static async Task OpenFilters(Tab tab)
    {
        await Reach(tab, "document.activeElement.matches('.facets > summary')");
        await tab.Press("Enter");
        Assert.True(await tab.Is("document.querySelector('.facets').open"));
    }

    /// <summary>Goes on with the tabulator until the focus is where it shall be.</summary>
    private static async Task Reach(Tab tab, string there)
    {
        for (var i = 0; i < 200; i++)
        {
            await tab.Press("Tab");
            if (await tab.Is(there))
                return;
        }
        Assert.Fail($"the tabulator never comes to this: {there}");
    }
}
