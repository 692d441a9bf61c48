namespace Quadro.Tests.Tracing;

/// <summary>Outputs beside the pages, and outputs and traces that somebody changed between two builds.</summary>
public class OutputReadTests
{
    private readonly SmallSite site = new();

    [Fact]
    public void Feeds_sitemap_and_ids_follow_texts_dates_and_addresses()
    {
        site.Replace("quadro.yaml", "title: Prova", "title: Prova\nbase_url: https://example.org/");
        site.Put("content/updates/nuova.md", "---\ntitle: Nuova\ndate: 2026-05-01\n---\nPrima, con [[things/a]].\n")
            .BuildGood();
        site.Replace("content/updates/nuova.md", "Prima", "Dopo").BuildGood();
        Assert.Contains("Dopo", site["feed.xml"], StringComparison.Ordinal);
        site.Replace("content/updates/nuova.md", "date: 2026-05-01", "date: 2026-06-02")
            .Replace("data/things.csv", "a,Alfa", "z,Zeta,,,\na,Alfa")
            .BuildGood();
        Assert.Contains("2026-06-02", site["feed.json"], StringComparison.Ordinal);
        Assert.Contains("/things/z/", site["ids.json"], StringComparison.Ordinal);
        Assert.Contains("/things/z/", site["sitemap.xml"], StringComparison.Ordinal);
        site.Replace("data/things.csv", "z,Zeta,,,\n", "").BuildGood();
        Assert.DoesNotContain("/things/z/", site["sitemap.xml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Redirects_follow_aliases()
    {
        site.Put("content/due.md", "---\ntitle: Due\naliases: [/vecchia/]\n---\nTesto.\n").BuildGood();
        Assert.Contains("due/index.html", site["vecchia/index.html"], StringComparison.Ordinal);
        site.Put("content/due.md", "---\ntitle: Due\naliases: [/antica/]\nurl: /nuova/\n---\nTesto.\n").BuildGood();
        Assert.DoesNotContain("vecchia/index.html", site.Standing.Files.Keys);
        Assert.Contains("nuova/index.html", site["antica/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_on_several_pages_loses_its_last_page()
    {
        site.Replace("quadro.yaml", "title: Prova", "title: Prova\ncollections: { things: { page_size: 2 } }")
            .BuildGood();
        Assert.Contains("things/page/2/index.html", site.Standing.Files.Keys);
        site.Replace("data/things.csv", "c,Gamma,q,big,3\n", "").BuildGood();
        Assert.DoesNotContain("things/page/2/index.html", site.Standing.Files.Keys);
    }

    [Fact]
    public void Outputs_changed_behind_the_builds_back_are_set_right()
    {
        site.BuildGood();
        var right = site["things/a/index.html"];
        site.Standing.Output.Put("things/a/index.html", right.Replace("Alfa", "Beta", StringComparison.Ordinal));
        site.Standing.Output.Remove("things/b/index.html");
        site.BuildGood();
        Assert.Equal(right, site["things/a/index.html"]);
        Assert.Equal(2, site.Report.Written.Written);
    }

    [Fact]
    public void Traces_of_which_any_byte_is_wrong_make_nothing_wrong()
    {
        site.Put("content/due.md", "---\ntitle: Due\n---\nUna parola parola.\n").BuildGood();
        foreach (var name in site.Standing.State.Snapshot().Keys.ToList())
            for (
                var at = 0;
                at < site.Standing.State.Read(name).Length;
                at += Math.Max(1, site.Standing.State.Read(name).Length / 9)
            )
            {
                var bytes = site.Standing.State.Read(name).ToArray();
                bytes[at] ^= 0x55;
                site.Standing.State.Put(name, bytes);
                site.BuildGood();
            }
    }
}
