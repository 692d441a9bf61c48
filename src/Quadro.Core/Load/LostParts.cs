using System.Collections.Immutable;

namespace Quadro.Load;

/// <summary>The parts of a site that could not be read, which has been reported: things that seem to be missing may
/// be in them.</summary>
/// <param name="Settings">Whether quadro.yaml could not be read.</param>
/// <param name="Languages">The languages whose texts could not be read.</param>
public sealed record LostParts(bool Settings, ImmutableArray<string> Languages, ImmutableArray<LostSource> Sources)
{
    public static LostParts None => new(false, [], []);

    /// <summary>Whether a record with a name, as authors write it in links, may be in an unreadable part.</summary>
    public bool MayHave(string name)
    {
        if (Sources.IsEmpty)
            return false;
        var cut = name.AsSpan().IndexOfAny('/', ':');
        var (collection, id) = cut < 0 ? (null, name) : (name[..cut], name[(cut + 1)..]);
        return Sources.Any(source =>
            (collection is null || source.Collection is null || source.Collection == collection) && source.Names(id)
        );
    }

    /// <summary>Whether an address may be that of such a record's page.</summary>
    public bool MayHaveAddress(string path)
    {
        if (Settings)
            return true;
        if (Sources.IsEmpty)
            return false;
        var last = path.Trim('/');
        last = last[(last.LastIndexOf('/') + 1)..];
        return last.Length > 0 && Sources.Any(source => source.Names(last));
    }
}

/// <summary>A file that could not be read completely.</summary>
/// <param name="Collection">The collection, or null when the file may contain any name.</param>
/// <param name="Name">The file's own name, which may be that of a record.</param>
/// <param name="Text">The text of the file, or null when it is not readable as text.</param>
public sealed record LostSource(string? Collection, string Name, Func<string>? Text)
{
    private readonly Lazy<string?> words = new(() => Text?.Invoke());

    public bool Names(string id) =>
        id.Length > 0
        && (
            string.Equals(Name, id, StringComparison.OrdinalIgnoreCase)
            || words.Value?.Contains(id, StringComparison.OrdinalIgnoreCase) != false
        );
}
