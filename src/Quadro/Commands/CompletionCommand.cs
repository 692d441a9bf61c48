using System.Collections.Immutable;
using System.CommandLine;

namespace Quadro.Cli.Commands;

/// <summary><c>quadro completion</c>: a script with which a shell completes the words of the command line.</summary>
internal static class CompletionCommand
{
    private static readonly ImmutableArray<string> Shells = ["bash", "zsh", "fish", "pwsh"];

    public static Command New()
    {
        var command = new ExampleCommand(
            "completion",
            "Print a script that lets a shell complete commands, options and their values.",
            "source <(quadro completion bash)",
            "quadro completion fish | source",
            "quadro completion pwsh | Out-String | Invoke-Expression"
        );
        var shell = new Argument<string>("SHELL")
        {
            Description = $"The shell: {WordChoice.Listed(Shells)}.",
            HelpName = "SHELL",
        };
        shell.Validators.Add(result =>
        {
            foreach (var token in result.Tokens)
                if (!Shells.Contains(token.Value))
                    result.AddError(WordChoice.Fault("quadro completion", token.Value, Shells));
        });
        shell.CompletionSources.Add([.. Shells]);
        command.Arguments.Add(shell);
        command.SetAction(result => Print(result.GetValue(shell)!));
        return command;
    }

    private static int Print(string shell)
    {
        using var script = typeof(CompletionCommand).Assembly.GetManifestResourceStream("completion/quadro." + shell)!;
        using var reader = new StreamReader(script);
        Console.Out.Write(reader.ReadToEnd());
        return CommandTree.Done;
    }
}
