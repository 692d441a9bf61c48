using System.Collections.Immutable;

namespace Quadro.Make.Search;

/// <summary>The door to the program that makes the files in which a browser searches.</summary>
public interface ISearchIndexer : ITool
{
    /// <summary>The files of the index: the same for the same entries in the same order.</summary>
    /// <exception cref="ToolException">It cannot be made.</exception>
    ImmutableArray<SearchFile> Index(IEnumerable<SearchEntry> entries, CancellationToken cancel);

    /// <summary>The entry of an address that it was given before, if it has kept one of this hash: that is not made
    /// again.</summary>
    SearchEntry? Known(string url, UInt128 hash) => null;
}

/// <summary>A file of the index.</summary>
/// <param name="Path">Below the folder of the index.</param>
public sealed record SearchFile(string Path, ReadOnlyMemory<byte> Bytes);
