namespace Quadro.Load;

/// <summary>The only source of inputs. Paths are relative to the site, with '/' between the parts.</summary>
public interface IInputs
{
    /// <summary>Every file of the site that a build may read, in ordinal order of path: quadro.yaml, data/, content/,
    /// templates/.</summary>
    IReadOnlyList<InputFile> List();

    /// <summary>The bytes of a listed file; throws <see cref="IOException"/> or
    /// <see cref="UnauthorizedAccessException"/> when it cannot be read.</summary>
    ReadOnlyMemory<byte> Read(string path);

    /// <summary>The bytes with the size and time of the file that was read; for inputs that never change, those of
    /// the list.</summary>
    InputBytes Take(InputFile listed) => new(Read(listed.Path), listed.Size, listed.Modified) { Stamp = listed.Stamp };

    /// <summary>Waits a moment while a file is being written.</summary>
    void Rest() { }
}

/// <summary>The content of a file, and its state when it was read.</summary>
public readonly record struct InputBytes(ReadOnlyMemory<byte> Bytes, long Size, long Modified)
{
    public ChangeStamp? Stamp { get; init; }
}

/// <summary>A stamp that the system sets whenever a file changes; size and modification time may be set back to their
/// old values.</summary>
/// <param name="Time">The time in ticks, by the clock of the file system.</param>
/// <param name="Node">The number of the file. Another number means another file under the same name; 0 when there are
/// no numbers.</param>
public readonly record struct ChangeStamp(long Time, long Node);

/// <summary>A file that can be read, with attributes that show cheaply whether it changed.</summary>
/// <param name="Trouble">The reason why the file must not or cannot be read (a link out of the site, no permission),
/// or null.</param>
public sealed record InputFile(string Path, long Size, long Modified, string? Trouble = null)
{
    /// <summary>What findings call the file: its path, or for a file of the built-in kit the path after
    /// "kit:".</summary>
    public string Display { get; init; } = Path;

    /// <summary>The real path of the file below the site when a link leads to it, or null.</summary>
    public string? LinksTo { get; init; }

    /// <summary>The stamp, or null when only the bytes show whether the file changed.</summary>
    public ChangeStamp? Stamp { get; init; }

    public bool IsOfKit => Display.StartsWith(SourceTree.KitPrefix, StringComparison.Ordinal);
}
