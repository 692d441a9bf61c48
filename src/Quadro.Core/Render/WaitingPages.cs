namespace Quadro.Render;

/// <summary>The pages that one worker has made, in the spool, or in shared blocks of memory: every garbage collection
/// would move separate arrays.</summary>
internal sealed class WaitingPages(ISpool? spool)
{
    private const int FirstBlock = 256 * 1024;
    private const int Block = 1024 * 1024;

    private byte[]? block;
    private int used;

    /// <summary>Stores a page, and returns a function that gives its bytes back.</summary>
    public Func<ReadOnlyMemory<byte>> Keep(ReadOnlySpan<byte> page) => spool?.Keep(page) ?? InMemory(page);

    private Func<ReadOnlyMemory<byte>> InMemory(ReadOnlySpan<byte> page)
    {
        var kept = Place(page.Length);
        page.CopyTo(kept.Span);
        return () => kept;
    }

    private Memory<byte> Place(int length)
    {
        if (length > FirstBlock)
            return new byte[length];
        if (block is null || length > block.Length - used)
            (block, used) = (GC.AllocateUninitializedArray<byte>(block is null ? FirstBlock : Block, pinned: true), 0);
        used += length;
        return block.AsMemory(used - length, length);
    }
}
