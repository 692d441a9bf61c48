using System.Collections.Immutable;
using System.Text;
using Quadro.Diagnostics;

namespace Quadro.Emit;

/// <summary>Finds the outputs that cannot stand on a disk, or not beside each other, before anything is written.</summary>
internal static class PathCheck
{
    private const string ChooseAnother = "give one of them another 'url'";

    /// <param name="files">In ordinal order of path.</param>
    public static void Run(ImmutableArray<OutputFile> files, DiagnosticBag log)
    {
        var byKey = new Dictionary<string, OutputFile>(files.Length, StringComparer.Ordinal);
        foreach (var file in files)
        {
            if (OutputPath.Trouble(file.Path) is { } trouble) log.Add(NotAllowed(file, trouble));
            else if (!byKey.TryAdd(OutputPath.Key(file.Path), file)) log.Add(Same(byKey[OutputPath.Key(file.Path)], file));
        }
        var lookup = byKey.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (key, file) in byKey)
        {
            for (var end = key.LastIndexOf('/'); end > 0; end = key.LastIndexOf('/', end - 1))
            {
                if (lookup.TryGetValue(key.AsSpan(0, end), out var above)) log.Add(Inside(above, file));
            }
        }
    }

    private static Diagnostic NotAllowed(OutputFile file, string trouble) =>
        Rules.Emit.PathNotAllowed.At(
            file.Origin,
            $"The output path '{Shown(file.Path)}' {trouble}",
            "give the page an address of letters, digits, '-', '_' and '/', such as 'projects/x/index.html'");

    private static Diagnostic Same(OutputFile first, OutputFile second) =>
        Rules.Emit.SamePath.At(
            second.Origin,
            first.Path == second.Path
                ? $"Two outputs have the path '{second.Path}'"
                : $"The output paths '{first.Path}' and '{second.Path}' differ only in upper and lower case, and are one file on Windows and macOS",
            ChooseAnother,
            new Note($"'{first.Path}' comes from here", first.Origin));

    private static Diagnostic Inside(OutputFile above, OutputFile file) =>
        Rules.Emit.FileAndFolder.At(
            file.Origin,
            $"The output '{file.Path}' needs a folder where the output '{above.Path}' is a file",
            ChooseAnother,
            new Note($"'{above.Path}' comes from here", above.Origin));

    private static string Shown(string path) => string.Concat(path.EnumerateRunes().Select(r => Rune.IsControl(r) ? $"\\u{r.Value:x4}" : r.ToString()));
}
