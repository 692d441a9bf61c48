using Quadro.Diagnostics;
using Quadro.Load.Csv;
using Quadro.Load.Excel;
using Quadro.Tests.Disk;
using Quadro.Tests.Load.Excel;
using Quadro.Tests.Support;

namespace Quadro.Tests.Load;

/// <summary>Signs that nobody sees are named where they stand, in whatever kind of file, and no stage fails on
/// them.</summary>
public class UnseenSignTests
{
    private const string Help =
        "delete it, and write the word around it anew: it came along when the text was copied from another program";

    public static TheoryData<char> Signs() =>
        [
            .. "\0\u0001\u0007\u000b\u000c\u001b\u001e\u001f\u007f\u0080\u0085\u009f\ufffe\uffff\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
        ];

    [Theory]
    [MemberData(nameof(Signs))]
    public void One_in_a_cell_of_a_table_is_an_error_at_its_place(char sign) =>
        SiteUnderTest
            .Of($"=== data/projects.csv\nid;title\nponte;Ponte {sign}rosso\n")
            .Build()
            .Found(
                $"data/projects.csv(2,13): error QD1048: the sign {Name(sign)}… is here, and cannot be seen | {Help}"
            );

    [Theory]
    [MemberData(nameof(Signs))]
    public void One_in_a_title_of_a_text_is_an_error_at_its_place(char sign) =>
        SiteUnderTest
            .Of($"=== content/guida.md\n---\ntitle: Guida {sign}nuova\n---\n\nTesto.\n")
            .Build()
            .Found($"content/guida.md(2,14): error QD1048: the sign {Name(sign)}… | {Help}");

    [Theory]
    [MemberData(nameof(Signs))]
    public void One_in_the_settings_is_an_error_at_its_place(char sign) =>
        SiteUnderTest
            .Of(
                $"=== quadro.yaml\ntitle: Comune {sign}di Pavia\nbase_url: https://example.org/\n=== "
                    + "content/a.md\n---\ntitle: "
                    + $"A\n---\n\nTesto.\n"
            )
            .Build()
            .Found($"quadro.yaml(1,15): error QD1048: the sign {Name(sign)}… | {Help}");

    [Theory]
    [InlineData("=== data/projects.yaml\n- id: a\n  title: \"Uno \\x07due\"\n", "data/projects.yaml(2,10)")]
    [InlineData("=== data/projects.yaml\n- id: a\n  title: Uno\n  \"no\\u202Eme\": due\n", "data/projects.yaml(3,3)")]
    [InlineData(
        "=== data/projects.json\n[{\"id\": \"a\", \"title\": \"Uno \\u0007due\"}]\n",
        "data/projects.json(1,23)"
    )]
    [InlineData("=== content/guida.md\n---\ntitle: \"Uno \\x1b[31mdue\"\n---\n\nTesto.\n", "content/guida.md(2,8)")]
    [InlineData("=== content/guida.md\n---\ntitle: Guida\n---\n\n## Uno&#x202e; due\n", "content/guida.md(5,7)")]
    [InlineData("=== content/guida.md\n---\ntitle: Guida\n---\n\nUn testo\u0008 qui.\n", "content/guida.md(5,9)")]
    public void One_that_is_written_by_its_number_or_stands_in_a_text_is_an_error_too(string files, string place)
    {
        var built = SiteUnderTest.Of(files).Build();
        Assert.Contains(built.Messages, message =>
            message.StartsWith(place + ": error QD1048: ", StringComparison.Ordinal)
        );
        Assert.Empty(built.Files);
    }

    [Fact]
    public void An_updates_title_and_text_with_one_do_not_stop_the_feeds_from_being_made() =>
        SiteUnderTest
            .Of(
                "=== quadro.yaml\ntitle: A\nbase_url: https://example.org/\n=== "
                    + "content/updates/a.md\n---\ntitle: \"Uno \\x01\"\n"
                    + "date: 2024-05-01\n---\n\nTesto &#1; qui.\n"
            )
            .Build()
            .Found("content/updates/a.md(2,8): error QD1048: …", "content/updates/a.md(6,7): error QD1048: …");

