using System.CommandLine;

namespace Quadro.Cli.Commands;

/// <summary><c>quadro build</c> and <c>quadro check</c>: the same work, with and without writing.</summary>
internal sealed class BuildCommand
{
    private readonly bool writes;
    private readonly Argument<string> folder = Words.Site();
    private readonly Option<string?> output = Words.Output(
        "FOLDER",
        "The folder to write to. [default: site, in the site's folder]"
    );
    private readonly Option<string?> baseUrl = Words.BaseUrl(
        "The address at which the site will be published, such as https://example.org/path/."
    );
    private readonly Option<string?> edition = EditionOption.New(
        "Who the site is for: public, internal or client:ID. [default: public]"
    );
    private readonly Option<string?> asOf = Words.Date();
    private readonly Option<bool> drafts = Words.Drafts();
    private readonly Option<bool> strict = Words.Switch("--warnings-as-errors", "Treat every warning as an error.");
    private readonly Option<string> log = Words.MessageLog();
    private readonly Option<bool> all = Words.Switch(
        "--all",
        "Show all messages of the same kind, not only the first ten."
    );
    private readonly Option<bool> quiet = Words.Switch(
        "--quiet",
        "-q",
        "Print messages only, without progress and closing line."
    );
    private readonly Option<bool> verbose = Words.Switch(
        "--verbose",
        "-v",
        "Also print notices, what was detected, and what the site has accepted or withholds."
    );
    private readonly Option<bool> timing = Words.Switch("--timing", "Print how long each stage took.");
    private readonly Option<int> threads = new Option<int>("--threads")
    {
        Description = "The number of threads; 0 uses all processors.",
        HelpName = "N",
    }.Within(0, int.MaxValue, "'--threads' is 0 (all processors) or more.");
    private readonly Option<bool> clean = Words.Switch("--clean", "Do not use what an earlier build left in .quadro/.");
    private readonly Option<bool> verify = Words.Switch(
        "--verify",
        "After the build, make the whole site again and compare every byte."
    );
    private readonly Option<bool> adopt = Words.Switch(
        "--adopt",
        "Replace files in the output folder that Quadro did not write, where the site has files of the same name."
    );

    private BuildCommand(bool writes) => this.writes = writes;

    public static Command Build() =>
        new BuildCommand(writes: true).Complete(
            new ExampleCommand(
                "build",
                "Check everything and write the site.",
                "quadro build",
                "quadro build my-site --output public --base-url https://example.org/",
                "quadro build --drafts --edition internal --output /tmp/preview"
            )
        );

    public static Command Check() =>
        new BuildCommand(writes: false).Complete(
            new ExampleCommand(
                "check",
                "Check everything and write nothing: data, references, rules, templates, links.",
                "quadro check",
                "quadro check --warnings-as-errors --log github",
                "quadro check my-site --as-of today"
            )
        );

    private ExampleCommand Complete(ExampleCommand command)
    {
        Option[] both = [baseUrl, edition, asOf, drafts, strict, log, all, quiet, verbose, timing, threads, clean];
        command.Arguments.Add(folder);
        foreach (var option in writes ? [output, .. both, verify, adopt] : both)
            command.Options.Add(option);
        command.SetAction((result, cancel) => Task.FromResult(Run(Read(result), cancel)));
        return command;
    }

    private SessionOptions Read(ParseResult result) =>
        new()
        {
            Folder = result.GetValue(folder)!,
            Writes = writes,
            Output = result.GetValue(output),
            BaseUrl = result.GetValue(baseUrl),
            Edition = result.GetValue(edition),
            AsOf = result.GetValue(asOf),
            Drafts = result.GetValue(drafts),
            WarningsAsErrors = result.GetValue(strict),
            Form = result.Form(log),
            Language = result.Language(),
            All = result.GetValue(all),
            Quiet = result.GetValue(quiet),
            Verbose = result.GetValue(verbose),
            Timing = result.GetValue(timing),
            Threads = result.GetValue(threads),
            Clean = result.GetValue(clean),
            Verify = result.GetValue(verify),
            Adopt = result.GetValue(adopt),
        };

    private static int Run(SessionOptions options, CancellationToken cancel)
    {
        using var session = new BuildSession(options);
        return session.Run(cancel);
    }
}
