using System.Collections.Immutable;
using System.Text;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Emit;

/// <summary>Finds the outputs that cannot stand on a disk, or not beside each other, before anything is
/// written.</summary>
internal static class PathCheck
{
    private const int MostShown = 300;

    /// <param name="files">In an order that depends on the inputs alone.</param>
    /// <param name="misfit">Why the machine cannot have a file at a path, as the end of a sentence; null when it
    /// can.</param>
    public static void Run(ImmutableArray<OutputFile> files, DiagnosticBag log, Func<string, Wording?>? misfit = null)
    {
        var byKey = new Dictionary<string, OutputFile>(files.Length, StringComparer.Ordinal);
        foreach (var file in files)
        {
            if ((Trouble(file.Path) ?? misfit?.Invoke(file.Path)) is { } trouble)
                log.Add(Messages.Emit.PathNotAllowed(file.Origin, Shown(file.Path), trouble));
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

    private static Wording? Trouble(string path) =>
        OutputPath.Trouble(path) ?? (OutputPath.IsReserved(path) ? Messages.Emit.IsReserved : null);

    private static Diagnostic Same(OutputFile first, OutputFile second)
    {
        var (blamed, other) = InOrderOfBlame(second, first);
        string[] paths = [.. new[] { first.Path, second.Path }.Order(StringComparer.Ordinal)];
        var finding =
            first.Path == second.Path
                ? Messages.Emit.SamePath(blamed.Origin, second.Path)
                : Messages.Emit.SamePathButForCase(blamed.Origin, paths[0], paths[1]);
        return finding.Adds(From(other));
    }

    private static Diagnostic Inside(OutputFile above, OutputFile file)
    {
        var (blamed, other) = InOrderOfBlame(file, above);
        return Messages.Emit.FileAndFolder(blamed.Origin, file.Path, above.Path).Adds(From(other));
    }

    private static Note From(OutputFile other) =>
        other.Origin is null
            ? Messages.Emit.WrittenByBuild(other.Path)
            : Messages.Emit.ComesFromHere(other.Origin, other.Path);

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
