using System.CommandLine;
using Quadro.Cli.Commands;
using Quadro.Tests.Architecture;
using Quadro.Tests.Support;

namespace Quadro.Tests.Commands;

public class HelpTests
{
    [Fact]
    public void Help_ends_with_examples()
    {
        using var folder = new TestFolder();
        var (code, output, errors) = ProgramRun.Of(folder, "build", "--help");
        Assert.Equal((0, ""), (code, errors));
        Assert.EndsWith(
            "\nExamples:\n  quadro build\n  quadro build my-site --output public --base-url https://example.org/\n"
                + "  quadro build --drafts --edition internal --output /tmp/preview\n\n",
            output,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("explain")]
    [InlineData("why")]
    [InlineData("new", "site")]
    [InlineData("schema", "infer")]
    public void Help_can_be_asked_of_a_command_before_its_arguments_are_known(params string[] command)
    {
        using var folder = new TestFolder();
        foreach (var word in (string[])["--help", "-h", "-?"])
        {
            var (code, output, errors) = ProgramRun.Of(folder, [.. command, word]);
            Assert.Equal((0, ""), (code, errors));
            Assert.Contains($"quadro {string.Join(' ', command)} ", output, StringComparison.Ordinal);
        }
        Assert.Equal(2, ProgramRun.Of(folder, command).Code);
    }

    [Fact]
    public void Every_command_has_examples_that_can_be_typed() =>
        Verdict.None(Leaves(CommandTree.Root()).SelectMany(Faults));

    [Fact]
    public void Every_command_and_option_is_described_by_a_sentence() =>
        Verdict.None(
            Leaves(CommandTree.Root())
                .SelectMany(command => (Symbol[])[command, .. command.Options, .. command.Arguments])
                .Where(symbol =>
                    symbol.Name != "--help" && symbol.Description is not [>= 'A' and <= 'Z' or 'm', .., '.' or ']']
                )
                .Select(symbol => $"{symbol.Name}: {symbol.Description}")
        );

    [Fact]
    public void The_list_of_commands_fits_a_terminal()
    {
        using var folder = new TestFolder();
        var output = ProgramRun.Of(folder, "--help").Output;
        Assert.All(output.Split('\n'), line => Assert.InRange(line.Length, 0, 140));
    }

    private static IEnumerable<string> Faults(Command command)
    {
        if (command is not ExampleCommand { Examples.IsEmpty: false } documented)
        {
            yield return $"'{command.Name}' has no examples";
            yield break;
        }
        foreach (
            var example in documented.Examples.Where(example => example.StartsWith("quadro ", StringComparison.Ordinal))
        )
        {
            var line = example["quadro ".Length..].Split('|')[0].Trim();
            var parsed = CommandTree.Root().Parse(line);
            foreach (var mistake in Mistakes.Of(parsed, []))
                yield return $"{example}: {mistake}";
            if (
                parsed.CommandResult.Command.Name != command.Name
                && !command.Subcommands.Any(sub => sub.Name == parsed.CommandResult.Command.Name)
            )
                yield return $"'{example}' is an example of '{parsed.CommandResult.Command.Name}'";
        }
    }

    private static IEnumerable<Command> Leaves(Command command) =>
        command.Subcommands.SelectMany(sub =>
            sub.Subcommands.Count > 0 && sub.Action is null ? Leaves(sub) : [sub, .. sub.Subcommands]
        );
}
