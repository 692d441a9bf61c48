using System.Text.RegularExpressions;
using Quadro.Cli.Manual;
using Quadro.Cli.Terminal;
using Quadro.Tests.Architecture;
using Quadro.Tests.Support;

namespace Quadro.Tests.Commands;

public partial class ExplainTests
{
    private static readonly Screen Plain = new(Colour: false, Links: false, Width: 80);

    [Theory]
    [InlineData("QD2008")]
    [InlineData("qd2008")]
    [InlineData("2008")]
    public void A_code_is_explained_on_standard_output(string code)
    {
        using var folder = new TestFolder();
        var (exit, output, errors) = ProgramRun.Of(folder, "explain", code);
        Assert.Equal((0, ""), (exit, errors));
        Assert.StartsWith(
            "QD2008: A reference to a record that does not exist (error)\n\nThe page of this message is in Italian:\n\n"
                + "QD2008: Un riferimento a un record che non esiste\nUn campo nomina",
            output,
            StringComparison.Ordinal
        );
        Assert.Contains("\n    corte;Corte nuova;brogo\n", output, StringComparison.Ordinal);
        Assert.Contains("\nChe cosa fare\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void In_Italian_the_page_stands_alone()
    {
        using var folder = new TestFolder();
        var (exit, output, errors) = ProgramRun.Of(folder, "explain", "QD2008", "--language", "it");
        Assert.Equal((0, ""), (exit, errors));
        Assert.StartsWith(
            "QD2008: Un riferimento a un record che non esiste\nUn campo nomina",
            output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("QD208", "did you mean 'QD2008'?")]
    [InlineData("CR-BUDGET", "codes look like QD2008, and those of a site's own rules are in its schemas")]
    public void A_code_that_does_not_exist_is_wrong_usage(string code, string help)
    {
        using var folder = new TestFolder();
        Assert.Equal(
            new ProgramRun(2, "", $"quadro: there is no message '{code}': {help}\n"),
            ProgramRun.Of(folder, "explain", code)
        );
    }

    [Fact]
    public void The_program_carries_the_page_of_every_code() =>
        Assert.Equal(
            Directory
                .EnumerateFiles(Repository.At("content", "docs", "messages"), "QD*.md")
                .Select(path => Path.GetFileNameWithoutExtension(path)!)
                .Order(StringComparer.Ordinal),
            MessageManual.Codes
        );

    [Fact]
    public void Every_page_is_printed_whole_and_fits_the_terminal()
    {
        foreach (var code in MessageManual.Codes)
        {
            var page = MessageManual.Find(code)!;
            var text = Print(page, Plain);
            Assert.StartsWith(code + ": ", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\ntemplates: false\n", text[..200], StringComparison.Ordinal);
            Assert.All(text.Split('\n').Where(line => !line.StartsWith("    ", StringComparison.Ordinal)), line =>
                Assert.InRange(line.Length, 0, 80)
            );
            Assert.Empty(Words(page[(page.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..]).Except(Words(text)));
        }
    }

    [Fact]
    public void Colours_add_nothing_but_colours()
    {
        var page = MessageManual.Find("QD2008")!;
        var coloured = Print(page, Plain with { Colour = true });
        Assert.Contains("\e[1mSbagliato\e[0m\n", coloured, StringComparison.Ordinal);
        Assert.Equal(Print(page, Plain), Escapes().Replace(coloured, ""));
    }

    [Fact]
    public void A_list_a_quote_and_a_link_are_printed_as_text()
    {
        var text = Print(
            "---\ntitle: \"Un \\\"titolo\\\"\"\n---\n\n"
                + "- uno di due parole\n- [due](https://example.org/x)\n\n> Citato\n\n[Tre](altro.md) e **quattro**.\n",
            Plain with
            {
                Width = 20,
            }
        );
        Assert.Equal(
            "Un \"titolo\"\n\n  uno di due parole\n\n  due\n  (https://example.org/x)\n\n> Citato\n\nTre e quattro.\n",
            text
        );
    }

    private static string Print(string page, Screen screen)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        PageText.Write(writer, page, screen);
        return writer.ToString();
    }

    /// <summary>Words of a page; addresses of links within the documentation are not printed.</summary>
    private static IEnumerable<string> Words(string text) =>
        Word()
            .Matches(Address().Replace(Language().Replace(text, "```"), "]"))
            .Select(match => match.Value)
            .ToHashSet();

    [GeneratedRegex(@"\p{L}[\p{L}\p{N}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(?m)^```+\w+$")]
    private static partial Regex Language();

    [GeneratedRegex(@"\]\([^)\s]*\)")]
    private static partial Regex Address();

    [GeneratedRegex("\e\\[[0-9;]*m")]
    private static partial Regex Escapes();
}
