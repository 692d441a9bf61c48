using System.Collections.Immutable;

namespace Quadro.Cli.Serve;

/// <summary>What was saved since somebody last asked. It says when to build; what has changed, the build finds
/// out.</summary>
internal sealed class SaveQueue : IDisposable
{
    /// <summary>An editor does a save in several steps, a few milliseconds apart.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(8);
    private const int MostPauses = 8;

    /// <summary>How many builds in a row end at once when something is saved.</summary>
    private const int Impatience = 3;

    /// <summary>How many saves the one behind them lets pass, in the steps in which editors do them; each further one
    /// twice as many.</summary>
    private const int FirstPatience = 8;
    private const int MostDoublings = 16;

    private readonly Lock gate = new();
    private readonly SemaphoreSlim bell = new(0, 1);
    private ImmutableSortedSet<string> saved = Empty;
    private CancellationTokenSource? running;

    // Builds in a row of which nothing was shown, and saves that the one that runs has let pass.
    private int lost;
    private int passed;

    private int Patience => lost < Impatience ? 0 : FirstPatience << Math.Min(lost - Impatience, MostDoublings);

    private static ImmutableSortedSet<string> Empty => ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <param name="path">Relative to the site.</param>
    public void Add(string path)
    {
        lock (gate)
        {
            saved = saved.Add(path);
            if (bell.CurrentCount == 0)
                bell.Release();
            Disturb();
        }
    }

    /// <summary>A build that a save ends, until it is told that there is none.</summary>
    public void Running(CancellationTokenSource? build)
    {
        lock (gate)
        {
            (running, passed) = (build, 0);
            if (!saved.IsEmpty)
                Disturb();
        }
    }

    /// <summary>Whether what a build has found wrong may be left unsaid, because more was saved since it
    /// began.</summary>
    public bool LeavesOut()
    {
        lock (gate)
        {
            if (saved.IsEmpty || Patience > 0)
                return false;
            lost++;
            return true;
        }
    }

    /// <summary>What a build has made is shown.</summary>
    public void Shown()
    {
        lock (gate)
            lost = 0;
    }

    /// <summary>Waits for something to be saved, and then for a moment in which nothing is.</summary>
    public async Task<ImmutableSortedSet<string>> Next(CancellationToken cancel)
    {
        await bell.WaitAsync(cancel);
        for (var pause = 0; pause < MostPauses; pause++)
            if (!await bell.WaitAsync(Quiet, cancel))
                break;
        lock (gate)
        {
            var batch = saved;
            saved = Empty;
            return batch;
        }
    }

    public void Dispose() => bell.Dispose();

    /// <summary>Ends the build that runs, which would show what stands no longer. Who saves faster than the site can be
    /// built would never see it: so it lets more and more saves pass, but always ends at one of them, since it may be a
    /// template without an end.</summary>
    private void Disturb()
    {
        if (running is not { IsCancellationRequested: false } || passed++ < Patience)
            return;
        lost++;
        _ = running.CancelAsync();
    }
}
