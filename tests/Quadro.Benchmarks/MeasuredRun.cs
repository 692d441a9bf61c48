using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Quadro.Benchmarks;

/// <summary>One run of the program: seconds by the clock and of the processor, the most memory that it held, files that
/// it wrote.</summary>
/// <param name="Processor">NaN where the system does not tell; as fine as a hundredth of a second.</param>
/// <param name="Memory">In megabytes; 0 where the system does not tell.</param>
internal sealed partial record MeasuredRun(double Wall, double Processor, double Memory, int Written)
{
    public static MeasuredRun Of(string program, string site, string output)
    {
        string[] words = ["build", site, "-o", output, "--verbose"];
        var start = program.EndsWith(".dll", StringComparison.Ordinal)
            ? new ProcessStartInfo("dotnet", ["exec", program, .. words])
            : new ProcessStartInfo(program, words);
        (start.RedirectStandardError, start.RedirectStandardOutput) = (true, true);
        var before = ChildrensProcessor();
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        var printed = process.StandardOutput.ReadToEndAsync();
        var memory = 0.0;
        while (!process.WaitForExit(5))
            memory = Math.Max(memory, Peak(process.Id));
        var wall = watch.Elapsed.TotalSeconds;
        if (process.ExitCode != 0)
            throw new InvalidOperationException(
                $"'{program}' ended with {process.ExitCode}:\n{said.Result}{printed.Result}"
            );
        var written = FilesWritten(said.Result);
        return new MeasuredRun(wall, ChildrensProcessor() - before, memory, written);
    }

    /// <summary>Each figure the middle one of its own.</summary>
    public static MeasuredRun Middle(IReadOnlyCollection<MeasuredRun> runs)
    {
        double Of(Func<MeasuredRun, double> figure) => runs.Select(figure).Order().ElementAt(runs.Count / 2);
        return new MeasuredRun(
            Of(run => run.Wall),
            Of(run => run.Processor),
            Of(run => run.Memory),
            (int)Of(run => run.Written)
        );
    }

    private static int FilesWritten(string said) =>
        Count().Match(said) is { Success: true } match
            ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"the program does not say how many files it wrote:\n{said}");

    /// <summary>The most memory that a process has held until now.</summary>
    private static double Peak(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status")
                .FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null
                ? 0
                : double.Parse(line["VmHWM:".Length..^"kB".Length], CultureInfo.InvariantCulture) / 1024;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It has just ended, or this system has no such file.
            return 0;
        }
    }

    /// <summary>What all processes have used that this one started and that have ended.</summary>
    private static double ChildrensProcessor()
    {
        if (!File.Exists("/proc/self/stat"))
            return double.NaN;
        var text = File.ReadAllText("/proc/self/stat");
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return (
                double.Parse(fields[13], CultureInfo.InvariantCulture)
                + double.Parse(fields[14], CultureInfo.InvariantCulture)
            ) / 100;
    }

    [GeneratedRegex(@"(\d+) files written")]
    private static partial Regex Count();
}
