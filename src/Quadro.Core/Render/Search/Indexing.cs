using System.Collections.Immutable;
using Quadro.Plan;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Render.Search;

/// <summary>What an index is made with.</summary>
/// <param name="Kept">The index of an earlier build.</param>
public sealed record SearchRequest(ISearchIndexer Indexer, SearchIndex? Kept);

/// <summary>The making of the index, which goes on beside everything else until somebody asks for it.</summary>
public sealed class Indexing : IDisposable
{
    private readonly CancellationTokenSource stop;
    private readonly Task<SearchIndex> index;

    private readonly bool isKept;

    private Indexing(CancellationTokenSource stop, Task<SearchIndex> index, bool isKept) =>
        (this.stop, this.index, this.isKept) = (stop, index, isKept);

    /// <summary>Takes the index of an earlier build where all entries are as they were; else begins to make
    /// one.</summary>
    internal static Indexing Start(
        ImmutableArray<PlannedPage> all,
        TraceBook traces,
        Func<Making, PageHost> open,
        SearchRequest request,
        ParallelOptions options
    )
    {
        var pages = all.Where(EntryMaker.IsSearched).ToImmutableArray();
        Func<EntryMaker> makers = () => new EntryMaker(traces, open);
        var stop = CancellationTokenSource.CreateLinkedTokenSource(options.CancellationToken);
        if (
            request.Kept is { } kept
            && traces.HasEarlier
            && Digest(makers, pages, request.Indexer, options) == kept.Digest
        )
            return new Indexing(stop, Task.FromResult(kept), isKept: true);
        return new Indexing(stop, Task.Run(() => Make(makers(), pages, request.Indexer, stop.Token)), isKept: false);
    }

    /// <summary>The index, when it was made anew.</summary>
    public SearchIndex? Made => isKept ? null : Wait();

    /// <exception cref="IndexingException">There is none, and why.</exception>
    public SearchIndex Wait() => index.GetAwaiter().GetResult();

    /// <summary>Nobody waits for it any more.</summary>
    public void Dispose()
    {
        stop.Cancel();
        ((IAsyncResult)index).AsyncWaitHandle.WaitOne();
        _ = index.Exception;
        stop.Dispose();
    }

    private static UInt128 Digest(
        Func<EntryMaker> makers,
        ImmutableArray<PlannedPage> pages,
        ISearchIndexer indexer,
        ParallelOptions options
    )
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
        return hashes.Aggregate(new Digest().Add(indexer.Identity), (digest, hash) => digest.Add(hash)).Value;
    }

    private static SearchIndex Make(
        EntryMaker maker,
        ImmutableArray<PlannedPage> pages,
        ISearchIndexer indexer,
        CancellationToken cancel
    )
    {
        var digest = new Digest().Add(indexer.Identity);
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
}
