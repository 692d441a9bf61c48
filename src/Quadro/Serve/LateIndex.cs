using System.Collections.Frozen;
using Quadro.Make.Search;
using Quadro.Text;

namespace Quadro.Cli.Serve;

/// <summary>The index of the pages that stand, made when a browser first asks for it.</summary>
/// <param name="older">Files of the index before it: a page that began to search in that one goes on.</param>
internal sealed class LateIndex(
    ISearchIndexer indexer,
    GatheredEntries entries,
    FrozenDictionary<string, PreviewFile>? older
)
{
    /// <summary>The file that names the others; those carry hashes in their names, or never change.</summary>
    public const string Entrance = "pagefind-entry.json";

    private readonly Lock gate = new();
    private Task<FrozenDictionary<string, PreviewFile>>? making;

    /// <summary>The files of the newest index that was made.</summary>
    public FrozenDictionary<string, PreviewFile>? Made
    {
        get
        {
            lock (gate)
                return making is { IsCompletedSuccessfully: true } made ? made.Result : older;
        }
    }

    /// <summary>A file of the index; null when there is none of this name.</summary>
    /// <exception cref="ToolException">It cannot be made. Who asks again has it tried again.</exception>
    public async Task<PreviewFile?> Find(string path, CancellationToken stop)
    {
        if (path != Entrance && Made?.GetValueOrDefault(path) is { } there)
            return there;
        return (await Make(stop)).GetValueOrDefault(path);
    }

    private Task<FrozenDictionary<string, PreviewFile>> Make(CancellationToken stop)
    {
        lock (gate)
        {
            if (making is null or { IsFaulted: true } or { IsCanceled: true })
                making = Task.Run(
                    () =>
                        indexer
                            .Index(entries.All, stop)
                            .ToFrozenDictionary(
                                file => file.Path,
                                file => new PreviewFile(file.Bytes, ContentHash.Of(file.Bytes.Span), 0),
                                StringComparer.Ordinal
                            ),
                    stop
                );
            return making;
        }
    }
}
