using System.Collections.Immutable;
using Quadro.Text;

namespace Quadro.Emit;

/// <summary>A file of the finished site.</summary>
/// <param name="Path">Relative to the output folder, with '/' between the parts.</param>
/// <param name="Hash"><see cref="ContentHash.Of"/> of the bytes.</param>
/// <param name="Content">The bytes, asked for only when they must be written or compared.</param>
/// <param name="Origin">The piece of input that asked for this path, for findings about it.</param>
public sealed record OutputFile(
    string Path,
    UInt128 Hash,
    Func<ReadOnlyMemory<byte>> Content,
    SourceSpan? Origin = null
)
{
    internal static Comparer<OutputFile> ByPath =>
        Comparer<OutputFile>.Create((one, other) => string.CompareOrdinal(one.Path, other.Path));

    public ReadOnlyMemory<byte> Bytes => Content();

    /// <summary>How many bytes it has; 0 where that is known only when they are asked for.</summary>
    public long Size { get; init; }

    /// <summary>Not a page: where a page is in its way, this is what has to move.</summary>
    public bool Yields { get; init; }

    public static OutputFile Of(string path, ReadOnlyMemory<byte> bytes, SourceSpan? origin = null) =>
        new(path, ContentHash.Of(bytes.Span), () => bytes, origin) { Size = bytes.Length };
}

/// <summary>The whole site as it shall stand, and where.</summary>
/// <param name="State">The folder of traces.</param>
/// <param name="StateName">Tells the traces of several output folders apart; part of a file name.</param>
public sealed record EmitRequest(
    ImmutableArray<OutputFile> Files,
    IOutput Output,
    IOutput State,
    string StateName,
    int Threads
)
{
    /// <summary>Believe no size and time: compare every file by its bytes.</summary>
    public bool ComparesAll { get; init; }

    /// <summary>Take over what stands where an output goes, whoever wrote it.</summary>
    public bool Adopts { get; init; }
}

/// <summary>What emitting did.</summary>
/// <param name="Bytes">Written, in all.</param>
public sealed record EmitReport(int Written, int Unchanged, int Deleted, long Bytes)
{
    public static EmitReport Nothing { get; } = new(0, 0, 0, 0);
}
