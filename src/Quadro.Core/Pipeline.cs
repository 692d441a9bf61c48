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
using Quadro.Render.Pictures;
using Quadro.Render.Search;
using Quadro.Scripting;
using Quadro.Tracing;

namespace Quadro;

/// <summary>The whole of Quadro: each line reads only what stands above it.</summary>
public static class Pipeline
{
    private const string NoIndexerHelp =
        "unpack the whole program, with the folder 'pagefind' beside it, or name Pagefind's program in "
        + "QUADRO_PAGEFIND; 'search: false' in quadro.yaml does without";

    public static BuildReport Run(BuildRequest request, CancellationToken cancel)
    {
        var lacks = new Lacks(
            request.Search?.Trouble is { } noSearch
                ? Rules.Render.NoIndexer.At(null, $"the site has no search: {noSearch}", NoIndexerHelp)
                : null,
            request.Pictures?.Maker.Trouble is { } noPictures ? WithoutPictures(noPictures) : null
        );
        while (true)
        {
            try
            {
                return Run(Equipped(request, lacks), lacks, cancel);
            }
            catch (IndexingException e)
            {
                // Its pages lead to a search that there is not: they are made once more, without.
                lacks = lacks with
                {
                    Search = Rules.Render.FailedIndexer.At(
                        null,
                        $"the site has no search, because its index could not be made: {e.Message}",
                        "build again; 'search: false' in quadro.yaml does without search"
                    ),
                };
            }
            catch (PictureMakerException e)
            {
                lacks = lacks with { Pictures = WithoutPictures(e.Message) };
            }
        }
    }

    private static Diagnostic WithoutPictures(string reason) =>
        Rules.Render.NoPictureMaker.At(
            null,
            $"pages show pictures in their full size only: {reason}",
            "unpack the whole program, with the library 'libvips' beside it; 'pictures: off' in quadro.yaml "
                + "does without"
        );

    private static BuildRequest Equipped(BuildRequest request, Lacks lacks) =>
        request with
        {
            Options = request.Options with
            {
                Search = request.Search is not null && lacks.Search is null,
                Pictures = lacks.Pictures is null ? request.Pictures?.Maker.Identity : null,
            },
            Pictures = lacks.Pictures is null ? request.Pictures : null,
        };

