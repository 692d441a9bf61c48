using System.Diagnostics;
using System.Globalization;
using Quadro.Cli.Disk;
using Quadro.Model.Settings;

namespace Quadro.Benchmarks;

/// <summary>
/// One run over one big table, and the most memory that the process ever held: what a benchmark that repeats itself cannot
/// tell. <c>big make FOLDER [ROWS] [wrong]</c> writes the site to disk, <c>big check FOLDER</c> checks it.
/// </summary>
internal static class BigRun
{
    public static void Run(string[] args)
    {
        if (args is ["make", var folder, .. var rest]) Make(folder, rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 130_000, rest.Contains("wrong"));
        else if (args is ["check", var site]) Check(site);
        else Console.Error.WriteLine("big make FOLDER [ROWS] [wrong]  |  big check FOLDER");
    }

    private static void Make(string folder, int rows, bool wrong)
    {
        var made = new MadeTable(rows, wrong);
        foreach (var file in made.List())
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, made.Read(file.Path).Span);
        }
        Console.WriteLine($"{rows} rows, {made.Bytes >> 20} MB");
    }

    private static void Check(string folder)
    {
        var watch = Stopwatch.StartNew();
        var report = Pipeline.Run(new BuildRequest(new LayeredInputs(new DiskInputs(folder), new EmbeddedKit()), new BuildOptions(), Clock: () => watch.Elapsed), CancellationToken.None);
        foreach (var stage in report.Times) Console.WriteLine($"{stage.Stage,-8} {stage.Elapsed.TotalSeconds:F2} s");
        using var self = Process.GetCurrentProcess();
        Console.WriteLine($"{watch.Elapsed.TotalSeconds:F2} s in all, {self.PeakWorkingSet64 >> 20} MB at most, {report.Findings.Length} findings{(report.Findings.Length > 0 ? ", the first: " + report.Findings[0].Message : "")}");
    }
}
