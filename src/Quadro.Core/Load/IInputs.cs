namespace Quadro.Load;

/// <summary>The door through which every input comes in. Paths are relative to the site, with '/' between the
/// parts.</summary>
public interface IInputs
{
    /// <summary>Every file of the site that a build may read, in ordinal order of path: quadro.yaml, data/, content/,
    /// templates/.</summary>
    IReadOnlyList<InputFile> List();

    /// <summary>The bytes of a listed file; throws <see cref="IOException"/> or
    /// <see cref="UnauthorizedAccessException"/> when it cannot be read.</summary>
    ReadOnlyMemory<byte> Read(string path);

    /// <summary>The same with the size and time of the file that was read; for inputs that nobody changes, those of the
    /// list.</summary>
    InputBytes Take(InputFile listed) => new(Read(listed.Path), listed.Size, listed.Modified) { Stamp = listed.Stamp };

    /// <summary>Lets a moment pass while somebody is writing the files.</summary>
    void Rest() { }
}

/// <summary>What was read of a file, and how the file stood when it was read.</summary>
public readonly record struct InputBytes(ReadOnlyMemory<byte> Bytes, long Size, long Modified)
{
    public ChangeStamp? Stamp { get; init; }
}

/// <summary>What the system notes of a file by itself whenever somebody changes it; size and modification time may be
/// given back as they were.</summary>
/// <param name="Time">In ticks, by the clock that gives times to files.</param>
/// <param name="Node">Another number is another file under the same name; 0 where there are none.</param>
public readonly record struct ChangeStamp(long Time, long Node);

/// <summary>A file that can be read, with what tells cheaply whether it changed.</summary>
/// <param name="Trouble">Why the file must not or cannot be read (a link out of the site, no permission), or
/// null.</param>
public sealed record InputFile(string Path, long Size, long Modified, string? Trouble = null)
{
    /// <summary>What findings call the file: its path, or for a file of the built-in kit the path after
    /// "kit:".</summary>
    public string Display { get; init; } = Path;

    /// <summary>Where the file is, below the site, when a link leads to it.</summary>
    public string? LinksTo { get; init; }

    /// <summary>Null where nothing but the bytes tells whether the file changed.</summary>
    public ChangeStamp? Stamp { get; init; }

    public bool IsOfKit => Display.StartsWith(SourceTree.KitPrefix, StringComparison.Ordinal);
}
