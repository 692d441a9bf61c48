using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Quadro.Check;
using Quadro.Diagnostics;
using Quadro.Emit;
using Quadro.Load;
using Quadro.Model;
using Quadro.Model.Functions;
using Quadro.Plan;
using Quadro.Render;
using Quadro.Scripting;
using Quadro.Tracing;

namespace Quadro;

/// <summary>The whole of Quadro: each line reads only what stands above it.</summary>
public static class Pipeline
{
    public static BuildReport Run(BuildRequest request, CancellationToken cancel)
    {
        var log = new DiagnosticBag();
        var watch = new StageWatch(request.Clock, request.Entering);
        var memory = new BuildMemory(request);
        if (watch.Stage("compare", () => memory.Unchanged(watch, cancel)) is { } same) return same with { Times = watch.Times };
        memory.Start();
        LoadedSite loaded = null!;
        var traces = TraceStore.Empty;
        watch.Stage("load", () => Both(request, () => loaded = Loader.Load(SourceTree.Read(request.Inputs, log, memory.Listed), log), () => traces = memory.Traces(path => loaded.FileOf(path))));
        var model = watch.Stage("model", () => ModelBuilder.Build(loaded, request.Options, log));
        loaded = loaded.WithoutContent();
        var plan = watch.Stage("plan", () => Planner.Plan(model, new ScriptLibrary(QueryFunctions.New(), model.Settings.LoopLimit), log));
        if (log.HasErrors) return BuildReport.Stopped(log, plan, watch) with { Detected = BuildReport.Detections(loaded) };
        var wanted = new RenderRequest(model, plan, loaded, traces, BuildMemory.InWords(request.Options), Checker.Examiner(model, log)) { Threads = request.Options.Threads };
        var site = watch.Stage("render", () => Renderer.Render(wanted, log, cancel));
        var ground = watch.Stage("check", () => Checker.Check(model, plan, site, log));
        if (!log.HasErrors) log.ReportNeedless();
        if (log.HasErrors || request.Output is not { } output) return BuildReport.Stopped(log, plan, watch) with { Detected = BuildReport.Detections(loaded), Rendered = site.Rendered };
        var files = site.Artifacts.Select(artifact => new OutputFile(artifact.OutputPath, artifact.Hash, () => artifact.Bytes, artifact.Origin)).ToImmutableArray();
        var emit = new EmitRequest(files, output, request.State!, request.StateName, request.Options.Threads) { ComparesAll = request.ComparesAll };
        var (written, kept) = (EmitReport.Nothing, (ReadOnlyMemory<byte>?)null);
        watch.Stage("emit", () => Both(request, () => written = Emitter.Emit(emit, log, cancel), () => kept = memory.Pack(site, ground)));
        var report = new BuildReport(log.Sorted(), plan.Pages.Length, written, []) { Detected = BuildReport.Detections(loaded), Rendered = site.Rendered };
        watch.Stage("remember", () => memory.Save(kept, site, loaded, report, log));
        return report with { Findings = log.Sorted(), Times = watch.Times };
    }

    /// <summary>Two things that do not wait for each other.</summary>
    private static void Both(BuildRequest request, Action one, Action other)
    {
        try
        {
            Parallel.Invoke(new ParallelOptions { MaxDegreeOfParallelism = request.Options.Threads > 0 ? request.Options.Threads : -1 }, one, other);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }
    }
}
