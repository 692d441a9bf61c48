using Quadro.Tests.Support;

namespace Quadro.Tests.Plan;

/// <summary>Old addresses: those that lead to their page, those that are it, and those that are something
/// else's.</summary>
public class AliasTests
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
            ponte,Ponte,
            === content/a.md
            ---
            title: A
            ---
            Testo.
            === content/b.md
            ---
            title: B
            ---
            Testo.
            === content/info/città/index.md
            ---
            title: Città
            ---
            Testo.

            """
        );

    [Theory]
    [InlineData("content/a.md", "/a")]
    [InlineData("content/a.md", "/a/")]
    [InlineData("content/a.md", "/a/index.html")]
    [InlineData("content/a.md", "a")]
    [InlineData("content/a.md", "a/")]
    [InlineData("content/a.md", "a/index.html")]
    [InlineData("content/a.md", "https://example.org/oss/a/")]
    [InlineData("content/info/città/index.md", "/info/città")]
    [InlineData("content/info/città/index.md", "/info/citt%C3%A0/")]
    public void An_alias_that_is_the_pages_own_address_asks_for_nothing(string path, string alias)
    {
        var plain = new SiteFolder().BuildGood(Site);
        var with = new SiteFolder().BuildGood(
            Site.With(
                path,
                $"---\ntitle: {(path.Contains("città", StringComparison.Ordinal) ? "Città" : "A")}\naliases: "
                    + $"[\"{alias}\"]\n---\nTesto.\n"
            )
        );
        Assert.Equal(plain.Files.Keys, with.Files.Keys);
    }

    [Fact]
    public void A_record_may_name_its_own_address_too() =>
        new SiteFolder().BuildGood(
            Site.With(
                "data/works.csv",
                "id,title,aliases\nponte,Ponte,\"/works/ponte|ponte|/works/ponte/index.html|vecchio\"\n"
            )
        );

    [Theory]
    [InlineData("aliases: [/c, /b]", 3, 15)]
    [InlineData("aliases: [/b/c, \"/b\"]", 3, 18)]
    [InlineData("aliases:\n- /c\n- '/b/'", 5, 4)]
    [InlineData("aliases:\n- /bb\n- /b # come prima", 5, 3)]
    [InlineData("aliases: /b/index.html", 3, 10)]
    public void An_alias_that_is_another_pages_address_is_blamed_at_itself_by_check_and_build(
        string aliases,
        int line,
        int column
    )
    {
        var bad = Site.With("content/a.md", $"---\ntitle: A\n{aliases}\n---\nTesto.\n");
        foreach (var folder in new[] { new SiteFolder().Build(bad), new SiteFolder().Check(bad) })
            folder.Found(
                $"content/a.md({line},{column}): error QD3001: the alias '…' of 'pages/a' is the address of a "
                    + "page, '/b/' | take the alias out, or move the page | content/b.md(1,1): the page is here"
            );
    }

    [Fact]
    public void An_alias_in_a_cell_is_blamed_at_its_place_in_the_cell() =>
        new SiteFolder()
            .Build(Site.With("data/works.csv", "id,title,aliases\nponte,Città,/però/|/a/\n"))
            .Found(
                "data/works.csv(2,20): error QD3001: the alias '/a/' of 'works/ponte' is the address of a "
                    + "page, '/a/' | … | content/a.md(1,1): the page is here"
            );

    [Fact]
    public void Two_pages_cannot_have_one_old_address_in_two_spellings() =>
        new SiteFolder()
            .Build(
                Site.With("content/a.md", "---\ntitle: A\naliases: [/vecchio]\n---\nTesto.\n")
                    .With("content/b.md", "---\ntitle: B\naliases: [/vecchio/]\n---\nTesto.\n")
            )
            .Found(
                "content/b.md(3,11): error QD3001: two aliases are the address '/vecchio/' | take one of them "
                    + "out | content/a.md(3,11): the other is here"
            );

    [Fact]
    public void The_text_of_a_list_may_have_old_addresses_too()
    {
        var built = new SiteFolder().BuildGood(
            Site.With("content/works/_index.md", "---\naliases: [/lavori/, /works]\n---\nTutte.\n")
        );
        Assert.Contains("url=/oss/works/\"", built["lavori/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "content/a.md",
        "---\ntitle: A\naliases: [/c, /B/]\n---\nTesto.\n",
        "content/a.md(3,15): error QD5002: the output paths 'B/index.html' and 'b/index.html' differ only in "
            + "upper and lower "
            + "case…content/b.md(1,1): 'b/index.html' comes from here"
    )]
    [InlineData(
        "content/a.md",
        "---\ntitle: A\nurl: /B\n---\nTesto.\n",
        "content/a.md(3,6): error QD5002: …content/b.md(1,1): 'b/index.html' comes from here"
    )]
    [InlineData(
        "content/a.md",
        "---\ntitle: A\nurl: /b\n---\nTesto.\n",
        "content/a.md(3,6): error QD3001: 'pages/a' and 'pages/b' have the same address '/b/'…"
    )]
    [InlineData(
        "content/B/Index.html",
        "<p>Testo.</p>",
        "content/B/Index.html(1,1): error QD5002: …content/b.md(1,1): 'b/index.html' comes from here"
    )]
    [InlineData(
        "content/a.md",
        "---\ntitle: A\nurl: /x.html\naliases: [/x.html/vecchio/]\n---\nTesto.\n",
        "content/a.md(4,11): error QD5003: the output 'x.html/vecchio/index.html' needs a folder where the "
            + "output 'x.html' is a "
            + "file…content/a.md(3,6): 'x.html' comes from here"
    )]
    [InlineData(
        "content/a.md",
        "---\ntitle: A\naliases: ['/A']\n---\nTesto.\n",
        "content/a.md(3,12): error QD3001: the alias '/A' of 'pages/a' is its own address but for capital letters | take the "
            + "alias out: on Windows and macOS both would be one file"
    )]
    [InlineData("content/b.txt/uno.md", "---\ntitle: Uno\n---\nTesto.\n", "")]
    [InlineData(
        "content/a.md",
        "---\ntitle: A\nurl: /feed.xml\n---\nTesto.\n",
        "content/a.md(3,6): error QD3001: '/feed.xml' is the address of a file that Quadro writes | give it "
            + "another name, or write "
            + "'without: [feed]' in quadro.yaml: then Quadro does not write 'feed.xml'"
    )]
    [InlineData(
        "content/a.md",
        "---\ntitle: A\naliases: [/ids.json]\n---\nTesto.\n",
        "content/a.md(3,11): error QD3001: the alias '/ids.json' of 'pages/a' is the address of a file that "
            + "Quadro writes, "
            + "'/ids.json' | …"
    )]
    [InlineData(
        "content/robots.txt",
        "User-agent: *\n",
        "content/robots.txt(1,1): error QD3001: '/robots.txt' is the address of a file that Quadro writes | "
            + "give it another name, or "
            + "write 'without: [robots]' in quadro.yaml: then Quadro does not write 'robots.txt'"
    )]
    [InlineData(
        "content/Sitemap.xml",
        "<x/>\n",
        "content/Sitemap.xml(1,1): error QD5002: the output paths 'Sitemap.xml' and 'sitemap.xml' differ only "
            + "in upper and lower case…"
    )]
    [InlineData("content/con.md", "---\ntitle: Con\n---\nTesto.\n", "content/con.md(1,1): error QD5001: …")]
    public void Check_and_build_say_the_same_of_outputs_in_each_others_way(string path, string text, string finding)
    {
        var bad = Site.With(path, text);
        string[] expected = finding.Length > 0 ? [finding] : [];
        new SiteFolder().Build(bad).Found(expected);
        new SiteFolder().Check(bad).Found(expected);
    }

    [Fact]
    public void A_site_that_does_without_a_file_may_have_its_own()
    {
        var site = Site.With(
                "quadro.yaml",
                "language: it\nwithout: [robots]\nrules: { QD6016: off, QD6017: off, QD6019: off }\n"
            )
            .With("content/robots.txt", "User-agent: x\n");
        Assert.Equal("User-agent: x\n", new SiteFolder().BuildGood(site)["robots.txt"]);
    }
}
