namespace Quadro.Render;

/// <summary>Keeps finished pages out of memory until the whole site is made and may be written.</summary>
public interface ISpool
{
    /// <summary>Stores a page. Returns a function that gives its bytes back, or null when it cannot be stored.
    /// Several threads may call it.</summary>
    Func<ReadOnlyMemory<byte>>? Keep(ReadOnlySpan<byte> page);
}
