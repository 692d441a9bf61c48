using System.Collections.Immutable;

namespace Quadro.Cli.Serve;

/// <summary>What was saved since somebody last asked. It says when to build; what has changed, the build finds out.</summary>
internal sealed class SaveQueue : IDisposable
{
    /// <summary>An editor does a save in several steps, a few milliseconds apart.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(8);
    private const int MostPauses = 8;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim bell = new(0, 1);
    private ImmutableSortedSet<string> saved = Empty;
    private CancellationTokenSource? running;

    public bool HasMore
    {
        get { lock (gate) return !saved.IsEmpty; }
    }

    private static ImmutableSortedSet<string> Empty => ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <param name="path">Relative to the site.</param>
    public void Add(string path)
    {
        lock (gate)
        {
            saved = saved.Add(path);
            if (bell.CurrentCount == 0) bell.Release();
            // It would show what stands no longer.
            _ = running?.CancelAsync();
        }
    }

    /// <summary>A build that the next save ends, until it is told that there is none.</summary>
    public void Running(CancellationTokenSource? build)
    {
        lock (gate)
        {
            running = build;
            if (!saved.IsEmpty) _ = build?.CancelAsync();
        }
    }

    /// <summary>Waits for something to be saved, and then for a moment in which nothing is.</summary>
    public async Task<ImmutableSortedSet<string>> Next(CancellationToken cancel)
    {
        await bell.WaitAsync(cancel);
        for (var pause = 0; pause < MostPauses; pause++)
            if (!await bell.WaitAsync(Quiet, cancel)) break;
        lock (gate)
        {
            var batch = saved;
            saved = Empty;
            return batch;
        }
    }

    public void Dispose() => bell.Dispose();
}
