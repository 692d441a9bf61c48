using Quadro.Tests.Support;

namespace Quadro.Tests.Check;

/// <summary>Every address of every page leads somewhere, wherever the site is opened.</summary>
public class OutputLinkTests
{
    [Fact]
    public void Opened_from_disk_every_address_is_a_file_of_the_site()
    {
        var built = new SiteFolder().BuildGood(TownSite.Site);
        Assert.Empty(OutputLinks.BrokenOnDisk(built.Files));
        Assert.True(OutputLinks.All(built.Files).Count() > 300);
        Assert.DoesNotContain(OutputLinks.All(built.Files), link => link.Address.StartsWith('/'));
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("https://example.org/osservatorio/")]
    [InlineData("https://example.org/a/b/")]
    public void At_an_address_every_link_stays_below_it(string root)
    {
        var built = new SiteFolder().BuildGood(TownSite.At(root));
        Assert.DoesNotContain(OutputLinks.All(built.Files), link => link.Address.Length == 0);
        Assert.Empty(OutputLinks.BrokenAt(root, built.Files));
        Assert.True(OutputLinks.All(built.Files).Count() > 300);
    }

    [Fact]
    public void A_path_in_the_address_stands_before_every_link()
    {
        var built = new SiteFolder().BuildGood(TownSite.At("https://example.org/osservatorio"));
        Assert.All(OutputLinks.All(built.Files), link =>
            Assert.True(
                link.Address.StartsWith('#') || link.Address.StartsWith("/osservatorio/", StringComparison.Ordinal),
                link.Address
            )
        );
    }

    [Fact]
    public void A_page_without_its_target_is_seen()
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["a/index.html"] =
                "<a href=\"../b.html\">x</a> <a href='#no'>x</a> <img alt=\">\" src=\"c/\"> <a "
                + "href=\"https://example.org/\">x</a> <!-- <a href=\"z\"> -->",
            ["c/index.html"] = "<p id=\"here\"><a href=\"../a/index.html\">x</a> <a href=\"#here\">x</a></p>",
        };
        Assert.Equal(
            ["a/index.html -> ../b.html", "a/index.html -> #no", "a/index.html -> c/"],
            OutputLinks.BrokenOnDisk(files)
        );
    }
}
