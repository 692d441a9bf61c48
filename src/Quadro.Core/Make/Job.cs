using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Render;
using Quadro.Text;

namespace Quadro.Make;

/// <summary>Files that are made together, because they share work.</summary>
internal abstract class Job
{
    /// <summary>The files of the site whose paths are known before anything is made.</summary>
    public virtual IEnumerable<string> Paths => [];

    /// <summary>Where the site asks for them; null when that is no place.</summary>
    public virtual SourceSpan? Place => null;

    /// <summary>What is made. Waits for what has been begun.</summary>
    /// <exception cref="ToolException">The tool does not work.</exception>
    public abstract ImmutableArray<Piece> Pieces { get; }

    /// <summary>The bytes of some of the pieces, in their order: the same for the same keys.</summary>
    /// <exception cref="MakeException">They cannot be made.</exception>
    /// <exception cref="ToolException">The tool does not work.</exception>
    public abstract ImmutableArray<ReadOnlyMemory<byte>> Make(ImmutableArray<Piece> missing, CancellationToken cancel);

    /// <summary>What is said where the pieces cannot be made; null where the maker's own words fit.</summary>
    public virtual Diagnostic? Failed(string reason) => null;

    /// <summary>The files of the site that a piece is: one, unless the maker packs several.</summary>
    /// <param name="bytes">Reads the piece, or makes it again.</param>
    public virtual IEnumerable<Artifact> Outputs(Piece piece, UInt128 hash, Func<ReadOnlyMemory<byte>> bytes) =>
        [Artifact.Lazy(piece.Path, hash, bytes)];
}

/// <summary>One thing to make, and to keep for later builds.</summary>
/// <param name="Key">What it is made of and how, the tool included: the same key is the same bytes. Fit for the name of
/// a file.</param>
/// <param name="Path">Where it goes in the site; empty where it is several files.</param>
internal sealed record Piece(string Key, string Path);
