using System.Collections.Immutable;
using System.Globalization;
using Quadro.Plan;
using Quadro.Render;
using Quadro.Text;

namespace Quadro.Make.Search;

/// <summary>Makes the index in parallel with the pages, until the stage 'make' needs it.</summary>
internal sealed class SearchRun : MakerRun
{
    private readonly CancellationTokenSource stop;
    private readonly SearchJob job;

    private SearchRun(CancellationTokenSource stop, SearchJob job) => (this.stop, this.job) = (stop, job);

    /// <summary>Checks whether the index of an earlier build has the same entries; otherwise begins to make
    /// one.</summary>
    public static SearchRun Start(ISearchIndexer indexer, MakerGround ground)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(ground.Options.CancellationToken);
        var pages = ground.Pages.Where(EntryMaker.IsSearched).ToImmutableArray();
        var index = new EntryIndex(indexer, pages, () => new EntryMaker(ground.Traces, ground.Open));
        // A clean build would have to make every entry twice to know its digest first.
        var kept = !ground.Store.IsEmpty && ground.Traces.HasEarlier ? index.Digest(ground.Options) : (UInt128?)null;
        return new SearchRun(
            stop,
            kept is { } digest && ground.Store.Find(SearchJob.KeyOf(digest)) is not null
                ? new SearchJob(digest, index.Make)
                : new SearchJob(Task.Run(() => index.Make(stop.Token)), index.Make)
        );
    }

    public override IReadOnlyList<Job> JobsOf(RenderedSite site) => [job];

    public override void Dispose()
    {
        stop.Cancel();
        job.Settle();
        stop.Dispose();
        base.Dispose();
    }
}

/// <summary>The index as one piece, which becomes many files of the site.</summary>
internal sealed class SearchJob : Job
{
    private readonly Task<SearchIndex>? begun;
    private readonly Func<CancellationToken, SearchIndex> make;
    private readonly UInt128? known;

    /// <summary>An index that was kept.</summary>
    public SearchJob(UInt128 digest, Func<CancellationToken, SearchIndex> make) => (known, this.make) = (digest, make);

    /// <summary>An index that is being made.</summary>
    public SearchJob(Task<SearchIndex> begun, Func<CancellationToken, SearchIndex> make) =>
        (this.begun, this.make) = (begun, make);

    public static string KeyOf(UInt128 digest) => digest.ToString("x32", CultureInfo.InvariantCulture);

    public override ImmutableArray<Piece> Pieces =>
        [new Piece(KeyOf(known ?? begun!.GetAwaiter().GetResult().Digest), "")];

    public override ImmutableArray<ReadOnlyMemory<byte>> Make(ImmutableArray<Piece> missing, CancellationToken cancel)
    {
        var index = begun is null ? make(cancel) : begun.GetAwaiter().GetResult();
        return [index.Pack()];
    }

    public override IEnumerable<Artifact> Outputs(Piece piece, UInt128 hash, Func<ReadOnlyMemory<byte>> bytes) =>
        // What was just made need not be read back.
        begun is { IsCompletedSuccessfully: true } made
            ? made.Result.Artifacts
        : SearchIndex.Unpack(bytes()) is { } kept ? kept.Artifacts
        : throw new InvalidOperationException("the packed index cannot be read");

    /// <summary>Waits for an index whose making has begun but that is no longer needed.</summary>
    public void Settle()
    {
        if (begun is null)
            return;
        ((IAsyncResult)begun).AsyncWaitHandle.WaitOne();
        _ = begun.Exception;
    }
}

/// <summary>The entries of a site's pages, and their index.</summary>
internal sealed class EntryIndex(ISearchIndexer indexer, ImmutableArray<PlannedPage> pages, Func<EntryMaker> makers)
{
    /// <summary>The digest of the indexer and of all entries, from the traces of unchanged entries.</summary>
    public UInt128 Digest(ParallelOptions options)
    {
        var hashes = new UInt128[pages.Length];
        Parallel.For(
            0,
            pages.Length,
            options,
            makers,
            (i, _, maker) =>
            {
                hashes[i] = maker.HashOf(pages[i]);
                return maker;
            },
            _ => { }
        );
        return hashes.Aggregate(Empty(), (digest, hash) => digest.Add(hash)).Value;
    }

    /// <exception cref="ToolException">The indexer fails.</exception>
    public SearchIndex Make(CancellationToken cancel)
    {
        var (maker, digest) = (makers(), Empty());
        var files = indexer.Index(Entries(), cancel);
        return new SearchIndex(digest.Value, [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)]);

        IEnumerable<SearchEntry> Entries()
        {
            foreach (var page in pages)
            {
                cancel.ThrowIfCancellationRequested();
                var entry = maker.Get(page, indexer);
                digest.Add(entry.Hash);
                yield return entry;
            }
        }
    }

    private Digest Empty() => new Digest().Add(SearchIndex.Magic).Add(indexer.Identity);
}
