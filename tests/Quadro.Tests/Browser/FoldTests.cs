namespace Quadro.Tests.Browser;

/// <summary>What is folded away where there is little room, and how it is opened.</summary>
[Collection(nameof(BrowserTests))]
public class FoldTests(DemoSite site)
{
    private const string ShownFacts =
        "[...document.querySelectorAll('.side dd')].filter(each => each.checkVisibility()).length";

    private const string AllFacts = "document.querySelectorAll('.side dd').length";

    [Theory]
    [InlineData(PageKinds.Project)]
    [InlineData("/progetti/vigevano-inc/")]
    [InlineData("/organizzazioni/kcity/")]
    [InlineData("/proposte/cremona-2023/")]
    public async Task On_a_phone_a_text_begins_within_two_screens_with_the_lower_facts_folded_above_it(string path)
    {
        var tab = await site.At(path, Viewport.Phone);
        Assert.InRange(
            await tab.Number("document.querySelector('.matter').getBoundingClientRect().top / innerHeight"),
            0.1,
            1.75
        );
        Assert.InRange(await tab.Number(ShownFacts), 1, await tab.Number(AllFacts) - 1);
        await tab.Ask("document.querySelector('.more > summary').focus()");
        await tab.Press("Enter");
        Assert.Equal(await tab.Number(AllFacts), await tab.Number(ShownFacts));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Beside_the_text_and_on_paper_every_fact_is_shown(bool print)
    {
        var tab = await site.At(PageKinds.Project, print ? new(794, 1123, Print: true) : Viewport.Desktop);
        Assert.Equal(await tab.Number(AllFacts), await tab.Number(ShownFacts));
        Assert.InRange(await tab.Number(AllFacts), 5, 50);
        Assert.False(await tab.Is("document.querySelector('.more > summary').checkVisibility()"));
    }

    [Fact]
    public async Task The_quality_of_the_data_is_told_in_a_few_screens_and_each_collection_opens_field_by_field()
    {
        var tab = await site.At("/qualita-dei-dati/");
        Assert.InRange(await tab.Number("document.documentElement.scrollHeight"), 2000, 6000);
        await tab.Ask("document.getElementById('fields-projects').closest('summary').focus()");
        await tab.Press("Enter");
        Assert.True(
            await tab.Is(
                "document.getElementById('fields-projects').closest('details').querySelector('tbody "
                    + "th').checkVisibility()"
            )
        );
        Assert.False(
            await tab.Is(
                "document.getElementById('fields-norms').closest('details').querySelector('tbody th').checkVisibility()"
            )
        );
    }

    [Fact]
    public async Task On_a_phone_results_stand_before_the_filters_which_the_keyboard_opens()
    {
        var tab = await site.At(PageKinds.Search + "?q=abitare", Viewport.Phone);
        await tab.Until("document.querySelectorAll('.search-results > li').length > 0");
        Assert.InRange(
            await tab.Number("document.querySelector('.search-results').getBoundingClientRect().top / innerHeight"),
            0.1,
            1
        );
        Assert.Equal("", await tab.Text("document.querySelector('[data-part=active]').textContent"));

        await tab.Ask("document.getElementById('search-query').focus()");
        for (var i = 0; i < 3 && !await tab.Is("document.activeElement.matches('.search-fold > summary')"); i++)
            await tab.Press("Tab");
        await tab.Press("Enter");
        await tab.Press("Tab");
        Assert.True(await tab.Is("document.activeElement.matches('.search-filters input')"));
        await tab.Press("Space");
        await tab.Until("document.querySelector('[data-part=active]').textContent === 'filtri scelti: 1'");
        Assert.True(await tab.Is("document.activeElement.matches('.search-filters input:checked')"));
    }
}
