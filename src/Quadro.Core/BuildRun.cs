using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Quadro.Check;
using Quadro.Diagnostics;
using Quadro.Emit;
using Quadro.Load;
using Quadro.Make;
using Quadro.Model;
using Quadro.Model.Functions;
using Quadro.Plan;
using Quadro.Render;
using Quadro.Render.Pictures;
using Quadro.Scripting;
using Quadro.Tracing;

namespace Quadro;

/// <summary>The stages of one build, each timed under its name, with their shared state.</summary>
internal sealed class BuildRun
{
    private readonly BuildRequest request;
    private readonly MakerSet makers;
    private readonly CancellationToken cancel;
    private readonly DiagnosticBag log = new();
    private readonly StageWatch watch;
    private readonly BuildMemory memory;
    private LoadedSite? inputs;

    public BuildRun(BuildRequest asked, CancellationToken cancel)
    {
        (request, this.cancel) = (asked with { Options = asked.Options.With(asked.Makers) }, cancel);
        makers = new MakerSet(request.Makers);
        watch = new StageWatch(request.Clock, request.Entering);
        memory = new BuildMemory(request, makers.MissingInWords);
    }

    private ParallelOptions Workers =>
        new()
        {
            MaxDegreeOfParallelism = request.Options.Threads > 0 ? request.Options.Threads : -1,
            CancellationToken = cancel,
        };

    /// <summary>The last build's report when nothing has changed since, or null when there is work to do.</summary>
    public BuildReport? Compare()
    {
        if (request.Output is { } output)
            Emitter.Recover(output, log, cancel);
        if (watch.Stage("compare", () => memory.Unchanged(watch, cancel)) is { } same)
            return same with { Times = watch.Times };
        memory.Start();
        return null;
    }

    /// <summary>Reads the inputs, and in parallel the traces of the last build.</summary>
    public (LoadedSite Loaded, TraceStore Traces) Load() => watch.Stage("load", () => Both(
                () => inputs = Loader.Load(SourceTree.ReadUntil(request.Inputs, log, memory.Listed, cancel), log),
                // Places are looked up on demand, after the inputs have been read.
                () => memory.Traces(path => inputs?.FileOf(path))
            ));

    public SiteModel Model(LoadedSite loaded)
    {
        var model = watch.Stage("model", () =>
            ModelBuilder.Build(loaded, request.Options, log, new Patience(request.Clock, cancel))
        );
        // The model no longer needs the nodes, which are most of what was loaded.
        inputs = loaded.WithoutContent();
        return model;
    }

    /// <summary>Plans every output, and in parallel enters the questions of the last build's pages.</summary>
    public PlannedSite Plan(SiteModel model, TraceStore traces)
    {
        var library = new ScriptLibrary(QueryFunctions.New(model.Names), model.Settings.Script);
        var (plan, questions) = watch.Stage("plan", () =>
            Both(() => Planner.Plan(model, library, log), () => RenderRequest.QuestionsOf(traces, model))
        );
        return new PlannedSite(model, plan, inputs ?? throw new InvalidOperationException("nothing was loaded"), traces)
        {
            Questions = questions,
            IsSound = !log.HasErrors,
        };
    }

    /// <summary>Makes every page that is out of date. Null when a fault of Quadro ended this after errors of the
    /// site, which are still reported.</summary>
    public MadePages? Render(PlannedSite planned)
    {
        var wanted = new RenderRequest(
            planned.Model,
            planned.Plan,
            planned.Loaded,
            planned.Traces,
            BuildMemory.InWords(request.Options),
            Checker.Examiner(planned.Model, log)
        )
        {
            Threads = request.Options.Threads,
            Questions = planned.Questions,
            Functions = makers.Functions,
            Blocks = makers.Blocks,
            Makers = makers.Names,
            PictureMaker = request.Options.MakerIdentity(PictureBook.Maker),
            Spool = request.Output is null ? null : request.Spool,
        };
        return BehindErrors<MadePages?>(planned, null, () =>
        {
            var pages = watch.Stage("render", () => Pages(new RenderState(wanted, log), planned.IsSound));
            // Pages show earlier findings, and their readers cannot fix this one, so it is reported after the pages.
            if (planned.Model.Unsearched is { } unsearched)
                log.Add(unsearched);
            log.AddRange(makers.MissedBy(pages.Site));
            return pages;
        });
    }

