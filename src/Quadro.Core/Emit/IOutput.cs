namespace Quadro.Emit;

/// <summary>The door through which everything goes out: one for the site's folder, one for the folder of traces. Paths
/// are relative, with '/' between the parts; "" is the folder itself.</summary>
/// <remarks>Members throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> when the machine
/// refuses; the message is the reason alone, without the path.</remarks>
public interface IOutput
{
    /// <summary>What stands at a path, or null. The last part of the path is looked at itself, never what a link there
    /// leads to.</summary>
    OutputState? Find(string path);

    /// <summary>The names in a folder, those of folders with a '/' behind them; none when there is no such
    /// folder.</summary>
    IReadOnlyList<string> List(string folder);

    ReadOnlyMemory<byte> Read(string path);

    /// <summary>Writes in place, making folders as needed; returns the state after writing. Never writes through a
    /// link.</summary>
    OutputState Write(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Writes to a temporary name beside the target, flushes it, and renames: the file is the old one or the
    /// new one, never a part.</summary>
    void Replace(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Removes a file and the folders above it that are then empty; no error when it is not there. Never
    /// removes through a link.</summary>
    void Delete(string path);
}

public enum OutputKind
{
    File,
    Folder,
    Link,
}

/// <summary>What stands at a path of the output. Size and time tell cheaply whether a file is still the one that was
/// written.</summary>
public readonly record struct OutputState(long Size, long Modified, OutputKind Kind = OutputKind.File);
