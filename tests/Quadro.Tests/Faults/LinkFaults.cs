namespace Quadro.Tests.Faults;

/// <summary>Links and anchors that lead nowhere, reported where they are written.</summary>
public class LinkFaults
{
    private const string Good = """
        === content/a.md
        # Uno

        [uno](#uno) e [hub](/projects/hub/) e [b](b.md#due) e ![foto](foto.svg)
        === content/b.md
        # Due
        === content/foto.svg
        <svg/>
        === templates/pages/page.html
        <p>Uno</p>
        {{ page.content }}
        """;

    [Fact]
    public void A_broken_link_in_markdown_is_reported_at_its_line() =>
        BadInput.Expect(
            Good,
            """
            === content/a.md
            # Uno

            Un [hubs](/projects/hubb/) e [due](/non-c-e-affatto/).

            E <a href="/projects/hubb/">un altro</a>.
            """,
            "content/a.md(3,11): error QD6001: there is no page '/projects/hubb/' | did you mean '/projects/hub/'?",
            "content/a.md(3,36): error QD6001: there is no page '/non-c-e-affatto/'",
            "content/a.md(5,12): error QD6001: there is no page '/projects/hubb/' | did you mean '/projects/hub/'?"
        );

    [Fact]
    public void A_broken_relative_link_in_markdown_is_reported_at_its_line() =>
        BadInput.Expect(
            Good,
            """
            === content/a.md
            Un [hubs](../projects/hubb/).

            Una ![foto](fota.png) e <img src="fata.png" alt="">
            """,
            "content/a.md(1,11): error QD6001: there is no page '/projects/hubb/' | did you mean '/projects/hub/'?",
            "content/a.md(3,13): error QD6001: there is no file '/fota.png'",
            "content/a.md(3,35): error QD6001: there is no file '/a/fata.png'"
        );

    [Fact]
    public void A_missing_anchor_in_markdown_is_reported_at_its_line() =>
        BadInput.Expect(
            Good,
            """
            === content/a.md
            # Uno

            [uno](#uon) e [hub](/projects/hub/#storia) e [b](b.md#duo)
            === content/b.md
            # Due
            """,
            "content/a.md(3,7): error QD6002: the page '/a/' has no place '#uon' | did you mean 'uno'?",
            "content/a.md(3,21): error QD6002: the page '/projects/hub/' has no place '#storia'",
            "content/a.md(3,50): error QD6002: the page '/b/' has no place '#duo' | did you mean 'due'?"
        );

    [Fact]
    public void A_link_to_a_text_or_record_that_does_not_exist_is_reported_at_its_line() =>
        BadInput.Expect(
            Good,
            """
            === content/a.md
            [b](c.md) e [x](projects:hubb) e [y](projetcs:hub)

            [[hubb]] e [[projects/hubb|hub]] e [[project/hub]]
            === content/b.md
            # Due
            """,
            "content/a.md(1,5): error QD4010: there is no text 'c.md' | did you mean 'a.md'?",
            "content/a.md(1,17): error QD4010: there is no record or page 'projects:hubb' | did you mean "
                + "'projects:hub'?",
            "content/a.md(1,38): error QD4010: 'projetcs:hub' begins with 'projetcs:', which is neither a "
                + "collection nor a kind of address | did you mean 'projects'?",
            "content/a.md(3,1): error QD4010: there is no record or page 'hubb' | did you mean 'hub'?",
            "content/a.md(3,12): error QD4010: there is no record or page 'projects/hubb' | did you mean "
                + "'projects/hub'?",
            "content/a.md(3,36): error QD4010: there is no record or page 'project/hub' | did you mean 'projects/hub'?"
        );

    [Fact]
    public void A_link_that_takes_the_text_of_a_folder_for_a_file_is_told_its_name() =>
        BadInput.Expect(
            "=== content/a.md\n[b](b/index.md) e [c](c.md)\n=== content/b/index.md\n# Due\n=== content/c.md\n# Tre\n",
            "=== content/a.md\n[b](b.md) e [c](c/index.md)\n=== content/b/index.md\n# Due\n=== content/c.md\n# Tre\n",
            "content/a.md(1,5): error QD4010: there is no text 'b.md' | did you mean 'b/index.md'?",
            "content/a.md(1,17): error QD4010: there is no text 'c/index.md' | did you mean 'c.md'?"
        );

