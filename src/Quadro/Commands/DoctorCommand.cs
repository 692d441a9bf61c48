using System.Collections.Immutable;
using System.CommandLine;
using Quadro.Cli.Doctor;
using Quadro.Cli.Terminal;

namespace Quadro.Cli.Commands;

/// <summary><c>quadro doctor</c>: what this machine lacks, and what that costs.</summary>
internal static class DoctorCommand
{
    public static Command New()
    {
        var command = new ExampleCommand(
            "doctor",
            "Find out what this machine lacks, what that costs, and how to repair it.",
            "quadro doctor",
            "quadro doctor my-site --output public"
        );
        var folder = Words.Site("The folder of the site. Outside a site only the machine is examined.");
        var output = Words.Output(
            "FOLDER",
            "The folder that the site will be written to. [default: site, in the site's folder]"
        );
        command.Arguments.Add(folder);
        command.Options.Add(output);
        command.SetAction(
            (result, cancel) => Task.FromResult(Run(result.GetValue(folder)!, result.GetValue(output), cancel))
        );
        return command;
    }

    private static int Run(string folder, string? output, CancellationToken cancel)
    {
        var root = Path.GetFullPath(folder);
        if (!Directory.Exists(root))
        {
            StandardError.Say($"there is no folder '{folder}'");
            return CommandTree.WrongUsage;
        }
        Console.Out.WriteLine(ProgramVersion.Line);
        Console.Out.WriteLine();
        IEnumerable<Checkup> site = SiteFolder.IsSite(root)
            ? SiteCheckups.All(root, Path.GetFullPath(output ?? Path.Combine(root, "site")))
            : [Checkup.Good("site", $"'{folder}' is not a site: only the machine was examined")];
        ImmutableArray<Checkup> checkups =
        [
            .. MachineCheckups.All(Environment.GetEnvironmentVariable, cancel),
            .. site,
        ];
        CheckupText.Write(Console.Out, checkups, Screen.Output.Colour);
        return checkups.Any(checkup => checkup.Health == Health.Broken) ? CommandTree.SiteHasErrors : CommandTree.Done;
    }
}
