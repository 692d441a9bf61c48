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
        var command = new ExampleCommand("build", "Check everything and write the site.",
            "quadro build", "quadro build my-site --output public --base-url https://example.org/",
            "quadro build --drafts --edition internal --output /tmp/preview");
        var output = new Option<string?>("--output", "-o") { Description = "The folder to write to. [default: site, in the site's folder]", HelpName = "FOLDER" };
        command.Options.Add(output);
        return Complete(command, output);
    }

    public static Command Check() => Complete(new ExampleCommand("check", "Check everything and write nothing: data, references, rules, templates, links.",
        "quadro check", "quadro check --warnings-as-errors --log github", "quadro check my-site --as-of today"), null);

    private static Command Complete(ExampleCommand command, Option<string?>? output)
    {
        var folder = new Argument<string>("DIR") { Description = "The folder of the site.", DefaultValueFactory = _ => "." };
        var baseUrl = new Option<string?>("--base-url") { Description = "The address at which the site will be published, such as https://example.org/path/.", HelpName = "URL" };
        var edition = EditionOption.New("Who the site is for: public, internal or client:ID. [default: public]");
        var asOf = new Option<string?>("--as-of") { Description = "The date that the site refers to, such as 2026-06-30, or 'today'.", HelpName = "DATE" };
        var drafts = new Option<bool>("--drafts") { Description = "Include drafts and whatever is under embargo or withdrawn." };
        var strict = new Option<bool>("--warnings-as-errors") { Description = "Treat every warning as an error." };
        var log = new Option<string>("--log") { Description = "The format of messages: text, json, sarif or github.", DefaultValueFactory = _ => "text", HelpName = "FORM" };
        var all = new Option<bool>("--all") { Description = "Show all messages of the same kind, not only the first ten." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Print messages only, without progress and closing line." };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Also print notices, what was detected, and what the site has accepted or withholds." };
        var timing = new Option<bool>("--timing") { Description = "Print how long each stage took." };
        var threads = new Option<int>("--threads") { Description = "The number of threads; 0 uses all processors.", HelpName = "N" };
        var clean = new Option<bool>("--clean") { Description = "Do not use what an earlier build left in .quadro/." };
        var verify = new Option<bool>("--verify") { Description = "After the build, make the whole site again and compare every byte." };
        var adopt = new Option<bool>("--adopt") { Description = "Replace files in the output folder that Quadro did not write, where the site has files of the same name." };
        log.OneOf(Forms);
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