    [Fact]
    public void A_broken_link_in_a_template_is_reported_once_at_its_line() =>
        BadInput.Expect(
            Good,
            """
            === content/a.md
            # Uno
            === content/b.md
            # Due
            === templates/pages/page.html
            <p>Uno</p>
            <a href="/progetti/">x</a> <a href="#sotto">y</a>
            """,
            "templates/pages/page.html(2,10): error QD6001: there is no page '/progetti/' | "
                + "content/a.md(1,1): on the page '/a/' and 1 more",
            "templates/pages/page.html(2,37): error QD6002: the page '/a/' has no place '#sotto' | "
                + "content/a.md(1,1): on the page '/a/'",
            "templates/pages/page.html(2,37): error QD6002: the page '/b/' has no place '#sotto' | "
                + "content/b.md(1,1): on the page '/b/'"
        );

    [Fact]
    public void A_broken_link_in_a_layout_is_reported_once_however_many_pages_have_it() =>
        BadInput.Expect(
            "=== templates/layouts/base.html\n<html><body>\n<a href=\"/projects/\">x</a>{{ content }}</body></html>",
            "=== templates/layouts/base.html\n<html><body>\n<a href=\"/project/\">x</a>{{ content }}</body></html>",
            "templates/layouts/base.html(2,10): error QD6001: there is no page '/project/' | did you mean "
                + "'/projects/'?…"
        );

    [Fact]
    public void A_link_that_would_run_a_script_is_refused() =>
        BadInput.Expect(
            Good,
            """
            === content/a.md
            [x](javascript:alert(1)) e <a href="JavaScript:alert(2)">y</a>
            """,
            "content/a.md(1,5): error QD4015: …",
            "content/a.md(1,37): error QD4015: …"
        );

    [Fact]
    public void A_request_to_another_host_is_refused_and_a_link_to_it_is_not() =>
        BadInput.Expect(
            """
            === content/a.md
            [x](https://example.org/) e <a href="//example.org/">y</a>
            """,
            """
            === content/a.md
            ![x](https://example.org/x.png) e <img src="//example.org/y.png" alt="">
            """,
            "content/a.md(1,6): error QD6004: the page would ask another host for 'https://example.org/x.png' | …",
            "content/a.md(1,45): error QD6004: the page would ask another host for '//example.org/y.png' | …"
        );

    [Fact]
    public void A_broken_link_with_accents_is_reported_at_its_line_however_it_is_written() =>
        BadInput.Expect(
            Good,
            """
            === content/a.md
            Due [novità](/novità/), [altre](/novit%C3%A0/), [sotto](#perché-no) e ![foto](fotò.png).

            E <a href="/perché/">un altro</a>, <img src="è.png" alt=""> e [un rimando][r].

            <a href="/pi&ugrave;/">Un blocco</a>

            | a |
            |---|
            | [cella](/virtù/) |

            [r]: /così/
            """,
            "content/a.md(1,14): error QD6001: there is no page '/novità/'…",
            "content/a.md(1,33): error QD6001: there is no page '/novità/'…",
            "content/a.md(1,57): error QD6002: the page '/a/' has no place '#perché-no'…",
            "content/a.md(1,79): error QD6001: there is no file '/fotò.png'…",
            "content/a.md(3,12): error QD6001: there is no page '/perché/'…",
            "content/a.md(3,46): error QD6001: there is no file '/a/è.png'…",
            "content/a.md(5,10): error QD6001: there is no page '/più/'…",
            "content/a.md(9,11): error QD6001: there is no page '/virtù/'…",
            "content/a.md(11,6): error QD6001: there is no page '/così/'…"
        );

    [Fact]
    public void A_broken_anchor_of_a_text_that_another_page_shows_is_reported_at_its_line() =>
        BadInput.Expect(
            "=== content/plans/casa.md\n---\ntitle: Casa\n---\n## Uno\n\nTesto [su](#uno).\n=== "
                + "templates/pages/projects.html\n<p>x</p>{{ content (data.plans | first) }}\n",
            "=== content/plans/casa.md\n---\ntitle: Casa\n---\n## Uno\n\nTesto [su](#unò).\n=== "
                + "templates/pages/projects.html\n<p>x</p>{{ content (data.plans | first) }}\n",
            "content/plans/casa.md(6,12): error QD6002: the page '/plans/casa/' has no place '#unò'…",
            "content/plans/casa.md(6,12): error QD6002: the page '/projects/hub/' has no place '#casa-unò'…",
            "content/plans/casa.md(6,12): error QD6002: the page '/projects/vigevano-inc/' has no place '#casa-unò'…"
        );
}
