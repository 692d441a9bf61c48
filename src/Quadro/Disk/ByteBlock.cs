namespace Quadro.Cli.Disk;

/// <summary>A large array that many small files share: each in an array of its own would be moved about by every
/// collection.</summary>
internal sealed class ByteBlock
{
    private const int Size = 1024 * 1024;
    private const int LargestShared = 64 * 1024;

    private byte[] bytes = [];
    private int used;

    public Memory<byte> Take(int length)
    {
        if (length > LargestShared)
            return GC.AllocateUninitializedArray<byte>(length);
        if (length > bytes.Length - used)
            (bytes, used) = (
                GC.AllocateUninitializedArray<byte>(bytes.Length == 0 ? LargestShared : Size, pinned: true),
                0
            );
        used += length;
        return bytes.AsMemory(used - length, length);
    }
}
