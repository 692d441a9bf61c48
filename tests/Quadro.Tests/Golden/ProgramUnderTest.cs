using System.Diagnostics;
using System.Globalization;

namespace Quadro.Tests.Golden;

/// <summary>Builds a golden with the program itself, in a process of its own, on a machine that speaks another language
/// and lives in another time zone.</summary>
internal sealed class ProgramUnderTest(string program)
{
    /// <summary>A language whose letters change case otherwise and whose calendar and digits differ from ours; a zone
    /// that is a day ahead.</summary>
    private static readonly (string Name, string Value)[] OtherMachine =
    [
        ("LANG", "tr_TR.UTF-8"),
        ("LC_ALL", "tr_TR.UTF-8"),
        ("TZ", "Pacific/Kiritimati"),
        ("DOTNET_CLI_UI_LANGUAGE", "tr"),
        ("NO_COLOR", "1"),
        ("QUADRO_PAGEFIND", "none"),
    ];

    /// <summary>The program beside the tests.</summary>
    public static ProgramUnderTest Quadro { get; } = new(Path.Combine(AppContext.BaseDirectory, "quadro.dll"));

    public GoldenResult Build(GoldenRun run)
    {
        string[] command =
        [
            "dotnet",
            "exec",
            program,
            "build",
            run.Site,
            "--threads",
            run.Threads.ToString(CultureInfo.InvariantCulture),
        ];
        // Files that only their owner may read, where the system knows of such.
        if (!OperatingSystem.IsWindows())
            command = ["sh", "-c", "umask 077; exec \"$@\"", "sh", .. command];
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in OtherMachine)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode is not (0 or 1))
            throw new InvalidOperationException(
                $"{Path.GetFileName(program)} ended with {process.ExitCode}:\n{errors}{output.Result}"
            );
        return new GoldenResult(FileSet.Read(run.Output), Log: null, Written: null);
    }
}
