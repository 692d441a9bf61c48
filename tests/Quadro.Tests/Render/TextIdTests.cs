using System.Text.RegularExpressions;
using Quadro.Tests.Support;

namespace Quadro.Tests.Render;

/// <summary>The ids of texts and those of the templates on one page.</summary>
public partial class TextIdTests
{
    private const string Settings =
        "=== quadro.yaml\ntitle: Prova\nlanguage: en\nas_of: 2026-06-30\nrules: { QD6016: off, QD6017: off, "
        + "QD6019: off }\n";

    [Fact]
    public void A_heading_that_has_the_id_of_a_template_gets_another_and_its_links_follow()
    {
        var html = Built(
            "=== content/projects/borgo.md\n---\ntitle: Borgo\nstate: planned\n---\nSee [them](#facts) and "
                + "[it](#cite).\n\n## Facts\n\nSome.\n\n## Cite\n\nMore.\n"
        )["projects/borgo/index.html"];
        Apart(html);
        Assert.Contains("<h2 id=\"facts-2\">Facts</h2>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#facts-2\">them</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#cite-2\">it</a>", html, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"facts\">", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_contents_of_a_page_lead_to_the_heading_of_the_text()
    {
        var html = Built(
            "=== templates/pages/page.html\n<div id=\"uno\"></div>\n{{ for h in page.toc }}<a href=\"#{{ h.id "
                + "}}\">{{ h.title }}</a>{{ end }}\n{{ page.content }}\n=== content/a.md\n---\ntitle: "
                + "A\n---\n## Uno\n\nTesto.\n"
        )["a/index.html"];
        Apart(html);
        Assert.Contains("<a href=\"#uno-2\">Uno</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_a_template_computes_is_met_as_little()
    {
        var html = Built(
            "=== templates/pages/page.html\n{{ for n in [\"uno\", \"uno-2\"] }}<p id=\"{{ n }}\">x</p>{{ end "
                + "}}\n{{ page.content }}\n=== content/a.md\n---\ntitle: A\n---\n## Uno\n\n[su](#uno), <a "
                + "id=\"uno-2\"></a>.\n"
        )["a/index.html"];
        Apart(html);
        Assert.Contains("<h2 id=\"uno-3\">", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#uno-3\">su</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_of_fields_and_of_other_records_stay_apart_too()
    {
        var html = Built(
            "=== templates/pages/updates.html\n{{ page.content }}{{ record.text }}{{ if record.id == \"uno\" "
                + "}}{{ content (data.updates | where \"id\" \"due\" | first) }}{{ end }}<i id=\"due-nota\"></i>\n"
                + "=== data/updates.yaml\n- { id: uno, title: Uno, date: 2026-01-01, text: \"## Nota\\n\\nDel "
                + "[campo](#nota).\" }\n- { id: due, title: Due, date: 2026-01-02 }\n"
                + "=== content/updates/uno.md\n---\nid: uno\n---\n## Nota\n\nDel [testo](#nota).\n=== "
                + "content/updates/due.md\n---\nid: due\n---\n## Nota\n\nDell' [altro](#nota).\n"
        )["updates/uno/index.html"];
        Apart(html);
        Assert.Contains("<a href=\"#nota\">testo</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#nota-2\">campo</a>", html, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#due-nota-2\">altro</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_twice_in_one_text_is_told_at_the_second() =>
        SiteUnderTest
            .Of(
                Settings
                    + "=== content/a.md\n---\ntitle: A\n---\n## Uno {#x}\n\nTesto.\n\n## Due {#x}\n\nTesto <a "
                    + "id=\"x\"></a>.\n"
            )
            .Build()
            .Found(
                "content/a.md(8,1): error QD6003: the id 'x' is twice on one page…",
                "content/a.md(10,14): error QD6003: the id 'x' is twice on one page…"
            );

    [Fact]
    public void A_page_whose_ids_met_is_the_same_when_it_is_not_made_again()
    {
        var site = SiteUnderTest.Of(
            Settings
                + "=== content/projects/borgo.md\n---\ntitle: Borgo\nstate: planned\n---\nSee "
                + "[them](#facts).\n\n## Facts\n\nSome.\n"
        );
        var folder = new SiteFolder().BuildGood(site);
        var before = folder.Files;
        folder.BuildGood(site.With("content/x.md", "---\ntitle: X\n---\nTesto.\n"));
        Assert.Equal(before["projects/borgo/index.html"], folder.Files["projects/borgo/index.html"]);
    }

    private static SiteFolder Built(string files)
    {
        var built = SiteUnderTest.Of(Settings + files).Build();
        Assert.False(built.Failed, string.Join('\n', built.Messages));
        return built;
    }

    private static void Apart(string html)
    {
        var ids = Id().Matches(html).Select(id => id.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
    }

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Id();
}
