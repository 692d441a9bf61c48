using Quadro.Tests.Support;

namespace Quadro.Tests.Commands;

/// <summary>A value of the command line that cannot be is a mistake of the command, and the site is not read.</summary>
public sealed class OptionFaultTests : IDisposable
{
    private readonly TestFolder folder = new();

    public OptionFaultTests() =>
        folder
            .Put("quadro.yaml", "title: Prova\nsearch: false\n")
            .Put("content/index.md", "---\ntitle: Casa\n---\nTesto.\n");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("--as-of", "domani")]
    [InlineData("--as-of", "2026-06")]
    [InlineData("--as-of", "2026-02-30")]
    [InlineData("--base-url", "example.org")]
    [InlineData("--base-url", "ftp://example.org/")]
    public void A_value_that_cannot_be_blames_its_option(string option, string value)
    {
        foreach (var command in (string[])["check", "serve"])
        {
            var (code, output, errors) = ProgramRun.Of(folder, command, option, value);
            Assert.Equal((2, ""), (code, output));
            Assert.StartsWith($"quadro: '{option}': ", errors, StringComparison.Ordinal);
            Assert.DoesNotContain("as_of", errors, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--as-of", "2026-06-30")]
    [InlineData("--as-of", "Today")]
    [InlineData("--base-url", "https://example.org/sito/")]
    [InlineData("--base-url", "")]
    public void A_value_that_can_be_is_taken(string option, string value) =>
        Assert.Equal(0, ProgramRun.Of(folder, "check", option, value).Code);
}
