using System.CommandLine;
using System.Globalization;
using Quadro.Authoring;
using Quadro.Cli.Terminal;

namespace Quadro.Cli.Commands;

/// <summary><c>quadro impact</c>: which pages a change in a file reaches.</summary>
internal static class ImpactCommand
{
    public static Command New()
    {
        var command = new ExampleCommand(
            "impact",
            "Show which pages a change in a file, or in one of its lines, reaches.",
            "quadro impact data/projects.csv:12",
            "quadro impact templates/partials/menu.html"
        );
        var place = new Argument<string>("FILE[:LINE]")
        {
            Description = "An input of the site, as seen from its folder; with a line, the record in it.",
        };
        var folder = Words.SiteOption();
        var log = Words.AnswerLog();
        command.Arguments.Add(place);
        command.Options.Add(folder);
        command.Options.Add(log);
        command.SetAction(
            (result, cancel) =>
                Task.FromResult(
                    Run(result.GetValue(place)!, result.GetValue(folder)!, result.GetValue(log) == "json", cancel)
                )
        );
        return command;
    }

    private static int Run(string place, string folder, bool json, CancellationToken cancel)
    {
        if (SiteFolder.Read(folder) is not { } site)
            return CommandTree.WrongUsage;
        var (path, line) = Split(place.Replace('\\', '/'));
        if (path.StartsWith("./", StringComparison.Ordinal))
            path = path[2..];
        if (Impact.Of(site, path, line, cancel, out var problem) is not { } impact)
        {
            StandardError.Say(problem!);
            return CommandTree.WrongUsage;
        }
        Console.Out.Write(json ? ImpactText.WriteJson(impact) : Printable.Lines(ImpactText.Write(impact)));
        return CommandTree.Done;
    }

    private static (string Path, int? Line) Split(string place)
    {
        var colon = place.LastIndexOf(':');
        return
            colon > 0
            && int.TryParse(place.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            ? (place[..colon], line)
            : (place, null);
    }
}
