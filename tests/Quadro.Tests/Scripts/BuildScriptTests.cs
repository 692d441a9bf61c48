using Quadro.Tests.Architecture;
using Quadro.Tests.Golden;

namespace Quadro.Tests.Scripts;

/// <summary>The path and the variables of a process are everybody's: these tests run alone.</summary>
[CollectionDefinition(nameof(ProcessEnvironment), DisableParallelization = true)]
public sealed class ProcessEnvironment;

[Collection(nameof(ProcessEnvironment))]
public class BuildScriptTests
{
    private static string Script => Repository.At("build.ps1");

    [Theory]
    [InlineData("run --project src/Quadro -- build", "build")]
    [InlineData(
        "run --project src/Quadro -- build --output out --threads 1",
        "build",
        "--output",
        "out",
        "--threads",
        "1"
    )]
    [InlineData("run --project src/Quadro -- serve --port 8080", "serve", "--port", "8080")]
    [InlineData("test", "test")]
    [InlineData("test -v q", "test", "-v", "q")]
    [InlineData("test --filter-trait kind=golden", "golden")]
    [InlineData(
        "run --configuration Release --project tests/Quadro.Benchmarks -- --filter *Csv*",
        "bench",
        "--filter",
        "*Csv*"
    )]
    [InlineData("test --filter-trait kind=screenshots", "screenshots")]
    [InlineData("run --project src/Quadro -- build", "BUILD")]
    public void A_verb_is_a_dotnet_command(string command, params string[] arguments)
    {
        using var dotnet = new FakeDotnet();
        var run = ScriptHost.Run(Script, arguments);
        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(command, dotnet.Arguments);
        Assert.Equal(Path.GetFileName(Repository.Root), Path.GetFileName(dotnet.Folder));
    }

    [Fact]
    public void The_program_is_packed_native_where_there_is_a_linker()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there the linker is not looked for on the path alone");
        using var dotnet = new FakeDotnet();
        dotnet.AddProgram("clang");
        var run = ScriptHost.Run(Script, "pack", "-v", "q");
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Equal(
            $"publish src/Quadro --configuration Release --runtime {Machine} --output .artifacts/pack "
                + "--self-contained true "
                + $"-p:PublishAot=true -p:RestoreLockedMode=true -v q",
            dotnet.Arguments
        );
    }

    [Fact]
    public void The_program_is_packed_ready_to_run_where_there_is_none_and_that_is_said()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there the linker is not looked for on the path alone");
        using var dotnet = new FakeDotnet(onlyOnPath: true);
        var run = ScriptHost.Run(Script, "pack");
        Assert.Contains("there is no C linker", run.Errors, StringComparison.Ordinal);
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            $"publish src/Quadro --configuration Release --runtime {Machine} --output .artifacts/pack "
                + "--self-contained false "
                + $"-p:PublishReadyToRun=true -p:RestoreLockedMode=true",
            dotnet.Arguments
        );
    }

    private static string Machine => System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(70)]
    [InlineData(130)]
    public void The_exit_code_is_that_of_the_command(int code)
    {
        using var dotnet = new FakeDotnet(code);
        Assert.Equal(code, ScriptHost.Run(Script, "test").ExitCode);
    }

    [Fact]
    public void What_the_command_prints_is_printed()
    {
        using var dotnet = new FakeDotnet();
        if (!OperatingSystem.IsWindows())
            Assert.Equal("said by dotnet", ScriptHost.Run(Script, "test").Output);
    }

    [Fact]
    public void Accepting_is_asked_for_and_lasts_for_one_run()
    {
        var before = Environment.GetEnvironmentVariable(Acceptance.Variable);
        using var dotnet = new FakeDotnet();
        ScriptHost.Run(Script, "golden", "-Accept");
        Assert.Equal("[1]", dotnet.Accept);
        Assert.Equal("test --filter-trait kind=golden", dotnet.Arguments);
        Assert.Equal(before, Environment.GetEnvironmentVariable(Acceptance.Variable));
    }

    [Theory]
    [InlineData("'deploy' is not a verb", "deploy")]
    [InlineData("usage: build.ps1 VERB")]
    [InlineData("usage: build.ps1 VERB", "", "build")]
    public void Wrong_usage_is_told_and_ends_with_2(string told, params string[] arguments)
    {
        using var dotnet = new FakeDotnet();
        var run = ScriptHost.Run(Script, arguments);
        Assert.Contains(told, run.Errors, StringComparison.Ordinal);
        Assert.EndsWith("or dotnet (pack).", run.Errors, StringComparison.Ordinal);
        Assert.Equal("", run.Output);
        Assert.Equal(2, run.ExitCode);
        Assert.False(dotnet.WasCalled);
    }

    [Theory]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("-h")]
    public void Help_is_a_result(string verb)
    {
        var run = ScriptHost.Run(Script, verb);
        Assert.StartsWith("usage: build.ps1 VERB", run.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
    }

    [Fact]
    public void A_machine_without_the_sdk_is_told_what_is_missing()
    {
        var path = Environment.GetEnvironmentVariable("PATH");
        var empty = Directory.CreateTempSubdirectory("quadro-empty-");
        try
        {
            Environment.SetEnvironmentVariable("PATH", empty.FullName);
            var run = ScriptHost.Run(Script, "build");
            Assert.Contains("install the .NET 10 SDK", run.Errors, StringComparison.Ordinal);
            Assert.Equal(1, run.ExitCode);
        }
        finally
        {
            Environment.SetEnvironmentVariable("PATH", path);
            empty.Delete();
        }
    }
}
