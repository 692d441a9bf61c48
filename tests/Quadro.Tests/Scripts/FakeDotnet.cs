namespace Quadro.Tests.Scripts;

/// <summary>A program called dotnet, first on the path, that writes down how it was called and ends as it is told
/// to.</summary>
internal sealed class FakeDotnet : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("quadro-dotnet-").FullName;
    private readonly string? path = Environment.GetEnvironmentVariable("PATH");

    /// <param name="onlyOnPath">Whether the path has no other folder, so that only the commonest programs are
    /// found.</param>
    public FakeDotnet(int exitCode = 0, string says = "said by dotnet", bool onlyOnPath = false)
    {
        if (OperatingSystem.IsWindows())
        {
            File.WriteAllText(
                Path.Combine(folder, "dotnet.cmd"),
                "@echo off\r\n>\"%~dp0call.txt\" echo %CD%\r\n>>\"%~dp0call.txt\" echo "
                    + $"%*\r\n>>\"%~dp0call.txt\" echo [%QUADRO_ACCEPT%]\r\nexit /b {exitCode}\r\n"
            );
        }
        else
        {
            AddProgram(
                "dotnet",
                "{ pwd; echo \"$*\"; echo \"[$QUADRO_ACCEPT]\"; } > \"${0%/*}/call.txt\"\nwhile read -r "
                    + $"line; do echo \"$line\"; done <<'END'\n{says}\nEND\nexit {exitCode}"
            );
        }
        Environment.SetEnvironmentVariable("PATH", onlyOnPath ? folder : folder + Path.PathSeparator + path);
    }

    /// <summary>Another program beside it on the path.</summary>
    public void AddProgram(string name, string commands = "exit 0")
    {
        var program = Path.Combine(folder, name);
        File.WriteAllText(program, $"#!/bin/sh\n{commands}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public bool WasCalled => File.Exists(Path.Combine(folder, "call.txt"));

    public string Folder => Line(0);

    public string Arguments => Line(1);

    public string Accept => Line(2);

    private string Line(int number) => File.ReadAllLines(Path.Combine(folder, "call.txt"))[number].Trim();

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("PATH", path);
        Directory.Delete(folder, recursive: true);
    }
}
