namespace Quadro.Cli.Disk;

/// <summary>A file that one process at a time has open, and that is removed when it lets go. The system lets go for a
/// process that dies.</summary>
internal sealed class HeldFile : IDisposable
{
    private readonly string path;
    private readonly FileStream stream;

    private HeldFile(string path, FileStream stream) => (this.path, this.stream) = (path, stream);

    /// <summary>Null while another process has it.</summary>
    public static HeldFile? Take(string path)
    {
        if (new FileInfo(path).LinkTarget is not null)
            throw new IOException($"'{Path.GetFileName(path)}' is a link");
        FileStream stream;
        try
        {
            stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException e) when (IsHeldByAnother(e))
        {
            return null;
        }
        // Who let go has removed the file that was opened here: others meet at the one that stands there.
        if (FileStamp.IsAt(stream.SafeFileHandle, path))
            return new HeldFile(path, stream);
        stream.Dispose();
        return null;
    }

    public void Dispose()
    {
        // Windows removes no file that is open.
        if (OperatingSystem.IsWindows())
            stream.Dispose();
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The next one takes it as it is.
        }
        stream.Dispose();
    }

    /// <summary>The error numbers for a file that is locked: Windows, Linux, macOS.</summary>
    internal static bool IsHeldByAnother(IOException e) => e.HResult is unchecked((int)0x80070020) or 11 or 35;
}
