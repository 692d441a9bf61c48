using Quadro.Tests.Architecture;

namespace Quadro.Tests.Browser;

/// <summary>What a page may weigh, and that nothing in it moves once it is there.</summary>
[Collection(nameof(BrowserTests))]
public class BudgetTests(DemoSite site)
{
    private const int Kilobyte = 1024;

    [Fact]
    public async Task A_project_page_transfers_at_most_60_KB_and_needs_no_script()
    {
        var tab = await site.Tab();
        await tab.WithoutCache();
        foreach (var path in new[] { PageKinds.Project, "/progetti/vigevano-inc/" })
        {
            await tab.Go(site.Address(path));
            var transfers = tab.Transfers.Where(transfer => !IsPicture(transfer.Address)).ToList();
            Assert.InRange(transfers.Sum(transfer => transfer.Bytes), 10 * Kilobyte, 60 * Kilobyte);
            Assert.DoesNotContain(transfers, transfer => transfer.Address.EndsWith(".js", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(PageKinds.Home)]
    [InlineData(PageKinds.List)]
    [InlineData(PageKinds.Project)]
    public async Task Nothing_shifts_after_a_page_has_loaded(string path)
    {
        var tab = await site.Tab();
        foreach (var viewport in new[] { Viewport.Phone, Viewport.Desktop })
        {
            await tab.Look(viewport);
            await tab.Go(site.Address(path));
            Assert.Equal(
                0,
                await tab.Number(
                    """
                    new Promise(done => {
                      let sum = 0;
                      new PerformanceObserver(list => list.getEntries().forEach(each => sum += each.value)).observe({ type: 'layout-shift', buffered: true });
                      setTimeout(() => done(sum), 400);
                    })
                    """
                )
            );
        }
    }

    [Fact]
    public void Styles_weigh_at_most_30_KB_in_all() => Assert.InRange(Weight("*.css"), 1, 30 * Kilobyte);

    [Fact]
    public void The_script_of_lists_weighs_at_most_15_KB() => Assert.InRange(Weight("list.js"), 1, 15 * Kilobyte);

    private static long Weight(string pattern) =>
        new DirectoryInfo(Repository.At("templates", "assets"))
            .EnumerateFiles(pattern, SearchOption.AllDirectories)
            .Sum(file => file.Length);

    private static bool IsPicture(string address) =>
        Path.GetExtension(new Uri(address).AbsolutePath)
            is ".svg"
                or ".png"
                or ".jpg"
                or ".jpeg"
                or ".webp"
                or ".avif"
                or ".ico";
}
