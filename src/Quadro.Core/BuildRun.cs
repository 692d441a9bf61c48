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

/// <summary>The stages of one build, each timed under its name, with what all of them share.</summary>
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

    /// <summary>The last build's report, when nothing changed since; null when there is something to do.</summary>
    public BuildReport? Compare()
    {
        if (request.Output is { } output)
            Emitter.Recover(output, log, cancel);
        if (watch.Stage("compare", () => memory.Unchanged(watch, cancel)) is { } same)
            return same with { Times = watch.Times };
        memory.Start();
        return null;
    }

    /// <summary>Reads the inputs, and beside them what the last build kept.</summary>
    public (LoadedSite Loaded, TraceStore Traces) Load() => watch.Stage("load", () => Both(
                () => inputs = Loader.Load(SourceTree.ReadUntil(request.Inputs, log, memory.Listed, cancel), log),
                // Places are looked up when somebody asks for them, which is after the inputs are there.
                () => memory.Traces(path => inputs?.FileOf(path))
            ));

    public SiteModel Model(LoadedSite loaded)
    {
        var model = watch.Stage("model", () =>
            ModelBuilder.Build(loaded, request.Options, log, new Patience(request.Clock, cancel))
        );
        // The model has taken what it needs of the nodes, which are most of what was loaded.
        inputs = loaded.WithoutContent();
        return model;
    }

    /// <summary>Plans every output, and beside that enters the questions that the last build's pages asked.</summary>
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

    /// <summary>Makes every page that is not as it was. Null when that ended in a fault of ours behind errors of the
    /// site, which are told all the same.</summary>
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
            PictureMaker = request.Options.MakerIdentity(PictureBook.Maker),
            Spool = request.Output is null ? null : request.Spool,
        };
        return BehindErrors<MadePages?>(planned, null, () =>
        {
            var pages = watch.Stage("render", () => Pages(new RenderState(wanted, log), planned.IsSound));
            // Pages show what was found before them, and their readers can mend nothing of this: it is said after them.
            if (planned.Model.Unsearched is { } unsearched)
                log.Add(unsearched);
            log.AddRange(makers.MissedBy(pages.Site));
            return pages;
        });
    }

    /// <summary>Renders all pages, while makers begin what does not wait for them.</summary>
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

    /// <summary>Holds what was made against the plan, and the paths against the machine.</summary>
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

    /// <summary>Makes what pages only name. Null when something could not be made, which is reported.</summary>
    public CheckedSite? Make(CheckedSite whole)
    {
        var pages = whole.Pages ?? throw new InvalidOperationException("nothing was made");
        var site = pages.Site;
        foreach (var bench in pages.Benches)
            if (bench.HasJobs)
                site = site.With(watch.Stage(bench.Name, () => bench.Make(log, Workers)));
        return log.HasErrors ? null : whole with { Pages = pages with { Site = site } };
    }

    /// <summary>Writes what differs, and beside that packs what the next build shall know.</summary>
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

    /// <summary>Keeps what the next build shall know, and reports.</summary>
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

    /// <summary>A fault of ours behind errors of the site must not hide them.</summary>
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
        // Two pages on one address are two outputs on one path too.
        var told = log.Sorted()
            .Where(finding => finding.Rule == Rules.Plan.SameAddress)
            .Select(finding => finding.Span)
            .ToHashSet();
        // So are two collections of one name, in each of their pages.
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

    /// <summary>The path of everything that will be written; of what is ordered nothing is made yet.</summary>
    private static ImmutableArray<OutputFile> Paths(MadePages pages) =>
        [
            .. Files(pages.Site),
            .. pages
                .Jobs.SelectMany(job => job.Paths.Select(path => (path, job.Place)))
                .Select(file => new OutputFile(file.path, 0, () => default, file.Place) { Yields = true }),
        ];

    /// <summary>Runs two things that do not wait for each other.</summary>
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
                // Nothing of a build may still run when it has ended, whatever it ended with.
                ((IAsyncResult)second).AsyncWaitHandle.WaitOne();
                _ = second.Exception;
            }
        }
        catch (AggregateException several)
        {
            // A parallel loop gathers what its workers threw; what ends the build is the first of it.
            ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions[0]);
            throw;
        }
    }
}

/// <summary>Everything that is known before the first page is made.</summary>
/// <param name="Loaded">The inputs, without what only the model needs of them.</param>
internal sealed record PlannedSite(SiteModel Model, SitePlan Plan, LoadedSite Loaded, TraceStore Traces)
{
    public required ReadTable Questions { get; init; }

    /// <summary>Whether there were no errors so far. A site with errors is made to the end, to find all of them.</summary>
    public required bool IsSound { get; init; }
}

/// <summary>All pages, and what they order.</summary>
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

/// <summary>What was made, and what was found in it.</summary>
/// <param name="Pages">Null when they could not be made, which is reported.</param>
/// <param name="Ground">What links of pages were held against: changes when any address or id does.</param>
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
