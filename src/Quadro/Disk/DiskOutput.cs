using System.Collections.Concurrent;
using Microsoft.Win32.SafeHandles;
using Quadro.Emit;

namespace Quadro.Cli.Disk;

/// <summary>A folder on disk that is written to. Made for one build: it remembers which folders are there and are no
/// links.</summary>
/// <remarks>A file that is there is never filled anew but replaced by another: a second name that it has by a hard link
/// keeps the old bytes.</remarks>
public sealed partial class DiskOutput(string root) : ISharedOutput
{
    private const string Temporary = ".tmp";

    private static EnumerationOptions Everything => new() { AttributesToSkip = 0, IgnoreInaccessible = false };
    private readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
    private readonly ConcurrentDictionary<string, bool> sound = new(StringComparer.Ordinal);

    public OutputState? Find(string path)
    {
        try
        {
            return State(Full(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw MachineReason.Wrap(e);
        }
    }

    public IReadOnlyList<string> List(string folder)
    {
        try
        {
            var full = Full(folder);
            if (!IsSound(folder))
                return [];
            var entries = new DirectoryInfo(full).EnumerateFileSystemInfos("*", Everything);
            return
            [
                .. entries
                    .Select(e => e is DirectoryInfo && e.LinkTarget is null ? e.Name + "/" : e.Name)
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw MachineReason.Wrap(e);
        }
    }

    public ReadOnlyMemory<byte> Read(string path)
    {
        try
        {
            var full = Full(path);
            IsSound(FolderOf(path));
            RefuseLink(path, State(full));
            return FileBytes.Read(full);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw MachineReason.Wrap(e);
        }
    }

    public OutputState Write(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var (full, folder) = (Full(path), FolderOf(path));
            MakeFolder(folder);
            return WriteNew(path, full, bytes) ?? WriteOver(path, full, bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw MachineReason.Wrap(e);
        }
    }

    public void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var full = Full(path);
            MakeFolder(FolderOf(path));
            ReplaceBy(full + Temporary, full, bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw MachineReason.Wrap(e);
        }
    }

    public void Delete(string path)
    {
        try
        {
            var folder = FolderOf(path);
            var full = Full(path);
            if (IsSound(folder) && State(full) is { } state)
            {
                RefuseLink(path, state);
                File.Delete(full);
            }
            for (; folder.Length > 0; folder = FolderOf(folder))
                if (!RemoveIfEmpty(folder))
                    return;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw MachineReason.Wrap(e);
        }
    }

    private static OutputState? WriteNew(string path, string full, ReadOnlySpan<byte> bytes)
    {
        using var handle = Create(path, full);
        return handle is null ? null : Fill(handle, full, bytes);
    }

    /// <summary>The system refuses to create what is there, a link too; null when something is.</summary>
    private static SafeFileHandle? Create(string path, string full)
    {
        try
        {
            return File.OpenHandle(full, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite);
        }
        catch (IOException) when (State(full) is { } state)
        {
            RefuseLink(path, state);
            if (state.Kind == OutputKind.Folder)
                throw new IOException("there is a folder of that name");
            return null;
        }
    }

    private static OutputState WriteOver(string path, string full, ReadOnlySpan<byte> bytes)
    {
        var temporary = full + Temporary;
        File.Delete(temporary);
        try
        {
            var state = WriteNew(path, temporary, bytes)
                ?? throw new IOException("another program writes to the same place");
            File.Move(temporary, full, overwrite: true);
            return state;
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private static OutputState Fill(SafeFileHandle handle, string full, ReadOnlySpan<byte> bytes)
    {
        RandomAccess.Write(handle, bytes, 0);
        // Elsewhere the time is set when the file is closed.
        if (!OperatingSystem.IsWindows())
            return new OutputState(bytes.Length, File.GetLastWriteTimeUtc(handle).Ticks);
        handle.Dispose();
        return State(full) ?? throw new FileNotFoundException();
    }

    private static void ReplaceBy(string temporary, string full, ReadOnlySpan<byte> bytes)
    {
        File.Delete(temporary);
        try
        {
            using (var handle = File.OpenHandle(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                RandomAccess.Write(handle, bytes, 0);
                RandomAccess.FlushToDisk(handle);
            }
            File.Move(temporary, full, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    private bool RemoveIfEmpty(string folder)
    {
        if (!IsSound(folder))
            return true;
        if (Directory.EnumerateFileSystemEntries(Full(folder), "*", Everything).Any())
            return false;
        Directory.Delete(Full(folder));
        sound.TryRemove(folder, out _);
        return true;
    }

    /// <summary>Makes the folders that are missing, from the top.</summary>
    private void MakeFolder(string folder)
    {
        if (IsSound(folder))
            return;
        if (folder.Length > 0)
            MakeFolder(FolderOf(folder));
        Directory.CreateDirectory(Full(folder));
        sound[folder] = true;
    }

    /// <summary>Whether the folder is there; throws when it, or one above it, is a link or a file.</summary>
    private bool IsSound(string folder)
    {
        if (sound.ContainsKey(folder))
            return true;
        if (folder.Length > 0 && !IsSound(FolderOf(folder)))
            return false;
        if (State(Full(folder)) is not { } state)
            return false;
        RefuseLink(folder, state);
        if (state.Kind == OutputKind.File)
            throw new IOException(folder.Length == 0 ? "the folder is a file" : $"'{folder}' is a file");
        return sound[folder] = true;
    }

    private static void RefuseLink(string path, OutputState? state)
    {
        if (state is { Kind: OutputKind.Link })
            throw new IOException(path.Length == 0 ? "the folder is a link" : $"'{path}' is a link");
    }

    private string Full(string path)
    {
        if (path.Length == 0)
            return root;
        return OutputPath.Trouble(path) is { } trouble
            ? throw new IOException($"the path '{path}' {trouble.English}")
            : Path.Join(root, path);
    }

    private static OutputState? State(string full)
    {
        var info = new FileInfo(full);
        var attributes = info.Attributes;
        if ((int)attributes == -1)
            return null;
        if (attributes.HasFlag(FileAttributes.ReparsePoint) && info.LinkTarget is not null)
            return new OutputState(0, 0, OutputKind.Link);
        return attributes.HasFlag(FileAttributes.Directory)
            ? new OutputState(0, 0, OutputKind.Folder)
            : new OutputState(info.Length, info.LastWriteTimeUtc.Ticks);
    }

    private static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var end ? path[..end] : "";
}
