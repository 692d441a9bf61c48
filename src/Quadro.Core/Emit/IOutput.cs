using Quadro.Make;

namespace Quadro.Emit;

/// <summary>The door through which everything goes out: one for the site's folder, one for the folder of traces. Paths
/// are relative, with '/' between the parts; "" is the folder itself.</summary>
/// <remarks>Members throw <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> when the machine
/// refuses; the message is the reason alone, without the path.</remarks>
public interface IOutput : IKeptFiles
{
    /// <summary>What stands at a path, or null. The last part of the path is looked at itself, never what a link there
    /// leads to.</summary>
    OutputState? Find(string path);

    /// <summary>Writes in place, making folders as needed; returns the state after writing. Never writes through a
    /// link.</summary>
    OutputState Write(string path, ReadOnlySpan<byte> bytes);
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
