using System.Globalization;
using System.Text;
using Quadro.Text;

namespace Quadro.Make;

/// <summary>The files that one maker made in earlier builds, by their keys.</summary>
/// <remarks>The hash of its bytes is part of a file's name, so that no list can be wrong; a damaged file is made
/// again. One folder serves all outputs, editions and previews of a site, and a build knows only its own files. So a
/// file is removed after a number of consecutive builds without use; the list of these counts is kept beside the
/// files.</remarks>
/// <param name="folder">Null to keep nothing.</param>
/// <param name="patience">The number of builds after which an unused file is removed.</param>
/// <param name="forgets">Whether to make everything again, without the kept files.</param>
internal sealed class MakerStore(IKeptFiles? folder, int patience, bool forgets)
{
    public const string List = "unused.txt";

    private const int HashDigits = 32;

    private readonly Lazy<Dictionary<string, UInt128>> kept = new(() => forgets ? [] : Kept(folder));

    public bool IsEmpty => kept.Value.Count == 0;

    /// <summary>The hash of the bytes that were kept under a key, or null when there are none.</summary>
    public UInt128? Find(string key) => kept.Value.TryGetValue(key, out var hash) ? hash : null;

    /// <summary>Keeps the bytes, or only returns them when that is impossible: without the folder a build takes
    /// longer, and nothing else is lost.</summary>
    /// <returns>The hash of the bytes, and a function that reads them, which gives null when the file is damaged or
    /// gone.</returns>
    public (UInt128 Hash, Func<ReadOnlyMemory<byte>?> Read) Keep(string key, ReadOnlyMemory<byte> bytes)
    {
        var hash = ContentHash.Of(bytes.Span);
        var isKept =
            folder is not null
            && Try(() =>
            {
                folder.Replace(Name(key, hash), bytes.Span);
                return true;
            });
        return (hash, isKept ? () => Read(key, hash) : () => bytes);
    }

    /// <summary>The bytes of a kept file, or null when it is damaged or gone.</summary>
    public ReadOnlyMemory<byte>? Read(string key, UInt128 hash)
    {
        var bytes = Try(() => folder!.Read(Name(key, hash)));
        // In a single conditional expression, null would become an empty memory.
        if (bytes.Length == 0 || ContentHash.Of(bytes.Span) != hash)
            return null;
        return bytes;
    }

    /// <summary>Runs after a complete build: counts the unused files, and removes those that have not been used for
    /// long.</summary>
    /// <param name="atOnce">Removes every unused file.</param>
    public void Tidy(IReadOnlySet<string> used, bool atOnce)
    {
        if (folder is null)
            return;
        try
        {
            var (before, after) = (Counts(folder), new SortedDictionary<string, int>(StringComparer.Ordinal));
            foreach (var name in folder.List(""))
            {
                if (Parts(name) is not var (key, _) || used.Contains(key))
                    continue;
                var builds = before.GetValueOrDefault(name) + 1;
                if (atOnce || builds >= patience)
                    folder.Delete(name);
                else
                    after[name] = builds;
            }
            if (after.SequenceEqual(before))
                return;
            if (after.Count == 0)
                folder.Delete(List);
            else
                folder.Replace(List, Encoding.UTF8.GetBytes(string.Concat(after.Select(Line))));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A remaining file only takes up space.
        }
    }

    /// <summary>The key of a kept file and the hash of its bytes, or null for any other file.</summary>
    internal static (string Key, UInt128 Hash)? Parts(string name) =>
        name.Length > HashDigits + 1
        && name[^(HashDigits + 1)] == '-'
        && UInt128.TryParse(
            name.AsSpan(name.Length - HashDigits),
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var hash
        )
            ? (name[..^(HashDigits + 1)], hash)
            : null;

    private static string Name(string key, UInt128 hash) =>
        $"{key}-{hash.ToString("x32", CultureInfo.InvariantCulture)}";

    private static string Line(KeyValuePair<string, int> count) =>
        string.Create(CultureInfo.InvariantCulture, $"{count.Value} {count.Key}\n");

    private static Dictionary<string, UInt128> Kept(IKeptFiles? folder)
    {
        var found = new Dictionary<string, UInt128>(StringComparer.Ordinal);
        foreach (var name in Try(() => folder?.List("")) ?? [])
            if (Parts(name) is var (key, hash))
                found[key] = hash;
        return found;
    }

    private static SortedDictionary<string, int> Counts(IKeptFiles folder)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        if (!folder.List("").Contains(List))
            return counts;
        foreach (var line in Encoding.UTF8.GetString(folder.Read(List).Span).Split('\n'))
            if (
                line.Split(' ', 2) is [var number, var name]
                && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var builds)
            )
                counts[name] = builds;
        return counts;
    }

    private static T? Try<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
