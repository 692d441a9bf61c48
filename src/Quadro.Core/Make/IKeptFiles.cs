namespace Quadro.Make;

/// <summary>A folder in which one build keeps files for the next ones. Paths are relative, with '/' between the
/// parts.</summary>
/// <remarks>Members throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> when the machine
/// refuses.</remarks>
public interface IKeptFiles
{
    /// <summary>The names in a folder, those of folders with a '/' behind them; none when there is no such
    /// folder.</summary>
    IReadOnlyList<string> List(string folder);

    ReadOnlyMemory<byte> Read(string path);

    /// <summary>Writes to a temporary name beside the target, flushes it, and renames: the file is the old one or the
    /// new one, never a part.</summary>
    void Replace(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Removes a file and the folders above it that are then empty; no error when it is not there. Never
    /// removes through a link.</summary>
    void Delete(string path);
}
