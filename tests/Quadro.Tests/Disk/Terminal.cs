using System.Diagnostics;
using System.Text;

namespace Quadro.Tests.Disk;

/// <summary>The built program in a terminal of its own, where keys can be pressed.</summary>
internal sealed class Terminal : IDisposable
{
    public const char CtrlC = '\x03';

    private readonly Process process;
    private readonly StringBuilder shown = new();
    private readonly Task reading;

    private Terminal(Process process)
    {
        this.process = process;
        reading = Task.Run(Read);
    }

    /// <summary>A shell that runs tests in the background has them ignore Ctrl+C, and so would the program: 'env' takes
    /// that back.</summary>
    public static bool CanBeHad =>
        OperatingSystem.IsLinux() && Answers("script", "--version") && Answers("env", "--default-signal=INT", "true");

    public string Shown
    {
        get
        {
            lock (shown)
                return shown.ToString();
        }
    }

    public bool HasEnded => process.HasExited;

    public static Terminal Start(params string[] words)
    {
        var command = string.Join(
            ' ',
            words.Prepend(Path.Combine(AppContext.BaseDirectory, "quadro")).Select(word => $"'{word}'")
        );
        var start = new ProcessStartInfo(
            "env",
            ["--default-signal=INT", "script", "-q", "-e", "-c", $"exec {command}", "/dev/null"]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["NO_COLOR"] = "1";
        start.Environment["TERM"] = "xterm";
        // The program finds the runtime where these tests have found it.
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(
            Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..")
        );
        return new Terminal(Process.Start(start)!);
    }

    /// <summary>Until the terminal shows this.</summary>
    public void Await(string words)
    {
        while (!Shown.Contains(words, StringComparison.Ordinal))
        {
            if (reading.IsCompleted && !Shown.Contains(words, StringComparison.Ordinal))
                throw new InvalidOperationException($"'{words}' is not shown, but:\n{Shown}");
            Thread.Sleep(5);
        }
    }

    public void Press(char key)
    {
        try
        {
            process.StandardInput.Write(key);
            process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // The program has ended meanwhile.
        }
    }

    /// <summary>Waits for its end; its exit code.</summary>
    public int End()
    {
        process.WaitForExit();
        reading.Wait();
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private static bool Answers(string program, params string[] words)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, words) { RedirectStandardOutput = true, RedirectStandardError = true }
            )!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private void Read()
    {
        var part = new char[1024];
        while (process.StandardOutput.Read(part) is > 0 and var count)
            lock (shown)
                shown.Append(part, 0, count);
    }
}
