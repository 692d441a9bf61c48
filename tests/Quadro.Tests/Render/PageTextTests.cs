using Quadro.Tests.Support;

namespace Quadro.Tests.Render;

public class PageTextTests
{
    private const string Settings = "=== quadro.yaml\ntitle: Prova\nlanguage: it\nas_of: 2026-06-30\n";

    [Fact]
    public void A_first_heading_that_gives_the_page_its_title_is_not_said_twice()
    {
        var html = Page("# Il solo titolo\n\n## Parte\n\nTesto.\n");
        Assert.Equal(1, Count(html, "<h1"));
        Assert.Contains(">Il solo titolo</h1>", html, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"parte\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_of_the_first_level_move_below_a_title_of_the_page()
    {
        var html = Page("---\ntitle: Titolo\n---\n\n# Prima\n\n## Dentro\n\nTesto.\n");
        Assert.Equal(1, Count(html, "<h1"));
        Assert.Contains("<h2 id=\"prima\">", html, StringComparison.Ordinal);
        Assert.Contains("<h3 id=\"dentro\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Columns_of_a_table_are_aligned_by_class_and_not_by_style()
    {
        var html = Page("---\ntitle: Titolo\n---\n\n| a | b |\n| --- | ---: |\n| 1 | 2 |\n");
        Assert.Contains("<td class=\"align-right\">2</td>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
    }

    private static string Page(string markdown) =>
        new SiteFolder().BuildGood(SiteUnderTest.Of(Settings + "=== content/pagina.md\n" + markdown))[
            "pagina/index.html"
        ];

    private static int Count(string text, string part) =>
        (text.Length - text.Replace(part, "", StringComparison.Ordinal).Length) / part.Length;

    [Fact]
    public void A_field_called_state_in_a_collection_of_the_sites_own_is_a_text_like_any_other()
    {
        var built = new SiteFolder().BuildGood(
            SiteUnderTest.Of(Settings + "=== data/offices.yaml\n- { id: ms, title: Ufficio, state: Mississippi }\n")
        );
        Assert.Contains("<dd>Mississippi</dd>", built["offices/ms/index.html"], StringComparison.Ordinal);
    }
}
