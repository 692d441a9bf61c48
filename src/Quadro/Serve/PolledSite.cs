using Quadro.Cli.Disk;
using Quadro.Load;

namespace Quadro.Cli.Serve;

/// <summary>Finds saves by looking at all files from time to time: for folders of which the system tells nothing, such
/// as some network drives.</summary>
internal sealed class PolledSite : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(700);

    private readonly CancellationTokenSource stop = new();
    private readonly Task looking;

    public PolledSite(string root, SaveQueue queue) =>
        looking = Task.Run(() => Look(new DiskInputs(root), queue, stop.Token));

    public void Dispose()
    {
        stop.Cancel();
        looking.Wait();
        stop.Dispose();
    }

    private static async Task Look(DiskInputs site, SaveQueue queue, CancellationToken cancel)
    {
        var known = List(site);
        using var timer = new PeriodicTimer(Pause);
        try
        {
            while (await timer.WaitForNextTickAsync(cancel))
            {
                var now = List(site);
                foreach (
                    var file in now.Except(known)
                        .Concat(known.Except(now))
                        .Select(file => file.Path)
                        .Distinct(StringComparer.Ordinal)
                )
                    queue.Add(file);
                known = now;
            }
        }
        catch (OperationCanceledException)
        {
            // The preview ends.
        }
    }

    private static List<InputFile> List(DiskInputs site)
    {
        try
        {
            return [.. site.List()];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