    [Fact]
    public void One_in_a_cell_of_a_workbook_is_an_error_at_its_cell()
    {
        var log = new DiagnosticBag();
        var bytes = new MadeWorkbook()
            .Sheet(
                "Foglio",
                [
                    ["id", "title"],
                    ["a", "Uno"],
                    ["b", "Due _x001E_tre"],
                    ["c", "Qua\u202Ettro"],
                ]
            )
            .Bytes();
        var table = WorkbookReader.Read("data/x.xlsx", bytes, "x", Dialect.Unset, log);
        Assert.Equal(
            [
                "data/x.xlsx[Foglio!B3] the sign U+001E (Word's non-breaking hyphen) is here, and cannot be seen",
                "data/x.xlsx[Foglio!B4] the sign U+202E (right-to-left override) is here, and cannot be seen",
            ],
            log.Sorted().Select(one => $"{one.Span} {one.Message}")
        );
        Assert.Equal(["Uno", "Due ?tre", "Qua?ttro"], table!.Rows.Select(row => row.Text(1)));
    }

    [Fact]
    public void A_file_of_nothing_else_is_told_in_few_lines()
    {
        var built = SiteUnderTest
            .Of("=== data/projects.csv\nid;title\n" + string.Concat(Enumerable.Repeat("a\u0001b\u0002;\u0003c\n", 40)))
            .Build();
        Assert.Equal(21, built.Findings.Count(finding => finding.Rule.Code == "QD1048"));
        Assert.Contains(built.Messages, message => message.Contains("100 more signs", StringComparison.Ordinal));
    }

    [Fact]
    public void What_an_expression_makes_is_refused_where_it_is_computed() =>
        SiteUnderTest
            .Of(
                "=== data/corsi.schema.yaml\nfields:\n  - { name: id }\n  - { name: nome }\n  - { name: "
                    + "title, computed: 'nome + "
                    + "\"\\u0007\"' }\n=== data/corsi.csv\nid,nome\na,Uno\n"
            )
            .Build()
            .Found(
                "data/corsi.csv(2,1): error QD2003: 'title' is computed, and 'Uno?' is not what the field "
                    + "takes | leave the sign "
                    + "U+0007 (bell) out of the expression: nobody sees it…"
            );

    [Fact]
    public void What_a_template_prints_of_them_is_visible() =>
        Assert.Contains(
            ">Uno?due<",
            SiteUnderTest.Of("=== content/a.md\n---\ntitle: A\n---\n\n<p>{{ \"Uno\\u0001due\" }}</p>\n").Build()[
                "a/index.html"
            ],
            StringComparison.Ordinal
        );

    [Fact]
    public void Tabs_line_ends_accents_and_signs_of_direction_written_as_entities_stay()
    {
        var built = new SiteFolder().BuildGood(
            SiteUnderTest.Of(
                "=== content/guida.md\n---\ntitle: Città e «però» — 5 €…\n---\n\nUno&rlm; "
                    + "due\ttre\u00a0quattro\u200bcinque\r\nsei.\n"
            )
        );
        Assert.Contains("Città e «però» — 5 €…", built["guida/index.html"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("why", "a\u001b[31m\u202eb")]
    [InlineData("impact", "a\u001b[31m\u202eb")]
    [InlineData("build", "a\u001b[31m\u202eb")]
    public void No_command_writes_one_of_its_own_words_to_the_terminal(params string[] words)
    {
        using var folder = new TestFolder("unseen");
        folder.Put("content/a.md", "---\ntitle: A\n---\nWords.\n");
        var (_, said) = RealProgram.Run(words[0] is "why" or "impact" ? [.. words, "--site", folder.Root] : words);
        Assert.Contains("a\u241b[31m\ufffdb", said, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', said);
    }

    private static string Name(char sign) => $"U+{(int)sign:X4}";
}
