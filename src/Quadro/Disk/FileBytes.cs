using Microsoft.Win32.SafeHandles;
using Quadro.Load;

namespace Quadro.Cli.Disk;

/// <summary>Reads whole files, also ones that somebody else has open for writing.</summary>
internal static class FileBytes
{
    public static ReadOnlyMemory<byte> Read(string path)
    {
        using var handle = PlainFile.Open(path);
        return Read(handle, null);
    }

    /// <summary>Size and time are those of the open file when its last byte was read: another file of that name does
    /// not matter.</summary>
    public static InputBytes Take(string path, ByteBlock block)
    {
        using var handle = PlainFile.Open(path);
        var bytes = Read(handle, block);
        var modified = File.GetLastWriteTimeUtc(handle).Ticks;
        return new InputBytes(bytes, RandomAccess.GetLength(handle) == bytes.Length ? bytes.Length : -1, modified)
        {
            Stamp = FileStamp.Of(handle, bytes.Length, modified),
        };
    }

    private static ReadOnlyMemory<byte> Read(SafeFileHandle handle, ByteBlock? block)
    {
        var length = RandomAccess.GetLength(handle);
        if (length > Array.MaxLength)
            throw new IOException("the file is larger than 2 GB");
        var bytes = block?.Take((int)length) ?? GC.AllocateUninitializedArray<byte>((int)length);
        var filled = 0;
        while (filled < bytes.Length && RandomAccess.Read(handle, bytes.Span[filled..], filled) is > 0 and var count)
            filled += count;
        return filled == bytes.Length ? bytes : bytes[..filled];
    }
}
