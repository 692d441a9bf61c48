using System.Collections.Frozen;

namespace Quadro.Emit;

/// <summary>Goes over a whole output folder to find what is not of the site.</summary>
internal static class Strangers
{
    private static readonly FrozenSet<string> Passed = FrozenSet.Create(
        StringComparer.Ordinal,
        ".git",
        ".gitattributes",
        ".gitignore",
        ".gitkeep",
        ".hg",
        ".htaccess",
        ".svn",
        Exchange.Folder
    );

    /// <summary>The files that are not ours, in ordinal order. What is behind a link, or belongs to a tool that keeps
    /// versions, is not looked at.</summary>
    public static IReadOnlyList<string> In(IOutput output, Func<string, bool> isOurs)
    {
        var found = new List<string>();
        var folders = new Stack<string>([""]);
        while (folders.TryPop(out var folder))
            foreach (var name in Names(output, folder))
            {
                var path = folder.Length == 0 ? name : $"{folder}/{name}";
                if (!path.EndsWith('/'))
                {
                    if (!isOurs(path) && !Passed.Contains(name))
                        found.Add(path);
                }
                else if (!Passed.Contains(name[..^1]))
                    folders.Push(path[..^1]);
            }
        found.Sort(StringComparer.Ordinal);
        return found;
    }

    private static IReadOnlyList<string> Names(IOutput output, string folder)
    {
        try
        {
            return output.List(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder into which nobody lets us look is not ours to speak of.
            return [];
        }
    }
}
