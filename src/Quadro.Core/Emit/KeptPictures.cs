using System.Globalization;
using System.Text;
using Quadro.Render.Pictures;

namespace Quadro.Emit;

/// <summary>The folder of pictures that were made, and which of them nobody needs any more.</summary>
/// <remarks>
/// One folder serves all outputs, editions and previews of a site, and a build knows only what it uses itself. So a
/// picture goes when so many builds one after the other have not used it; the list of those counts lies beside the
/// pictures.
/// </remarks>
internal static class KeptPictures
{
    public const string List = "unused.txt";

    /// <summary>Who builds fewer sites than these in turn from one folder makes no picture twice.</summary>
    public const int Patience = 10;

    private const int HashDigits = 32;

    public static string Name(string key, UInt128 hash) =>
        $"{key}-{hash.ToString("x32", CultureInfo.InvariantCulture)}";

    /// <summary>What a picture is made of, and the hash of its bytes; null for a file that is something else.</summary>
    public static (string Key, UInt128 Hash)? Parts(string name) =>
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

    /// <summary>After a build that is complete: counts what it did not use, and removes what has not been used for
    /// long.</summary>
    /// <param name="atOnce">Removes whatever was not used.</param>
    public static void Tidy(IOutput folder, IEnumerable<PictureVariant> used, bool atOnce)
    {
        try
        {
            var keys = used.Select(variant => variant.Key).ToHashSet(StringComparer.Ordinal);
            var (before, after) = (Counts(folder), new SortedDictionary<string, int>(StringComparer.Ordinal));
            foreach (var name in folder.List(""))
            {
                if (Parts(name) is not var (key, _) || keys.Contains(key))
                    continue;
                var builds = before.GetValueOrDefault(name) + 1;
                if (atOnce || builds >= Patience)
                    folder.Delete(name);
                else
                    after[name] = builds;
            }
            if (after.SequenceEqual(before))
                return;
            if (after.Count == 0)
                folder.Delete(List);
            else
                folder.Replace(
                    List,
                    Encoding.UTF8.GetBytes(
                        string.Concat(
                            after.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Value} {one.Key}\n"))
                        )
                    )
                );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What is left over takes room, and nothing else.
        }
    }

    private static SortedDictionary<string, int> Counts(IOutput folder)
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        if (folder.Find(List) is null)
            return counts;
        foreach (var line in Encoding.UTF8.GetString(folder.Read(List).Span).Split('\n'))
            if (
                line.Split(' ', 2) is [var number, var name]
                && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var builds)
            )
                counts[name] = builds;
        return counts;
    }
}
