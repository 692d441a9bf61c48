using System.Diagnostics;
using Quadro.Emit;

namespace Quadro.Cli.Disk;

/// <content>What is asked of a folder into which others may write as well.</content>
public sealed partial class DiskOutput
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>How long to wait for another build that writes to the same folder.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Told once, with a sentence to show, when there is something to wait for.</summary>
    public Action<string> Waiting { get; init; } = _ => { };

    public IDisposable? Hold(string path, CancellationToken cancel)
    {
        var (watch, folder, madeRoot) = (Stopwatch.StartNew(), FolderOf(path), false);
        for (var told = false; ; told = true)
        {
            try
            {
                // The one who was at work removes the folder when it is done.
                Forget(folder);
                madeRoot |= State(root) is null;
                MakeFolder(folder);
                if (HeldFile.Take(Full(path)) is { } held)
                    return new Holding(this, folder, held, madeRoot);
            }
            catch (DirectoryNotFoundException)
            {
                // It was removed between two steps.
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw MachineReason.Wrap(e);
            }
            if (watch.Elapsed >= Patience)
                return null;
            if (!told)
                Waiting("another build is writing to the output folder; waiting for it to end");
            cancel.WaitHandle.WaitOne(Pause);
            cancel.ThrowIfCancellationRequested();
        }
    }

    public void WriteThrough(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var full = Full(path);
            MakeFolder(FolderOf(path));
            File.Delete(full);
            using var handle = File.OpenHandle(full, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            RandomAccess.Write(handle, bytes, 0);
            RandomAccess.FlushToDisk(handle);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw MachineReason.Wrap(e);
        }
    }

    public bool Move(string from, string to)
    {
        try
        {
            var (source, target) = (Full(from), Full(to));
            if (!IsSound(FolderOf(from)) || State(source) is not { Kind: OutputKind.File })
                return false;
            MakeFolder(FolderOf(to));
            // A link there would itself be replaced, not followed.
            File.Move(source, target, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw MachineReason.Wrap(e);
        }
    }

    public void Clear(string folder)
    {
        try
        {
            if (!IsSound(folder))
                return;
            Directory.Delete(Full(folder), recursive: true);
            Forget(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw MachineReason.Wrap(e);
        }
    }

    public long? Room()
    {
        try
        {
            var there = root;
            while (!Directory.Exists(there) && Path.GetDirectoryName(there) is { } above)
                there = above;
            var drive = new DriveInfo(there);
            // What stands in a network or a cloud may have no size.
            return drive.TotalSize > 0 ? drive.AvailableFreeSpace : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private void Forget(string folder)
    {
        foreach (var known in sound.Keys)
            if (known == folder || known.StartsWith(folder + "/", StringComparison.Ordinal))
                sound.TryRemove(known, out _);
    }

    private sealed class Holding(DiskOutput output, string folder, HeldFile held, bool madeRoot) : IDisposable
    {
        public void Dispose()
        {
            held.Dispose();
            try
            {
                if (!Directory.EnumerateFileSystemEntries(output.Full(folder)).Any())
                    Directory.Delete(output.Full(folder));
                if (madeRoot && !Directory.EnumerateFileSystemEntries(output.root).Any())
                    Directory.Delete(output.root);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Somebody else has it already.
            }
            output.Forget(folder);
        }
    }
}
