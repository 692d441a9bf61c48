using Quadro.Tests.Support;

namespace Quadro.Tests.Render;

/// <summary>Same inputs, same bytes.</summary>
public class SameBytesTests
{
    [Fact]
    public void A_second_build_writes_nothing()
    {
        var folder = new SiteFolder().BuildGood(TownSite.Site);
        Assert.NotEmpty(folder.Changes);
        folder.BuildGood(TownSite.Site);
        Assert.Empty(folder.Changes);
    }

    [Fact]
    public void One_change_of_one_text_writes_only_what_shows_it()
    {
        var folder = new SiteFolder().BuildGood(TownSite.Site);
        folder.BuildGood(
            TownSite.Site.With("content/guida/seguito.md", "---\ntitle: Seguito\n---\n[Prima](inizio.md), altro.\n")
        );
        string[] pages = ["en/guida/seguito/index.html", "guida/seguito/index.html"];
        Assert.All(folder.Changes, change =>
            Assert.True(
                change.Contains(".quadro-", StringComparison.Ordinal)
                    || pages.Any(page => change.EndsWith(page, StringComparison.Ordinal)),
                change
            )
        );
        Assert.All(pages, page =>
            Assert.Contains(folder.Changes, change => change.EndsWith(page, StringComparison.Ordinal))
        );
    }

    [Fact]
    public void Threads_and_the_order_of_files_do_not_show()
    {
        var one = new SiteFolder().BuildGood(TownSite.Site with { Options = new() { Threads = 1 } });
        var many = new SiteFolder().BuildGood(TownSite.Site with { Options = new() { Threads = 8 } });
        var backwards = new SiteFolder().BuildGood(TownSite.Site with { Backwards = true });
        Assert.Equal(one.Files, many.Files);
        Assert.Equal(one.Files, backwards.Files);
    }

    [Fact]
    public void Threads_and_the_order_of_files_do_not_show_in_the_findings()
    {
        var bad = TownSite
            .Site.With("content/a.md", "[x](/no/) [[nessuno]] [[uno]] ![y](z.png)\n")
            .With("content/b.md", "{{ data.projcts }} [x](/no/)\n")
            .With("content/c.md", "[x](#no) <a href=\"/no/\">x</a>\n")
            .With("content/projects/tre.md", "---\nsummary: Tre\n---\n[x](/no/)\n")
            .With("templates/partials/head.html", "<a href=\"/mai/\">x</a> <i id=\"x\"></i><i id=\"x\"></i>\n");
        var one = (bad with { Options = new() { Threads = 1 } }).Build().Messages;
        Assert.True(one.Count > 6);
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(one, (bad with { Options = new() { Threads = 8 } }).Build().Messages);
            Assert.Equal(one, (bad with { Backwards = true }).Build().Messages);
        }
    }

    [Fact]
    public void Nothing_is_written_by_a_first_build_that_fails()
    {
        var folder = TownSite.Site.With("content/a.md", "[[nessuno]]\n").Build();
        Assert.True(folder.Failed);
        Assert.Empty(folder.Files);
        Assert.Empty(folder.Changes);
    }
}
