using System.Collections.Immutable;

namespace Quadro.Load;

/// <summary>What of a site could not be read, which has been reported: what seems to be missing may stand
/// there.</summary>
/// <param name="Settings">Whether quadro.yaml is such a file.</param>
/// <param name="Languages">Those whose texts are such files.</param>
public sealed record LostParts(bool Settings, ImmutableArray<string> Languages, ImmutableArray<LostSource> Sources)
{
    public static LostParts None => new(false, [], []);

    /// <summary>Whether a record of that name, as people write it in links, may stand in what could not be
    /// read.</summary>
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

    /// <summary>Whether the page of an address may be that of such a record.</summary>
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

/// <summary>A file that could not be read whole.</summary>
/// <param name="Collection">Null where any name may stand in it.</param>
/// <param name="Name">The file's own name, which may be that of a record.</param>
/// <param name="Text">As it stands; null where that says nothing.</param>
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
