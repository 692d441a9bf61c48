using System.CommandLine;
using Quadro.Authoring;
using Quadro.Cli.Terminal;

namespace Quadro.Cli.Commands;

/// <summary><c>quadro why</c>: where each value of a record comes from.</summary>
internal static class WhyCommand
{
    public static Command New()
    {
        var command = new ExampleCommand(
            "why",
            "Show where each value of a record comes from, and what a page was made from.",
            "quadro why projects/new-school",
            "quadro why /projects/new-school/ --log json"
        );
        var asked = new Argument<string>("RECORD")
        {
            Description = "A record (projects/new-school), an id that only one record has, or the address of a page.",
        };
        var folder = Words.SiteOption();
        var log = Words.AnswerLog();
        command.Arguments.Add(asked);
        command.Options.Add(folder);
        command.Options.Add(log);
        command.SetAction(result =>
            Run(result.GetValue(asked)!, result.GetValue(folder)!, result.GetValue(log) == "json")
        );
        return command;
    }

    private static int Run(string asked, string folder, bool json)
    {
        if (SiteFolder.Read(folder) is not { } site)
            return CommandTree.WrongUsage;
        var errors = site.Findings.Count(finding => finding.Severity == Diagnostics.Severity.Error);
        if (errors > 0)
            StandardError.Say(
                $"the site has {errors} {(errors == 1 ? "error" : "errors")}; what is wrong is left out below, "
                    + $"and 'quadro check {folder}' names it"
            );
        var answer = Inquiry.Of(site, asked);
        if (answer.Problem is { } problem)
        {
            StandardError.Say(problem);
            return CommandTree.WrongUsage;
        }
        var made = ProvenanceText.Write(answer.Made);
        Console.Out.Write(
            (answer.Record, json) switch
            {
                ({ } record, true) => ProvenanceText.WriteJson(record, answer.Made),
                ({ } record, false) => Printable.Lines(ProvenanceText.Write(record) + made),
                (null, true) => ProvenanceText.WriteJson(answer.Page!, answer.Made),
                _ => Printable.Lines(answer.Page! + "\n" + made),
            }
        );
        return CommandTree.Done;
    }
}
