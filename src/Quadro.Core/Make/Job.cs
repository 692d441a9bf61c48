using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Render;
using Quadro.Text;

namespace Quadro.Make;

/// <summary>Files that are made together, because they share work.</summary>
internal abstract class Job
{
    /// <summary>The files of the site whose paths are known in advance.</summary>
    public virtual IEnumerable<string> Paths => [];

    /// <summary>The place where the site asks for the files, or null when there is none.</summary>
    public virtual SourceSpan? Place => null;

    /// <summary>The pieces to make. Waits for work that has begun.</summary>
    /// <exception cref="ToolException">The tool does not work.</exception>
    public abstract ImmutableArray<Piece> Pieces { get; }

    /// <summary>Makes the bytes of some of the pieces, in their order. The same keys give the same bytes.</summary>
    /// <exception cref="MakeException">They cannot be made.</exception>
    /// <exception cref="ToolException">The tool does not work.</exception>
    public abstract ImmutableArray<ReadOnlyMemory<byte>> Make(ImmutableArray<Piece> missing, CancellationToken cancel);

    /// <summary>The finding when the pieces cannot be made, or null when the maker's own message fits.</summary>
    public virtual Diagnostic? Failed(string reason) => null;

    /// <summary>The files of the site for a piece: one, unless the maker packs several.</summary>
    /// <param name="bytes">Reads the piece, or makes it again.</param>
    public virtual IEnumerable<Artifact> Outputs(Piece piece, UInt128 hash, Func<ReadOnlyMemory<byte>> bytes) =>
        [Artifact.Lazy(piece.Path, hash, bytes)];
}

/// <summary>One thing to make, and to keep for later builds.</summary>
/// <param name="Key">Its inputs and method, including the tool: the same key means the same bytes. It can be part of
/// a file name.</param>
/// <param name="Path">Its path in the site, or empty when it consists of several files.</param>
internal sealed record Piece(string Key, string Path);
