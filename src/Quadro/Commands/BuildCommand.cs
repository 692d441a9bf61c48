using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Quadro.Cli.Terminal;

namespace Quadro.Cli.Commands;

/// <summary><c>quadro build</c> and <c>quadro check</c>: the same work, with and without writing.</summary>
internal static class BuildCommand
{
    private static readonly ImmutableArray<string> Forms = ["text", "json", "sarif", "github"];

    public static Command Build()
    {
        var command = new Command("build", "Makes the site: reads data/, content/ and templates/, checks everything, writes what differs.");
        var output = new Option<string?>("--output", "-o") { Description = "The folder to write to; 'site' inside the site's folder if not said.", HelpName = "FOLDER" };
        command.Options.Add(output);
        return Complete(command, output);
    }

    public static Command Check() => Complete(new Command("check", "Does everything but writing: data, references, rules, templates, links and anchors."), null);

    private static Command Complete(Command command, Option<string?>? output)
    {
        var folder = new Argument<string>("DIR") { Description = "The site's folder; the current one if not said.", DefaultValueFactory = _ => "." };
        var baseUrl = new Option<string?>("--base-url") { Description = "Where the site will stand, such as https://example.org/path/.", HelpName = "URL" };
        var edition = EditionOption.New("Whom the build is for: public (if not said), internal, or client:ID.");
        var asOf = new Option<string?>("--as-of") { Description = "The build's date, such as 2026-06-30, or 'today'.", HelpName = "DATE" };
        var drafts = new Option<bool>("--drafts") { Description = "Also shows drafts, what is under embargo and what is withdrawn." };
        var strict = new Option<bool>("--warnings-as-errors") { Description = "Any warning fails the build." };
        var log = new Option<string>("--log") { Description = "The form of messages: text, json, sarif or github.", DefaultValueFactory = _ => "text", HelpName = "FORM" };
        var all = new Option<bool>("--all") { Description = "Shows every message of a kind, not only the first ten." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Nothing but messages." };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Also tells what was detected and decided." };
        var timing = new Option<bool>("--timing") { Description = "Tells how long each stage took." };
        var threads = new Option<int>("--threads") { Description = "How many threads may work; all processors if not said.", HelpName = "N" };
        var clean = new Option<bool>("--clean") { Description = "Trusts nothing that an earlier build left in .quadro/." };
        var verify = new Option<bool>("--verify") { Description = "After the build makes the whole site once more, and compares it with what stands in the folder." };
        var adopt = new Option<bool>("--adopt") { Description =
            "Takes over files of others in the output folder where the site has files of its own." };
        log.AcceptOnlyFromAmong([.. Forms]);
        threads.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var number) && number < 0) result.AddError("'--threads' is 0 (all processors) or more.");
        });
        command.Arguments.Add(folder);
        foreach (var option in (Option[])[baseUrl, edition, asOf, drafts, strict, log, all, quiet, verbose, timing, threads, clean]) command.Options.Add(option);
        if (output is not null) command.Options.Add(verify);
        if (output is not null) command.Options.Add(adopt);
        command.SetAction((result, cancel) => Task.FromResult(Run(new SessionOptions
        {
            Folder = result.GetValue(folder)!,
            Writes = output is not null,
            Output = output is null ? null : result.GetValue(output),
            BaseUrl = result.GetValue(baseUrl),
            Edition = result.GetValue(edition),
            AsOf = result.GetValue(asOf),
            Drafts = result.GetValue(drafts),
            WarningsAsErrors = result.GetValue(strict),
            Form = Enum.Parse<LogForm>(result.GetValue(log)!, ignoreCase: true),
            All = result.GetValue(all),
            Quiet = result.GetValue(quiet),
            Verbose = result.GetValue(verbose),
            Timing = result.GetValue(timing),
            Threads = result.GetValue(threads),
            Clean = result.GetValue(clean),
            Verify = output is not null && result.GetValue(verify),
            Adopt = output is not null && result.GetValue(adopt),
        }, cancel)));
        return command;
    }

    private static int Run(SessionOptions options, CancellationToken cancel)
    {
        using var session = new BuildSession(options);
        return session.Run(cancel);
    }
}
