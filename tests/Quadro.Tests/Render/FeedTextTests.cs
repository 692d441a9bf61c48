using Quadro.Tests.Support;

namespace Quadro.Tests.Render;

/// <summary>Texts of updates as feeds carry them.</summary>
public class FeedTextTests
{
    [Theory]
    [InlineData("https://example.org/oss/", "https://example.org/oss/")]
    [InlineData(null, "/")]
    public void A_text_in_a_table_is_markdown_and_links_within_the_page_have_its_address(string? address, string root)
    {
        var site = SiteUnderTest.Of(
            $"""
            === quadro.yaml
            title: Prova
            language: it
            as_of: 2026-06-30
            {(address is null ? "" : $"base_url: {address}")}
            === data/updates.csv
            id,title,date,text
            uno,Uno,2026-01-01,Il **primo** lotto va [a gara](/updates/due/).
            === content/updates/due.md
            ---
            title: Due
            date: 2026-02-01
            ---
            Si veda [sotto](#dettagli) e [quello](../updates/uno/), [fuori](https://example.com/).

            ## Dettagli

            Testo[^1].

            [^1]: Una nota.
            """
        );
        var folder = new SiteFolder().Build(site);
        Assert.False(folder.Failed, string.Join('\n', folder.Messages));
        if (!folder.Files.TryGetValue("feed.json", out var feed))
            return;
        Assert.Contains("Il <strong>primo</strong> lotto", feed, StringComparison.Ordinal);
        Assert.Contains("\"summary\": \"Il primo lotto va a gara.\"", feed, StringComparison.Ordinal);
        Assert.Contains($"href=\\\"{root}updates/due/\\\"", feed, StringComparison.Ordinal);
        Assert.Contains($"href=\\\"{root}updates/due/#dettagli\\\"", feed, StringComparison.Ordinal);
        Assert.Contains($"href=\\\"{root}updates/due/#fn:1\\\"", feed, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\\\"#", feed, StringComparison.Ordinal);
        Assert.Contains("href=\\\"https://example.com/\\\"", feed, StringComparison.Ordinal);
        Assert.Contains("&lt;strong&gt;primo&lt;/strong&gt;", folder["feed.xml"], StringComparison.Ordinal);
    }
}
