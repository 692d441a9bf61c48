using System.Text.RegularExpressions;

namespace Quadro.Render.Markdown;

/// <summary>Finds the words between the tags of raw HTML, where links of Markdown stay text.</summary>
internal static partial class HtmlWords
{
    /// <summary>The places of links and names in brackets, outside tags, comments, code and scripts.</summary>
    public static List<(int Start, int Length)> LinksIn(ReadOnlySpan<char> html)
    {
        var found = new List<(int, int)>();
        if (!html.Contains("[[", StringComparison.Ordinal) && !html.Contains("](", StringComparison.Ordinal))
            return found;
        var words = html.ToString().ToCharArray();
        foreach (var hidden in NoWords().EnumerateMatches(html))
            words.AsSpan(hidden.Index, hidden.Length).Clear();
        foreach (var link in Link().EnumerateMatches(words))
            found.Add((link.Index, link.Length));
        return found;
    }

    [GeneratedRegex(
        @"<!--.*?(-->|$)|<(pre|code|script|style|textarea|kbd|samp|svg|math)\b.*?(</\2\s*>|$)|<[^>]*>?",
        RegexOptions.Singleline | RegexOptions.IgnoreCase
    )]
    private static partial Regex NoWords();

    [GeneratedRegex(@"\[\[[^\[\]\0]+\]\]|!?\[[^\[\]\0]*\]\([^()\s\0]+\)")]
    private static partial Regex Link();
}
