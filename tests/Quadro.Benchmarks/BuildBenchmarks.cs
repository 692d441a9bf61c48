using BenchmarkDotNet.Attributes;
using Quadro.Cli.Disk;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Settings;

namespace Quadro.Benchmarks;

/// <summary>The stages of a build that write nothing, on a made site with the kit's own templates.</summary>
[MemoryDiagnoser]
public class BuildBenchmarks
{
    private LayeredInputs inputs = null!;

    [Params(100, 1000)]
    public int Projects { get; set; }

    [GlobalSetup]
    public void Make()
    {
        inputs = new LayeredInputs(new MadeSite(Projects), new EmbeddedKit());
        var report = Check();
        if (report.Failed) throw new InvalidOperationException(report.Findings[0].Message);
    }

    [Benchmark]
    public LoadedSite Load()
    {
        var log = new DiagnosticBag();
        return Loader.Load(SourceTree.Read(inputs, log), log);
    }

    [Benchmark]
    public BuildReport Check() => Pipeline.Run(new BuildRequest(inputs, new BuildOptions()), CancellationToken.None);
}
