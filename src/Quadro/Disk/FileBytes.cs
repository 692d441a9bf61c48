namespace Quadro.Cli.Disk;

/// <summary>Reads whole files, also ones that somebody else has open for writing.</summary>
internal static class FileBytes
{
    public static byte[] Read(string path)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var length = RandomAccess.GetLength(handle);
        if (length > Array.MaxLength) throw new IOException("the file is larger than 2 GB");
        var bytes = GC.AllocateUninitializedArray<byte>((int)length);
        var filled = 0;
        while (filled < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(filled), filled) is > 0 and var count) filled += count;
        return filled == bytes.Length ? bytes : bytes[..filled];
    }
}
