using System.Diagnostics;

namespace Quadro.Tests.Disk;

/// <summary>The program beside the tests, in a process of its own.</summary>
internal static class RealProgram
{
    public static Process Start(params string[] words)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            ["exec", Path.Combine(AppContext.BaseDirectory, "quadro.dll"), .. words]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        return Process.Start(start)!;
    }

    /// <summary>Its exit code and what it said.</summary>
    public static (int Code, string Said) Run(params string[] words) => End(Start(words));

    public static (int Code, string Said) End(Process process)
    {
        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync();
            var said = process.StandardError.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, said + output.Result);
        }
    }
}
