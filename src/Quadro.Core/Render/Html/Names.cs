namespace Quadro.Render.Html;

/// <summary>Checks whether an element has words that can be read out.</summary>
internal static class Names
{
    /// <param name="from">The offset behind the element's start tag.</param>
    public static bool HasWords(ReadOnlySpan<char> html, int from, ReadOnlySpan<char> end)
    {
        var at = from;
        while (at < html.Length && char.IsWhiteSpace(html[at]))
            at++;
        if (at < html.Length && html[at] != '<')
            return true;
        var close = html[at..].IndexOf(end, StringComparison.OrdinalIgnoreCase);
        return InTags(close < 0 ? html[at..] : html.Slice(at, close));
    }

    /// <summary>The words of an element, without the tags among them.</summary>
    /// <param name="from">The offset behind the element's start tag.</param>
    public static string Words(ReadOnlySpan<char> html, int from, ReadOnlySpan<char> end)
    {
        var close = html[from..].IndexOf(end, StringComparison.OrdinalIgnoreCase);
        var inner = close < 0 ? html[from..] : html.Slice(from, close);
        var words = new System.Text.StringBuilder();
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] != '<')
                words.Append(inner[i]);
            else if (inner[i..].IndexOf('>') is >= 0 and var length)
                i += length;
            else
                break;
        }
        return System.Net.WebUtility.HtmlDecode(words.ToString()).Trim();
    }

    private static bool InTags(ReadOnlySpan<char> inner)
    {
        var tags = new HtmlTags(inner);
        while (tags.NextTag())
        while (tags.NextAttribute())
            if (tags.AttributeName is "alt" or "aria-label" or "aria-labelledby" && !tags.Value.IsWhiteSpace())
                return true;
        for (var i = 0; i < inner.Length; i++)
        {
            if (inner[i] == '<')
            {
                var end = inner[i..].IndexOf('>');
                if (end < 0)
                    return false;
                i += end;
            }
            else if (!char.IsWhiteSpace(inner[i]))
                return true;
        }
        return false;
    }
}