    /// <param name="lacks">What is to be said of a site that wants what it cannot have.</param>
    private static BuildReport Run(BuildRequest request, Lacks lacks, CancellationToken cancel)
    {
        var log = new DiagnosticBag();
        var watch = new StageWatch(request.Clock, request.Entering);
        var memory = new BuildMemory(request, lacks.InWords);
        if (request.Output is { } shown)
            Emitter.Recover(shown, log, cancel);
        if (watch.Stage("compare", () => memory.Unchanged(watch, cancel)) is { } same)
            return same with { Times = watch.Times };
        memory.Start();
        LoadedSite loaded = null!;
        var traces = TraceStore.Empty;
        watch.Stage("load", () =>
            Both(
                request,
                () => loaded = Loader.Load(SourceTree.ReadUntil(request.Inputs, log, memory.Listed, cancel), log),
                () => traces = memory.Traces(path => loaded.FileOf(path))
            )
        );
        var model = watch.Stage("model", () =>
            ModelBuilder.Build(loaded, request.Options, log, new Patience(request.Clock, cancel))
        );
        loaded = loaded.WithoutContent();
        SitePlan plan = null!;
        ReadTable questions = null!;
        var library = new ScriptLibrary(QueryFunctions.New(model.Names), model.Settings.Script);
        watch.Stage("plan", () =>
            Both(
                request,
                () => plan = Planner.Plan(model, library, log),
                () => questions = RenderRequest.QuestionsOf(traces, model)
            )
        );
        // Errors so far do not hide what is wrong in templates, texts and links; nothing will be written.
        var fails = log.HasErrors;
        var wanted = new RenderRequest(
            model,
            plan,
            loaded,
            traces,
            BuildMemory.InWords(request.Options),
            Checker.Examiner(model, log)
        )
        {
            Threads = request.Options.Threads,
            Questions = questions,
            PictureMaker = request.Options.Pictures,
            Spool = request.Output is null ? null : request.Spool,
            Search =
                !fails
                && request is { Search: { } indexer, Output: not null }
                && !model.Without.Contains(SiteSettings.Search)
                    ? new SearchRequest(indexer, memory.Index())
                    : null,
        };
        if (fails)
            return Rest(wanted, new Attempt(request, lacks, log, watch), cancel) with
            {
                Withheld = model.Withheld,
                Detected = BuildReport.Detections(loaded, model),
            };
        var site = watch.Stage("render", () => Renderer.Render(wanted, log, cancel));
        using var indexing = site.Search;
        // Said so late, because pages show what was found before them, and this is nothing that their readers can mend.
        if ((model.Unsearched ?? (model.Settings.WantsSearch ? lacks.Search : null)) is { } silence)
            log.Add(silence);
        if (lacks.Pictures is { } plain && site.Artifacts.Any(artifact => !artifact.Pictures.IsEmpty))
            log.Add(plain);
        var ground = watch.Stage("check", () => Checker.Check(model, plan, site, log));
        PathCheck.Run(Paths(site), log, request.Misfit);
        if (!log.HasErrors)
            log.ReportNeedless();
        var notices = log.HasErrors ? [] : new BuildNotices(model, plan, site).Of(request.Output);
        if (log.HasErrors || notices.Any(notice => notice.IsError) || request.Output is not { } output)
            return BuildReport.Stopped(log, plan, watch) with
            {
                Withheld = model.Withheld,
                Detected = BuildReport.Detections(loaded, model),
                Rendered = site.Rendered,
                Notices = notices,
            };
        if (site.Search is not null)
            site = watch.Stage("search", site.Indexed);
        if (request.Pictures is { } pictures)
            site = watch.Stage("pictures", () =>
                site.With(
                    new PictureWorks(pictures, request.ComparesAll).Make(
                        site.Variants,
                        site.PlaceOf,
                        log,
                        Workers(request, cancel)
                    )
                )
            );
        if (log.HasErrors)
            return BuildReport.Stopped(log, plan, watch) with
            {
                Withheld = model.Withheld,
                Detected = BuildReport.Detections(loaded, model),
                Rendered = site.Rendered,
            };
        var emit = new EmitRequest(Files(site), output, request.State!, request.StateName, request.Options.Threads)
        {
            ComparesAll = request.ComparesAll,
            Adopts = request.Adopts,
        };
        var (written, kept) = (EmitReport.Nothing, (ReadOnlyMemory<byte>?)null);
        watch.Stage("emit", () =>
            Both(request, () => written = Emitter.Emit(emit, log, cancel), () => kept = memory.Pack(site, ground))
        );
        if (request.Pictures is { Tidies: true, Kept: { } folder } && !log.HasErrors)
            KeptPictures.Tidy(folder, site.Variants, atOnce: request.ComparesAll);
        var report = new BuildReport(log.Sorted(), plan.Pages.Length, written, [])
        {
            Withheld = model.Withheld,
            Detected = BuildReport.Detections(loaded, model),
            Rendered = site.Rendered,
            BasePath = model.Settings.BasePath,
            Notices = notices,
        };
        watch.Stage("remember", () => memory.Save(kept, site, loaded, report, log));
        return report with { Findings = log.Sorted(), Times = watch.Times };
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

    /// <summary>All that will be written, for who asks for no more than where; of pictures nothing is made
    /// yet.</summary>
    private static ImmutableArray<OutputFile> Paths(RenderedSite site) =>
        [
            .. Files(site),
            .. site.Variants.Select(variant => new OutputFile(
                Addresses.OutputPath(variant.Url),
                0,
                () => default,
                site.PlaceOf(variant)
            )
            {
                Yields = true,
            }),
        ];

    /// <summary>What else is wrong with a site that has errors already.</summary>
    private static BuildReport Rest(RenderRequest wanted, Attempt attempt, CancellationToken cancel)
    {
        var (request, lacks, log, watch) = attempt;
        try
        {
            var site = watch.Stage("render", () => Renderer.Render(wanted, log, cancel));
            if ((wanted.Model.Unsearched ?? (wanted.Model.Settings.WantsSearch ? lacks.Search : null)) is { } silence)
                log.Add(silence);
            if (lacks.Pictures is { } plain && site.Artifacts.Any(artifact => !artifact.Pictures.IsEmpty))
                log.Add(plain);
            watch.Stage("check", () => Checker.Check(wanted.Model, wanted.Plan, site, log));
            var paths = new DiagnosticBag();
            PathCheck.Run(Paths(site), paths, request.Misfit);
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
            log.AddRange(
                paths
                    .Sorted()
                    .Where(finding =>
                        finding.Span is not { } place
                        || !(
                            told.Contains(place)
                            || (finding.Rule == Rules.Emit.SamePath && named.Contains(place.File.Path))
                        )
                    )
            );
            return BuildReport.Stopped(log, wanted.Plan, watch) with { Rendered = site.Rendered };
        }
        catch (Exception fault) when (Crash.IsOne(fault))
        {
            // What was found before shall be known all the same.
            log.Add(Crash.At(null, "what follows after these errors", fault));
            return BuildReport.Stopped(log, wanted.Plan, watch);
        }
    }

    private static ParallelOptions Workers(BuildRequest request, CancellationToken cancel) =>
        new()
        {
            MaxDegreeOfParallelism = request.Options.Threads > 0 ? request.Options.Threads : -1,
            CancellationToken = cancel,
        };

    private sealed record Attempt(BuildRequest Request, Lacks Lacks, DiagnosticBag Log, StageWatch Watch);

    private sealed record Lacks(Diagnostic? Search, Diagnostic? Pictures)
    {
        public string InWords => $"{Search?.Message}\n{Pictures?.Message}";
    }

    /// <summary>Two things that do not wait for each other.</summary>
    private static void Both(BuildRequest request, Action one, Action other)
    {
        try
        {
            Parallel.Invoke(
                new ParallelOptions
                {
                    MaxDegreeOfParallelism = request.Options.Threads > 0 ? request.Options.Threads : -1,
                },
                one,
                other
            );
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.Flatten().InnerExceptions[0]);
        }
    }
}
