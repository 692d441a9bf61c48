using System.Text.Json;
using System.Xml.Linq;
using Quadro.Tests.Support;

namespace Quadro.Tests.Plan;

/// <summary>Where pages, their old addresses, their parts and their languages stand.</summary>
public class AddressTests
{
    [Fact]
    public void Addresses_of_a_collection_come_from_the_settings()
    {
        var built = new SiteFolder().BuildGood(TownSite.Site);
        Assert.Contains("progetti/uno/index.html", built.Files.Keys);
        Assert.Contains("glossario/sieg/index.html", built.Files.Keys);
        Assert.Contains("organisations/kcity/index.html", built.Files.Keys);
        Assert.Contains("guida/inizio/index.html", built.Files.Keys);
        Assert.DoesNotContain(built.Files.Keys, path => path.StartsWith("projects/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_list_is_spread_over_as_many_pages_as_it_takes()
    {
        var built = new SiteFolder().BuildGood(TownSite.Site);
        string[] pages = ["progetti/index.html", "progetti/page/2/index.html", "progetti/page/3/index.html"];
        Assert.DoesNotContain("progetti/page/1/index.html", built.Files.Keys);
        Assert.DoesNotContain("progetti/page/4/index.html", built.Files.Keys);
        string[] records = ["uno", "due", "tre", "quattro", "cinque"];
        foreach (var record in records)
            Assert.Single(pages, page =>
                OutputLinks
                    .All(built.Files)
                    .Any(link =>
                        link.Page == page && link.Address.EndsWith($"/{record}/index.html", StringComparison.Ordinal)
                        || link.Page == page && link.Address == $"{record}/index.html"
                    )
            );
        Assert.Contains(OutputLinks.All(built.Files), link =>
            link.Page == pages[0] && link.Address == "page/2/index.html"
        );
        Assert.Contains(OutputLinks.All(built.Files), link =>
            link.Page == pages[2] && link.Address == "../2/index.html"
        );
    }

    [Fact]
    public void Old_addresses_lead_to_the_page()
    {
        var built = new SiteFolder().BuildGood(TownSite.Site);
        Assert.Contains(
            "url=../../progetti/due/index.html\"",
            built["vecchio/due/index.html"],
            StringComparison.Ordinal
        );
        Assert.Contains("url=../due/index.html\"", built["progetti/gia-due/index.html"], StringComparison.Ordinal);
        Assert.Contains(
            "url=../kcity/index.html\"",
            built["organisations/vecchia-kcity/index.html"],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("organisations/K-CITY/index.html", built.Files.Keys);
        var placed = new SiteFolder().BuildGood(TownSite.At("https://example.org/oss/"));
        Assert.Contains("url=/oss/progetti/due/\"", placed["vecchio/due/index.html"], StringComparison.Ordinal);
        Assert.Contains(
            "rel=\"canonical\" href=\"https://example.org/oss/progetti/due/\"",
            placed["vecchio/due/index.html"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_second_language_has_pages_of_its_own()
    {
        var built = new SiteFolder().BuildGood(TownSite.Site);
        Assert.Contains("<html lang=\"it\"", built["index.html"], StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\"", built["en/index.html"], StringComparison.Ordinal);
        Assert.Contains(
            "From <a href=\"progetti/uno/index.html\" lang=\"it\">",
            built["en/index.html"],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("Da <a", built["en/index.html"], StringComparison.Ordinal);
        Assert.Contains("1 October 2017", built["en/progetti/uno/index.html"], StringComparison.Ordinal);
        Assert.Contains("1 ottobre 2017", built["progetti/uno/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_in_a_language_that_the_site_does_not_have_is_named()
    {
        var built = TownSite
            .Site.With("content/guida/inizio.fr.md", "Début\n")
            .With("content/guida/inizio.en.md", "Start\n")
            .Build();
        built.Found(
            "content/guida/inizio.fr.md(1,1): warning QD2026: this text is in 'fr' by its name, and the site "
                + "is in 'it', 'en': it is not shown | add 'fr' to 'languages' in quadro.yaml, or give the "
                + "file another name"
        );
        Assert.Contains("Start", built["en/guida/inizio/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Feeds_ids_and_the_map_have_absolute_addresses_where_the_place_is_known()
    {
        const string Root = "https://example.org/oss/";
        var built = new SiteFolder().BuildGood(TownSite.At(Root));
        var atom = XDocument.Parse(built["feed.xml"]);
        var addresses = atom.Descendants()
            .Attributes("href")
            .Select(href => href.Value)
            .Concat(atom.Descendants().Where(e => e.Name.LocalName == "id").Select(e => e.Value))
            .Concat(
                XDocument
                    .Parse(built["sitemap.xml"])
                    .Descendants()
                    .Where(e => e.Name.LocalName == "loc")
                    .Select(e => e.Value)
            )
            .ToList();
        Assert.True(addresses.Count > 10);
        Assert.All(addresses, address => Assert.StartsWith(Root, address, StringComparison.Ordinal));
        var content = atom.Descendants().First(e => e.Name.LocalName == "content").Value;
        Assert.Contains($"href=\"{Root}progetti/uno/\"", content, StringComparison.Ordinal);
        Assert.Contains($"src=\"{Root}img/foto.svg\"", content, StringComparison.Ordinal);
        var feed = JsonDocument.Parse(built["feed.json"]).RootElement;
        Assert.Equal(Root + "updates/primo/", feed.GetProperty("items")[0].GetProperty("url").GetString());
        Assert.All(JsonDocument.Parse(built["ids.json"]).RootElement.EnumerateObject(), id =>
            Assert.StartsWith(Root, id.Value.GetString(), StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_map_writes_letters_beyond_ascii_as_addresses_must()
    {
        var site = TownSite
            .At("https://example.org/oss/")
            .With("content/città.md", "---\ntitle: Città\n---\nLe case.\n")
            .With("content/piano.md", "---\ntitle: Piano\n---\nLe strade.\n");
        var places = XDocument
            .Parse(new SiteFolder().BuildGood(site)["sitemap.xml"])
            .Descendants()
            .Where(e => e.Name.LocalName == "loc")
            .Select(e => e.Value)
            .ToList();
        Assert.Contains("https://example.org/oss/citt%C3%A0/", places);
        Assert.Contains("https://example.org/oss/piano/", places);
    }
}
