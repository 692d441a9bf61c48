using System.CommandLine;
using Quadro.Cli.Terminal;
using Quadro.Diagnostics;

namespace Quadro.Cli.Commands;

/// <summary>The command line: what can be asked for, and the exit codes.</summary>
internal static class CommandTree
{
    public const int Done = 0;
    public const int SiteHasErrors = 1;
    public const int WrongUsage = 2;
    public const int OurFault = 70;
    public const int Cancelled = 130;

    public static int Run(string[] args)
    {
        var parsed = Root().Parse(args);
        if (Mistakes.Of(parsed, args) is { IsEmpty: false } mistakes)
        {
            foreach (var mistake in mistakes)
                StandardError.Say(mistake);
            StandardError.Say($"'{Mistakes.Path(parsed.CommandResult.Command)} --help' says what can be asked for");
            return WrongUsage;
        }
        using var stop = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) =>
        {
            // The second time nobody waits for what is in work: the next build mends what this one leaves.
            pressed.Cancel = !stop.IsCancellationRequested;
            stop.Cancel();
        };
        var how = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        return Guarded(() => parsed.InvokeAsync(how, stop.Token).GetAwaiter().GetResult(), Console.Error);
    }

    /// <summary>Nothing that a command throws reaches the user as a crash.</summary>
    internal static int Guarded(Func<int> command, TextWriter errors)
    {
        try
        {
            return command();
        }
        catch (OperationCanceledException)
        {
            errors.WriteLine("quadro: cancelled");
            return Cancelled;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            errors.WriteLine($"quadro: error {Rules.Internal.Crash.Code}: a fault of Quadro itself: {fault}");
            return OurFault;
        }
    }

    internal static RootCommand Root()
    {
        var root = new RootCommand(
            "Build a static site from tables, texts and templates. Wrong data stop it, with a message that "
                + "names the place."
        );
        root.Subcommands.Add(BuildCommand.Build());
        root.Subcommands.Add(BuildCommand.Check());
        root.Subcommands.Add(ServeCommand.New());
        root.Subcommands.Add(NewCommand.New());
        root.Subcommands.Add(SchemaCommand.New());
        root.Subcommands.Add(WhyCommand.New());
        root.Subcommands.Add(ImpactCommand.New());
        root.Subcommands.Add(ExplainCommand.New());
        root.Subcommands.Add(DoctorCommand.New());
        root.Subcommands.Add(CompletionCommand.New());
        root.Options.Add(Words.Language());
        ProgramVersion.AddTo(root);
        ExampleHelp.AddTo(root);
        WordSuggestions.AddTo(root);
        return root;
    }
}
