using System.Text;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Cli.Disk;

/// <summary>How long the path of a file may be on this machine.</summary>
public static class DiskLimits
{
    private const int Windows = 32_000;
    private const int Apple = 1023;
    private const int Others = 4095;

    /// <summary>Why the output folder cannot have a file at a path, as the end of a sentence that starts with the path;
    /// null when it can.</summary>
    public static Func<string, Wording?> Of(string output)
    {
        var most =
            OperatingSystem.IsWindows() ? Windows
            : OperatingSystem.IsLinux() ? Others
            : Apple;
        var left = most - Encoding.UTF8.GetByteCount(Path.GetFullPath(output)) - 1;
        return path =>
            path.Length * 3 <= left || Encoding.UTF8.GetByteCount(path) <= left
                ? null
                : Messages.Emit.PathTooLong(most);
    }
}
