namespace Quadro.Make;

/// <summary>A folder in which one build keeps files for the next ones. Paths are relative, with '/' between the
/// parts.</summary>
/// <remarks>Members throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> when the machine
/// refuses.</remarks>
public interface IKeptFiles
{
    /// <summary>The names in a folder, those of folders followed by '/', or empty when the folder does not
    /// exist.</summary>
    IReadOnlyList<string> List(string folder);

    ReadOnlyMemory<byte> Read(string path);

    /// <summary>Writes to a temporary name beside the target, flushes it, and renames: the result is the old file or
    /// the new one, never a part.</summary>
    void Replace(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Removes a file, and the folders above it that become empty; it is not an error when the file does not
    /// exist. Never removes through a link.</summary>
    void Delete(string path);
}
