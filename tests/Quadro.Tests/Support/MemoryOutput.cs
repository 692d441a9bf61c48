using System.Text;
using Quadro.Emit;

namespace Quadro.Tests.Support;

/// <summary>A folder in memory that is written to as a disk would be, with files, folders, links and a machine that may
/// fail.</summary>
public sealed class MemoryOutput(MemoryMachine? machine = null) : ISharedOutput
{
    private readonly MemoryMachine machine = machine ?? new MemoryMachine();
    private readonly SortedDictionary<string, (byte[] Bytes, long Modified)> files = new(StringComparer.Ordinal);
    private readonly HashSet<string> folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> links = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> refused = new(StringComparer.Ordinal);
    private readonly List<string> log = [];

    /// <summary>What was changed, in order: "write a.html", "replace x", "delete y".</summary>
    public IReadOnlyList<string> Changes => log;

    /// <summary>How often a file was read.</summary>
    public int Reads { get; private set; }

    public IReadOnlyCollection<string> Folders => [.. folders.Order(StringComparer.Ordinal)];

    /// <summary>Every file and its content, as text.</summary>
    public SortedDictionary<string, string> Snapshot()
    {
        var snapshot = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, file) in files)
            snapshot[path] = Encoding.UTF8.GetString(file.Bytes);
        return snapshot;
    }

    /// <summary>From now on the machine refuses whatever is asked about this path.</summary>
    public void Refuse(string path, string reason) => refused[path] = reason;

    /// <summary>Somebody else writes a file, whatever the machine's state.</summary>
    public void Put(string path, string text) => Put(path, Encoding.UTF8.GetBytes(text));

    /// <param name="modified">When the file says that it was changed; now, if not said.</param>
    public void Put(string path, byte[] bytes, long? modified = null)
    {
        MakeFolders(path);
        files[path] = (bytes, modified ?? machine.Now);
    }

    public void PutFolder(string path) => MakeFolders(path + "/x");

    public void PutLink(string path)
    {
        MakeFolders(path);
        links.Add(path);
    }

    /// <summary>Somebody else removes a file, a link, or a folder with all in it.</summary>
    public void Remove(string path)
    {
        foreach (
            var file in files.Keys.Where(f => f == path || f.StartsWith(path + "/", StringComparison.Ordinal)).ToList()
        )
            files.Remove(file);
        folders.RemoveWhere(f => f == path || f.StartsWith(path + "/", StringComparison.Ordinal));
        links.Remove(path);
    }

    public OutputState? Find(string path)
    {
        lock (machine.Gate)
        {
            Ask(path);
            if (links.Contains(path))
                return new OutputState(0, 0, OutputKind.Link);
            if (folders.Contains(path) || (path.Length == 0 && files.Count + folders.Count + links.Count > 0))
                return new OutputState(0, 0, OutputKind.Folder);
            return files.TryGetValue(path, out var file) ? new OutputState(file.Bytes.Length, file.Modified) : null;
        }
    }

    public IReadOnlyList<string> List(string folder)
    {
        lock (machine.Gate)
        {
            Ask(folder);
            var all = files.Keys.Concat(links).Concat(folders.Select(f => f + "/"));
            return
            [
                .. all.Where(p => FolderOf(p.TrimEnd('/')) == folder)
                    .Select(p => folder.Length == 0 ? p : p[(folder.Length + 1)..])
                    .Order(StringComparer.Ordinal),
            ];
        }
    }

    public ReadOnlyMemory<byte> Read(string path)
    {
        lock (machine.Gate)
        {
            Ask(path);
            Reads++;
            return files.TryGetValue(path, out var file)
                ? file.Bytes
                : throw new FileNotFoundException("the file is not there");
        }
    }

    public OutputState Write(string path, ReadOnlySpan<byte> bytes)
    {
        lock (machine.Gate)
        {
            Ask(path);
            if (folders.Contains(path) || links.Contains(path))
                throw new IOException("it is no file");
            var fault = machine.Next();
            if (fault?.Kind == FaultKind.Refuse)
                throw MemoryMachine.Failure(fault);
            MakeFolders(path);
            files[path] = (InPlace(path, bytes, fault?.Keep), machine.Now);
            log.Add("write " + path);
            return fault is null ? new OutputState(bytes.Length, machine.Now) : throw MemoryMachine.Failure(fault);
        }
    }

    public void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        lock (machine.Gate)
        {
            Ask(path);
            var fault = machine.Next();
            if (fault is null || Happens(fault))
            {
                MakeFolders(path);
                files[path] = (bytes.ToArray(), machine.Now);
                log.Add("replace " + path);
            }
            if (fault is not null)
                throw MemoryMachine.Failure(fault);
        }
    }

    public void Delete(string path)
    {
        lock (machine.Gate)
        {
            Ask(path);
            if (folders.Contains(path) || links.Contains(path))
                throw new IOException("it is no file");
            var fault = machine.Next();
            if (fault is null || Happens(fault))
            {
                if (files.Remove(path))
                    log.Add("delete " + path);
                if (fault is null)
                    RemoveEmptyFolders(path);
            }
            if (fault is not null)
                throw MemoryMachine.Failure(fault, writes: false);
        }
    }

    /// <summary>How much fits, for who asks before writing.</summary>
    public long? Space { get; set; }

    /// <summary>Whether another build is at work in the folder.</summary>
    public bool IsHeld { get; set; }

    public IDisposable? Hold(string path, CancellationToken cancel)
    {
        lock (machine.Gate)
        {
            Ask(path);
            if (IsHeld)
                return null;
            IsHeld = true;
            return new Holding(this);
        }
    }

    public void WriteThrough(string path, ReadOnlySpan<byte> bytes) => Write(path, bytes);

    public bool Move(string from, string to)
    {
        lock (machine.Gate)
        {
            Ask(from);
            Ask(to);
            if (!files.TryGetValue(from, out var file))
                return false;
            if (folders.Contains(to) || links.Contains(to))
                throw new IOException("it is no file");
            var fault = machine.Next();
            if (fault is null || Happens(fault))
            {
                MakeFolders(to);
                files.Remove(from);
                files[to] = file;
                log.Add($"move {from} to {to}");
            }
            if (fault is not null)
                throw MemoryMachine.Failure(fault);
            return true;
        }
    }

    public void Clear(string folder)
    {
        lock (machine.Gate)
        {
            Ask(folder);
            if (!folders.Contains(folder))
                return;
            var fault = machine.Next();
            var all = files.Keys.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal)).ToList();
            // One that stops in the middle has removed some.
            foreach (
                var file in fault is null ? all
                : fault.Kind == FaultKind.Refuse ? []
                : all.Take(fault.Keep)
            )
                files.Remove(file);
            if (fault is not null)
                throw MemoryMachine.Failure(fault, writes: false);
            folders.RemoveWhere(one => one == folder || one.StartsWith(folder + "/", StringComparison.Ordinal));
            RemoveEmptyFolders(folder);
        }
    }

    public long? Room() => Space;

    private static bool Happens(Fault fault) => fault.Kind != FaultKind.Refuse && fault.Keep % 2 == 1;

    private void Ask(string path)
    {
        machine.RequireAlive();
        if (refused.TryGetValue(path, out var reason))
            throw new IOException(reason);
    }

    /// <summary>What a write that stops after some bytes leaves: the new start, then what was there before.</summary>
    private byte[] InPlace(string path, ReadOnlySpan<byte> bytes, int? keep)
    {
        if (keep is not { } kept)
            return bytes.ToArray();
        var start = bytes[..Math.Min(kept, bytes.Length)];
        var old = files.TryGetValue(path, out var file) ? file.Bytes : [];
        return old.Length > start.Length ? [.. start, .. old.AsSpan(start.Length)] : start.ToArray();
    }

    private void MakeFolders(string path)
    {
        for (var folder = FolderOf(path); folder.Length > 0; folder = FolderOf(folder))
        {
            if (files.ContainsKey(folder) || links.Contains(folder))
                throw new IOException($"'{folder}' is no folder");
            folders.Add(folder);
        }
    }

    private void RemoveEmptyFolders(string path)
    {
        for (var folder = FolderOf(path); folder.Length > 0; folder = FolderOf(folder))
        {
            if (files.Keys.Concat(links).Concat(folders).Any(p => p.StartsWith(folder + "/", StringComparison.Ordinal)))
                return;
            folders.Remove(folder);
        }
    }

    /// <summary>A process that dies lets go.</summary>
    private sealed class Holding(MemoryOutput output) : IDisposable
    {
        public void Dispose()
        {
            output.IsHeld = false;
            if (!output.files.Keys.Any(file => file.StartsWith(".quadro-work/", StringComparison.Ordinal)))
                output.folders.RemoveWhere(folder => folder.StartsWith(".quadro-work", StringComparison.Ordinal));
        }
    }

    private static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var end ? path[..end] : "";
}
