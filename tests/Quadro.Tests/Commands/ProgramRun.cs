using System.Diagnostics;
using Quadro.Tests.Support;

namespace Quadro.Tests.Commands;

/// <summary>A run of the program in a folder, its two streams apart.</summary>
internal sealed record ProgramRun(int Code, string Output, string Errors)
{
    public static string Library => Path.Combine(AppContext.BaseDirectory, "quadro.dll");

    /// <summary>The last line of standard error.</summary>
    public string LastSaid => Errors.TrimEnd('\n').Split('\n')[^1];

    public static ProgramRun Of(TestFolder folder, params string[] words) => Of(folder, [], words);

    public static ProgramRun Of(TestFolder folder, (string Name, string Value)[] variables, string[] words) =>
        Of(folder, "dotnet", variables, ["exec", Library, .. words]);

    public static ProgramRun Of(
        TestFolder folder,
        string program,
        (string Name, string Value)[] variables,
        string[] words
    )
    {
        var start = new ProcessStartInfo(program, words)
        {
            WorkingDirectory = folder.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NO_COLOR"] = "1";
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return new ProgramRun(
            process.ExitCode,
            output.Result.ReplaceLineEndings("\n"),
            errors.ReplaceLineEndings("\n")
        );
    }
}
