using System.ComponentModel;
using System.Diagnostics;

namespace Quadro.Tests.Support;

/// <summary>Programs that tests run, from the path or, for the super-user of a Debian or Ubuntu, installed.</summary>
internal static class DebianPackages
{
    private static readonly Lock OneAtATime = new();

    public static string? OnPath(string name)
    {
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        // Servers stand where only the super-user's path leads.
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(OperatingSystem.IsWindows() ? [] : ["/usr/sbin", "/usr/local/sbin"]);
        return folders.Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
    }

    /// <summary>The program, installed where it is missing and can be; null where it can't.</summary>
    public static string? Find(string name, string package) => OnPath(name) ?? (Install(package) ? OnPath(name) : null);

    public static bool Install(string package)
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root")
            return false;
        // Debian installs one package at a time, and tests run beside each other.
        lock (OneAtATime)
            return Run("apt-get", "update") && Run("apt-get", "install", "-y", "--no-install-recommends", package);
    }

    private static bool Run(string program, params string[] words)
    {
        var start = new ProcessStartInfo(program, words)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        // At this level no package starts its server.
        start.Environment["RUNLEVEL"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            process.OutputDataReceived += (_, _) => { };
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
