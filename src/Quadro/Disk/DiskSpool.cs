using Microsoft.Win32.SafeHandles;
using Quadro.Render;

namespace Quadro.Cli.Disk;

/// <summary>A file without a name in a folder of ours. The first pages stay in memory: most sites need no
/// file.</summary>
/// <param name="inMemory">How many bytes of pages to leave in memory.</param>
public sealed class DiskSpool(string folder, long inMemory) : ISpool, IDisposable
{
    public const long SmallSite = 16 * 1024 * 1024;

    private readonly Lock opening = new();
    private SafeFileHandle? file;
    private bool failed;
    private long seen;
    private long end;

    public Func<ReadOnlyMemory<byte>>? Keep(ReadOnlySpan<byte> page)
    {
        if (Interlocked.Add(ref seen, page.Length) <= inMemory || Opened() is not { } open)
            return null;
        var (start, length) = (Interlocked.Add(ref end, page.Length) - page.Length, page.Length);
        try
        {
            RandomAccess.Write(open, page, start);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // No room: memory may still have some.
            Volatile.Write(ref failed, true);
            return null;
        }
        return () => Read(open, start, length);
    }

    public void Dispose() => file?.Dispose();

    private SafeFileHandle? Opened()
    {
        if (Volatile.Read(ref failed))
            return null;
        lock (opening)
        {
            if (file is not null || failed)
                return file;
            try
            {
                return file = Open(Path.Combine(folder, "pages.tmp"));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                failed = true;
                return null;
            }
        }
    }

    /// <summary>However the program ends, the file is gone: its name is taken away as soon as the system
    /// allows.</summary>
    private static SafeFileHandle Open(string path)
    {
        File.Delete(path);
        if (OperatingSystem.IsWindows())
            return File.OpenHandle(
                path,
                FileMode.CreateNew,
                FileAccess.ReadWrite,
                FileShare.None,
                FileOptions.DeleteOnClose
            );
        var handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Delete);
        File.Delete(path);
        return handle;
    }

    private static ReadOnlyMemory<byte> Read(SafeFileHandle file, long start, int length)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(length);
        for (var filled = 0; filled < length; )
        {
            var count = RandomAccess.Read(file, bytes.AsSpan(filled), start + filled);
            if (count == 0)
                throw new EndOfStreamException("pages that were made are gone from the folder of traces");
            filled += count;
        }
        return bytes;
    }
}
