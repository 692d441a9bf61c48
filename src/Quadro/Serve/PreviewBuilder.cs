using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using Quadro.Cli.Commands;
using Quadro.Cli.Disk;
using Quadro.Diagnostics;
using Quadro.Emit;
using Quadro.Make.Search;
using Quadro.Model.Settings;
using Quadro.Text;
using Quadro.Tools;

namespace Quadro.Cli.Serve;

/// <summary>Builds one site over and over, in memory: what a build left is where the next one starts.</summary>
/// <remarks>Nothing but small pictures, which lie with those of other builds, is written to the disk, so that neither
/// the published site nor another preview is touched.</remarks>
internal sealed class PreviewBuilder
{
    private const string Styles = "templates/assets/";

    /// <summary>Finer than any file system's clock: what was changed this shortly before a build is compared by its
    /// bytes.</summary>
    private static readonly TimeSpan Doubt = TimeSpan.FromSeconds(3);

    private readonly string root;
    private readonly BuildOptions options;
    private readonly DiskInputs site;
    private readonly StandingInputs kit = new(new EmbeddedKit());
    private MemoryFolder output = new(() => 0);
    private MemoryFolder traces = new(() => (DateTime.UtcNow - Doubt).Ticks);
    private FrozenDictionary<string, string> styles = FrozenDictionary<string, string>.Empty;

    private readonly ISearchIndexer indexer;
    private GatheredEntries entries = GatheredEntries.None;
    private LateIndex? index;

    public PreviewBuilder(string root, ServeOptions options) =>
        (this.root, this.options, site, indexer) = (root, options.Build, new DiskInputs(root), options.Indexer);

    /// <summary>The last good build and this one's findings; a failed one leaves the pages as they were.</summary>
    public PreviewBuild Build(Snapshot last, Action<string> entering, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        if (!SiteFolder.IsSite(root))
            return Failed(last, [BuildSession.NotASite(Path.GetFileName(root))], clock.Elapsed);
        var (files, memory) = (output.Branch(), traces.Branch());
        var gatherer = new EntryGatherer(indexer, entries);
        var request = new BuildRequest(new LayeredInputs(site, kit), options, files, memory, "preview", () =>
            clock.Elapsed
        )
        {
            Identity = "preview",
            Entering = entering,
            Makers = InstalledMakers.All(gatherer),
            // What the gatherer gives is no index, and must not be taken for one.
            Kept = maker => maker == SiteSettings.Search ? memory : BuildSession.KeptFiles(root, maker),
        };
        var report = Run(request, cancel);
        if (report.Failed)
            return Failed(last, report.Findings, clock.Elapsed);
        (output, traces) = (files, memory);
        if (report.Written.Written + report.Written.Deleted > 0)
            styles = SiteStyles();
        Take(gatherer.Entries);
        var now = new Snapshot(output.Files, report.BasePath ?? last.BasePath, report.Findings)
        {
            Index = output.Files.ContainsKey(SearchIndex.Folder + LateIndex.Entrance) ? index : null,
        };
        return new PreviewBuild(now, report, clock.Elapsed);
    }

    /// <summary>The new text of stylesheets by the path at which they stand now, when nothing else was saved: they need
    /// no build to be shown.</summary>
    public ImmutableDictionary<string, ReadOnlyMemory<byte>> FreshStyles(IReadOnlyCollection<string> saved)
    {
        var fresh = ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty;
        foreach (var path in saved)
        {
            if (!styles.TryGetValue(path, out var target) || Read(path) is not { } bytes)
                return ImmutableDictionary<string, ReadOnlyMemory<byte>>.Empty;
            fresh = fresh.SetItem(target, bytes);
        }
        return fresh;
    }

    private void Take(GatheredEntries gathered)
    {
        if (ReferenceEquals(gathered, entries))
            return;
        (entries, index) = (gathered, new LateIndex(indexer, gathered, index?.Made));
    }

    /// <summary>A fault of ours must not end the preview: it is told like any other finding, and the next save tries
    /// again.</summary>
    private static BuildReport Run(BuildRequest request, CancellationToken cancel)
    {
        try
        {
            return Pipeline.Run(request, cancel);
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            return new BuildReport(
                [Messages.Internal.CrashInPreview(fault.Message, fault.ToString())],
                0,
                EmitReport.Nothing,
                []
            );
        }
    }

    private static PreviewBuild Failed(Snapshot last, ImmutableArray<Diagnostic> findings, TimeSpan time) =>
        new(last with { Findings = findings }, new BuildReport(findings, 0, EmitReport.Nothing, []), time);

    /// <summary>The site's own stylesheets that go out as they are, with where they go.</summary>
    private FrozenDictionary<string, string> SiteStyles()
    {
        var written = output
            .Files.Where(file => file.Key.EndsWith(".css", StringComparison.Ordinal))
            .DistinctBy(file => file.Value.Hash)
            .ToDictionary(file => file.Value.Hash, file => file.Key);
        return site.List()
            .Where(file =>
                file.Trouble is null
                && file.Path.StartsWith(Styles, StringComparison.Ordinal)
                && file.Path.EndsWith(".css", StringComparison.Ordinal)
            )
            .Select(file => (file.Path, Bytes: Read(file.Path)))
            .Where(file => file.Bytes is { } bytes && written.ContainsKey(ContentHash.Of(bytes.Span)))
            .ToFrozenDictionary(
                file => file.Path,
                file => written[ContentHash.Of(file.Bytes!.Value.Span)],
                StringComparer.Ordinal
            );
    }

    private ReadOnlyMemory<byte>? Read(string path)
    {
        try
        {
            return site.Read(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>What a build of the preview gave.</summary>
internal sealed record PreviewBuild(Snapshot Snapshot, BuildReport Report, TimeSpan Time);
