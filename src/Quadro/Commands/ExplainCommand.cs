using System.CommandLine;
using Quadro.Cli.Manual;
using Quadro.Cli.Terminal;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Cli.Commands;

/// <summary><c>quadro explain</c>: what a message means, with an example and the way to correct it.</summary>
internal static class ExplainCommand
{
    public static Command New()
    {
        var command = new ExampleCommand(
            "explain",
            "Explain a message: what it means, an example, how to correct it.",
            "quadro explain QD2008"
        );
        var code = new Argument<string>("CODE")
        {
            Description = "The code of a message, such as QD2008; case does not matter.",
            HelpName = "CODE",
        };
        code.CompletionSources.Add(context =>
            MessageManual
                .Codes.Where(known => known.StartsWith(context.WordToComplete, StringComparison.OrdinalIgnoreCase))
                .Select(known => new System.CommandLine.Completions.CompletionItem(known))
        );
        command.Arguments.Add(code);
        command.SetAction(result => Run(result.GetValue(code)!, result.Language()));
        return command;
    }

    private static int Run(string asked, MessageLanguage language)
    {
        var code = MessageManual.Normalize(asked);
        if (MessageManual.Find(code) is { } page)
        {
            if (CommandWords.HeadingOf(code, language) is { } heading)
                Console.Out.WriteLine(heading);
            PageText.Write(Console.Out, page, Screen.Output);
            return CommandTree.Done;
        }
        var help = Messages.DidYouMean(code, MessageManual.Codes) ?? CommandWords.FormOfCodes;
        StandardError.Say(CommandWords.NoMessage(asked, help).In(language));
        return CommandTree.WrongUsage;
    }
}
