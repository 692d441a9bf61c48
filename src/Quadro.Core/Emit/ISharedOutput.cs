namespace Quadro.Emit;

/// <summary>A folder that others look at while it is written to, and into which another build may write as
/// well.</summary>
public interface ISharedOutput : IOutput
{
    /// <summary>Keeps other builds out until it is disposed of. Waits for one that is at work; null when that does not
    /// end in time.</summary>
    /// <param name="path">The file that says so; it and its folder are there no longer than that.</param>
    IDisposable? Hold(string path, CancellationToken cancel);

    /// <summary>Writes a file of which the disk has everything when this returns: a power cut does not take it
    /// away.</summary>
    void WriteThrough(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Renames a file, which keeps its time, over what stands at the new path; makes folders as needed. Never
    /// through a link. False where there is no file to be renamed.</summary>
    bool Move(string from, string to);

    /// <summary>Removes a folder and all that is in it; what a link in it leads to stays. No error when it is not
    /// there.</summary>
    void Clear(string folder);

    /// <summary>How many bytes can still be written; null where nobody knows.</summary>
    long? Room();
}
