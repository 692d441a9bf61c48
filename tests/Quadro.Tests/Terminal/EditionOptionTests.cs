using Quadro.Cli.Commands;
using Quadro.Tests.Disk;
using Quadro.Tests.Support;

namespace Quadro.Tests.Terminal;

public class EditionOptionTests
{
    [Theory]
    [InlineData("public")]
    [InlineData("internal")]
    [InlineData("client:comune")]
    public void Editions_are_taken(string name) => Assert.Null(EditionOption.Fault(name));

    [Theory]
    [InlineData("internl", "did you mean 'internal'?")]
    [InlineData("Public", "did you mean 'public'?")]
    [InlineData("client", "did you mean 'client:ID'?")]
    [InlineData("client:", "did you mean 'client:ID'?")]
    [InlineData("clent:comune", "did you mean 'client:comune'?")]
    [InlineData("staff", "it is public, internal or client:ID.")]
    [InlineData("", "it is public, internal or client:ID.")]
    public void Other_words_are_none_and_the_nearest_is_named(string name, string help) =>
        Assert.Equal($"there is no edition '{name}' for '--edition': {help}", EditionOption.Fault(name));

    [Fact]
    public void The_program_makes_nothing_for_an_edition_that_is_none()
    {
        using var folder = new TestFolder("edition");
        folder.Put("content/a.md", "---\ntitle: A\n---\nWords.\n");
        var (code, said) = RealProgram.Run("build", folder.Root, "--edition", "internl");
        Assert.Equal(2, code);
        Assert.Contains("there is no edition 'internl'", said, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["site"]));
    }
}
