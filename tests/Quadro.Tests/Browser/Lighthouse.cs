using System.Diagnostics;
using Quadro.Tests.Architecture;

namespace Quadro.Tests.Browser;

/// <summary>
/// Lighthouse over the kinds of pages that most people see. It takes some minutes and 180 MB of packages, and measures
/// the machine too: it is run where QUADRO_LIGHTHOUSE names a file for its table, as 'build.ps1 lighthouse' does, and
/// not with all tests.
/// </summary>
[Collection(nameof(BrowserTests))]
[Trait("kind", "lighthouse")]
public class Lighthouse(DemoSite site)
{
    private static readonly string[] Kinds =
    [
        "home",
        "list",
        "project",
        "plan",
        "plan-item",
        "organisation",
        "territory",
        "indicator",
        "facet-value",
        "search",
        "docs-page",
        "text",
    ];

    [Fact]
    public void Pages_score_100_in_each_of_its_four_categories_where_QUADRO_LIGHTHOUSE_names_a_file()
    {
        if (Environment.GetEnvironmentVariable("QUADRO_LIGHTHOUSE") is not { Length: > 0 } table)
            return;
        var folder = Repository.At("tests", "lighthouse");
        var (installed, said) = Run(
            folder,
            OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--loglevel=error"
        );
        Assert.True(installed == 0, said);
        var pages = Kinds.Select(kind => PageKinds.All.Single(page => page.Name == kind).Path);
        var (code, scores) = Run(
            folder,
            "node",
            ["run.mjs", BrowserPath.OfThisMachine.Find(), site.Host + "/public", .. pages]
        );
        File.WriteAllText(table, scores);
        Assert.True(code == 0, scores);
        Assert.Equal(
            2 * Kinds.Length,
            scores
                .Split('\n')
                .Count(line =>
                    line.Contains("phone", StringComparison.Ordinal)
                    || line.Contains("desktop", StringComparison.Ordinal)
                )
        );
    }

    private static (int Code, string Said) Run(string folder, string program, params string[] words)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, words)
            {
                WorkingDirectory = folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 ? output : output + errors.Result);
    }
}
