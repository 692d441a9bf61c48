using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Quadro.Cli.Disk;
using Quadro.Diagnostics;

namespace Quadro.Tests.Disk;

/// <summary>A process that emits one site after another until it is killed: this test program, started once
/// more.</summary>
internal static class CrashChild
{
    private const string FolderVariable = "QUADRO_CRASH_FOLDER";
    private const string GenerationVariable = "QUADRO_CRASH_GENERATION";

    /// <summary>Started, and past the time that a process takes to begin.</summary>
    public static Process Start(string folder, int generation)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
            start.ArgumentList.Add(typeof(CrashChild).Assembly.Location);
        start.Environment[FolderVariable] = folder;
        start.Environment[GenerationVariable] = generation.ToString(CultureInfo.InvariantCulture);
        var child = Process.Start(start)!;
        Assert.Equal("ready", child.StandardOutput.ReadLine());
        return child;
    }

    [ModuleInitializer]
    internal static void Run()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is not { Length: > 0 } folder)
            return;
        var generation = int.Parse(
            Environment.GetEnvironmentVariable(GenerationVariable)!,
            CultureInfo.InvariantCulture
        );
        var bench = new DiskBench(folder);
        using var held = BuildLock.Take(
            bench.Traces,
            TimeSpan.FromMinutes(1),
            _ => { },
            new DiagnosticBag(),
            CancellationToken.None
        )!;
        bench.Emit(CrashSite.Of(generation));
        Console.Out.WriteLine("ready");
        Console.Out.Flush();
        while (bench.Findings.Count == 0 || bench.Findings[0].StartsWith("QD5014", StringComparison.Ordinal))
            bench.Emit(CrashSite.Of(++generation));
        foreach (var finding in bench.Findings)
            Console.Out.WriteLine(finding);
        Environment.Exit(1);
    }
}
