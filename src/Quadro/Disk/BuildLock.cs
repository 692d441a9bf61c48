using System.Diagnostics;
using Quadro.Diagnostics;

namespace Quadro.Cli.Disk;

/// <summary>Keeps two builds from writing the same folders at once. Let go when disposed, or by the system when the
/// process ends.</summary>
public sealed class BuildLock : IDisposable
{
    private const string FileName = "lock";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly FileStream held;

    private BuildLock(FileStream held) => this.held = held;

    /// <summary>Waits for another build to end, at most as long as <paramref name="patience"/>; null, with a finding,
    /// when it does not.</summary>
    /// <param name="waiting">Called once when there is something to wait for, with a sentence to show.</param>
    public static BuildLock? Take(
        string stateFolder,
        TimeSpan patience,
        Action<string> waiting,
        DiagnosticBag log,
        CancellationToken cancel
    )
    {
        var watch = Stopwatch.StartNew();
        for (var told = false; ; told = true)
        {
            if (TryTake(stateFolder, log, out var held))
                return held is null ? null : new BuildLock(held);
            if (watch.Elapsed >= patience)
                break;
            if (!told)
                waiting("another build of this site is running; waiting for it to end");
            cancel.WaitHandle.WaitOne(Pause);
            cancel.ThrowIfCancellationRequested();
        }
        log.Add(Messages.Emit.BuildRunning());
        return null;
    }

    public void Dispose() => held.Dispose();

    /// <summary>False when another process has the lock; true with nothing held when the machine refuses.</summary>
    private static bool TryTake(string folder, DiagnosticBag log, out FileStream? held)
    {
        held = null;
        try
        {
            var file = Path.Join(folder, FileName);
            if (new DirectoryInfo(folder).LinkTarget is not null || new FileInfo(file).LinkTarget is not null)
                throw new IOException("it is, or holds, a link");
            Directory.CreateDirectory(folder);
            held = new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            return true;
        }
        catch (IOException e) when (HeldFile.IsHeldByAnother(e))
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.Add(Messages.Emit.TracesFolderClosed(Path.GetFileName(folder), MachineReason.Of(e)));
            return true;
        }
    }
}
