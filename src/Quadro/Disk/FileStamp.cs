using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Quadro.Load;

namespace Quadro.Cli.Disk;

/// <summary>
/// Asks the system when it last saw a file change. It keeps that time by itself: a file that is written again and given
/// its old time back has a new one. Where the system does not tell, or tells seconds only, there is no stamp, and
/// whoever wants to know compares bytes.
/// </summary>
internal static class FileStamp
{
    private const int BasicInfo = 0;

    /// <summary>The part of a file's mode that says what it is; the same numbers on every Unix.</summary>
    private const int TypeMask = 0xF000;

    private static readonly DateTime WindowsEpoch = new(1601, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Null when what the system says does not fit the size and time that are known of the file.</summary>
    /// <param name="oddity">What it is that is no file: "a pipe". To read it could take for ever.</param>
    public static ChangeStamp? Of(string path, long size, long modified, out string? oddity)
    {
        oddity = null;
        try
        {
            if (!OperatingSystem.IsWindows())
            {
                if (Stat(path, out var status) != 0)
                    return null;
                oddity = Oddity(status.Mode);
                return oddity is null ? Checked(status, size, modified) : null;
            }
            using var handle = File.OpenHandle(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            return OfWindows(handle, modified);
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or DllNotFoundException or EntryPointNotFoundException
            )
        {
            return null;
        }
    }

    public static ChangeStamp? Of(SafeFileHandle handle, long size, long modified)
    {
        try
        {
            if (OperatingSystem.IsWindows())
                return OfWindows(handle, modified);
            return StatOpen(handle, out var status) == 0 ? Checked(status, size, modified) : null;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>What it is that stands at a path and is no file; null for a file, for nothing, and where the system
    /// does not tell.</summary>
    public static string? OddityAt(string path)
    {
        try
        {
            return !OperatingSystem.IsWindows() && Stat(path, out var status) == 0 ? Oddity(status.Mode) : null;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>The same of what is open.</summary>
    public static string? OddityOf(SafeFileHandle handle)
    {
        try
        {
            return !OperatingSystem.IsWindows() && StatOpen(handle, out var status) == 0 ? Oddity(status.Mode) : null;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Whether an open file is the one at a path; also true where the system does not tell.</summary>
    public static bool IsAt(SafeFileHandle handle, string path)
    {
        try
        {
            if (OperatingSystem.IsWindows())
                return true;
            return StatOpen(handle, out var open) == 0
                && Stat(path, out var there) == 0
                && (open.Node, open.Device) == (there.Node, there.Device);
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return true;
        }
    }

    private static string? Oddity(int mode) =>
        (mode & TypeMask) switch
        {
            0x1000 => "a pipe",
            0xC000 => "a socket",
            0x2000 or 0x6000 => "a device",
            _ => null,
        };

    private static ChangeStamp? Checked(in UnixStatus status, long size, long modified) =>
        status.Size == size && Ticks(status.Modified, status.ModifiedFraction) == modified
            ? Fine(Ticks(status.Changed, status.ChangedFraction), status.Node)
            : null;

    private static ChangeStamp? OfWindows(SafeFileHandle handle, long modified) =>
        Information(handle, BasicInfo, out var info, (uint)Marshal.SizeOf<WindowsStatus>())
        && info.Modified + WindowsEpoch.Ticks == modified
        && info.Changed > 0
            ? Fine(info.Changed + WindowsEpoch.Ticks, 0)
            : null;

    /// <summary>A time of whole seconds is one of a disk that knows no parts of them: within one a file may change
    /// twice.</summary>
    private static ChangeStamp? Fine(long time, long node) =>
        time % TimeSpan.TicksPerSecond == 0 ? null : new ChangeStamp(time, node);

    private static long Ticks(long seconds, long nanoseconds) =>
        DateTime.UnixEpoch.Ticks + seconds * TimeSpan.TicksPerSecond + nanoseconds / 100;

    // The runtime's own door to the system, which is the same on every Unix.
    [DllImport("libSystem.Native", EntryPoint = "SystemNative_Stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Stat([MarshalAs(UnmanagedType.LPUTF8Str)] string path, out UnixStatus status);

    [DllImport("libSystem.Native", EntryPoint = "SystemNative_FStat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int StatOpen(SafeFileHandle file, out UnixStatus status);

    [DllImport("kernel32", EntryPoint = "GetFileInformationByHandleEx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool Information(SafeFileHandle file, int kind, out WindowsStatus info, uint size);

    [StructLayout(LayoutKind.Sequential)]
    private struct UnixStatus
    {
        public int Flags;
        public int Mode;
        public uint User;
        public uint Group;
        public long Size;
        public long Accessed;
        public long AccessedFraction;
        public long Modified;
        public long ModifiedFraction;
        public long Changed;
        public long ChangedFraction;
        public long Born;
        public long BornFraction;
        public long Device;
        public long NamedDevice;
        public long Node;
        public uint UserFlags;

        // Room for what a later runtime may write behind.
        public long Reserved1;
        public long Reserved2;
        public long Reserved3;
        public long Reserved4;
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct WindowsStatus
    {
        public long Created;
        public long Accessed;
        public long Modified;
        public long Changed;
        public uint Attributes;
    }
}
