using System.Globalization;
using System.Text;
using Quadro.Render.Raw;
using Quadro.Tests.Support;

namespace Quadro.Tests.Browser;

/// <summary>Damaged cells behind the gate in a real browser, without any policy: no other host is asked, no script
/// runs.</summary>
[Collection(nameof(BrowserTests))]
public class RawHtmlTests
{
    private const int Cells = 500;
    private const int OnOnePage = 20;

    [Fact]
    public async Task Of_500_damaged_cells_none_asks_another_host_or_runs_a_script()
    {
        var gate = new RawGate();
        var clean = OddHtml
            .Many(154, Cells)
            .Select(cell => gate.Clean(cell, RawRules.Cell, RawHoles.None).Html)
            .ToList();
        await using var server = await StaticSite.Start(
            new Dictionary<string, Func<string, byte[]?>>
            {
                ["/clean/"] = Pages(clean),
                ["/given/"] = Pages(["<script>document.title = 'x'</script><img src=//other.example/a>"]),
                ["/"] = _ => "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray(),
            }
        );
        await using var browser = await Chromium.Start(BrowserPath.OfThisMachine.Find());
        var tab = await browser.Open();
        for (var page = 0; page < Cells / OnOnePage; page++)
        {
            await tab.Go(string.Create(CultureInfo.InvariantCulture, $"{server.Address}/clean/{page}/"));
            Assert.Equal("sano", await tab.Text("document.title"));
            Assert.All(tab.Transfers, transfer =>
                Assert.StartsWith(server.Address, transfer.Address, StringComparison.Ordinal)
            );
            Assert.DoesNotContain(tab.Complaints, complaint =>
                complaint.Contains("other.example", StringComparison.Ordinal)
                || complaint.Contains("ReferenceError", StringComparison.Ordinal)
            );
        }
        await tab.Go(server.Address + "/given/0/");
        Assert.Equal("x", await tab.Text("document.title"));
        Assert.Contains(tab.Complaints, complaint => complaint.Contains("other.example", StringComparison.Ordinal));
    }

    private static Func<string, byte[]?> Pages(List<string> cells) =>
        path =>
        {
            if (!int.TryParse(path.Split('/')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var page))
                return "<svg xmlns=\"http://www.w3.org/2000/svg\"/>"u8.ToArray();
            var html = new StringBuilder(
                "<!DOCTYPE html><html lang=\"it\"><head><meta charset=\"utf-8\"><title>sano</title></head><body>\n"
            );
            foreach (var cell in cells.Skip(page * OnOnePage).Take(OnOnePage))
                html.Append("<div>").Append(cell).Append("</div>\n");
            return Encoding.UTF8.GetBytes(html.ToString());
        };
}
