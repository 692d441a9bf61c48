using System.Collections.ObjectModel;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;
using Quadro.Tests.Support;

namespace Quadro.Tests.Commands;

/// <summary>The scripts of <c>quadro completion</c> in the shells that are installed.</summary>
public sealed class CompletionTests : IDisposable
{
    private static readonly string[] Commands =
    [
        "build",
        "check",
        "completion",
        "doctor",
        "explain",
        "impact",
        "new",
        "schema",
        "serve",
        "why",
    ];

    private readonly TestFolder folder = new();

    public CompletionTests()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the program is put on the path by a script of a Unix shell");
        folder.Put("bin/quadro", $"#!/bin/sh\nexec dotnet exec '{ProgramRun.Library}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(
                folder["bin/quadro"],
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
        foreach (var shell in (string[])["bash", "zsh", "fish", "pwsh"])
            folder.Put("completion." + shell, ProgramRun.Of(folder, "completion", shell).Output);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Bash_completes_commands_options_values_and_codes()
    {
        Assert.SkipUnless(Has("bash"), "there is no bash");
        folder.Put(
            "ask.bash",
            """
            source completion.bash
            ask() { COMP_LINE=$1 COMP_POINT=${#1}; read -ra COMP_WORDS <<< "$1"; _quadro quadro "${1##*[ =]}" ""; echo "${COMPREPLY[*]}"; }
            ask 'quadro '; ask 'quadro bu'; ask 'quadro build --o'; ask 'quadro build '; ask 'quadro build --log '
            ask 'quadro build --log=j'; ask 'quadro   schema '; ask 'quadro explain QD20080'; ask 'quadro explain qd2008'
            ask 'quadro build città --lo'
            ask 'quadro build --wrong --lo'
            complete -p quadro
            """
        );
        var said = Shell("bash", "--norc", "ask.bash").Split('\n');
        string[] expected =
        [
            string.Join(' ', Commands),
            "build",
            "--output",
            "",
            "github json sarif text",
            "json",
            "export infer",
            "",
            "",
            "--log",
            "--log",
        ];
        Assert.Equal(expected, said[..11]);
        Assert.Equal("complete -o bashdefault -o default -F _quadro quadro", said[11]);
    }

    [Fact]
    public void Fish_completes_commands_options_and_values()
    {
        Assert.SkipUnless(Has("fish"), "there is no fish");
        folder.Put(
            "ask.fish",
            "source completion.fish\n"
                + "for line in 'quadro bu' 'quadro build --o' 'quadro build --log=j' 'quadro schema inf'\n"
                + "    complete --do-complete $line\nend\n"
        );
        Assert.Equal("build\n--output\n--log=json\ninfer\n", Shell("fish", "--no-config", "ask.fish"));
    }

    [Fact]
    public void Zsh_reads_its_script()
    {
        Assert.SkipUnless(Has("zsh"), "there is no zsh");
        Assert.Equal("", Shell("zsh", "-f", "-n", "completion.zsh"));
        folder.Put(
            "ask.zsh",
            """
            source ./completion.zsh
            compadd() { print -l -- $found; }; _files() { print files; }; compset() { PREFIX=${PREFIX#*=}; }
            ask() { local -a words=($@); CURRENT=$# PREFIX=$@[-1]; _quadro; }
            ask quadro bu; ask quadro build --o; ask quadro build --log te; ask quadro build --log=j; ask quadro build x
            """
        );
        Assert.Equal("build\n--output\ntext\njson\nfiles\n", Shell("zsh", "-f", "ask.zsh"));
    }

    [Fact]
    public void PowerShell_completes_commands_options_and_values()
    {
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        Parser.ParseFile(folder["completion.pwsh"], out _, out var errors);
        Assert.Empty(errors);
        using var shell = PowerShell.Create(runspace);
        shell.AddScript(File.ReadAllText(folder["completion.pwsh"])).Invoke();
        Assert.Empty(shell.Streams.Error);
        Assert.Equal(Commands, Completed("").Order(StringComparer.Ordinal));
        Assert.Equal(["build"], Completed("bu"));
        Assert.Equal(["--output"], Completed("build --o"));
        Assert.Equal(["--log=json"], Completed("build --log=j"));
        Assert.Equal(["github", "json", "sarif", "text"], Completed("build --log "));

        Collection<string> Completed(string line)
        {
            shell.Commands.Clear();
            var typed = $"{folder["bin/quadro"]} {line}";
            return
            [
                .. CommandCompletion
                    .CompleteInput(typed, typed.Length, null, shell)
                    .CompletionMatches.Select(match => match.CompletionText),
            ];
        }
    }

    [Theory]
    [InlineData("build --log=j", "json\n")]
    [InlineData("build --threads x --lo", "--log\n")]
    [InlineData("build --nothing=", "")]
    [InlineData("", "--help\n")]
    public void Whatever_is_wrong_with_the_line_the_answer_is_words_or_none(string line, string part)
    {
        var (code, output, errors) = ProgramRun.Of(folder, "[suggest]", line);
        Assert.Equal((0, ""), (code, errors));
        Assert.Contains(part, output, StringComparison.Ordinal);
        Assert.Equal(
            (0, ""),
            (ProgramRun.Of(folder, "[suggest:9999]", line) is var other ? (other.Code, other.Errors) : default)
        );
    }

    private string Shell(string shell, params string[] words)
    {
        var path = folder["bin"] + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        var run = ProgramRun.Of(folder, shell, [("PATH", path)], words);
        Assert.Equal((0, ""), (run.Code, run.Errors));
        return run.Output;
    }

    private static bool Has(string shell) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(path => File.Exists(Path.Join(path, shell)));
}
