using System.Collections.Immutable;
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
        var loaded = watch.Stage("load", () => Loader.Load(SourceTree.Read(request.Inputs, log), log));
        var model = watch.Stage("model", () => ModelBuilder.Build(loaded, request.Options, log));
        var plan = watch.Stage("plan", () => Planner.Plan(model, new ScriptLibrary(QueryFunctions.New(), model.Settings.LoopLimit), log));
        if (log.HasErrors) return BuildReport.Stopped(log, plan, watch) with { Detected = BuildReport.Detections(loaded) };
        var traces = watch.Stage("traces", () => memory.Traces(loaded));
        var wanted = new RenderRequest(model, plan, loaded, traces, BuildMemory.InWords(request.Options), Checker.Examiner(model, log)) { Threads = request.Options.Threads };
        var site = watch.Stage("render", () => Renderer.Render(wanted, log, cancel));
        watch.Stage("check", () => Checker.Check(model, plan, site, log));
        if (!log.HasErrors) log.ReportNeedless();
        if (log.HasErrors || request.Output is not { } output) return BuildReport.Stopped(log, plan, watch) with { Detected = BuildReport.Detections(loaded), Rendered = site.Rendered };
        var files = site.Artifacts.Select(artifact => new OutputFile(artifact.OutputPath, artifact.Hash, () => artifact.Bytes, artifact.Origin)).ToImmutableArray();
        var written = watch.Stage("emit", () => Emitter.Emit(new EmitRequest(files, output, request.State!, request.StateName, request.Options.Threads) { ComparesAll = request.ComparesAll }, log, cancel));
        var report = new BuildReport(log.Sorted(), plan.Pages.Length, written, []) { Detected = BuildReport.Detections(loaded), Rendered = site.Rendered };
        watch.Stage("remember", () => memory.Save(site, loaded, report, log));
        return report with { Findings = log.Sorted(), Times = watch.Times };
    }
}
