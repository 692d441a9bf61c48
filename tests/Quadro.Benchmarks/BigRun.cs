using System.Diagnostics;
using System.Globalization;
using Quadro.Cli.Disk;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model;
using Quadro.Model.Settings;

namespace Quadro.Benchmarks;

/// <summary>
/// One run over one big table, and the most memory that the process ever held: what a benchmark that repeats itself
/// cannot tell. Times of the processor stand beside those of the clock, which others on the machine lengthen.
/// </summary>
internal static class BigRun
{
    private const string Usage = """
        big make FOLDER [ROWS] [wrong]   writes a site with one table of 25 columns; wrong: with a wrong value in each row
        big stream FOLDER                loads it and goes through its rows
        big load FOLDER                  loads it and builds the model: types, constraints, keys, references, rules
        big check FOLDER                 the same and all pages, as 'quadro check'
        """;

    public static void Run(string[] args)
    {
        switch (args)
        {
            case ["make", var folder, .. var rest]:
                Make(
                    folder,
                    rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 130_000,
                    rest.Contains("wrong")
                );
                break;
            case ["stream", var folder]:
                Measure(() => Stream(folder));
                break;
            case ["load", var folder]:
                Measure(() => Model(folder));
                break;
            case ["check", var folder]:
                Measure(() =>
                    Told(
                        Pipeline
                            .Run(new BuildRequest(Inputs(folder), new BuildOptions()), CancellationToken.None)
                            .Findings
                    )
                );
                break;
            default:
                Console.Error.WriteLine(Usage);
                break;
        }
    }

    private static LayeredInputs Inputs(string folder) => new(new DiskInputs(folder), new EmbeddedKit());

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

    private static string Stream(string folder)
    {
        var log = new DiagnosticBag();
        var site = Loader.Load(SourceTree.Read(Inputs(folder), log), log);
        var rows = site.Records.Sum(source => source.Table?.Rows.LongCount() ?? 0);
        var bytes = site.Records.Sum(source => (long)source.File.Length);
        return $"{rows} rows, {bytes >> 20} MB";
    }

    private static string Model(string folder)
    {
        var log = new DiagnosticBag();
        var model = ModelBuilder.Build(Loader.Load(SourceTree.Read(Inputs(folder), log), log), new BuildOptions(), log);
        return $"{model.Collections.Sum(collection => collection.All.Length)} records, {Told(log.Sorted())}";
    }

    private static string Told(IReadOnlyCollection<Diagnostic> findings) =>
        $"{findings.Sum(finding => (long)finding.Times)} "
        + $"findings{(findings.Count > 0 ? ", the first: " + findings.First().Message : "")}";

    private static void Measure(Func<string> work)
    {
        var watch = Stopwatch.StartNew();
        var done = work();
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(
            $"{done}: {watch.Elapsed.TotalSeconds:F1} s, {self.TotalProcessorTime.TotalSeconds:F1} s of "
                + $"processor, {self.PeakWorkingSet64 >> 20} MB at most"
        );
    }
}
