namespace Quadro.Tests.Scripts;

/// <summary>A program called dotnet, first on the path, that writes down how it was called and ends as it is told to.</summary>
internal sealed class FakeDotnet : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("quadro-dotnet-").FullName;
    private readonly string? path = Environment.GetEnvironmentVariable("PATH");

    public FakeDotnet(int exitCode = 0, string says = "said by dotnet")
    {
        if (OperatingSystem.IsWindows())
        {
            File.WriteAllText(Path.Combine(folder, "dotnet.cmd"), $"@echo off\r\n>\"%~dp0call.txt\" echo %CD%\r\n>>\"%~dp0call.txt\" echo %*\r\n>>\"%~dp0call.txt\" echo [%QUADRO_ACCEPT%]\r\nexit /b {exitCode}\r\n");
        }
        else
        {
            var program = Path.Combine(folder, "dotnet");
            File.WriteAllText(program, $"#!/bin/sh\n{{ pwd; echo \"$*\"; echo \"[$QUADRO_ACCEPT]\"; }} > \"$(dirname \"$0\")/call.txt\"\ncat <<'END'\n{says}\nEND\nexit {exitCode}\n");
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        Environment.SetEnvironmentVariable("PATH", folder + Path.PathSeparator + path);
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
