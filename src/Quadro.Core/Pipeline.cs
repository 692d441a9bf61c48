using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Quadro.Check;
using Quadro.Diagnostics;
using Quadro.Emit;
using Quadro.Load;
using Quadro.Model;
using Quadro.Model.Functions;
using Quadro.Model.Settings;
using Quadro.Plan;
using Quadro.Render;
using Quadro.Render.Search;
using Quadro.Scripting;
using Quadro.Tracing;

namespace Quadro;

/// <summary>The whole of Quadro: each line reads only what stands above it.</summary>
public static class Pipeline
{
    private const string NoIndexerHelp = "unpack the whole program, with the folder 'pagefind' beside it, or name Pagefind's program in QUADRO_PAGEFIND; 'search: false' in quadro.yaml does without";

    public static BuildReport Run(BuildRequest request, CancellationToken cancel)
    {
        var trouble = request.Search?.Trouble;
        try
        {
            return Run(Searching(request, request.Search is not null && trouble is null), trouble is null ? null : Rules.Render.NoIndexer.At(null, $"the site has no search: {trouble}", NoIndexerHelp), cancel);
        }
        catch (IndexingException e)
        {
            // Its pages lead to a search that there is not: they are made once more, without.
            return Run(Searching(request, false), Rules.Render.FailedIndexer.At(null, $"the site has no search, because its index could not be made: {e.Message}", "build again; 'search: false' in quadro.yaml does without search"), cancel);
        }
    }

    private static BuildRequest Searching(BuildRequest request, bool searches) => request with { Options = request.Options with { Search = searches } };

    /// <param name="unsearched">What is to be said of a site that wants search and has none.</param>
    private static BuildReport Run(BuildRequest request, Diagnostic? unsearched, CancellationToken cancel)
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
        var wanted = new RenderRequest(model, plan, loaded, traces, BuildMemory.InWords(request.Options), Checker.Examiner(model, log))
        {
            Threads = request.Options.Threads,
            Search = request is { Search: { } indexer, Output: not null } && !model.Settings.Without.Contains(SiteSettings.Search) ? new SearchRequest(indexer, memory.Index()) : null,
        };
        var site = watch.Stage("render", () => Renderer.Render(wanted, log, cancel));
        using var indexing = site.Search;
        // Said so late, because pages show what was found before them, and this is nothing that their readers can mend.
        if ((model.Unsearched ?? (model.Settings.WantsSearch ? unsearched : null)) is { } silence) log.Add(silence);
        var ground = watch.Stage("check", () => Checker.Check(model, plan, site, log));
        if (!log.HasErrors) log.ReportNeedless();
        if (log.HasErrors || request.Output is not { } output) return BuildReport.Stopped(log, plan, watch) with { Detected = BuildReport.Detections(loaded), Rendered = site.Rendered };
        if (site.Search is not null) site = watch.Stage("search", site.Indexed);
        var files = site.Artifacts.Select(artifact => new OutputFile(artifact.OutputPath, artifact.Hash, () => artifact.Bytes, artifact.Origin)).ToImmutableArray();
        var emit = new EmitRequest(files, output, request.State!, request.StateName, request.Options.Threads) { ComparesAll = request.ComparesAll };
        var (written, kept) = (EmitReport.Nothing, (ReadOnlyMemory<byte>?)null);
        watch.Stage("emit", () => Both(request, () => written = Emitter.Emit(emit, log, cancel), () => kept = memory.Pack(site, ground)));
        var report = new BuildReport(log.Sorted(), plan.Pages.Length, written, []) { Detected = BuildReport.Detections(loaded), Rendered = site.Rendered, BasePath = model.Settings.BasePath };
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
