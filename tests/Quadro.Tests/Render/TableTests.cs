using System.Text.RegularExpressions;
using Quadro.Tests.Support;

namespace Quadro.Tests.Render;

/// <summary>Tables of texts, by the rule of GitHub's Markdown; and rows that come from loops.</summary>
public partial class TableTests
{
    private const string Settings = "=== quadro.yaml\ntitle: Prova\nlanguage: it\nas_of: 2026-06-30\n";

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\nFonte: Istat", "a b / 1 2 / Fonte: Istat ·")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\n> citato", "a b / 1 2", "<blockquote>")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\n## Titolo\n\nTesto.", "a b / 1 2", "<h2")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\n- voce", "a b / 1 2", "<ul>")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\n2. voce", "a b / 1 2", "<ol")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\n```\ncodice\n```", "a b / 1 2", "<pre>")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\n    codice", "a b / 1 2", "<pre>")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\n<div>x</div>", "a b / 1 2", "<div>x</div>")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\n***", "a b / 1 2", "<hr")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |\n\nTesto.", "a b / 1 2", "<p>Testo.</p>")]
    [InlineData("Prima riga\n| a | b |\n|---|---|\n| 1 | 2 |", "a b / 1 2", "<p>Prima riga</p>")]
    [InlineData("a | b\n--- | ---\n1 | 2", "a b / 1 2")]
    [InlineData("| a |\n|---|\n| 1 |", "a / 1")]
    [InlineData("> | a | b |\n> |---|---|\n> | 1 | 2 |", "a b / 1 2", "<blockquote>")]
    [InlineData("- voce\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |", "a b / 1 2", "<ul>")]
    [InlineData("| a | b |\n|---|---|\n| 1 |", "a b / 1 ·")]
    [InlineData("| a | b |\n|---|---|", "a b")]
    public void A_table_goes_on_until_a_blank_line_or_another_block(string text, string cells, string behind = "") =>
        Expect(text, cells, behind);

    [Fact]
    public void A_grid_of_signs_is_a_table_without_a_style_and_one_without_a_header_is_told_of_in_the_text()
    {
        const string Page = "=== content/a.md\n---\ntitle: A\n---\n\n";
        const string Grid =
            "+:---:+-----------:+\n| a   | b          |\n+=====+============+\n| c   | d          |\n+     "
            + "+------------+\n| e   | f          |\n+-----+------------+\n";
        var page = new SiteFolder().BuildGood(SiteUnderTest.Of(Settings + Page + Grid))["a/index.html"];
        Assert.Contains("<td rowspan=\"2\" class=\"align-center\">c", page, StringComparison.Ordinal);
        Assert.Contains("<td class=\"align-right\">f</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        SiteUnderTest
            .Of(Settings + Page + Grid.Replace('=', '-'))
            .Build()
            .Found(
                "content/a.md(5,1): warning QD6018: the table '<table>' has no header cells | … | "
                    + "content/a.md(1,1): on the page '/a/'"
            );
    }

    [Theory]
    [InlineData("| a | b |\n|---|---|\n| `x\\|y` | 2 |", "a b / x|y 2", "<code>x|y</code>")]
    [InlineData("| a | b |\n|---|---|\n| **x\\|y** | 2 |", "a b / x|y 2", "<strong>x|y</strong>")]
    [InlineData("| a | b |\n|---|---|\n| x\\|y | 2 |", "a b / x|y 2")]
    [InlineData("| a | b |\n|---|---|\n| `x|y` | 2 |", "a b / x|y 2", "<code>x|y</code>")]
    [InlineData("| a\\|b | c |\n|---|---|\n| 1 | 2 |", "a|b c / 1 2")]
    [InlineData("| a | b |\n|---|---|\n| [[altra|di là]] | [[altra\\|di qua]] |", "a b / di là di qua")]
    [InlineData("Fuori dalle tabelle `x\\|y` resta.", "", "<code>x\\|y</code>")]
    public void A_pipe_behind_a_backslash_cuts_no_cell(string text, string cells, string part = "") =>
        Expect(text, cells, part);

    [Theory]
    [InlineData("{{ for r in data.rows }}\n| {{ r.a }} | {{ r.b }} |\n{{ end }}")]
    [InlineData("{{~ for r in data.rows ~}}\n| {{ r.a }} | {{ r.b }} |\n{{~ end ~}}")]
    [InlineData("{{ for r in data.rows ~}}\n| {{ r.a }} | {{ r.b }} |\n{{ end ~}}")]
    [InlineData("{{- for r in data.rows }}\n| {{ r.a }} | {{ r.b }} |\n{{- end }}")]
    [InlineData("\n{{ for r in data.rows }}\n\n| {{ r.a }} | {{ r.b }} |\n\n{{ end }}")]
    [InlineData("{{for r in data.rows}}\n| {{r.a}} | {{r.b}} |\n{{end}}")]
    [InlineData("{{ for r in data.rows }}\n{{ if r.a != \"z\" }}\n| {{ r.a }} | {{ r.b }} |\n{{ end }}\n{{ end }}")]
    [InlineData("{{ for r in data.rows }}\n{{ x = r.a }}\n| {{ x }} | {{ r.b }} |\n{{ end }}")]
    [InlineData(
        "{{ for r in data.rows | sort_by \"a\" }}\n| {{ r.a | string.upcase | string.downcase }} | {{ r.b }} "
            + "|\n{{ end }}"
    )]
    public void A_loop_around_rows_is_written_as_people_write_it(string loop)
    {
        Expect($"| a | b |\n|---|---|\n{loop}\n", "a b / k 1 / m 2");
        Expect($"| a | b |\n|---|---|\n{loop}\n\nTesto dopo.\n", "a b / k 1 / m 2", "<p>Testo dopo.</p>");
        // Who takes the line's end away has the text directly below the last row, where it is a row too.
        if (!loop.EndsWith("~}}", StringComparison.Ordinal))
            Expect($"| a | b |\n|---|---|\n{loop}\nTesto dopo.\n", "a b / k 1 / m 2", "<p>Testo dopo.</p>");
        Expect($"| a | b |\n|---|---|\n{loop}\n| totale | 3 |\n", "a b / k 1 / m 2 / totale 3");
    }

    [Fact]
    public void What_stands_behind_a_loop_is_no_row_by_mistake()
    {
        const string Loop = "| a | b |\n|---|---|\n{{ for r in data.rows }}| {{ r.a }} | {{ r.b }} |\n{{ end }}\n";
        Expect($"{Loop}\nSi veda [[altra|la pagina]].", "a b / k 1 / m 2", "<p>Si veda <a");
        Expect($"{Loop}Si veda `x|y`.", "a b / k 1 / m 2", "<p>Si veda <code>");
        Expect($"{Loop}\n| c |\n|---|\n| 3 |", "a b / k 1 / m 2 / c / 3", "</table>\n<table>");
        Expect(
            "| c |\n|---|\n| 3 |\n\n{{ for g in data.rows }}\n| {{ g.a }} |\n|---|\n| 4 |\n{{ end }}",
            "c / 3 / k / 4 / m / 4"
        );
    }

    [Fact]
    public void A_loop_around_items_makes_one_list() =>
        Expect(
            "Elenco:\n\n{{ for r in data.rows }}\n- {{ r.a }}\n{{ end }}\n\nTesto.",
            "",
            "<ul>\n<li>k</li>\n<li>m</li>\n</ul>\n<p>Testo.</p>"
        );

    [Fact]
    public void Loops_around_tables_and_paragraphs_keep_their_lines()
    {
        Expect(
            "{{ for g in data.rows }}\n| {{ g.a }} |\n|---|\n{{ for r in data.rows }}\n| {{ r.b }} |\n{{ end "
                + "}}\n{{ end }}",
            "k / 1 / 2 / m / 1 / 2"
        );
        Expect(
            "{{ for r in data.rows }}\nCapoverso {{ r.a }}.\n{{ end }}",
            "",
            "<p>Capoverso k.</p>\n<p>Capoverso m.</p>"
        );
    }

    [Fact]
    public void In_code_comments_and_html_every_line_stays()
    {
        Expect(
            "```\n| a |\n{{ for r in data.rows }}\n| {{ r.a }} |\n{{ end }}\n```",
            "",
            "| a |\n\n| k |\n\n| m |\n\n</code>"
        );
        Expect(
            "<pre>\n| a |\n{{ for r in data.rows }}\n| {{ r.a }} |\n{{ end }}\n</pre>",
            "",
            "| a |\n\n| k |\n\n| m |\n\n</pre>"
        );
        Expect(
            "<!-- | a |\n{{ for r in data.rows }}\n| {{ r.a }} |\n{{ end }}\n-->",
            "",
            "<!-- | a |\n\n| k |\n\n| m |\n\n-->"
        );
    }

    [Fact]
    public void Places_in_cells_are_those_of_the_file()
    {
        var text = "| a | b |\n|---|---|\n| uno | [x](/non-c-e/) |\nFonte [y](/nemmeno/)";
        new SiteFolder()
            .Build(Site(text))
            .Found("content/pagina.md(6,13): error QD6001: …", "content/pagina.md(7,11): error QD6001: …");
    }

    private static SiteUnderTest Site(string text) =>
        SiteUnderTest.Of(
            Settings
                + "=== data/rows.csv\nid,a,b\nprima,k,1\nseconda,m,2\n=== content/altra.md\n---\ntitle: "
                + "Altra\n---\nTesto.\n=== "
                + "content/pagina.md\n---\ntitle: Pagina\n---\n"
                + text
        );

    /// <param name="cells">Cells with blanks between them, rows with '/'; a cell without text is a dot.</param>
    private static void Expect(string text, string cells, string part = "")
    {
        var html = new SiteFolder().BuildGood(Site(text))["pagina/index.html"];
        var rows = Row()
            .Matches(html)
            .Select(row =>
                string.Join(
                    ' ',
                    Cell()
                        .Matches(row.Value)
                        .Select(cell => Tag().Replace(cell.Groups[1].Value, "") is { Length: > 0 } words ? words : "·")
                )
            );
        Assert.Equal(cells, string.Join(" / ", rows));
        Assert.Contains(part, html, StringComparison.Ordinal);
    }

    [GeneratedRegex("<tr>.*?</tr>", RegexOptions.Singleline)]
    private static partial Regex Row();

    [GeneratedRegex("<t[dh][^>]*>(.*?)</t[dh]>", RegexOptions.Singleline)]
    private static partial Regex Cell();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
