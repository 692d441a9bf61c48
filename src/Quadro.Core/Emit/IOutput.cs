namespace Quadro.Emit;

/// <summary>The door through which everything goes out: one for the site's folder, one for the folder of traces. Paths are relative, with '/' between the parts.</summary>
/// <remarks>Members throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> when the machine refuses.</remarks>
public interface IOutput
{
    /// <summary>Size and time of an existing file, or null.</summary>
    OutputState? Find(string path);

    ReadOnlyMemory<byte> Read(string path);

    /// <summary>Writes in place, making folders as needed; returns the state after writing.</summary>
    OutputState Write(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Writes to a temporary name beside the target, flushes it, and renames: the file is the old one or the new one, never a part.</summary>
    void Replace(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Removes a file, and the folders that this empties; no error when it is not there.</summary>
    void Delete(string path);
}

public readonly record struct OutputState(long Size, long Modified);
