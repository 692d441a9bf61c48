using Quadro.Diagnostics;

namespace Quadro.Load.Yaml;

/// <summary>The kind of the outermost node, as far as it is known.</summary>
internal enum YamlRoot
{
    Other,
    BlockList,
    BlockMap,
}

/// <summary>Finds the place to continue after a fault, and joins the pieces.</summary>
internal static class YamlRecovery
{
    /// <summary>The next line that starts an entry of the outermost list or map, or null.</summary>
    public static int? NextEntry(string text, int fault, int end, YamlRoot root)
    {
        if (root == YamlRoot.Other)
            return null;
        for (var line = NextLine(text, fault, end); line < end; line = NextLine(text, line, end))
        {
            var dash = text[line] == '-' && (line + 1 == end || text[line + 1] is ' ' or '\t' or '\r' or '\n');
            if (root == YamlRoot.BlockList ? dash : StartsKey(text.AsSpan(line, end - line)))
                return line;
        }
        return null;
    }

    public static Node? Join(List<Node?> parts, DiagnosticBag log)
    {
        Node? joined = null;
        foreach (var part in parts)
        {
            joined = (joined, part) switch
            {
                (null, _) => part,
                (ListNode list, ListNode more) => list with { Items = list.Items.AddRange(more.Items) },
                (MapNode map, MapNode more) => Join(map, more, log),
                _ => joined,
            };
        }
        return joined;
    }

    private static MapNode Join(MapNode map, MapNode more, DiagnosticBag log)
    {
        var entries = new List<MapEntry>(map.Entries);
        var keys = new UniqueKeys(entries, 0, log);
        foreach (var entry in more.Entries)
            keys.Add(entry);
        return map with { Entries = [.. entries] };
    }

    private static bool StartsKey(ReadOnlySpan<char> rest)
    {
        var end = rest.IndexOfAny('\r', '\n');
        var line = end < 0 ? rest : rest[..end];
        return !line.IsEmpty && line[0] is not (' ' or '\t' or '#' or '-' or '}' or ']') && line.Contains(':');
    }

    private static int NextLine(string text, int at, int end)
    {
        var next = text.AsSpan(at, end - at).IndexOf('\n');
        return next < 0 ? end : at + next + 1;
    }
}
