using System.Text.Json.Nodes;

namespace Quadro.Tests.Browser;

/// <summary>Without scripts, from disk, from a sub-folder, on paper, and as the system's settings ask for.</summary>
[Collection(nameof(BrowserTests))]
public class PlainReadingTests(DemoSite site)
{
    [Fact]
    public async Task Without_scripts_facets_lead_to_pages_and_search_says_what_to_do()
    {
        var tab = await site.Tab();
        await tab.WithoutScript();
        await tab.GoWithoutScript(site.Address(PageKinds.List));
        Assert.False(await tab.Is("document.querySelector('form.filters')"));
        Assert.False(await tab.Is("document.querySelector('.facet-links').hidden"));
        var links = await tab.Texts(
            "[...document.querySelectorAll('.facet-links a')].map(each => new URL(each.href).pathname)"
        );
        Assert.NotEmpty(links);
        Assert.Equal([], links.Where(link => site.Source(link[1..]) is null));

        await tab.GoWithoutScript(site.Address(PageKinds.Search));
        Assert.True(
            await tab.Is(
                "document.querySelector('noscript').checkVisibility() && "
                    + "document.querySelector('noscript').textContent.includes('JavaScript')"
            )
        );
        Assert.True(await tab.Is("document.querySelectorAll('.search-browse a').length > 5"));

        await tab.GoWithoutScript(site.Address(PageKinds.Project));
        Assert.True(await tab.Is("document.querySelector('main').innerText.includes('Concluso')"));
        Assert.Equal([], tab.Complaints);
    }

    [Fact]
    public async Task Opened_from_disk_pages_lead_to_each_other_with_their_styles()
    {
        var tab = await site.Tab();
        await tab.Go(site.OnDisk.AbsoluteUri);
        await tab.Go(await tab.Text("document.querySelector('.site-menu a').href"));
        Assert.Equal("Progetti", await tab.Text("document.querySelector('h1').textContent.trim()"));
        await tab.Go(await tab.Text("document.querySelector('.entries a').href"));
        Assert.StartsWith("file:", await tab.Text("location.protocol"), StringComparison.Ordinal);
        Assert.Equal("absolute", await tab.Text("getComputedStyle(document.querySelector('.skip-link')).position"));
        await tab.Back();
        Assert.Equal("Progetti", await tab.Text("document.querySelector('h1').textContent.trim()"));
        Assert.True(await tab.Is("document.querySelector('form.filters')"));
        await tab.Go(await tab.Text("document.querySelector('.search-box form').action"));
        Assert.True(await tab.Is("document.querySelector('[data-part=failed]').checkVisibility()"));
        Assert.True(await tab.Is("document.querySelector('[data-part=browse]').checkVisibility()"));
    }

    [Fact]
    public async Task Below_a_folder_of_a_host_pages_work_as_at_its_root()
    {
        var tab = await site.Tab();
        foreach (var path in new[] { PageKinds.Home, PageKinds.List, PageKinds.Project, PageKinds.Search })
        {
            await tab.Go(site.Address("/sub" + path));
            Assert.Equal([], tab.Complaints);
            Assert.Equal(
                [],
                await tab.Texts(
                    "[...document.querySelectorAll('a[href]')].map(each => each.href).filter(each => "
                        + "each.startsWith(location.origin) && !each.startsWith(location.origin + '/sub/'))"
                )
            );
            Assert.Equal("absolute", await tab.Text("getComputedStyle(document.querySelector('.skip-link')).position"));
        }
        await tab.Go(site.Address("/strange/projects/a/"));
        Assert.Equal(
            [],
            await tab.Texts(
                "[...document.querySelectorAll('a[href]')].map(each => each.href).filter(each => "
                    + "each.startsWith(location.origin) && !each.startsWith(location.origin + '/strange/'))"
            )
        );
    }

