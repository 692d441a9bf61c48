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
    private DiskOutput traces = null!;
    private string folder = "";

    [Params(100, 1000)]
    public int Projects { get; set; }

    [GlobalSetup]
    public void Make()
    {
        inputs = new LayeredInputs(new MadeSite(Projects), new EmbeddedKit());
        var report = Check();
        if (report.Failed)
            throw new InvalidOperationException(report.Findings[0].Message);
        folder = Directory.CreateTempSubdirectory("quadro-bench-").FullName;
        traces = new DiskOutput(Path.Combine(folder, "traces"));
        Pipeline.Run(
            new BuildRequest(inputs, new BuildOptions(), new DiskOutput(Path.Combine(folder, "site")), traces),
            CancellationToken.None
        );
    }

    [GlobalCleanup]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Benchmark]
    public LoadedSite Load()
    {
        var log = new DiagnosticBag();
        return Loader.Load(SourceTree.Read(inputs, log), log);
    }

    [Benchmark]
    public BuildReport Check() => Pipeline.Run(new BuildRequest(inputs, new BuildOptions()), CancellationToken.None);

    /// <summary>A build after one that kept traces: every page and text is held against them, and none is
    /// made.</summary>
    [Benchmark]
    public BuildReport TraceCheck()
    {
        var report = Pipeline.Run(new BuildRequest(inputs, new BuildOptions(), State: traces), CancellationToken.None);
        return report.Rendered == 0
            ? report
            : throw new InvalidOperationException($"{report.Rendered} pages were made");
    }
}
