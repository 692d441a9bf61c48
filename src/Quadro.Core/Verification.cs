using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Emit;
using Quadro.Text;

namespace Quadro;

/// <summary>Makes a site again without any trace, and compares: a difference is a fault of Quadro, or a change made in
/// the output folder after the build.</summary>
public static class Verification
{
    private const int MostNamed = 20;

    /// <param name="built">The report of the build to verify.</param>
    public static ImmutableArray<Diagnostic> Of(BuildRequest request, BuildReport built, CancellationToken cancel)
    {
        var output = request.Output!;
        var clean = new KeptOutput();
        var report = Pipeline.Run(
            request with
            {
                Output = clean,
                State = new KeptOutput(),
                ComparesAll = true,
                Entering = null,
                Tidies = false,
            },
            cancel
        );
        if (output is ISharedOutput)
            clean.Add(
                FileList.Of(
                    clean.Files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => (file.Key, file.Value))
                )
            );
        var differ = clean
            .Files.Where(file => !Stands(file.Key, file.Value, output))
            .Select(file => file.Key)
            .Order(StringComparer.Ordinal)
            .ToList();
        var found = differ.Take(MostNamed).Select(path => Messages.Internal.OtherThanClean(path)).ToList();
        var strays = Strays(request, clean).ToHashSet(StringComparer.Ordinal);
        found.AddRange(strays.Take(MostNamed).Select(path => Messages.Internal.LeftOver(path)));
        if (differ.Count > MostNamed)
            found.Add(Messages.Internal.MoreThanClean(differ.Count - MostNamed));
        if (!Said(report).SequenceEqual(Said(built), StringComparer.Ordinal))
            found.Add(Messages.Internal.OtherMessages());
        var isTold = built.Findings.Any(finding => finding.Rule == Rules.Emit.UnknownFiles);
        if (!isTold && Unknown(request, path => clean.Files.ContainsKey(path) || strays.Contains(path)) is { } unknown)
            found.Add(unknown);
        return [.. found];
    }

    /// <summary>The finding for files in the output folder that belong neither to the site nor to an earlier
    /// build.</summary>
    private static Diagnostic? Unknown(BuildRequest request, Func<string, bool> isKnown)
    {
        return Strangers.In(request.Output!, isKnown) is { Count: > 0 } strangers ? Obstacles.Unknown(strangers) : null;
    }

    /// <summary>Files that earlier builds wrote, and that this one should have removed.</summary>
    private static IEnumerable<string> Strays(BuildRequest request, KeptOutput clean)
    {
        if (request.State is not { } state)
            return [];
        try
        {
            if (OutputManifest.Unpack(state.Read(OutputManifest.FileName(request.StateName))) is not { } manifest)
                return [];
            return
            [
                .. manifest
                    .Records.Select(record => record.Path)
                    .Where(path => !clean.Files.ContainsKey(path) && request.Output!.Find(path) is not null),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static bool Stands(string path, UInt128 hash, IOutput output)
    {
        try
        {
            return output.Find(path) is { Kind: OutputKind.File } && ContentHash.Of(output.Read(path).Span) == hash;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>The findings of a report, without those about the folders themselves.</summary>
    private static IEnumerable<string> Said(BuildReport report) =>
        report
            .Findings.Where(finding => !finding.Code.StartsWith("QD5", StringComparison.Ordinal))
            .Select(finding => $"{finding.Span} {finding.Severity} {finding.Code} {finding.Message} {finding.Help}");

    /// <summary>Receives a site, and keeps the hash of each file.</summary>
    private sealed class KeptOutput : IOutput
    {
        private readonly Lock gate = new();
        private readonly Dictionary<string, UInt128> files = new(StringComparer.Ordinal);

        public IReadOnlyDictionary<string, UInt128> Files => files;

        public void Add(OutputFile file) => files[file.Path] = file.Hash;

        public OutputState? Find(string path) => path.Length == 0 ? new OutputState(0, 0, OutputKind.Folder) : null;

        public IReadOnlyList<string> List(string folder) => [];

        public ReadOnlyMemory<byte> Read(string path) => throw new FileNotFoundException();

        public OutputState Write(string path, ReadOnlySpan<byte> bytes)
        {
            var hash = ContentHash.Of(bytes);
            lock (gate)
                files[path] = hash;
            return new OutputState(bytes.Length, 0);
        }

        public void Replace(string path, ReadOnlySpan<byte> bytes) { }

        public void Delete(string path) { }
    }
}
