using System.Text;
using Quadro.Diagnostics;
using Quadro.Emit;

namespace Quadro.Tests.Support;

/// <summary>An output folder and a folder of traces in memory, built into again and again.</summary>
public sealed class EmitBench
{
    private int forgotten;
    private int forgottenState;

    public EmitBench()
    {
        Output = new MemoryOutput(Machine);
        State = new MemoryOutput(Machine);
    }

    public MemoryMachine Machine { get; } = new();

    public MemoryOutput Output { get; }

    public MemoryOutput State { get; }

    /// <summary>The findings of the last build.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; private set; } = [];

    /// <summary>"path=content" of every file in the output folder, without the list that it has of them.</summary>
    public IEnumerable<string> Files =>
        Output.Snapshot().Where(f => f.Key != FileList.Name).Select(f => $"{f.Key}={f.Value}");

    /// <summary>What was changed in both folders since <see cref="ForgetChanges"/>.</summary>
    public IEnumerable<string> Changes =>
        Output
            .Changes.Skip(forgotten)
            .Concat(State.Changes.Skip(forgottenState))
            .Where(change => !change.Contains(FileList.Name, StringComparison.Ordinal));

    public bool Adopts { get; set; }

    public void ForgetChanges() => (forgotten, forgottenState) = (Output.Changes.Count, State.Changes.Count);

    public EmitReport Emit(params (string Path, string Text)[] files) =>
        Emit([.. files.Select(f => OutputFile.Of(f.Path, Encoding.UTF8.GetBytes(f.Text)))]);

    public EmitReport Emit(IReadOnlyList<OutputFile> files, int threads = 1) =>
        Run(files, threads, CancellationToken.None);

    public EmitReport Run(IReadOnlyList<OutputFile> files, int threads, CancellationToken cancel)
    {
        var log = new DiagnosticBag();
        try
        {
            return Emitter.Emit(
                new EmitRequest([.. files], Output, State, "site", threads) { Adopts = Adopts },
                log,
                cancel
            );
        }
        finally
        {
            Findings = log.Sorted();
            Machine.Now++;
        }
    }
}
