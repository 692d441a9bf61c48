namespace Quadro.Tests.Golden;

/// <summary>
/// The ways a golden site is built, each of which must give the same bytes. A way takes the generator as a function;
/// what it returns is a list of differences, empty when all is well.
/// </summary>
internal static class GoldenModes
{
    /// <summary>A fresh folder gives what is expected, no more and no less; where accepting is asked for, it is made
    /// so.</summary>
    public static IEnumerable<string> Clean(GoldenSite site, Func<GoldenRun, GoldenResult> build, bool accept)
    {
        using var workspace = new Workspace(site.Inputs);
        var result = build(new GoldenRun(workspace.Site));
        if (accept)
            site.Accept(result);
        return
        [
            .. Compare(site.Expected, site.ExpectedLog, result.Unlisted),
            .. CompareLog(site.ExpectedJson, result.Json),
        ];
    }

    /// <summary>A second build of the same inputs gives the same, renders nothing and writes nothing.</summary>
    public static IEnumerable<string> Again(GoldenSite site, Func<GoldenRun, GoldenResult> build)
    {
        using var workspace = new Workspace(site.Inputs);
        build(new GoldenRun(workspace.Site));
        var before = workspace.Times();
        var result = build(new GoldenRun(workspace.Site));
        var touched = workspace
            .Times()
            .Where(file => before.GetValueOrDefault(file.Key) != file.Value)
            .Select(file => $"written again: {file.Key}");
        string[] counted = result.Written is > 0
            ? [$"{result.Written} files written by a build that changes nothing"]
            : [];
        string[] rendered =
            result.Rendered is > 0 && !site.Expected.Files.IsEmpty
                ? [$"{result.Rendered} pages rendered by a build that changes nothing"]
                : [];
        return
        [
            .. Compare(site.Expected, site.ExpectedLog, result.Unlisted),
            .. CompareLog(site.ExpectedJson, result.Json),
            .. counted,
            .. rendered,
            .. touched,
        ];
    }

    /// <summary>A number of threads.</summary>
    public static IEnumerable<string> Threads(GoldenSite site, Func<GoldenRun, GoldenResult> build, int threads) =>
        Other(site, build, run => run with { Threads = threads });

    /// <summary>The inputs in another order.</summary>
    public static IEnumerable<string> Reversed(GoldenSite site, Func<GoldenRun, GoldenResult> build) =>
        Other(site, build, run => run with { ReverseInputs = true });

    /// <summary>Another place on the disk, with a name that is longer and needs care.</summary>
    public static IEnumerable<string> Elsewhere(GoldenSite site, Func<GoldenRun, GoldenResult> build) =>
        Other(site, build, run => run, "un'altra cartella, più in là (2)");

    /// <summary>
    /// Edit by edit in one folder: after each, what stands there is what a clean build of the same inputs gives. Where
    /// that gives nothing, because the edit brings an error, it is what stood there before.
    /// </summary>
    public static IEnumerable<string> Edited(GoldenSite site, Func<GoldenRun, GoldenResult> build, bool accept) =>
        Edited(site, build, build, accept);

    /// <param name="cleanly">What makes the clean builds; the other one builds over what stands there.</param>
    public static IEnumerable<string> Edited(
        GoldenSite site,
        Func<GoldenRun, GoldenResult> build,
        Func<GoldenRun, GoldenResult> cleanly,
        bool accept
    )
    {
        var inputs = site.Inputs;
        using var workspace = new Workspace(inputs);
        var before = build(new GoldenRun(workspace.Site)).Files;
        var differences = new List<string>();
        foreach (var edit in site.Edits)
        {
            inputs = edit.Apply(inputs);
            workspace.Lay(inputs);
            var result = build(new GoldenRun(workspace.Site));
            if (accept)
                edit.Accept(result);
            using var fresh = new Workspace(inputs);
            var clean = cleanly(new GoldenRun(fresh.Site));
            var wanted = clean.Files.Files.IsEmpty ? before : clean.Files;
            differences.AddRange(
                Compare(wanted, clean.Log ?? result.Log ?? "", result)
                    .Concat(CompareLog(edit.ExpectedLog, result.Log))
                    .Select(line => $"{edit.Name}: {line}")
            );
            before = result.Files;
        }
        return differences;
    }

    private static List<string> Other(
        GoldenSite site,
        Func<GoldenRun, GoldenResult> build,
        Func<GoldenRun, GoldenRun> change,
        string folder = "site"
    )
    {
        using var workspace = new Workspace(site.Inputs, folder);
        var result = build(change(new GoldenRun(workspace.Site)));
        return
        [
            .. Compare(site.Expected, site.ExpectedLog, result.Unlisted),
            .. CompareLog(site.ExpectedJson, result.Json),
        ];
    }

    private static List<string> Compare(FileSet files, string log, GoldenResult result) =>
        [.. files.Differences(result.Files), .. CompareLog(log, result.Log)];

    private static IEnumerable<string> CompareLog(string? expected, string? log)
    {
        if (log is not null && expected is not null && log != expected)
            yield return $"other findings:{TextDifference.Describe(expected, log)}";
    }
}
