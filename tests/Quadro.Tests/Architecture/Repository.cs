using System.Diagnostics;

namespace Quadro.Tests.Architecture;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Files under version control or about to be, relative to the root, with '/' between the parts.</summary>
    public static IReadOnlyList<string> Files() => FromGit() ?? FromDisk();

    /// <summary>C# files under a folder, relative to the root; what the compiler and the tools leave behind is not
    /// ours.</summary>
    public static IEnumerable<string> Sources(string folder) =>
        Directory
            .EnumerateFiles(At(folder), "*.cs", SearchOption.AllDirectories)
            .Select(Relative)
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot(string start)
    {
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "Quadro.slnx")))
                return folder;
        throw new InvalidOperationException($"No Quadro.slnx above '{start}'.");
    }

    private static List<string>? FromGit()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var git = Process.Start(start)!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var files = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
            git.WaitForExit();
            return git.ExitCode == 0 && files.Length > 0
                ? [.. files.Distinct().Where(path => File.Exists(At(path)))]
                : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Without git (an unpacked archive): all but what .gitignore names.</summary>
    private static List<string> FromDisk() =>
        [
            .. Directory
                .EnumerateFiles(Root, "*", SearchOption.AllDirectories)
                .Select(Relative)
                .Where(path => !path.StartsWith("site/", StringComparison.Ordinal) || path == "site/.gitkeep")
                .Where(path =>
                    !path.Split('/')
                        .Any(part => part is ".git" or ".artifacts" or ".quadro" or "bin" or "obj" or "node_modules")
                ),
        ];
}
