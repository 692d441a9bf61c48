using System.Collections.Concurrent;
using Quadro.Render;

namespace Quadro.Tests.Support;

/// <summary>A spool that keeps every other page, as one does whose disk is now full and now not.</summary>
internal sealed class PlainSpool : ISpool
{
    private readonly ConcurrentDictionary<int, byte[]> pages = new();
    private int asked;

    public Func<ReadOnlyMemory<byte>>? Keep(ReadOnlySpan<byte> page)
    {
        var number = Interlocked.Increment(ref asked);
        if (number % 2 == 0)
            return null;
        pages[number] = page.ToArray();
        return () => pages[number].AsSpan().ToArray();
    }
}
