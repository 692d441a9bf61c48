using Quadro.Tests.Support;

namespace Quadro.Tests.Render;

/// <summary>Markdown that is too deep or too thick for the library is a message at its line, and takes no more memory
/// than a large text.</summary>
[Collection(nameof(MeasuredMemory))]
public class TangledTextTests
{
    private const string Head =
        "=== quadro.yaml\ntitle: Prova\nlanguage: it\n=== content/a.md\n---\ntitle: A\n---\n\nUno.\n\n";

    public static TheoryData<string, string, int> Deep =>
        new()
        {
            { ">", " x", 10_000 },
            { "[", "", 50_000 },
            { "[a ", "", 3000 },
            { "![", "", 50_000 },
            { "- ", "x", 10_000 },
            { "1. ", "x", 5000 },
            { "> - ", "x", 500 },
            { "*", "a" + new string('*', 2000), 2000 },
        };

    public static TheoryData<string, int> Thick =>
        new()
        {
            { "*a ", 50_000 },
            { "*a _b ", 20_000 },
            { "**a *b ", 20_000 },
            { "x <!A ", 50_000 },
            { "x <?", 50_000 },
            { "x <![CDATA[", 50_000 },
            { "x <!-- ", 50_000 },
            { "http://a.b ", 50_000 },
            { "(www.a.b ", 50_000 },
            { "[a](b", 50_000 },
            { "[a] [", 50_000 },
            { "[[a", 50_000 },
            { "[a]: /b\n", 50_000 },
            { "a|b\n-|-\n", 50_000 },
            { "+-+\n|a\n", 50_000 },
            { "a\n", 50_000 },
            { "[^a]: x\n", 50_000 },
        };

    public static TheoryData<string, int> Quick =>
        new()
        {
            { "]", 50_000 },
            { "`a ``", 20_000 },
            { "<!--\n\n", 20_000 },
            { "&amp;", 20_000 },
            { "- a\n", 10_000 },
            { "> a\n\n", 5000 },
            { "[a](#b) *c*\n\n", 2000 },
            { "# a\n\n", 2000 },
            { "- [x](#y) **z**\n", 3000 },
        };

    [Fact]
    public void Data_in_a_script_of_many_lines_are_no_paragraph() =>
        new SiteFolder().BuildGood(
            SiteUnderTest.Of(
                Head
                    + "<script type=\"application/json\">\n"
                    + string.Concat(Enumerable.Repeat("[1,\n", 5000))
                    + "0\n</script>\n"
            )
        );

    [Theory]
    [InlineData("    <div>\n")]
    [InlineData("> <div>\n")]
    public void What_only_seems_to_be_html_is_counted(string before) =>
        Refused(before + string.Concat(Enumerable.Repeat("[a](b", 50_000)));

    [Theory, MemberData(nameof(Deep))]
    public void Signs_within_signs_are_a_message_at_their_line(string piece, string end, int times) =>
        Refused(string.Concat(Enumerable.Repeat(piece, times)) + end);

    [Theory, MemberData(nameof(Thick))]
    public void A_paragraph_of_very_many_signs_is_a_message_at_a_line_of_it(string piece, int times) =>
        Refused(string.Concat(Enumerable.Repeat(piece, times)));

    [Theory, MemberData(nameof(Quick))]
    public void Many_signs_that_the_library_reads_in_no_time_are_read(string piece, int times) =>
        Assert.DoesNotContain(Build(string.Concat(Enumerable.Repeat(piece, times))), line =>
            line.Contains("error QD", StringComparison.Ordinal) && !line.Contains("QD6", StringComparison.Ordinal)
        );

    [Fact]
    public void A_large_table_and_data_between_fences_are_read()
    {
        var rows = string.Concat(
            Enumerable.Range(0, 3000).Select(i => $"| [0,{i}) | **n** [a](https://example.org/{i}) | http://a.b |\n")
        );
        var data = string.Concat(Enumerable.Repeat("[[*http://a.b", 20_000));
        Assert.DoesNotContain(Build($"| a | b | c |\n|---|---|---|\n{rows}\n```json\n{data}\n```\n"), line =>
            line.Contains("QD4039", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void A_table_that_fills_up_to_millions_of_cells_is_a_message_at_its_row()
    {
        var wide = string.Concat(Enumerable.Repeat("a|", 2000));
        Refused(
            $"|{wide}\n|{wide.Replace("a", "-", StringComparison.Ordinal)}\n{string.Concat(Enumerable.Repeat("|x|\n", 2000))}"
        );
    }

    [Fact]
    public void A_long_address_that_is_used_over_and_over_is_a_message_where_it_stands() =>
        Refused($"[a]: /{new string('b', 50_000)}\n\n{string.Concat(Enumerable.Repeat("[a] x\n\n", 3000))}");

    [Fact]
    public void A_field_that_is_too_thick_is_a_message_at_its_cell() =>
        new SiteFolder()
            .Build(
                SiteUnderTest.Of(
                    $$"""
                    === quadro.yaml
                    title: Prova
                    language: it
                    === data/projects.csv
                    id,title,text
                    p,Uno,{{new string('[', 50_000)}}
                    === data/projects.schema.yaml
                    fields:
                      - { name: id, type: string }
                      - { name: title, type: string }
                      - { name: text, type: string, format: markdown }
                    """
                )
            )
            .Found("data/projects.csv(2,7): error QD4039: … | …");

    private static void Refused(string text)
    {
        var before = GC.GetTotalAllocatedBytes();
        var said = Build(text);
        // A small site takes some forty megabytes, a text of a megabyte not much more.
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 1L << 29);
        Assert.StartsWith(
            "content/a.md(",
            Assert.Single(said, line => line.Contains("error", StringComparison.Ordinal)),
            StringComparison.Ordinal
        );
        Assert.Single(said, line => line.Contains("error QD4039: ", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Build(string text) =>
        new SiteFolder().Build(SiteUnderTest.Of(Head + text)).Messages;
}
