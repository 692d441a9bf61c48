using System.CommandLine;
using Quadro.Cli.Serve;
using Quadro.Cli.Terminal;

namespace Quadro.Cli.Commands;

/// <summary><c>quadro serve</c>: the site in a browser while it is written.</summary>
internal static class ServeCommand
{
    private static string Port =>
        $"The port on 127.0.0.1; 0 takes any free one. [default: the first free one from {ServeOptions.FirstPort}]";

    public static Command New()
    {
        var command = new ExampleCommand(
            "serve",
            "Preview the site in a browser and reload pages when a file is saved.",
            "quadro serve --open",
            "quadro serve my-site --port 8080 --drafts"
        );
        var folder = Words.Site();
        var port = new Option<int?>("--port", "-p") { Description = Port, HelpName = "N" }.Within(
            0,
            65535,
            "'--port' is a number from 0 to 65535."
        );
        var open = Words.Switch("--open", "Open the browser.");
        var drafts = Words.Drafts();
        var edition = EditionOption.New("Who the pages are for: public, internal or client:ID. [default: public]");
        var asOf = Words.Date();
        var baseUrl = Words.BaseUrl("The address at which the site will be published; the preview uses the same path.");
        var poll = Words.Switch("--poll", "Look for changes from time to time, for drives that do not report them.");
        var quiet = Words.Switch("--quiet", "-q", "Print the address and messages only.");
        var verbose = Words.Switch("--verbose", "-v", "Also print notices and what the site has accepted.");
        command.Arguments.Add(folder);
        foreach (var option in (Option[])[port, open, drafts, edition, asOf, baseUrl, poll, quiet, verbose])
            command.Options.Add(option);
        command.SetAction(
            (result, cancel) =>
            {
                var session = new SessionOptions
                {
                    Folder = result.GetValue(folder)!,
                    BaseUrl = result.GetValue(baseUrl),
                    Edition = result.GetValue(edition),
                    AsOf = result.GetValue(asOf),
                    Drafts = result.GetValue(drafts),
                };
                var options = new ServeOptions(session.Folder, session.ForBuild())
                {
                    Port = result.GetValue(port),
                    Open = result.GetValue(open),
                    Poll = result.GetValue(poll),
                    Language = result.Language(),
                    Quiet = result.GetValue(quiet),
                    Verbose = result.GetValue(verbose),
                };
                return Run(options, cancel);
            }
        );
        return command;
    }

    private static async Task<int> Run(ServeOptions options, CancellationToken cancel)
    {
        var root = Path.GetFullPath(options.Folder);
        if (!Directory.Exists(root))
        {
            StandardError.Say($"there is no folder '{options.Folder}'");
            return CommandTree.WrongUsage;
        }
        if (!SiteFolder.IsSite(root))
            return MessageOutput.Write(
                [BuildSession.NotASite(options.Folder)],
                Terminal.LogForm.Text,
                options.Language
            );
        if (BuildSession.TracesTrouble(root) is { } astray)
            return MessageOutput.Write([astray], Terminal.LogForm.Text, options.Language);
        using var preview = new Preview(options, Console.Out, Console.Error);
        return await preview.Run(cancel) ? CommandTree.Done : CommandTree.WrongUsage;
    }
}
