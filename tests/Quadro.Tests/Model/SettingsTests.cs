using Quadro.Tests.Support;

namespace Quadro.Tests.Model;

public class SettingsTests
{
    private const string Page =
        "=== content/a.md\n---\ntitle: A\n---\n[b](b.md)\n=== content/b.md\n---\ntitle: B\n---\nWords.\n";

    [Fact]
    public void The_first_language_is_the_sites_own_where_none_is_named()
    {
        var built = new SiteFolder().BuildGood(
            SiteUnderTest.Of("=== quadro.yaml\nlanguages: [it, en]\nrules: { QD2031: off }\n" + Page)
        );
        Assert.Contains("<html lang=\"it\">", built["a/index.html"], StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", built["en/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_is_named_must_be_among_them() =>
        new SiteFolder()
            .Build(SiteUnderTest.Of("=== quadro.yaml\nlanguage: it\nlanguages: [en]\nrules: { QD2031: off }\n" + Page))
            .Found(
                "quadro.yaml(2,12): error QD0002: 'languages' lacks the site's own language 'it' | add it to the list"
            );

    [Fact]
    public void Values_for_templates_are_told_where_they_belong() =>
        new SiteFolder()
            .Build(SiteUnderTest.Of("=== quadro.yaml\nparams: { team: Casa }\n" + Page))
            .Found(
                "quadro.yaml(1,1): error QD0001: quadro.yaml has no 'params' | values for the site's own templates "
                    + "are words of 'theme', and are read as site.theme.word"
            );

    [Fact]
    public void A_limit_that_does_not_exist_is_reported_and_those_that_do_are_not()
    {
        new SiteFolder()
            .Build(SiteUnderTest.Of("=== quadro.yaml\nlimits: { serach: 5, loops: 1000 }\n" + Page))
            .Found("quadro.yaml(1,11): error QD0001: 'limits' has no 'serach' | did you mean 'search'?");
        new SiteFolder().BuildGood(SiteUnderTest.Of("=== quadro.yaml\nlimits: { search: 5, loops: 1000000 }\n" + Page));
    }

    [Fact]
    public void What_is_no_map_of_limits_is_reported_once() =>
        Assert.Single(new SiteFolder().Build(SiteUnderTest.Of("=== quadro.yaml\nlimits: 5\n" + Page)).Messages);

    [Fact]
    public void Links_from_the_root_are_made_without_an_address_too()
    {
        var site = SiteUnderTest.Of("=== quadro.yaml\nlinks: root\n" + Page);
        Assert.Contains(
            "<a href=\"/b/\">b</a>",
            new SiteFolder().BuildGood(site)["a/index.html"],
            StringComparison.Ordinal
        );
        Assert.Contains(
            "<a href=\"../b/index.html\">b</a>",
            new SiteFolder().BuildGood(site.Without("quadro.yaml"))["a/index.html"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_nothing_makes_cannot_be_done_without() =>
        Assert.Contains(
            new SiteFolder().Build(SiteUnderTest.Of("=== quadro.yaml\nwithout: [data]\n" + Page)).Messages,
            message =>
                message.StartsWith(
                    "quadro.yaml(1,10): error QD0002: there is no 'data' to do without",
                    StringComparison.Ordinal
                )
        );
}
