using Quadro.Scripting;

namespace Quadro.Render;

/// <summary>Finds where something was lost on a page: a word inside a sentence hides no anchor, but a heading or a
/// whole block may.</summary>
internal static class LostPlaces
{
    public static Losses In(ReadOnlySpan<char> html)
    {
        var lost = Losses.None;
        for (var at = html.IndexOf(ScriptContext.LostSign); at >= 0; at = Next(html, at))
        {
            if (!IsAmongWords(html, at))
                return Losses.Anywhere;
            lost = Losses.AmongWords;
        }
        return lost;
    }

    private static int Next(ReadOnlySpan<char> html, int at) =>
        html[(at + 1)..].IndexOf(ScriptContext.LostSign) is >= 0 and var next ? at + 1 + next : -1;

    private static bool IsAmongWords(ReadOnlySpan<char> html, int at)
    {
        var (start, end) = (html[..at].LastIndexOf('>'), html[at..].IndexOf('<'));
        if (start < 0 || end < 0)
            return false;
        if (html[..at].LastIndexOf('<') > start)
            return !IsInId(html[..at]);
        var words = html[(start + 1)..(at + end)];
        return words.ContainsAnyExcept([' ', '\t', '\r', '\n', ScriptContext.LostSign]) && !IsInHeading(html, at);
    }

    /// <summary>Whether a tag breaks off in the value of its 'id', or between attributes, where an id may be
    /// missing.</summary>
    private static bool IsInId(ReadOnlySpan<char> tag)
    {
        var value = tag.LastIndexOf("=\"");
        return value < 0
            || tag[(value + 2)..].Contains('"')
            || tag[..value].EndsWith("id", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsInHeading(ReadOnlySpan<char> html, int at)
    {
        for (var open = html[..at].LastIndexOf("<h"); open >= 0; open = html[..open].LastIndexOf("<h"))
            if (html[open + 2] is >= '1' and <= '6')
                return html[open..at].IndexOf("</h") < 0;
        return false;
    }
}

internal enum Losses
{
    None,
    AmongWords,
    Anywhere,
}
