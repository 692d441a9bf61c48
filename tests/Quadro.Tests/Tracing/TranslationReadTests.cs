namespace Quadro.Tests.Tracing;

/// <summary>Translations that come, go and grow old; every build is held against a clean one.</summary>
public class TranslationReadTests
{
    private readonly SmallSite site = new();

    private const string Shown =
        "<p>{{ for one in page.alternates }}{{ one.url }} {{ one.translated }} {{ end }}</p><p>{{ for one in "
        + "page.translations }}{{ one.language }} {{ end }}</p><p>{{ page.canonical }}</p>{{ page.content }}";

    [Fact]
    public void A_translation_that_comes_and_goes_is_seen_by_both_pages()
    {
        site.Replace("quadro.yaml", "title: Prova", "title: Prova\nbase_url: https://example.org/")
            .Put("templates/pages/page.html", Shown)
            .BuildGood();
        Assert.Contains("/en/uno/ false", site["uno/index.html"], StringComparison.Ordinal);
        Assert.Contains("https://example.org/uno/", site["en/uno/index.html"], StringComparison.Ordinal);
        site.Put("content/uno.en.md", "---\ntitle: One\n---\nA text.\n").BuildGood();
        Assert.Contains("/en/uno/ true", site["uno/index.html"], StringComparison.Ordinal);
        Assert.Contains("<p>it en x-default </p>", site["uno/index.html"], StringComparison.Ordinal);
        Assert.Contains("https://example.org/en/uno/", site["en/uno/index.html"], StringComparison.Ordinal);
        site.Delete("content/uno.en.md").BuildGood();
        Assert.Contains("/en/uno/ false", site["uno/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_counterpart_that_moves_is_followed()
    {
        site.Put("content/uno.en.md", "---\ntitle: One\n---\nA text.\n")
            .Put("templates/pages/page.html", Shown)
            .BuildGood();
        site.Put("content/uno.en.md", "---\ntitle: One\nurl: /one/\n---\nA text.\n").BuildGood();
        Assert.Contains("/en/one/ true", site["uno/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_leaves_a_language_is_linked_to_in_the_one_that_stays()
    {
        site.Put("templates/pages/one.html", "---\nurl: /una/\ntitle: theme.facts\n---\n<p>{{ link \"uno\" }}</p>\n")
            .BuildGood();
        Assert.Contains(
            "<p><a href=\"../uno/index.html\" lang=\"it\">Uno</a></p>",
            site["en/una/index.html"],
            StringComparison.Ordinal
        );
        site.Replace("content/uno.md", "title: Uno", "title: Uno\nlanguages: [it]").BuildGood();
        Assert.Contains(
            "<p><a href=\"../../uno/index.html\" hreflang=\"it\" lang=\"it\">Uno</a></p>",
            site["en/una/index.html"],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("en/uno/index.html", site.Standing.Files.Keys);
    }

    [Fact]
    public void A_title_that_gets_its_translation_is_marked_no_more()
    {
        site.BuildGood();
        Assert.Contains(
            "<h1><span lang=\"it\">Alfa</span></h1>",
            site["en/things/a/index.html"],
            StringComparison.Ordinal
        );
        site.Put("content/things/a.en.md", "---\ntitle: Alpha\n---\n").BuildGood();
        Assert.Contains("<h1>Alpha</h1>", site["en/things/a/index.html"], StringComparison.Ordinal);
        Assert.Contains("<h1>Alfa</h1>", site["things/a/index.html"], StringComparison.Ordinal);
    }
}
