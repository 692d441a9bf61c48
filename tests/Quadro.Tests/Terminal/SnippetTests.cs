using CsCheck;
using Quadro.Cli.Terminal;
using Quadro.Text;
using static Quadro.Tests.Terminal.Findings;

namespace Quadro.Tests.Terminal;

public class SnippetTests
{
    [Theory]
    [InlineData("a «bc» d", "a bc d", "  ^~")]
    [InlineData("a «b» d", "a b d", "  ^")]
    [InlineData("a «»b", "a b", "  ^")]
    [InlineData("ab«»", "ab", "  ^")]
    [InlineData("«ab»", "ab", "^~")]
    [InlineData("\ta\t«b»", "    a   b", "        ^")]
    [InlineData("a«\t»b", "a   b", " ^~~")]
    [InlineData("日本«語»x", "日本語x", "    ^~")]
    [InlineData("e\u0301«e\u0301»e", "e\u0301e\u0301e", " ^")]
    [InlineData("👩\u200D👩\u200D👧 «x»", "👩\u200D👩\u200D👧 x", "   ^")]
    [InlineData("❤\uFE0F«x»", "❤\uFE0Fx", "  ^")]
    [InlineData("a «b\nc» d", "a b", "  ^")]
    [InlineData("\u00ADa«b»", "\u00ADab", " ^")]
    public void The_mark_stands_under_the_very_characters(string marked, string line, string mark)
    {
        foreach (var path in new[] { "a.md", "a.csv" })
        {
            var snippet = Snippet.Of(Marked(path, marked), 80)!;
            Assert.Equal((line, mark), (snippet.Line, snippet.Indent + snippet.Mark));
        }
    }

    [Fact]
    public void A_long_line_is_shown_around_the_place()
    {
        var (before, behind) = (new string('-', 500), new string('=', 500));
        AssertShown($"{before}«here»{behind}", "…------here========…", "       ^~~~");
        AssertShown($"{before}«here»==", "…------------here==", "             ^~~~");
        AssertShown($"--«here»{behind}", "--" + "here" + new string('=', 12) + "…", "  ^~~~");
        AssertShown($"--«{new string('x', 500)}»", "--" + new string('x', 16) + "…", "  ^" + new string('~', 15));
        AssertShown($"{before}«»", "…" + new string('-', 18), new string(' ', 19) + "^");
    }

    [Theory]
    [InlineData("«»")]
    [InlineData("«»\nmore")]
    [InlineData("   «»  \n")]
    public void An_empty_line_is_not_shown(string marked) => Assert.Null(Snippet.Of(Marked("a.md", marked), 80));

    [Fact]
    public void A_place_past_the_end_of_the_file_does_no_harm()
    {
        var file = new SourceFile("a.md", "one\ntwo");
        Assert.Equal("^", Snippet.Of(file.Span(100, 5), 80)!.Mark);
    }

    [Fact]
    public void No_window_is_wider_than_it_may_be() =>
        CsCheck.Check.Sample(
            Gen.Select(Gen.Char["ab \t日é\u0301"].Array[1, 80], Gen.Int[0, 90], Gen.Int[0, 40], Gen.Int[4, 60]),
            (characters, start, length, width) =>
            {
                var snippet = Snippet.Of(new SourceFile("a.md", new string(characters)).Span(start, length), width);
                if (snippet is null)
                    return;
                Assert.True(snippet.Line.Sum(c => CharacterWidth.Of([c])) <= width);
                Assert.True(snippet.Indent.Length + snippet.Mark.Length <= width + 1);
            }
        );

    private static void AssertShown(string marked, string line, string mark)
    {
        var snippet = Snippet.Of(Marked("a.md", marked), 20)!;
        Assert.Equal((line, mark), (snippet.Line, snippet.Indent + snippet.Mark));
    }
}
