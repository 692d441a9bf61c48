using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Quadro.Benchmarks;

/// <summary>The time from a save to the message that a page in the browser gets, over a copy of a site.</summary>
internal sealed partial class ServeRun
{
    private const string Usage = """
        serve [--site FOLDER] [--program FILE] [--runs R]
          --site     the site to copy and edit; the current folder unless said
          --program  the program to measure, such as the published one; the release build unless said
          --runs     how often each kind of file is saved; 15 unless said
        """;

    /// <summary>What is edited, and the page that is open meanwhile.</summary>
    private static IEnumerable<(string Kind, string File, string Page, Func<string, int, string> Edit)> Edits =>
        [
            ("content", "content/index.md", "/", (text, run) => $"{text}\nProva {run}.\n"),
            ("data", "data/territories.csv", "/territori/", (text, run) =>
                Country().Replace(text, $"italia;Italia {run};")
            ),
            ("template", "templates/pages/projects.html", "/progetti/mi3-1-1-a/", (text, run) =>
                $"{text}<p>{run}</p>\n"
            ),
            ("style", "templates/assets/site.css", "/", (text, run) => $"{text}\n/* {run} */\n"),
        ];

    public static async Task Run(string[] args)
    {
        var (site, program, runs) = (
            ".",
            Path.GetFullPath(Path.Join(AppContext.BaseDirectory, "..", "..", "Quadro", "release", "quadro.dll")),
            15
        );
        for (var i = 0; i < args.Length; i++)
            switch (args[i])
            {
                case "--site" when i + 1 < args.Length:
                    site = args[++i];
                    break;
                case "--program" when i + 1 < args.Length:
                    program = args[++i];
                    break;
                case "--runs" when i + 1 < args.Length:
                    runs = int.Parse(args[++i], CultureInfo.InvariantCulture);
                    break;
                default:
                    Console.Error.WriteLine(Usage);
                    return;
            }
        var copy = Directory.CreateTempSubdirectory("quadro-serve-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories).Where(IsInput))
                Copy(file, Path.Join(copy, Path.GetRelativePath(site, file)));
            await Measure(copy, program, runs);
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }

        bool IsInput(string file) =>
            Path.GetRelativePath(site, file).Replace('\\', '/') is var path
            && (path == "quadro.yaml" || path.Split('/')[0] is "content" or "data" or "templates");
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Copy(from, to);
    }

    private static async Task Measure(string site, string program, int runs)
    {
        string[] words = ["serve", site, "--port", "0", "--quiet"];
        var start = program.EndsWith(".dll", StringComparison.Ordinal)
            ? new ProcessStartInfo("dotnet", [program, .. words])
            : new ProcessStartInfo(program, words);
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        try
        {
            var address = new Uri((await process.StandardOutput.ReadLineAsync())!);
            Console.WriteLine(
                $"{program}; {Environment.ProcessorCount} processors\n\n| saved | asked | fastest | middle | "
                    + "slowest |\n|---|---|---|---|---|"
            );
            foreach (var (kind, file, page, edit) in Edits)
                await Measure(kind, Path.Join(site, file), new Uri(address, page), edit, runs);
            process.Refresh();
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"\n{process.WorkingSet64 / 1e6:F0} MB in the end")
            );
        }
        finally
        {
            process.Kill();
        }
    }

    private static async Task Measure(string kind, string file, Uri page, Func<string, int, string> edit, int runs)
    {
        using var browser = new HttpClient();
        var (times, asked) = (new List<double>(), "");
        // The first is not counted: where code is compiled as it runs it waits for that.
        for (var run = 0; run <= runs; run++)
        {
            var hash = Script().Match(await browser.GetStringAsync(page)).Groups[1].Value;
            using var events = new StreamReader(
                await browser.GetStreamAsync(new Uri(page, $"/.quadro/events?page={page.AbsolutePath}&hash={hash}"))
            );
            while (await events.ReadLineAsync() is { } line && !line.StartsWith("data: ", StringComparison.Ordinal)) { }
            var text = edit(await File.ReadAllTextAsync(file), run);
            var watch = Stopwatch.StartNew();
            await File.WriteAllTextAsync(file, text);
            while (await events.ReadLineAsync() is { } line)
                if (Kind().Match(line) is { Success: true } match && match.Groups[1].Value is var found and not "state")
                {
                    asked = found;
                    break;
                }
            if (run > 0)
                times.Add(watch.Elapsed.TotalMilliseconds);
            await Task.Delay(600);
        }
        times.Sort();
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"| {kind} | {asked} | {times[0]:F0} ms | {times[times.Count / 2]:F0} ms | {times[^1]:F0} ms |"
            )
        );
    }

    [GeneratedRegex("^italia;[^;]*;", RegexOptions.Multiline)]
    private static partial Regex Country();

    [GeneratedRegex("data-page=\"([0-9a-z]+)\"")]
    private static partial Regex Script();

    [GeneratedRegex("^data: \\{\"kind\":\"(\\w+)\"")]
    private static partial Regex Kind();
}
