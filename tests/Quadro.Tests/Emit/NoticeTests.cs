using Quadro.Tests.Support;

namespace Quadro.Tests.Emit;

/// <summary>What is said of a build although nothing is wrong with its inputs.</summary>
public class NoticeTests
{
    private static SiteUnderTest Site =>
        SiteUnderTest.Of(
            """
            === quadro.yaml
            title: Prova
            language: it
            base_url: https://example.org/oss/
            as_of: 2026-06-30
            rules: { QD6016: off, QD6017: off, QD6019: off }
            === data/works.csv
            id,title,aliases
            ponte,Il ponte,
            scuola,La scuola,
            === content/guida.md
            ---
            title: Guida
            ---
            Testo.

            """
        );

    [Fact]
    public void A_record_with_another_id_and_the_same_title_is_told_with_the_alias_to_write()
    {
        var folder = new SiteFolder().BuildGood(Site);
        folder.BuildGood(Site.With("data/works.csv", "id,title,aliases\nponte-nuovo,Il ponte,\nscuola,La scuola,\n"));
        folder.Noticed(
            "data/works.csv(2,1): warning QD5011: 'works/ponte-nuovo' is new and has the title of "
                + "'works/ponte', which is gone: nothing is at '/works/ponte/' any more | if it is the same "
                + "under another id, write '/works/ponte/' into its 'aliases': then the old address leads to it"
        );
        folder
            .BuildGood(
                Site.With("data/works.csv", "id,title,aliases\nponte-nuovo,Il ponte,/works/ponte/\nscuola,La scuola,\n")
            )
            .Noticed();
        Assert.Contains("url=/oss/works/ponte-nuovo/\"", folder["works/ponte/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("base_url: https://example.org/oss/\nwithout: [feed]\n", "quadro.yaml says 'without: [feed]'")]
    [InlineData("", "feeds and the sitemap need 'base_url' in quadro.yaml")]
    public void A_link_to_a_feed_that_the_site_does_not_have_says_why(string settings, string help) =>
        Site.With(
                "quadro.yaml",
                $"title: Prova\nlanguage: it\nas_of: 2026-06-30\n{settings}rules: {{ QD6016: off, QD6017: off, QD6019: "
                    + $"off }}\n"
            )
            .With("content/guida.md", "---\ntitle: Guida\n---\n[Le novità](/feed.xml)\n")
            .Build()
            .Found($"content/guida.md(4,13): error QD6001: there is no file '/feed.xml' | {help}");

    [Theory]
    [InlineData("QD5011")]
    [InlineData("QD5012")]
    public void A_notice_raised_to_an_error_stops_the_build_before_it_writes(string code)
    {
        var folder = new SiteFolder().BuildGood(Site);
        var before = folder.Files;
        var settings = code == "QD5011" ? "base_url: https://example.org/oss/\n" : "";
        folder.Build(
            Site.With(
                    "quadro.yaml",
                    $"title: Prova\nlanguage: it\nas_of: 2026-06-30\n{settings}rules: {{ {code}: error, "
                        + "QD6016: off, QD6017: off, QD6019: off }\n"
                )
                .With("data/works.csv", "id,title,aliases\nponte-nuovo,Il ponte,\nscuola,La scuola,\n")
        );
        Assert.Empty(folder.Changes);
        Assert.Equal(before, folder.Files);
    }

    [Fact]
    public void A_page_that_moves_is_told_too() =>
        new SiteFolder()
            .BuildGood(Site)
            .BuildGood(Site.Without("content/guida.md").With("content/manuale.md", "---\ntitle: Guida\n---\nTesto.\n"))
            .Noticed(
                "content/manuale.md(1,1): warning QD5011: 'manuale' is new and has the title of 'guida', "
                    + "which is gone: nothing is at '/guida/' any more | …"
            );

    [Theory]
    [InlineData("id,title,aliases\nponte-nuovo,Il ponte,/works/ponte\nscuola,La scuola,\n")]
    [InlineData("id,title,aliases\nscuola,La scuola,\n")]
    [InlineData("id,title,aliases\nponte-nuovo,Un altro ponte,\nscuola,La scuola,\n")]
    [InlineData("id,title,aliases\nponte,Il ponte,\nponte-2,Il ponte,\nscuola,La scuola,\n")]
    [InlineData("id,title,aliases\nponte-1,Il ponte,\nponte-2,Il ponte,\nscuola,La scuola,\n")]
    public void Nothing_is_told_where_no_address_is_lost_or_nobody_can_tell(string rows) =>
        new SiteFolder().BuildGood(Site).BuildGood(Site.With("data/works.csv", rows)).Noticed();

    [Fact]
    public void A_site_that_does_not_say_where_it_is_has_neither_feeds_nor_sitemap_and_a_notice()
    {
        var site = Site.With("quadro.yaml", "title: Prova\nlanguage: it\n");
        var built = new SiteFolder().Build(site);
        built.Noticed("quadro: info QD5012: the site has no feeds or sitemap…");
        built.Build(site).Noticed("quadro: info QD5012: the site has no feeds or sitemap…");
        Assert.DoesNotContain(built.Files.Keys, path => path is "feed.xml" or "feed.json" or "sitemap.xml");
        Assert.DoesNotContain("feed.xml", built["index.html"], StringComparison.Ordinal);
        new SiteFolder().Check(site).Noticed("quadro: info QD5012: …");
        new SiteFolder()
            .Build(Site.With("quadro.yaml", "title: Prova\nlanguage: it\nwithout: [feed, sitemap]\n"))
            .Noticed();
        new SiteFolder()
            .Build(Site.With("quadro.yaml", "title: Prova\nlanguage: it\nrules: { QD5012: off }\n"))
            .Noticed();
        Assert.Contains("feed.xml", new SiteFolder().Build(Site).Files.Keys);
    }
}
