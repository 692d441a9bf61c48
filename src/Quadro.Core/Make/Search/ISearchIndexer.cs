using System.Collections.Immutable;

namespace Quadro.Make.Search;

/// <summary>The program that makes the files in which a browser searches.</summary>
public interface ISearchIndexer : ITool
{
    /// <summary>The files of the index. The same entries in the same order give the same files.</summary>
    /// <exception cref="ToolException">It cannot be made.</exception>
    ImmutableArray<SearchFile> Index(IEnumerable<SearchEntry> entries, CancellationToken cancel);

    /// <summary>The entry that it kept for an address and a hash, which need not be made again, or null when there is
    /// none.</summary>
    SearchEntry? Known(string url, UInt128 hash) => null;
}

/// <summary>A file of the index.</summary>
/// <param name="Path">The path below the folder of the index.</param>
public sealed record SearchFile(string Path, ReadOnlyMemory<byte> Bytes);