    /// <summary>Renders all pages, while makers begin the work that does not depend on them.</summary>
    private MadePages Pages(RenderState state, bool isSound)
    {
        var benches = makers.Begin(
            state,
            request.Kept,
            forgets: request.ComparesAll,
            writes: isSound && request.Output is not null,
            Workers
        );
        try
        {
            var site = Renderer.Render(state, Workers, log);
            var jobs = benches.SelectMany(bench => bench.Take(site)).ToImmutableArray();
            return new MadePages(site.Expecting(jobs.SelectMany(job => job.Paths)), benches, jobs);
        }
        catch
        {
            foreach (var bench in benches)
                bench.Dispose();
            throw;
        }
    }

    /// <summary>Compares the results with the plan, and checks the paths on this machine.</summary>
    public CheckedSite Check(PlannedSite planned, MadePages? pages)
    {
        var site = pages?.Site;
        var ground = BehindErrors(planned, UInt128.Zero, () =>
        {
            if (pages is null)
                return UInt128.Zero;
            var found = watch.Stage("check", () => Checker.Check(planned.Model, planned.Plan, pages.Site, log));
            CheckPaths(pages);
            return found;
        });
        if (!log.HasErrors)
            log.ReportNeedless();
        var notices =
            log.HasErrors || site is null ? [] : new BuildNotices(planned.Model, planned.Plan, site).Of(request.Output);
        return new CheckedSite(planned, pages, ground, notices)
        {
            MayBeWritten =
                !log.HasErrors
                && !notices.Any(notice => notice.IsError)
                && request.Output is not null
                && site is not null,
        };
    }

    /// <summary>Makes the files that pages order. Null when one could not be made, which is reported.</summary>
    public CheckedSite? Make(CheckedSite whole)
    {
        var pages = whole.Pages ?? throw new InvalidOperationException("nothing was made");
        var site = pages.Site;
        foreach (var bench in pages.Benches)
            if (bench.HasJobs)
                site = site.With(watch.Stage(bench.Name, () => bench.Make(log, Workers)));
        return log.HasErrors ? null : whole with { Pages = pages with { Site = site } };
    }

    /// <summary>Writes the changed files, and in parallel packs the traces for the next build.</summary>
    public (EmitReport Written, ReadOnlyMemory<byte>? Kept) Emit(CheckedSite whole)
    {
        var site = whole.Site!;
        var emit = new EmitRequest(
            Files(site),
            request.Output!,
            request.State!,
            request.StateName,
            request.Options.Threads
        )
        {
            ComparesAll = request.ComparesAll,
            Adopts = request.Adopts,
        };
        var done = watch.Stage("emit", () =>
            Both(() => Emitter.Emit(emit, log, cancel), () => memory.Pack(site, whole.Ground))
        );
        if (request.Tidies && !log.HasErrors)
            foreach (var bench in whole.Pages!.Benches)
                bench.Tidy(atOnce: request.ComparesAll);
        return done;
    }

    /// <summary>Keeps the traces for the next build, and reports.</summary>
    public BuildReport Remember(CheckedSite whole, EmitReport written, ReadOnlyMemory<byte>? kept)
    {
        var report = Report(whole) with { Written = written, BasePath = whole.Planned.Model.Settings.BasePath };
        watch.Stage("remember", () => memory.Save(kept, whole.Site!, whole.Planned.Loaded, report, log));
        return report with { Findings = log.Sorted(), Times = watch.Times };
    }

    /// <summary>The report of a build that wrote nothing.</summary>
    public BuildReport Report(CheckedSite whole) =>
        new(log.Sorted(), whole.Planned.Plan.Pages.Length, EmitReport.Nothing, watch.Times)
        {
            Withheld = whole.Planned.Model.Withheld,
            Detected = BuildReport.Detections(whole.Planned.Loaded, whole.Planned.Model),
            Rendered = whole.Site?.Rendered ?? 0,
            Notices = whole.Notices,
        };

