using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using Quadro.Text;

namespace Quadro.Cli.Disk;

/// <summary>Tells this program from every other build of it: what one has kept, another does not believe.</summary>
internal static class ProgramIdentity
{
    public static string Of(Assembly program)
    {
        var kit = new EmbeddedKit();
        var digest = new Digest().Add(Environment.Version.ToString());
        foreach (var file in kit.List())
            digest.Add(file.Path).Add(file.Modified);
        foreach (var part in Parts(program))
            digest.Add(part);
        return digest.Value.ToString("x32", CultureInfo.InvariantCulture);
    }

    /// <summary>Each library by its size and time; of a native program, in which they are one, its file.</summary>
    [UnconditionalSuppressMessage(
        "SingleFile",
        "IL3000",
        Justification = "an empty location is what tells that it is one file"
    )]
    private static IEnumerable<string> Parts(Assembly program)
    {
        if (
            Environment.ProcessPath is { } path
            && program.Location.Length == 0
            && new FileInfo(path) is { Exists: true } file
        )
            yield return string.Create(CultureInfo.InvariantCulture, $"{file.Length} {file.LastWriteTimeUtc.Ticks}");
        else
            foreach (
                var library in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Order(StringComparer.Ordinal)
            )
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Path.GetFileName(library)} {new FileInfo(library).Length} "
                        + $"{File.GetLastWriteTimeUtc(library).Ticks}"
                );
    }
}
