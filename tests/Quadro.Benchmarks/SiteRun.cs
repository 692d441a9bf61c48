using System.Globalization;

namespace Quadro.Benchmarks;

/// <summary>The program on sites of N projects: a clean build, and what one change costs over it. A table for each N,
/// and how the times grow.</summary>
internal sealed class SiteRun
{
    private const string Usage = """
        site [N ...] [--program FILE] [--runs R] [--folder FOLDER]
          N          how many projects; 1000 10000 100000 unless said
          --program  the program to measure, such as the published one; the release build unless said
          --runs     how often each is measured; 5, from 50000 projects on 3
          --folder   where the sites are made; a temporary folder unless said
        """;

    private static readonly string[] Steps =
    [
        "clean build",
        "nothing changed",
        "one row changed",
        "one template changed",
        "one new record",
    ];

    private readonly string program;
    private readonly string folder;
    private readonly int? runs;

    private SiteRun(string program, string folder, int? runs) =>
        (this.program, this.folder, this.runs) = (program, folder, runs);

    public static void Run(string[] args)
    {
        var sizes = new List<int>();
        string? program = null,
            folder = null,
            runs = null;
        for (var i = 0; i < args.Length; i++)
            switch (args[i])
            {
                case "--program" when i + 1 < args.Length:
                    program = args[++i];
                    break;
                case "--folder" when i + 1 < args.Length:
                    folder = args[++i];
                    break;
                case "--runs" when i + 1 < args.Length:
                    runs = args[++i];
                    break;
                case var text when int.TryParse(text, CultureInfo.InvariantCulture, out var size) && size > 1:
                    sizes.Add(size);
                    break;
                default:
                    Console.Error.WriteLine(Usage);
                    return;
            }
        if (sizes.Count == 0)
            sizes = [1000, 10_000, 100_000];
        var made = folder ?? Directory.CreateTempSubdirectory("quadro-bench-").FullName;
        try
        {
            new SiteRun(
                program ?? ReleaseBuild,
                made,
                runs is null ? null : int.Parse(runs, CultureInfo.InvariantCulture)
            ).Measure([.. sizes.Order()]);
        }
        finally
        {
            if (folder is null)
                Directory.Delete(made, recursive: true);
        }
    }

    /// <summary>The program that was built with these benchmarks.</summary>
    private static string ReleaseBuild =>
        Path.GetFullPath(Path.Join(AppContext.BaseDirectory, "..", "..", "Quadro", "release", "quadro.dll"));

    /// <summary>A folder in memory, where the system has one: what a disk does with small files differs from hour to
    /// hour.</summary>
    private static string Memory => Directory.Exists("/dev/shm") ? "/dev/shm" : Path.GetTempPath();

    private void Measure(int[] sizes)
    {
        Console.WriteLine(
            $"{program}; inputs in {folder}, output in "
                + $"{(Memory == "/dev/shm" ? "memory (/dev/shm)" : Memory)}; {Environment.ProcessorCount} processors"
        );
        var results = new Dictionary<int, MeasuredRun[]>();
        foreach (var size in sizes)
        {
            results[size] = Measure(size);
            Print(size, results[size]);
        }
        PrintGrowth(sizes, results);
    }

    private MeasuredRun[] Measure(int size)
    {
        var made = new MadeSite(size, ownTemplates: true);
        var site = Path.Join(folder, size.ToString(CultureInfo.InvariantCulture));
        if (Directory.Exists(site))
            Directory.Delete(site, recursive: true);
        made.WriteTo(site);
        var output = Path.Join(Memory, $"quadro-bench-{Environment.ProcessId}");
        var found = Steps.Select(_ => new List<MeasuredRun>()).ToArray();
        try
        {
            // The first run of all is not counted: it brings program and inputs into memory.
            for (var run = 0; run <= (runs ?? (size >= 50_000 ? 3 : 5)); run++)
            for (var step = 0; step < Steps.Length; step++)
            {
                Prepare(step, run, made, size, site, output);
                var measured = MeasuredRun.Of(program, site, output);
                if (run > 0)
                    found[step].Add(measured);
            }
        }
        finally
        {
            if (Directory.Exists(output))
                Directory.Delete(output, recursive: true);
        }
        return [.. found.Select(MeasuredRun.Middle)];
    }

    private static void Prepare(int step, int run, MadeSite made, int size, string site, string output)
    {
        switch (step)
        {
            case 0:
                if (Directory.Exists(output))
                    Directory.Delete(output, recursive: true);
                if (Directory.Exists(Path.Join(site, ".quadro")))
                    Directory.Delete(Path.Join(site, ".quadro"), recursive: true);
                break;
            case 2:
                var rows = File.ReadAllLines(Path.Join(site, MadeSite.Amounts));
                rows[size / 2] = $"p{(size / 2) - 1},2025-12-31,{7000 + run}.00,{7000 + run}.00,{10 + run}.00,{run}.00";
                File.WriteAllLines(Path.Join(site, MadeSite.Amounts), rows);
                break;
            case 3:
                File.AppendAllText(Path.Join(site, MadeSite.Sheet), $"<p>{run}</p>\n");
                break;
            case 4:
                File.WriteAllText(Path.Join(site, $"content/projects/p{size + run}.md"), made.Text(size + run));
                break;
        }
    }

    private static void Print(int size, MeasuredRun[] results)
    {
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"\n### N = {size:N0}\n\n| work | time | processor | memory | files written |\n|---|---|---|---|---|"
            )
        );
        for (var step = 0; step < Steps.Length; step++)
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {Steps[step]} | {results[step].Wall:F3} s | {Or(results[step].Processor, "F2", " s")} "
                        + $"| {Or(results[step].Memory, "F0", " MB")} | {results[step].Written} |"
                )
            );
    }

    private static string Or(double figure, string form, string unit) =>
        double.IsNaN(figure) || figure == 0 ? "–" : figure.ToString(form, CultureInfo.InvariantCulture) + unit;

    /// <summary>The exponent of growth: 1 where ten times the projects take ten times as long.</summary>
    private static void PrintGrowth(int[] sizes, Dictionary<int, MeasuredRun[]> results)
    {
        if (sizes.Length < 2)
            return;
        Console.WriteLine(
            "\n### Growth\n\n| work | "
                + $"{string.Join(" | ", sizes.Zip(sizes.Skip(1), (a, b) => string.Create(CultureInfo.InvariantCulture, $"{a:N0} to {b:N0}")))} "
                + $"|\n|---|{string.Concat(sizes.Skip(1).Select(_ => "---|"))}"
        );
        for (var step = 0; step < Steps.Length; step++)
        {
            var exponents = sizes.Zip(sizes.Skip(1), (a, b) =>
                Math.Log(results[b][step].Wall / results[a][step].Wall) / Math.Log((double)b / a)
            );
            Console.WriteLine(
                $"| {Steps[step]} | "
                    + $"{string.Join(" | ", exponents.Select(exponent => exponent.ToString("F2", CultureInfo.InvariantCulture)))} |"
            );
        }
    }
}
