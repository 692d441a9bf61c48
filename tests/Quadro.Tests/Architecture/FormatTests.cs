using System.Diagnostics;

namespace Quadro.Tests.Architecture;

/// <summary>Nobody breaks lines by hand: the formatter does (decision 026).</summary>
public class FormatTests
{
    [Fact]
    public void Sources_are_as_the_formatter_writes_them()
    {
        Assert.SkipUnless(Run("tool restore").Code == 0, "the formatter cannot be restored here");
        var (code, output) = Run("csharpier check src tests");
        Assert.True(code == 0, $"run: dotnet csharpier format src tests\n{output}");
    }

    private static (int Code, string Output) Run(string arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", arguments)
            {
                WorkingDirectory = Repository.At(""),
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