    /// <summary>A server gives this one page at addresses of any depth; only a base_url tells it where the site's root
    /// is.</summary>
    [Fact]
    public async Task With_a_base_url_the_error_page_looks_as_it_should_and_leads_back_from_however_deep()
    {
        var tab = await site.At("/strange/nessuna/cartella/qui/");
        Assert.Equal("Questa pagina non c’è", await tab.Text("document.querySelector('h1').textContent.trim()"));
        Assert.Equal("absolute", await tab.Text("getComputedStyle(document.querySelector('.skip-link')).position"));
        Assert.Equal(
            [],
            await tab.Texts(
                "Promise.all([...document.querySelectorAll('a[href], link[href]')].filter(each => "
                    + "each.href.startsWith(location.origin) && !each.hash).map(async each => (await "
                    + "fetch(each.href)).ok ? '' : each.href)).then(all => all.filter(Boolean))"
            )
        );
    }

    [Theory]
    [InlineData(PageKinds.Plan)]
    [InlineData(PageKinds.PlanWhole)]
    [InlineData(PageKinds.Project)]
    public async Task On_paper_there_is_no_navigation_and_links_show_where_they_lead(string path)
    {
        var tab = await site.At(path, new Viewport(794, 1123, Print: true));
        Assert.Equal(
            [],
            await tab.Texts(
                "[...document.querySelectorAll('nav:not(.toc), .skip-link, .search-box, .languages, "
                    + ".facets')].filter(each => each.checkVisibility()).map(each => each.outerHTML.slice(0, 100))"
            )
        );
        Assert.Equal(
            [],
            await tab.Texts(
                "[...document.querySelectorAll('main :is(.prose, .facts) a[href^=http]')].filter(each => "
                    + "!getComputedStyle(each, '::after').content.includes(each.getAttribute('href')) && "
                    + "!each.textContent.includes(each.getAttribute('href'))).map(each => each.outerHTML)"
            )
        );
        Assert.True(await tab.Is("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        var pdf = await tab.Pdf();
        Assert.True(pdf.AsSpan().StartsWith("%PDF-"u8) && pdf.Length > 10_000);
        Assert.Equal([], tab.Complaints);
    }

    [Fact]
    public async Task On_paper_a_link_to_another_host_is_followed_by_its_address()
    {
        var tab = await site.At("/docs/promesse/", new Viewport(794, 1123, Print: true));
        await tab.Ask(
            "(() => { const link = document.createElement('a'); link.href = 'https://example.org/x'; "
                + "link.textContent = 'x'; document.querySelector('.prose').append(link); })()"
        );
        Assert.Contains(
            "https://example.org/x",
            await tab.Text("getComputedStyle(document.querySelector('.prose > a:last-child'), '::after').content"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Whoever_wants_no_motion_gets_none()
    {
        const string Moving =
            "getComputedStyle(document.documentElement).scrollBehavior + ' ' + "
            + "[...document.querySelectorAll('*')].filter(each => "
            + "parseFloat(getComputedStyle(each).transitionDuration) > 0 || getComputedStyle(each).animationName !== 'none').length";
        var tab = await site.At(
            PageKinds.Project,
            Viewport.Desktop with
            {
                Features = [("prefers-reduced-motion", "reduce")],
            }
        );
        Assert.Equal("auto 0", await tab.Text(Moving));
        await tab.Look(Viewport.Desktop with { Features = [("prefers-reduced-motion", "no-preference")] });
        Assert.StartsWith("smooth", await tab.Text(Moving), StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_forced_colours_a_state_keeps_its_word_and_its_shape()
    {
        var tab = await site.At(PageKinds.Project, Viewport.Desktop with { Features = [("forced-colors", "active")] });
        Assert.True(await tab.Is("matchMedia('(forced-colors: active)').matches"));
        var shape = (JsonArray)
            (
                await tab.Ask(
                    "(() => { const state = document.querySelector('.state'), mark = getComputedStyle(state, "
                        + "'::before'), page = getComputedStyle(document.body); return [state.textContent, "
                        + "parseFloat(mark.width) > 4, mark.borderTopColor !== page.backgroundColor]; })()"
                )
            )!;
        Assert.Equal("[\"Concluso\",true,true]", shape.ToJsonString());
    }
}
