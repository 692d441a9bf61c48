using Quadro.Cli.Terminal;
using Quadro.Diagnostics;
using Quadro.Tests.Support;
using static Quadro.Tests.Terminal.Findings;

namespace Quadro.Tests.Terminal;

public class TextMessageTests
{
    private const string Table = "id,name,lead\natlas,Città,«p-04»\n";

    [Fact]
    public void A_finding_shows_its_place_its_notes_and_what_to_do()
    {
        var finding = Broken.At(
            Marked("data/projects.csv", Table),
            "'p-04' is not in people",
            "did you mean 'p-040'?",
            new Note(
                "the records of people start here",
                Marked("data/people.yaml", "# persone\n\n\n\n\n\n\n\n\n«people»:\n")
            ),
            new Note("the column says so")
        );
        Assert.Equal(
            """
            data/projects.csv(2,13): error QD2003: 'p-04' is not in people
               2 | atlas,Città,p-04
                 |             ^~~~
              data/people.yaml(10,1): note: the records of people start here
              10 | people:
                 | ^~~~~~
              note: the column says so
              help: did you mean 'p-040'?
              more: quadro explain QD2003

            1 error

            """,
            Print(finding)
        );
    }

    [Fact]
    public void A_finding_of_no_file_is_said_by_the_program() =>
        Assert.Equal(
            "quadro: error QD2003: no settings\n  more: quadro explain QD2003\n\n1 error\n",
            Print(Broken.At(null, "no settings"))
        );

    [Fact]
    public void Without_findings_nothing_is_said() => Assert.Equal("", Print());

    [Fact]
    public void In_short_a_finding_is_one_line() =>
        Assert.Equal(
            "data/projects.csv(2,13): error QD2003: one\nquadro: info QD0009: two\n\n1 error, 1 notice\n",
            Print(
                new MessageOptions { Full = false },
                Broken.At(Marked("data/projects.csv", Table), "one", "help"),
                new Rule("QD0009", Severity.Info, "A", "A").At(null, "two")
            )
        );

    [Fact]
    public void A_code_of_the_site_has_no_page_and_a_known_page_is_named_once()
    {
        var own = new Rule("CR-BUDGET", Severity.Warning, "The site's own", "Del sito");
        var printed = Print(own.At(null, "a"), Broken.At(null, "b"), Broken.At(null, "c"));
        Assert.Equal(
            "more: quadro explain QD2003",
            Assert.Single(printed.Split('\n'), line => line.Contains("more: ", StringComparison.Ordinal)).Trim()
        );
    }

    [Fact]
    public void A_terminal_that_follows_links_gets_one_where_the_documentation_is_known()
    {
        var linked = new MessageOptions { Links = true, Documentation = "https://example.org/m/" };
        Assert.Contains(
            "  more: \e]8;;https://example.org/m/QD2003\e\\quadro explain QD2003\e]8;;\e\\\n",
            Print(linked, Broken.At(null, "b")),
            StringComparison.Ordinal
        );
        foreach (
            var plain in (MessageOptions[])
                [
                    linked with
                    {
                        Links = false,
                    },
                    linked with
                    {
                        Documentation = "",
                    },
                    linked with
                    {
                        Documentation = "docs/m/",
                    },
                ]
        )
            Assert.Contains(
                "  more: quadro explain QD2003\n",
                Print(plain, Broken.At(null, "b")),
                StringComparison.Ordinal
            );
    }

