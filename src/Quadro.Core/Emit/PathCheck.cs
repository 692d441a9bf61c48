using System.Collections.Immutable;
using System.Text;
using Quadro.Diagnostics;

namespace Quadro.Emit;

/// <summary>Finds the outputs that cannot stand on a disk, or not beside each other, before anything is
/// written.</summary>
internal static class PathCheck
{
    private const int MostShown = 300;
    private const string ChooseAnother = "give one of them another 'url'";

    /// <param name="files">In an order that depends on the inputs alone.</param>
    /// <param name="misfit">Why the machine cannot have a file at a path, as the end of a sentence; null when it
    /// can.</param>
    public static void Run(ImmutableArray<OutputFile> files, DiagnosticBag log, Func<string, string?>? misfit = null)
    {
        var byKey = new Dictionary<string, OutputFile>(files.Length, StringComparer.Ordinal);
        foreach (var file in files)
        {
            if ((Trouble(file.Path) ?? misfit?.Invoke(file.Path)) is { } trouble)
                log.Add(NotAllowed(file, trouble));
            else if (!byKey.TryAdd(OutputPath.Key(file.Path), file))
                log.Add(Same(byKey[OutputPath.Key(file.Path)], file));
        }
        var lookup = byKey.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (key, file) in byKey)
        {
            for (var end = key.LastIndexOf('/'); end > 0; end = key.LastIndexOf('/', end - 1))
            {
                if (lookup.TryGetValue(key.AsSpan(0, end), out var above))
                    log.Add(Inside(above, file));
            }
        }
    }

    private static string? Trouble(string path) =>
        OutputPath.Trouble(path) ?? (OutputPath.IsReserved(path) ? "has a name that Quadro keeps for itself" : null);

    private static Diagnostic NotAllowed(OutputFile file, string trouble) =>
        Rules.Emit.PathNotAllowed.At(
            file.Origin,
            $"The output path '{Shown(file.Path)}' {trouble}",
            "give the page an address of letters, digits, '-', '_' and '/', such as 'projects/x/index.html'"
        );

    private static Diagnostic Same(OutputFile first, OutputFile second)
    {
        var (blamed, other) = InOrderOfBlame(second, first);
        string[] paths = [.. new[] { first.Path, second.Path }.Order(StringComparer.Ordinal)];
        return Rules.Emit.SamePath.At(
            blamed.Origin,
            first.Path == second.Path
                ? $"Two outputs have the path '{second.Path}'"
                : $"The output paths '{paths[0]}' and '{paths[1]}' differ only in upper and lower case, and "
                    + "are one file on Windows and macOS",
            ChooseAnother,
            From(other)
        );
    }

    private static Diagnostic Inside(OutputFile above, OutputFile file)
    {
        var (blamed, other) = InOrderOfBlame(file, above);
        return Rules.Emit.FileAndFolder.At(
            blamed.Origin,
            $"The output '{file.Path}' needs a folder where the output '{above.Path}' is a file",
            ChooseAnother,
            From(other)
        );
    }

    private static Note From(OutputFile other) =>
        other.Origin is null
            ? new Note($"'{other.Path}' is a file that the build writes by itself", null)
            : new Note($"'{other.Path}' comes from here", other.Origin);

    /// <summary>An alias or a file is blamed before a page, and an address that somebody wrote before one that a file's
    /// name gave.</summary>
    private static (OutputFile Blamed, OutputFile Other) InOrderOfBlame(OutputFile file, OutputFile other)
    {
        var (own, others) = (Weight(file), Weight(other));
        return own >= others ? (file, other) : (other, file);
    }

    private static int Weight(OutputFile file) =>
        file.Origin is not { } origin ? 0 : 1 + (file.Yields ? 2 : 0) + (origin.Length > 0 ? 1 : 0);

    private static string Shown(string path) =>
        string.Concat(
            (path.Length > MostShown ? path[..MostShown] + "…" : path)
                .EnumerateRunes()
                .Select(r => Rune.IsControl(r) ? $"\\u{r.Value:x4}" : r.ToString())
        );
}
