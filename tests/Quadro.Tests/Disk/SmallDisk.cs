using System.Diagnostics;
using Quadro.Tests.Support;

namespace Quadro.Tests.Disk;

/// <summary>A disk of half a megabyte in memory, where the user may mount one.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly TestFolder folder;

    private SmallDisk(TestFolder folder) => this.folder = folder;

    public string Root => folder.Root;

    /// <summary>Skips the test, saying so, where no disk can be mounted.</summary>
    public static SmallDisk Mount()
    {
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess,
            "only root on Linux can mount a small disk"
        );
        var disk = new SmallDisk(new TestFolder());
        Assert.SkipUnless(
            Run("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", disk.Root),
            "this machine does not let its root mount a small disk"
        );
        return disk;
    }

    public void Remount(string option) => Assert.True(Run("mount", "-o", $"remount,{option}", Root));

    public void Dispose()
    {
        Run("umount", Root);
        folder.Dispose();
    }

    private static bool Run(string command, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
