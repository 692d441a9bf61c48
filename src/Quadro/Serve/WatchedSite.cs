using Quadro.Cli.Disk;

namespace Quadro.Cli.Serve;

/// <summary>Tells the queue of every save in a site's folder, as the system tells it; what editors leave beside their files is passed over.</summary>
internal sealed class WatchedSite : IDisposable
{
    private const NotifyFilters Everything = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size | NotifyFilters.Attributes;

    private readonly Lock gate = new();
    private readonly string root;
    private readonly SaveQueue queue;
    private readonly Action<string> refused;
    private readonly Dictionary<string, FileSystemWatcher> folders = new(StringComparer.Ordinal);
    private readonly FileSystemWatcher top;
    private bool ended;

    /// <param name="refused">Told once the system can watch no longer, with its reason.</param>
    public WatchedSite(string root, SaveQueue queue, Action<string> refused)
    {
        (this.root, this.queue, this.refused) = (root, queue, refused);
        top = Watch(root, whole: false);
        foreach (var folder in DiskInputs.Folders) WatchFolder(folder);
    }

    /// <summary>How many folders of the site are watched, with all in them.</summary>
    public int Folders
    {
        get { lock (gate) return folders.Count; }
    }

    public void Dispose()
    {
        lock (gate)
        {
            ended = true;
            foreach (var watcher in folders.Values) watcher.Dispose();
            folders.Clear();
        }
        top.Dispose();
    }

    private FileSystemWatcher Watch(string folder, bool whole)
    {
        var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = whole, NotifyFilter = Everything, InternalBufferSize = 65_536 };
        watcher.Changed += (_, e) => Note(e.FullPath, e.ChangeType);
        watcher.Created += (_, e) => Note(e.FullPath, e.ChangeType);
        watcher.Deleted += (_, e) => Note(e.FullPath, e.ChangeType);
        watcher.Renamed += (_, e) =>
        {
            Note(e.OldFullPath, WatcherChangeTypes.Deleted);
            Note(e.FullPath, WatcherChangeTypes.Created);
        };
        watcher.Error += (_, e) => Lost(e.GetException());
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
        if (parts.Length == 1 && parts[0] != DiskInputs.Settings && !DiskInputs.Folders.Contains(parts[0])) return;
        if (Array.Exists(parts, EditorJunk.Matches)) return;
        if (parts.Length == 1 && change != WatcherChangeTypes.Changed && parts[0] != DiskInputs.Settings) WatchAgain(parts[0]);
        queue.Add(path);
    }

    /// <summary>A folder that was taken away and made again is another one to the system.</summary>
    /// <remarks>Not within the system's own call: watchers may wait for each other there. What was saved meanwhile nobody has told.</remarks>
    private void WatchAgain(params IEnumerable<string> again) => Task.Run(() =>
    {
        lock (gate)
        {
            if (ended) return;
            foreach (var folder in again)
            {
                if (folders.Remove(folder, out var old)) old.Dispose();
                WatchFolder(folder);
            }
        }
        foreach (var folder in again) queue.Add(folder);
    });

    private void WatchFolder(string folder)
    {
        lock (gate)
        {
            var full = Path.Join(root, folder);
            if (ended || folders.ContainsKey(folder) || !Directory.Exists(full)) return;
            try
            {
                folders[folder] = Watch(full, whole: true);
            }
            catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException)
            {
                if (Directory.Exists(full)) refused(e.Message);
            }
        }
    }

    /// <summary>More changes at once than the system remembers, or a folder that is gone: everything is looked at anew.</summary>
    private void Lost(Exception reason)
    {
        if (reason is InternalBufferOverflowException) queue.Add(DiskInputs.Settings);
        else WatchAgain(DiskInputs.Folders);
    }
}
