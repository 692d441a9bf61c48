using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using Quadro.Diagnostics;
using Quadro.Render;

namespace Quadro.Make;

/// <summary>The work of one maker in one build: it reuses kept pieces and makes the rest.</summary>
internal sealed class Workbench(Maker maker, MakerRun run, MakerStore store) : IDisposable
{
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private ImmutableArray<Job> jobs = [];

    public string Name => maker.Name;

    public bool HasJobs => !jobs.IsEmpty;

    /// <summary>The jobs for a site whose pages are all made. Nothing is made yet.</summary>
    public ImmutableArray<Job> Take(RenderedSite site) => jobs = [.. run.JobsOf(site)];

    /// <summary>Makes the jobs. Pieces that cannot be made are reported.</summary>
    public ImmutableArray<Artifact> Make(DiagnosticBag log, ParallelOptions options)
    {
        var made = new ImmutableArray<Artifact>[jobs.Length];
        var broken = new string?[jobs.Length];
        try
        {
            Parallel.For(0, jobs.Length, options, (i, loop) =>
            {
                made[i] = [];
                try
                {
                    made[i] = Make(jobs[i], options.CancellationToken);
                }
                catch (MakeException e)
                {
                    log.Add(jobs[i].Failed(e.Message) ?? maker.Failed(e.Message));
                }
                catch (ToolException e)
                {
                    broken[i] = e.Message;
                    loop.Break();
                }
            });
        }
        catch (AggregateException several)
        {
            // What was begun before the pages ends with a cancellation of its own.
            options.CancellationToken.ThrowIfCancellationRequested();
            ExceptionDispatchInfo.Throw(several.Flatten().InnerExceptions[0]);
        }
        if (broken.FirstOrDefault(reason => reason is not null) is { } why)
        {
            log.Add(maker.Failed(why));
            return [];
        }
        return [.. made.SelectMany(artifacts => artifacts)];
    }

    /// <summary>Runs after a complete build: removes kept files that no build needs any more.</summary>
    public void Tidy(bool atOnce) => store.Tidy(used, atOnce);

    public void Dispose() => run.Dispose();

    private ImmutableArray<Artifact> Make(Job job, CancellationToken cancel)
    {
        var pieces = job.Pieces;
        lock (used)
            used.UnionWith(pieces.Select(piece => piece.Key));
        var missing = pieces.Where(piece => store.Find(piece.Key) is null).ToImmutableArray();
        var made = missing.IsEmpty ? [] : job.Make(missing, cancel);
        return
        [
            .. pieces.SelectMany(piece =>
            {
                var at = missing.IndexOf(piece);
                var (hash, read) = at < 0 ? Kept(piece) : store.Keep(piece.Key, made[at]);
                return job.Outputs(piece, hash, () => read() ?? job.Make([piece], CancellationToken.None)[0]);
            }),
        ];
    }

    private (UInt128 Hash, Func<ReadOnlyMemory<byte>?> Read) Kept(Piece piece)
    {
        var hash = store.Find(piece.Key)!.Value;
        return (hash, () => store.Read(piece.Key, hash));
    }
}
