using System.Collections.Immutable;
using System.Diagnostics;
using Quadro.Cli.Disk;
using Quadro.Cli.Terminal;
using Quadro.Diagnostics;
using Quadro.Text;
using Quadro.Tools;

namespace Quadro.Cli.Commands;

/// <summary>One build or check of a folder on disk, from the command line's words to the exit code.</summary>
internal sealed class BuildSession(SessionOptions options) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly Progress progress = new(
        Console.Error,
        shown: !Console.IsErrorRedirected && !options.Quiet && options.Form == LogForm.Text
    );

    public void Dispose() => progress.Dispose();

    public int Run(CancellationToken cancel)
    {
        var root = Path.GetFullPath(options.Folder);
        if (!Directory.Exists(root))
        {
            StandardError.Say(CommandWords.NoFolder(options.Folder).In(options.Language));
            return CommandTree.WrongUsage;
        }
        var output = Path.GetFullPath(options.Output ?? Path.Combine(root, "site"));
        if (options.Writes && OutputPlace.Trouble(root, output) is { } reason)
        {
            StandardError.Say(CommandWords.NotTheOutput(options.Output ?? "site", reason).In(options.Language));
            return CommandTree.WrongUsage;
        }
        var log = new DiagnosticBag();
        if (!SiteFolder.IsSite(root))
        {
            log.Add(NotASite(options.Folder));
            return Finish(log.Sorted());
        }
        if (TracesTrouble(root) is { } astray)
            return Finish([astray]);
        if (!options.Writes)
            return Report(
                Pipeline.Run(Request(root, null, null) with { Misfit = DiskLimits.Of(output) }, cancel),
                output
            );
        var state = Path.Combine(root, ".quadro");
        using var held = BuildLock.Take(state, Patience, Say, log, cancel);
        if (held is null)
            return Finish(log.Sorted());
        using var spool = new DiskSpool(state, options.PagesInMemory);
        var request = Request(root, output, state) with { Spool = spool, Misfit = DiskLimits.Of(output) };
        var report = Pipeline.Run(request, cancel);
        if (options.Verify && !report.Failed)
            report = report with { Findings = [.. report.Findings, .. Verification.Of(request, report, cancel)] };
        return Report(report, output);
    }

    /// <summary>Where a maker keeps its files between builds: for all outputs of a site and for its preview.</summary>
    internal static DiskOutput KeptFiles(string root, string maker) => new(Path.Combine(root, ".quadro", maker));

    internal static Diagnostic NotASite(string folder) => Messages.Settings.NotASite(folder);

    /// <summary>What is said where the folder of traces leads elsewhere; null when it does not.</summary>
    internal static Diagnostic? TracesTrouble(string root) =>
        OutputPlace.TracesTrouble(root) is { } reason ? Messages.Emit.TracesFolderElsewhere(".quadro", reason) : null;

    private BuildRequest Request(string root, string? output, string? state)
    {
        var inputs = new LayeredInputs(new DiskInputs(root), new EmbeddedKit());
        return new BuildRequest(
            inputs,
            options.ForBuild(),
            output is null ? null : new DiskOutput(output) { Patience = Patience, Waiting = Say },
            state is null ? null : new DiskOutput(state),
            output is null ? "" : StateName(root, output),
            () => clock.Elapsed
        )
        {
            ComparesAll = options.Clean,
            Adopts = options.Adopt,
            Makers = InstalledMakers.All(),
            Kept = state is null ? null : maker => KeptFiles(root, maker),
            Tidies = state is not null,
            Identity = ProgramIdentity.Of(typeof(BuildSession).Assembly),
            Entering = stage => progress.Report(stage),
        };
    }

    /// <summary>Traces of several output folders are kept apart; the name does not change when the whole site
    /// moves.</summary>
    private static string StateName(string root, string output)
    {
        var relative = Path.GetRelativePath(root, output).Replace('\\', '/');
        return relative == "site" ? "site" : ContentHash.Fingerprint(System.Text.Encoding.UTF8.GetBytes(relative));
    }

    private int Report(BuildReport report, string output)
    {
        var code = Finish([.. report.Findings, .. report.Notices]);
        if (options.Verbose && options.Form == LogForm.Text)
            foreach (var line in report.Detected)
                Say(line.In(options.Language));
        if ((options.Verbose || !options.Writes) && !options.Quiet && options.Form == LogForm.Text)
            foreach (var line in report.Withheld)
                StandardError.Say(line.In(options.Language));
        if (options.Timing)
        {
            Timing.Write(Console.Error, report.Times);
            Timing.WriteCollections(Console.Error);
        }
        if (report.Failed || options.Quiet || options.Form != LogForm.Text)
            return code;
        if (options.Verbose && options.Writes)
            StandardError.Say(
                $"{report.Rendered} pages made anew; {report.Written.Written} files written, "
                    + $"{report.Written.Unchanged} unchanged, {report.Written.Deleted} removed"
            );
        StandardError.Say(
            options.Writes
                ? ClosingLine.OfBuild(report, clock.Elapsed, output).In(options.Language)
                : ClosingLine.OfCheck(report, clock.Elapsed).In(options.Language)
        );
        return code;
    }

    /// <summary>For a person in front of a terminal; a pipe gets messages only.</summary>
    private void Say(string words)
    {
        if (!Console.IsErrorRedirected || options.Verbose)
            StandardError.Say(words);
    }

    private int Finish(ImmutableArray<Diagnostic> findings)
    {
        progress.Clear();
        var shown = StandardError.Messages(options.Form, options.Language) with
        {
            All = options.All,
            Accepted = options.Verbose,
            Notices = options.Verbose,
        };
        MessageWriter.Write(Console.Error, findings, shown);
        if (findings.Any(finding => finding.Rule == Rules.Internal.Crash))
            return CommandTree.OurFault;
        return findings.Any(finding => finding.IsError) ? CommandTree.SiteHasErrors : CommandTree.Done;
    }
}
