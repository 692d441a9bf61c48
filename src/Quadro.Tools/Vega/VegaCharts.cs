using System.Collections.Concurrent;
using System.Globalization;
using Quadro.Make;
using Quadro.Make.Charts;
using Quadro.Text;

namespace Quadro.Tools.Vega;

/// <summary>Draws charts with Vega-Lite in workers, as many as charts are drawn at the same time.</summary>
/// <param name="command">The command that starts a worker.</param>
/// <param name="patience">The time that one chart may take.</param>
public sealed class VegaCharts(IReadOnlyList<string> command, TimeSpan patience) : IChartTool
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The number of charts after which a worker is replaced: what an engine keeps only grows.</summary>
    private const int MostCharts = 2000;

    private static readonly Lazy<string> Scripts = new(() =>
        ContentHash.Fingerprint(
            System.Text.Encoding.UTF8.GetBytes(
                string.Concat(
                    VegaEngine.Resource("engine.js"),
                    VegaEngine.Resource("vega.min.js"),
                    VegaEngine.Resource("vega-lite.min.js"),
                    VegaEngine.Resource("drawing.js")
                )
            )
        )
    );

    private readonly ConcurrentBag<(ChartWorker Worker, int Drawn)> idle = [];

    /// <summary>The tool whose workers are this program.</summary>
    public static VegaCharts Found()
    {
        var name = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "quadro.exe" : "quadro");
        return new VegaCharts(
            File.Exists(name)
                ? [name, ChartServer.Argument]
                : [Environment.ProcessPath ?? "dotnet", Path.ChangeExtension(name, ".dll"), ChartServer.Argument],
            Patience
        );
    }

    public string? Trouble
    {
        get
        {
            var library =
                OperatingSystem.IsWindows() ? "ClearScriptV8.win-*.dll"
                : OperatingSystem.IsMacOS() ? "ClearScriptV8.osx-*.dylib"
                : "ClearScriptV8.linux-*.so";
            if (!Has(AppContext.BaseDirectory, library) && !Has(Natives, library))
                return $"'{library}' is not beside the program";
            return null;
        }
    }

    public string Identity => $"vega {Scripts.Value}";

    public string Draw(string specification, string locale, CancellationToken cancel)
    {
        var (worker, drawn) = idle.TryTake(out var one) ? one : (new ChartWorker(command), 0);
        var (svg, failure) = worker.Draw(specification, locale, patience, cancel);
        if (svg is null && failure is null)
        {
            worker.Dispose();
            cancel.ThrowIfCancellationRequested();
            throw new MakeException(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"it takes more memory than a chart may, or more than {patience.TotalSeconds:0} seconds"
                )
            );
        }
        if (drawn + 1 < MostCharts)
            idle.Add((worker, drawn + 1));
        else
            worker.Dispose();
        return svg ?? throw new MakeException(failure!);
    }

    /// <summary>Ends the idle workers. A later chart starts one anew.</summary>
    public void Rest()
    {
        while (idle.TryTake(out var one))
            one.Worker.Dispose();
    }

    private static string Natives => Path.Combine(AppContext.BaseDirectory, "runtimes");

    private static bool Has(string folder, string pattern) =>
        Directory.Exists(folder) && Directory.EnumerateFiles(folder, pattern, SearchOption.TopDirectoryOnly).Any()
        || folder == Natives
            && Directory.Exists(folder)
            && Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Any();
}