    [Fact]
    public void After_ten_of_a_kind_in_a_file_the_rest_is_counted()
    {
        var here = Marked("content/a.md", "«x»");
        var there = Marked("content/b.md", "«x»");
        Diagnostic[] many =
        [
            .. Enumerable.Range(1, 12).Select(i => Doubtful.At(here, $"n{i}")),
            Broken.At(here, "other"),
            .. Enumerable.Range(1, 10).Select(i => Doubtful.At(there, $"m{i}")),
        ];
        var printed = Print([.. many]);
        Assert.Contains("warning QD6001: n10\n", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("n11", printed, StringComparison.Ordinal);
        Assert.Contains("\n… and 2 more QD6001 in content/a.md; --all shows them\n", printed, StringComparison.Ordinal);
        Assert.Contains("error QD2003: other", printed, StringComparison.Ordinal);
        Assert.Contains("warning QD6001: m10\n", printed, StringComparison.Ordinal);
        Assert.Equal(1, printed.Split("--all").Length - 1);
        Assert.EndsWith("\n1 error, 22 warnings\n", printed, StringComparison.Ordinal);
        Assert.Contains("n12", Print(new MessageOptions { All = true }, [.. many]), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_column_of_a_file_shows_its_first_ten()
    {
        var here = Marked("data/projects.csv", "«x»");
        Diagnostic[] many =
        [
            .. Enumerable
                .Range(1, 12)
                .SelectMany(i =>
                    new[]
                    {
                        Broken.At(here, $"s{i}").About($"projects/{i}", "start"),
                        Broken.At(here, $"e{i}").About($"projects/{i}", "end"),
                    }
                ),
        ];
        var printed = Print([.. many]);
        Assert.Contains("QD2003: s10\n", printed, StringComparison.Ordinal);
        Assert.Contains("QD2003: e10\n", printed, StringComparison.Ordinal);
        Assert.Contains(
            "\n… and 2 more QD2003 of 'start' in data/projects.csv; --all shows them\n",
            printed,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\n… and 2 more QD2003 of 'end' in data/projects.csv; --all shows them\n",
            printed,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void What_is_accepted_is_shown_where_it_is_asked_for()
    {
        var finding = Doubtful.At(Marked("content/a.md", "«x»"), "odd") with
        {
            Accepted = new(
                "QD6001",
                null,
                "content/a.md",
                null,
                "until the new page is there",
                "2027-03-31",
                Marked("quadro.yaml", "- «y»")
            ),
        };
        Assert.Equal("", Print(finding));
        Assert.Equal(
            """
            content/a.md(1,1): info QD6001: accepted until 2027-03-31: odd
              1 | x
                | ^
              quadro.yaml(1,3): note: accepted here: until the new page is there
              1 | - y
                |   ^
              more: quadro explain QD6001

            1 error, 1 accepted

            """,
            Print(new MessageOptions { Accepted = true }, finding, Broken.At(null, "b"))
                .Replace("quadro: error QD2003: b\n  more: quadro explain QD2003\n\n", "", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Findings_of_no_file_are_counted_too()
    {
        var printed = Print([.. Enumerable.Range(1, 13).Select(i => Broken.At(null, $"n{i}"))]);
        Assert.Contains("… and 3 more QD2003; --all shows them", printed, StringComparison.Ordinal);
    }

    [Fact]
    public void Colours_add_nothing_but_colours()
    {
        var finding = Broken.At(
            Marked("data/projects.csv", Table),
            "wrong",
            "mend it",
            new Note("see", Marked("a.md", "«x»"))
        );
        var coloured = Print(new MessageOptions { Colour = true }, finding);
        Assert.Contains("\e[1;31merror QD2003\e[0m: wrong", coloured, StringComparison.Ordinal);
        Assert.Contains("\e[1;31m^~~~\e[0m", coloured, StringComparison.Ordinal);
        Assert.Equal(Print(finding), System.Text.RegularExpressions.Regex.Replace(coloured, "\e\\[[0-9;]*m", ""));
    }

    [Fact]
    public void A_cell_cannot_steer_the_terminal()
    {
        var printed = Print(
            Broken.At(
                Marked("a.yaml", "k: «\e]0;title\a\e[2Jx»\r\n"),
                "'\e[31m\u202Ered\nline' is wrong",
                "no '\u009B'"
            )
        );
        Assert.DoesNotContain(printed, c => (char.IsControl(c) && c != '\n') || c == '\u202E');
        Assert.Contains("error QD2003: '␛[31m\uFFFDred␊line' is wrong\n", printed, StringComparison.Ordinal);
        Assert.Contains("k: ␛]0;title␇␛[2Jx\n", printed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, null, null, null, true)]
    [InlineData(false, null, null, null, false)]
    [InlineData(true, "1", null, null, false)]
    [InlineData(true, "", null, null, true)]
    [InlineData(false, null, "1", null, true)]
    [InlineData(true, null, "0", null, false)]
    [InlineData(false, "1", "1", null, false)]
    [InlineData(true, null, null, "dumb", false)]
    public void The_terminal_and_two_variables_decide_on_colours(
        bool terminal,
        string? no,
        string? force,
        string? term,
        bool wanted
    ) => Assert.Equal(wanted, Paint.IsWanted(terminal, name => name switch
                {
                    "NO_COLOR" => no,
                    "FORCE_COLOR" => force,
                    "TERM" => term ?? "xterm",
                    _ => null,
                }));

    [Theory]
    [InlineData(true, null, null, null, true)]
    [InlineData(false, null, null, null, false)]
    [InlineData(true, "true", null, null, false)]
    [InlineData(true, null, "dumb", null, false)]
    [InlineData(true, null, null, "1", false)]
    public void Links_are_for_a_person_at_a_terminal_with_colours(
        bool terminal,
        string? ci,
        string? term,
        string? no,
        bool links
    ) =>
        Assert.Equal(
            links,
            Screen
                .Of(
                    terminal,
                    name =>
                        name switch
                        {
                            "CI" => ci,
                            "TERM" => term ?? "xterm",
                            "NO_COLOR" => no,
                            _ => null,
                        },
                    () => 120
                )
                .Links
        );

    [Theory]
    [InlineData(true, null, 72, 72)]
    [InlineData(true, null, 300, 100)]
    [InlineData(true, "50", 300, 50)]
    [InlineData(false, null, 72, 80)]
    [InlineData(false, "0", 72, 80)]
    public void Text_is_as_wide_as_the_terminal_and_no_wider_than_one_can_read(
        bool terminal,
        string? asked,
        int columns,
        int width
    ) => Assert.Equal(width, Screen.Of(terminal, name => name == "COLUMNS" ? asked : null, () => columns).Width);

    [Fact]
    public void Notices_that_are_not_shown_are_counted()
    {
        var (notice, warning) = (new Rule("QD2031", Severity.Info, "A", "A").At(null, "one"), Doubtful.At(null, "two"));
        var unseen = new MessageOptions { Notices = false, Full = false };
        Assert.Equal("2 notices (--verbose shows the notices)\n", Print(unseen, notice, notice));
        Assert.Equal(
            "quadro: warning QD6001: two\n\n1 warning, 1 notice (--verbose shows the notices)\n",
            Print(unseen, notice, warning)
        );
        Assert.Equal("quadro: warning QD6001: two\n\n1 warning\n", Print(unseen, warning));
        Assert.Equal("", Print(unseen));
    }
}