    /// <summary>Runs a stage. A fault of Quadro after errors of the site must not hide them.</summary>
    private T BehindErrors<T>(PlannedSite planned, T otherwise, Func<T> run)
    {
        try
        {
            return run();
        }
        catch (Exception fault) when (!planned.IsSound && Crash.IsOne(fault))
        {
            log.Add(Crash.At(null, Messages.Internal.AfterTheseErrors, fault));
            return otherwise;
        }
    }

    private void CheckPaths(MadePages pages)
    {
        var paths = new DiagnosticBag();
        PathCheck.Run(Paths(pages), paths, request.Misfit);
        // Two pages with one address are also two outputs with one path.
        var told = log.Sorted()
            .Where(finding => finding.Rule == Rules.Plan.SameAddress)
            .Select(finding => finding.Span)
            .ToHashSet();
        // The same is true for two collections with one name, in each of their pages.
        var named = log.Sorted()
            .Where(finding => finding.Rule == Rules.Model.SameName)
            .SelectMany(finding => finding.Notes.Select(note => note.Span).Append(finding.Span))
            .Select(place => place?.File.Path)
            .ToHashSet();
        log.AddRange(paths.Sorted().Where(finding => !IsTold(finding)));

        bool IsTold(Diagnostic finding) =>
            finding.Span is { } place
            && (told.Contains(place) || (finding.Rule == Rules.Emit.SamePath && named.Contains(place.File.Path)));
    }

    private static ImmutableArray<OutputFile> Files(RenderedSite site) =>
        [
            .. site.Artifacts.Select(artifact => new OutputFile(
                artifact.OutputPath,
                artifact.Hash,
                () => artifact.Bytes,
                artifact.Origin
            )
            {
                Yields = artifact.Page is null,
                Size = artifact.Size,
            }),
        ];

    /// <summary>The paths of all files to write; ordered files are not made yet.</summary>
    private static ImmutableArray<OutputFile> Paths(MadePages pages) =>
        [
            .. Files(pages.Site),
            .. pages
                .Jobs.Select(job => (job.Paths, job.Place))
                .SelectMany(job =>
                    job.Paths.Select(path => new OutputFile(path, 0, () => default, job.Place) { Yields = true })
                ),
        ];

    /// <summary>Runs two functions in parallel.</summary>
    private (TOne, TOther) Both<TOne, TOther>(Func<TOne> one, Func<TOther> other)
    {
        try
        {
            if (request.Options.Threads == 1)
                return (one(), other());
            var second = Task.Run(other);
            try
            {
                return (one(), second.GetAwaiter().GetResult());
            }
            finally
            {
                // No part of a build may still run when it has ended, even by an exception.
                ((IAsyncResult)second).AsyncWaitHandle.WaitOne();
                _ = second.Exception;
            }
        }
        catch (AggregateException several)
        {
            // A parallel loop collects the exceptions of its workers; the first of them ends the build.
            ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions[0]);
            throw;
        }
    }
}

/// <summary>The results of the stages before the first page.</summary>
/// <param name="Loaded">The inputs, without the nodes that only the model needs.</param>
internal sealed record PlannedSite(SiteModel Model, SitePlan Plan, LoadedSite Loaded, TraceStore Traces)
{
    public required ReadTable Questions { get; init; }

    /// <summary>Whether there were no errors so far. A site with errors is still made, to find all of them.</summary>
    public required bool IsSound { get; init; }
}

/// <summary>All pages, and the makers of their orders.</summary>
/// <param name="Benches">The makers at work in this build.</param>
internal sealed record MadePages(RenderedSite Site, ImmutableArray<Workbench> Benches, ImmutableArray<Job> Jobs)
    : IDisposable
{
    public void Dispose()
    {
        foreach (var bench in Benches)
            bench.Dispose();
    }
}

/// <summary>The rendered site, and the findings in it.</summary>
/// <param name="Pages">The pages, or null when they could not be made, which is reported.</param>
/// <param name="Ground">A hash of the targets of links: it changes when any address or id does.</param>
internal sealed record CheckedSite(
    PlannedSite Planned,
    MadePages? Pages,
    UInt128 Ground,
    ImmutableArray<Diagnostic> Notices
)
{
    public RenderedSite? Site => Pages?.Site;

    public required bool MayBeWritten { get; init; }
}
