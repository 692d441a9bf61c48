namespace Quadro.Render;

/// <summary>Where made pages wait, out of memory, until the whole site is made and nothing forbids to write
/// it.</summary>
public interface ISpool
{
    /// <summary>Takes a page in. What gives its bytes back, or null when it cannot be kept here. May be called by
    /// several threads.</summary>
    Func<ReadOnlyMemory<byte>>? Keep(ReadOnlySpan<byte> page);
}
