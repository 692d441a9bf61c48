using System.Diagnostics;
using Quadro.Tests.Architecture;

namespace Quadro.Tests.Scripts;

[Collection(nameof(ProcessEnvironment))]
public class CiScriptTests
{
    [Theory]
    [InlineData(5, 0, 2, 0, 0)]
    [InlineData(5, 2, 0, 2, 2)]
    [InlineData(5, 2, 0, 0, 1)]
    [InlineData(0, 0, 0, 8, 8)]
    [InlineData(0, 0, 7, 0, 1)]
    public void The_last_line_counts_and_the_exit_code_tells(
        int passed,
        int failed,
        int skipped,
        int code,
        int expected
    )
    {
        using var dotnet = new FakeDotnet(
            code,
            $"Test run summary: Passed!\n  total: 7\n  failed: {failed}\n  succeeded: {passed}\n  skipped: "
                + $"{skipped}\n  duration: 1s"
        );
        var run = RunScript();
        Assert.Equal($"{passed} passed, {failed} failed, {skipped} skipped", run.Output.TrimEnd('\n').Split('\n')[^1]);
        Assert.Equal(expected, run.ExitCode);
        Assert.Contains("Test run summary", run.Output, StringComparison.Ordinal);
        Assert.Equal("test", dotnet.Arguments);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(134, 134)]
    public void A_run_without_a_summary_has_failed(int code, int expected)
    {
        using var dotnet = new FakeDotnet(code, "Build failed with 1 error(s)");
        var run = RunScript();
        Assert.EndsWith("0 passed, 0 failed, 0 skipped\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(expected, run.ExitCode);
    }

    [Fact]
    public void The_script_calls_the_second_command_of_the_readme() =>
        Assert.Equal(
            "dotnet test",
            File.ReadAllLines(Repository.At("README.md"))
                .Where(line => line.StartsWith("    dotnet ", StringComparison.Ordinal))
                .ElementAt(1)
                .Trim()
        );

    [Fact]
    public void A_native_program_that_cannot_be_made_fails_the_run_and_the_counts_stay_last()
    {
        using var dotnet = new FakeDotnet(
            0,
            "Test run summary: Passed!\n  total: 5\n  failed: 0\n  succeeded: 5\n  skipped: 0\n RID: none"
        );
        dotnet.AddProgram("clang");
        var run = RunScript(native: true);
        Assert.Equal("5 passed, 0 failed, 0 skipped", run.Output.TrimEnd('\n').Split('\n')[^1]);
        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("-p:PublishAot=true", dotnet.Arguments, StringComparison.Ordinal);
    }

    private static ScriptRun RunScript(bool native = false)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the build server's script is for bash");
        var start = new ProcessStartInfo("bash", [Repository.At(".ci", "run")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["QUADRO_NATIVE"] = native ? "1" : "0";
        using var bash = Process.Start(start)!;
        var errors = bash.StandardError.ReadToEndAsync();
        var output = bash.StandardOutput.ReadToEnd();
        bash.WaitForExit();
        return new ScriptRun(bash.ExitCode, output, errors.Result);
    }
}
