using System.Diagnostics;
using System.Globalization;

namespace Quadro.Tests.Serve;

/// <summary>The program where the system watches a few folders only, as on a machine where other programs watch very
/// many.</summary>
internal static class FewWatches
{
    private const string Limit = "/proc/sys/user/max_inotify_watches";

    public static bool CanBeHad => OperatingSystem.IsLinux() && Ends("unshare", "-Ur", "sh", "-c", $"echo 8 > {Limit}");

    public static Process Start(int watches, params string[] words)
    {
        var run = string.Create(CultureInfo.InvariantCulture, $"echo {watches} > {Limit}; exec \"$@\"");
        var start = new ProcessStartInfo(
            "unshare",
            [
                "-Ur",
                "sh",
                "-c",
                run,
                "sh",
                "dotnet",
                "exec",
                Path.Combine(AppContext.BaseDirectory, "quadro.dll"),
                .. words,
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        return Process.Start(start)!;
    }

    private static bool Ends(string program, params string[] words)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardError = true })!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
