using Quadro.Cli.Disk;

namespace Quadro.Cli.Serve;

/// <summary>Tells the queue of every save in a site's folder, as the system tells it; what editors leave beside their
/// files is passed over.</summary>
internal sealed class WatchedSite : IDisposable
{
    private const NotifyFilters Everything =
        NotifyFilters.FileName
        | NotifyFilters.DirectoryName
        | NotifyFilters.LastWrite
        | NotifyFilters.Size
        | NotifyFilters.Attributes;

    private readonly Lock gate = new();
    private readonly string root;
    private readonly SaveQueue queue;
    private readonly Action<string> refused;
    private readonly Dictionary<string, (FileSystemWatcher Watcher, DateTime Made)> folders = new(
        StringComparer.Ordinal
    );
    private readonly FileSystemWatcher top;
    private bool ended;

    /// <param name="refused">Told once, with the reason, when the system watches no longer; then nothing is watched any
    /// more.</param>
    public WatchedSite(string root, SaveQueue queue, Action<string> refused)
    {
        (this.root, this.queue, this.refused) = (root, queue, refused);
        top = Watch(root, whole: false);
        foreach (var folder in DiskInputs.Folders)
            WatchFolder(folder);
    }

    /// <summary>How many folders of the site are watched, with all in them.</summary>
    public int Folders
    {
        get
        {
            lock (gate)
                return folders.Count;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            ended = true;
            foreach (var (watcher, _) in folders.Values)
                watcher.Dispose();
            folders.Clear();
        }
        top.Dispose();
    }

    private FileSystemWatcher Watch(string folder, bool whole)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = whole,
            NotifyFilter = Everything,
            InternalBufferSize = 65_536,
        };
        watcher.Changed += (_, e) => Note(e.FullPath, e.ChangeType);
        watcher.Created += (_, e) => Note(e.FullPath, e.ChangeType);
        watcher.Deleted += (_, e) => Note(e.FullPath, e.ChangeType);
        watcher.Renamed += (_, e) =>
        {
            Note(e.OldFullPath, WatcherChangeTypes.Deleted);
            Note(e.FullPath, WatcherChangeTypes.Created);
        };
        watcher.Error += (sender, e) => Lost((FileSystemWatcher)sender, e.GetException());
        try
        {
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch
        {
            watcher.Dispose();
            throw;
        }
    }

    private void Note(string full, WatcherChangeTypes change)
    {
        var path = Path.GetRelativePath(root, full).Replace('\\', '/');
        var parts = path.Split('/');
        if (parts.Length == 1 && parts[0] != DiskInputs.Settings && !DiskInputs.Folders.Contains(parts[0]))
            return;
        if (Array.Exists(parts, EditorJunk.Matches))
            return;
        if (parts.Length == 1 && change != WatcherChangeTypes.Changed && parts[0] != DiskInputs.Settings)
            WatchAgain(parts[0]);
        queue.Add(path);
    }

    /// <summary>A folder that was taken away and made again is another one to the system.</summary>
    /// <remarks>Not within the system's own call: watchers may wait for each other there. What was saved meanwhile
    /// nobody has told.</remarks>
    private void WatchAgain(params IEnumerable<string> again) =>
        Task.Run(() =>
        {
            lock (gate)
            {
                if (ended)
                    return;
                foreach (var folder in again)
                {
                    if (folders.Remove(folder, out var old))
                        old.Watcher.Dispose();
                    WatchFolder(folder);
                }
            }
            foreach (var folder in again)
                queue.Add(folder);
        });

    private void WatchFolder(string folder)
    {
        lock (gate)
        {
            var full = Path.Join(root, folder);
            if (ended || folders.ContainsKey(folder) || !Directory.Exists(full))
                return;
            try
            {
                folders[folder] = (Watch(full, whole: true), Directory.GetCreationTimeUtc(full));
            }
            catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
            {
                if (Directory.Exists(full))
                    Refuse(e.Message);
            }
        }
    }

    /// <summary>More changes at once than the system remembers, or a folder that is gone: it is looked at anew. Else
    /// the system does not watch all of it, and would say so again.</summary>
    private void Lost(FileSystemWatcher watcher, Exception reason)
    {
        if (reason is InternalBufferOverflowException)
        {
            queue.Add(DiskInputs.Settings);
            return;
        }
        Task.Run(() =>
        {
            var folder = DiskInputs.Folders.FirstOrDefault(folder =>
                string.Equals(Path.Join(root, folder), watcher.Path, StringComparison.Ordinal)
            );
            if (folder is not null && IsAnother(folder, watcher))
                WatchAgain(folder);
            else
                Refuse(reason.Message);
        });
    }

    private bool IsAnother(string folder, FileSystemWatcher watcher)
    {
        lock (gate)
        {
            if (!folders.TryGetValue(folder, out var known))
                return true;
            return known.Watcher != watcher
                || !Directory.Exists(watcher.Path)
                || Directory.GetCreationTimeUtc(watcher.Path) != known.Made;
        }
    }

    private void Refuse(string reason) =>
        Task.Run(() =>
        {
            lock (gate)
            {
                if (ended)
                    return;
                ended = true;
            }
            Dispose();
            refused(reason);
        });
}
