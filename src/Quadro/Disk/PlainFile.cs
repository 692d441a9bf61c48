using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Quadro.Cli.Disk;

/// <summary>Opens files and nothing else. To open a pipe waits until somebody writes to it, and one may have taken a
/// file's place since it was listed.</summary>
internal static class PlainFile
{
    /// <summary>Numbers of the system, the same on all machines that .NET runs on: open at once, and close for programs
    /// that are started.</summary>
    private const int LinuxFlags = 0x800 | 0x80000;
    private const int MacFlags = 0x4 | 0x1000000;

    public static SafeFileHandle Open(string path)
    {
        Refuse(FileStamp.OddityAt(path));
        var handle = AtOnce(path)
            ?? File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        try
        {
            Refuse(FileStamp.OddityOf(handle));
            return handle;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    private static void Refuse(string? oddity)
    {
        if (oddity is not null)
            throw new IOException($"it is {oddity}, not a file");
    }

    /// <summary>Null where the system does not open the file so; why is said by who opens it in the usual
    /// way.</summary>
    private static SafeFileHandle? AtOnce(string path)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
            return null;
        try
        {
            var number = OpenFile(path, OperatingSystem.IsLinux() ? LinuxFlags : MacFlags);
            return number < 0 ? null : new SafeFileHandle(number, ownsHandle: true);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenFile([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);
}
