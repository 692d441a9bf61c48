using Quadro.Diagnostics;
using Quadro.Emit;
using Quadro.Load;
using Quadro.Model.Settings;
using Quadro.Render;
using Quadro.Tracing;

namespace Quadro;

/// <summary>What one build leaves in the folder of traces for the next. Any doubt about it means a full build.</summary>
internal sealed class BuildMemory
{
    private readonly BuildRequest request;
    private readonly string name;

    private BuildMemory(BuildRequest request, TraceStore traces) => (this.request, Traces, name) = (request, traces, TraceStore.FileName(request.StateName));

    public TraceStore Traces { get; }

    public static BuildMemory Load(BuildRequest request, LoadedSite loaded, DiagnosticBag log)
    {
        if (request.State is not { } state || request.ComparesAll) return new BuildMemory(request, TraceStore.Empty);
        try
        {
            if (state.Find(TraceStore.FileName(request.StateName)) is null) return new BuildMemory(request, TraceStore.Empty);
            var traces = TraceFile.Unpack(state.Read(TraceStore.FileName(request.StateName)), request.Identity, loaded.FileOf);
            if (traces is null) log.Add(Ignored(request, "it is damaged or was written by another version"));
            return new BuildMemory(request, traces ?? TraceStore.Empty);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.Add(Ignored(request, e.Message));
            return new BuildMemory(request, TraceStore.Empty);
        }
    }

    /// <summary>The last thing of a build: a build that ends before it leaves the traces of an earlier one, which are as true as they were.</summary>
    public void Save(RenderedSite site, DiagnosticBag log)
    {
        if (log.HasErrors || (!site.Traces.IsChanged && Traces.Salt == request.Identity)) return;
        try
        {
            request.State!.Replace(name, TraceFile.Pack(site.Store(request.Identity)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.Add(Rules.Emit.TracesRefused.At(null, $"The traces in '{name}' cannot be written: {e.Message}", "let the user who builds write in the folder of traces ('.quadro' unless told otherwise), and see that the disk has room"));
        }
    }

    /// <summary>The options that pages may depend on; how many threads work is not one of them.</summary>
    public static string InWords(BuildOptions options) => (options with { Threads = 0 }).ToString();

    private static Diagnostic Ignored(BuildRequest request, string why) =>
        Rules.Emit.TracesIgnored.At(null, $"The traces in '{TraceStore.FileName(request.StateName)}' are not used: {why}", "nothing needs to be done: every page is made anew, and the traces are written again");
}
