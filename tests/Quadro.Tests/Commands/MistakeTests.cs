using System.CommandLine;
using Quadro.Cli.Commands;
using Quadro.Tests.Support;

namespace Quadro.Tests.Commands;

public class MistakeTests
{
    [Fact]
    public void The_site_itself_cannot_be_the_output_folder()
    {
        using var folder = new TestFolder();
        Assert.Equal(
            new ProgramRun(
                2,
                "",
                "quadro: '.' cannot be the output folder: it is the folder of the site itself; choose another one, "
                    + "such as 'site'\n"
            ),
            ProgramRun.Of(folder, "build", "--output", ".")
        );
    }

    [Theory]
    [InlineData("biuld .", "'quadro' has no command 'biuld': did you mean 'build'?")]
    [InlineData("buidl --output x", "'quadro' has no command 'buidl': did you mean 'build'?")]
    [InlineData("Build", "'quadro' has no command 'Build': did you mean 'build'?")]
    [InlineData("schema infre", "'quadro schema' has no command 'infre': did you mean 'infer'?")]
    [InlineData("schema frobnicate x", "'quadro schema' has no command 'frobnicate': the commands are infer, export")]
    [InlineData("schema", "'quadro schema' needs a command: infer or export")]
    [InlineData("build --ouput x", "'quadro build' has no option '--ouput': did you mean '--output'?")]
    [InlineData("build --ouput=x", "'quadro build' has no option '--ouput': did you mean '--output'?")]
    [InlineData("build . --Output x", "'quadro build' has no option '--Output': did you mean '--output'?")]
    [InlineData("build \u2013output x", "'quadro build' has no option '\u2013output': did you mean '--output'?")]
    [InlineData("build -output x", "'-output' has one dash too few: did you mean '--output'?")]
    [InlineData("build --port 3", "'quadro build' has no option '--port': 'quadro serve' has it")]
    [InlineData("build -z", "'quadro build' has no option '-z'")]
    [InlineData("--verson", "'quadro' has no option '--verson': did you mean '--version'?")]
    [InlineData("build . extra", "'extra' is one word too many for 'quadro build'")]
    [InlineData("new sites x", "'x' is one word too many for 'quadro new': did you mean 'site' by 'sites'?")]
    [InlineData("build --log jsn", "'--log' does not know 'jsn': did you mean 'json'?")]
    [InlineData("build --log xml", "'--log' does not know 'xml': it takes text, json, sarif or github")]
    [InlineData("completion bsh", "'quadro completion' does not know 'bsh': did you mean 'bash'?")]
    [InlineData("build --threads -1", "'--threads' is 0 (all processors) or more.")]
    public void The_word_that_is_wrong_is_named_and_the_right_one_proposed(string line, string said) =>
        Assert.Equal([said], Found(line));

    [Theory]
    [InlineData("build . --output x --log json -q")]
    [InlineData("build -qo x")]
    [InlineData("build -o=x")]
    [InlineData("build -- --x")]
    [InlineData("new projects --id x --title -5")]
    [InlineData("new projects --id x --title -meno")]
    [InlineData("why -- -x")]
    [InlineData("--help")]
    [InlineData("build --help")]
    public void What_is_right_is_not_blamed(string line) => Assert.Empty(Found(line));

    [Fact]
    public void All_options_that_are_wrong_are_named() =>
        Assert.Equal(
            [
                "'quadro build' has no option '--ouput': did you mean '--output'?",
                "'quadro build' has no option '--qiet': did you mean '--quiet'?",
            ],
            Found("build --ouput x --qiet")
        );

    [Fact]
    public void A_wrong_word_is_wrong_usage_and_nothing_is_made()
    {
        using var folder = new TestFolder();
        folder.Put("content/index.md", "---\ntitle: A\n---\n");
        Assert.Equal(
            new ProgramRun(
                2,
                "",
                "quadro: 'quadro build' has no option '--outpt': did you mean '--output'?\n"
                    + "quadro: 'quadro build --help' says what can be asked for\n"
            ),
            ProgramRun.Of(folder, "build", ".", "--outpt=x")
        );
        Assert.Equal(2, ProgramRun.Of(folder, "biuld", ".").Code);
        Assert.Equal(2, ProgramRun.Of(folder).Code);
        Assert.False(Directory.Exists(folder["site"]));
    }

    private static IEnumerable<string> Found(string line)
    {
        var words = line.Split(' ');
        return Mistakes.Of(CommandTree.Root().Parse(words), words);
    }
}
