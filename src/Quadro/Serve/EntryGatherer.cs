using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Make.Search;

namespace Quadro.Cli.Serve;

/// <summary>What one build of the preview has to search in. The index is not made of it but when a browser asks for it:
/// no save waits for that.</summary>
internal sealed class EntryGatherer : ISearchIndexer
{
    private readonly ISearchIndexer indexer;
    private readonly GatheredEntries last;

    /// <param name="last">What the last good build had; what is as it was is taken from there.</param>
    public EntryGatherer(ISearchIndexer indexer, GatheredEntries last) =>
        (this.indexer, this.last, Entries) = (indexer, last, last);

    public string? Trouble => indexer.Trouble;

    public string Identity => indexer.Identity;

    /// <summary>The same as before where no word has changed.</summary>
    public GatheredEntries Entries { get; private set; }

    public SearchEntry? Known(string url, UInt128 hash) => last.Find(url, hash);

    /// <summary>One file stands for all: the site has an index where the file stands.</summary>
    public ImmutableArray<SearchFile> Index(IEnumerable<SearchEntry> entries, CancellationToken cancel)
    {
        Entries = new GatheredEntries([.. entries]);
        return [new SearchFile(LateIndex.Entrance, ReadOnlyMemory<byte>.Empty)];
    }
}

/// <summary>The entries of a build, in their order.</summary>
internal sealed class GatheredEntries(ImmutableArray<SearchEntry> all)
{
    private readonly FrozenDictionary<string, (UInt128 Hash, SearchEntry Entry)> byUrl = all.ToFrozenDictionary(
        entry => entry.Url,
        entry => (entry.Hash, entry),
        StringComparer.Ordinal
    );

    public static GatheredEntries None => new([]);

    public ImmutableArray<SearchEntry> All { get; } = all;

    public SearchEntry? Find(string url, UInt128 hash) =>
        byUrl.TryGetValue(url, out var kept) && kept.Hash == hash ? kept.Entry : null;
}
