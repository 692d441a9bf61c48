using System.Text;
using Quadro.Cli.Disk;
using Quadro.Diagnostics;
using Quadro.Emit;

namespace Quadro.Tests.Disk;

/// <summary>Builds into "site" under a folder on disk, with the traces in ".quadro" beside it or elsewhere.</summary>
internal sealed class DiskBench(string root, string? traces = null)
{
    public string Site { get; } = Path.Join(root, "site");

    public string Traces { get; } = traces ?? Path.Join(root, ".quadro");

    /// <summary>The findings of the last build, with their codes.</summary>
    public IReadOnlyList<string> Findings { get; private set; } = [];

    public bool HasJournal => File.Exists(Path.Join(Traces, "journal-site.bin"));

    public EmitReport Emit(params (string Path, string Text)[] files) =>
        Emit([.. files.Select(f => OutputFile.Of(f.Path, Encoding.UTF8.GetBytes(f.Text)))]);

    public EmitReport Emit(IReadOnlyList<OutputFile> files)
    {
        var log = new DiagnosticBag();
        var request = new EmitRequest([.. files], new DiskOutput(Site), new DiskOutput(Traces), "site", 2);
        var report = Emitter.Emit(request, log, CancellationToken.None);
        Findings = [.. log.Sorted().Select(d => $"{d.Code} {d.Message}")];
        return report;
    }
}
