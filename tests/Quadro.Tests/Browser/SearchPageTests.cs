namespace Quadro.Tests.Browser;

/// <summary>Searching the demo site as readers do.</summary>
[Collection(nameof(BrowserTests))]
public class SearchPageTests(DemoSite site)
{
    private const string Results =
        "[...document.querySelectorAll('.search-results > li h3 a')].map(each => new "
        + "URL(each.href).pathname.replace(/index\\.html$/, ''))";

    private const string Said = "document.querySelector('[data-part=status]').textContent";

    [Theory]
    [InlineData("abitare", "", "dell’abitare")]
    [InlineData("dell'abitare", "", "dell’abitare")]
    [InlineData("MI3.1.1.a", "/progetti/mi3-1-1-a/", "")]
    [InlineData("3.1.1", "/progetti/mi3-1-1-a/", "")]
    [InlineData("LR 16/2016", "/norme/lr-lombardia-16-2016/", "")]
    [InlineData("citta", "", "città")]
    public async Task Typing_finds_what_is_meant(string query, string page, string words)
    {
        var tab = await site.At(PageKinds.Search);
        await Search(tab, query);
        var found = await tab.Texts(Results);
        Assert.NotEmpty(found);
        if (page.Length > 0)
            Assert.Equal(page, found[0]);
        await ShowAll(tab);
        Assert.Contains(
            words,
            await tab.Text("document.querySelector('.search-results').textContent.toLowerCase()"),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "?q=" + Uri.EscapeDataString(query).Replace("%20", "+", StringComparison.Ordinal),
            await tab.Text("location.href.replaceAll(\"'\", '%27')"),
            StringComparison.Ordinal
        );
        Assert.Equal([], await Broken(tab));
        Assert.Equal([], tab.Complaints);
    }

    [Fact]
    public async Task Results_are_announced_and_Escape_clears_them()
    {
        var tab = await site.At(PageKinds.Search);
        Assert.Equal("status", await tab.Text("document.querySelector('[data-part=status]').getAttribute('role')"));
        await Search(tab, "borgo");
        Assert.Matches(@"^(Un risultato|\d+ risultati) per «borgo»$", await tab.Text(Said));
        await tab.Press("Escape");
        await tab.Until("location.search === ''");
        Assert.Equal("", await tab.Text("document.activeElement.value"));
        Assert.Equal("search-query", await tab.Text("document.activeElement.id"));
        Assert.Equal("", await tab.Text(Said));
        Assert.True(
            await tab.Is(
                "document.querySelector('[data-part=found]').hidden && "
                    + "!document.querySelector('[data-part=browse]').hidden"
            )
        );
    }

    [Fact]
    public async Task What_is_nowhere_is_said_to_be_nowhere_with_what_to_do()
    {
        var tab = await site.At(PageKinds.Search);
        await Search(tab, "шшшш");
        Assert.Equal("Nessun risultato per «шшшш»", await tab.Text(Said));
        Assert.True(await tab.Is("document.querySelector('[data-part=none]').checkVisibility()"));
    }

    [Fact]
    public async Task The_box_of_any_page_leads_to_its_results_and_back_leads_back()
    {
        var tab = await site.At(PageKinds.Project);
        await tab.Ask("document.getElementById('search-box').focus()");
        await tab.Type("glossario");
        await tab.Press("Enter");
        await tab.Until(
            "location.search === '?q=glossario' && document.querySelectorAll('.search-results > li').length > 0"
        );
        Assert.Equal("glossario", await tab.Text("document.getElementById('search-query').value"));
        await tab.Back();
        await tab.Until($"location.pathname.startsWith('{PageKinds.Project}')");
    }

    [Fact]
    public async Task A_filter_narrows_results_down_and_stays_in_the_address()
    {
        var tab = await site.At(PageKinds.Search + "?q=abitare");
        await tab.Until("document.querySelectorAll('.search-results > li').length > 0");
        var before = await tab.Text(Said);
        await tab.Ask("document.querySelector('.search-filters input[type=checkbox]').focus()");
        await tab.Press("Space");
        await tab.Until(
            $"{Said} !== {Tab.Quoted(before)} && {Said} !== document.querySelector('.search').dataset.working"
        );
        Assert.True(await tab.Is("document.activeElement.matches('.search-filters input:checked')"));
        var after = await tab.Text(Said);
        await tab.Reload();
        await tab.Until($"{Said} === {Tab.Quoted(after)}");
        Assert.True(await tab.Is("document.querySelector('.search-filters input:checked')"));
    }

    [Fact]
    public async Task The_first_query_transfers_at_most_300_KB()
    {
        var tab = await site.Tab();
        await tab.WithoutCache();
        await tab.Go(site.Address(PageKinds.Search));
        await Search(tab, "abitare");
        Assert.InRange(tab.Transfers.Sum(transfer => transfer.Bytes), 30 * 1024, 300 * 1024);
    }

    [Fact]
    public async Task Search_works_from_a_sub_folder_too()
    {
        var tab = await site.At("/sub" + PageKinds.Search);
        await Search(tab, "MI3.1.1.a");
        Assert.Contains("/sub" + PageKinds.Project, (await tab.Texts(Results)).Take(3));
        Assert.Equal([], await Broken(tab));
        Assert.Equal([], tab.Complaints);
    }

    private static async Task Search(Tab tab, string query)
    {
        await tab.Ask("document.getElementById('search-query').focus()");
        await tab.Type(query);
        await tab.Until(
            $"{Said}.includes({Tab.Quoted(query)}) && (document.querySelectorAll('.search-results > "
                + "li').length > 0 || !document.querySelector('[data-part=none]').hidden)"
        );
    }

    private static async Task ShowAll(Tab tab)
    {
        while (await tab.Is("!document.querySelector('[data-part=more]').hidden"))
        {
            var shown = await tab.Number("document.querySelectorAll('.search-results > li').length");
            await tab.Ask("document.querySelector('[data-part=more]').click()");
            await tab.Until($"document.querySelectorAll('.search-results > li').length > {shown}");
        }
    }

    /// <summary>Links of results that lead to no page, or to no place in it.</summary>
    private static Task<IReadOnlyList<string>> Broken(Tab tab) =>
        tab.Texts(
            """
            Promise.all([...document.querySelectorAll('.search-results a')].map(async link => {
              const answer = await fetch(link.href), place = decodeURIComponent(new URL(link.href).hash.slice(1));
              if (!answer.ok) return link.href;
              const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
              return place && !page.getElementById(place) ? link.href : '';
            })).then(all => all.filter(Boolean))
            """
        );
}
