using System.Collections.Immutable;

namespace Quadro.Render.Search;

/// <summary>The door to the program that makes the files in which a browser searches.</summary>
public interface ISearchIndexer
{
    /// <summary>Why it cannot work on this machine, as the end of a sentence; null when it can.</summary>
    string? Trouble { get; }

    /// <summary>Tells it from any other that might make other files of the same entries.</summary>
    string Identity { get; }

    /// <summary>The files of the index: the same for the same entries in the same order.</summary>
    /// <exception cref="IndexingException">It cannot be made.</exception>
    ImmutableArray<SearchFile> Index(IEnumerable<SearchEntry> entries, CancellationToken cancel);

    /// <summary>The entry of an address that it was given before, if it has kept one of this hash: that is not made
    /// again.</summary>
    SearchEntry? Known(string url, UInt128 hash) => null;
}

/// <summary>A file of the index.</summary>
/// <param name="Path">Below the folder of the index.</param>
public sealed record SearchFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>No index can be made; the message says why, as the end of a sentence.</summary>
public sealed class IndexingException : Exception
{
    public IndexingException() { }

    public IndexingException(string message)
        : base(message) { }

    public IndexingException(string message, Exception inner)
        : base(message, inner) { }
}
