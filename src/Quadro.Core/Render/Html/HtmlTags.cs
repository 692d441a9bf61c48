namespace Quadro.Render.Html;

/// <summary>Walks over the tags of a page, without building a tree: enough to find links, ids and what is wrong.</summary>
internal ref struct HtmlTags(ReadOnlySpan<char> html)
{
    private readonly ReadOnlySpan<char> html = html;
    private int at;
    private int attributesAt;
    private int drawings;

    /// <summary>The name of the current start tag, in lower case.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    public int Start { get; private set; }

    /// <summary>Behind the '>' of the current start tag.</summary>
    public int End { get; private set; }

    /// <summary>In lower case.</summary>
    public ReadOnlySpan<char> AttributeName { get; private set; }

    public ReadOnlySpan<char> Value { get; private set; }

    /// <summary>The value of a 'rel' attribute that stood before the current one.</summary>
    public ReadOnlySpan<char> Rel { get; private set; }

    public int ValueStart { get; private set; }

    /// <summary>Whether the current tag opens a text (a script, a style) that is never closed: it swallows the rest of the page.</summary>
    public bool IsUnclosed { get; private set; }

    /// <summary>Goes to the next start tag. Comments, end tags and the text of scripts and styles are passed over.</summary>
    public bool NextTag()
    {
        while (at < html.Length)
        {
            var open = html[at..].IndexOf('<');
            if (open < 0 || at + open + 1 >= html.Length) return false;
            at += open;
            var next = html[at + 1];
            if (char.IsAsciiLetter(next))
            {
                Start = at;
                var end = at + 1;
                while (end < html.Length && html[end] is not (' ' or '\t' or '\n' or '\r' or '>' or '/')) end++;
                Name = Lower(html[(at + 1)..end]);
                attributesAt = end;
                Rel = default;
                at = End = EndOf(end);
                var isWhole = html[End - 1] == '>' && html[End - 2] == '/';
                if (Name is "svg" && !isWhole) drawings++;
                // Only in a drawing does an element close itself.
                if (IsRawText(Name) && !(isWhole && drawings > 0)) SkipRawText();
                return true;
            }
            if (next == '!' && html[at..].StartsWith("<!--", StringComparison.Ordinal))
            {
                var close = html[(at + 4)..].IndexOf("-->", StringComparison.Ordinal);
                at = close < 0 ? html.Length : at + 4 + close + 3;
            }
            else
            {
                if (drawings > 0 && html[at..].StartsWith("</svg", StringComparison.OrdinalIgnoreCase)) drawings--;
                at++;
            }
        }
        return false;
    }

    /// <summary>Goes to the next attribute of the current tag.</summary>
    public bool NextAttribute()
    {
        while (attributesAt < html.Length && html[attributesAt] is ' ' or '\t' or '\n' or '\r' or '/') attributesAt++;
        if (attributesAt >= html.Length || html[attributesAt] == '>') return false;
        var start = attributesAt;
        while (attributesAt < html.Length && html[attributesAt] is not (' ' or '\t' or '\n' or '\r' or '>' or '=' or '/')) attributesAt++;
        AttributeName = Lower(html[start..attributesAt]);
        var equals = attributesAt;
        while (equals < html.Length && html[equals] is ' ' or '\t' or '\n' or '\r') equals++;
        if (equals >= html.Length || html[equals] != '=')
        {
            Value = default;
            ValueStart = attributesAt;
            return true;
        }
        attributesAt = equals + 1;
        while (attributesAt < html.Length && html[attributesAt] is ' ' or '\t' or '\n' or '\r') attributesAt++;
        ReadValue();
        if (AttributeName is "rel") Rel = Value;
        return true;
    }

    private void ReadValue()
    {
        if (attributesAt < html.Length && html[attributesAt] is '"' or '\'')
        {
            var quote = html[attributesAt];
            ValueStart = attributesAt + 1;
            var close = html[ValueStart..].IndexOf(quote);
            var end = close < 0 ? html.Length : ValueStart + close;
            Value = html[ValueStart..end];
            attributesAt = Math.Min(html.Length, end + 1);
            return;
        }
        ValueStart = attributesAt;
        while (attributesAt < html.Length && html[attributesAt] is not (' ' or '\t' or '\n' or '\r' or '>')) attributesAt++;
        Value = html[ValueStart..attributesAt];
    }

    /// <summary>Behind the '>' that closes a tag; one inside quotes does not close it.</summary>
    private readonly int EndOf(int from)
    {
        for (var i = from; i < html.Length; i++)
        {
            var next = html[i..].IndexOfAny('>', '"', '\'');
            if (next < 0) return html.Length;
            i += next;
            if (html[i] == '>') return i + 1;
            var close = html[(i + 1)..].IndexOf(html[i]);
            if (close < 0) return html.Length;
            i += close + 1;
        }
        return html.Length;
    }

    private static bool IsRawText(ReadOnlySpan<char> name) => name is "script" or "style" or "textarea" or "title";

    private static ReadOnlySpan<char> Lower(ReadOnlySpan<char> name) => name.ContainsAnyInRange('A', 'Z') ? name.ToString().ToLowerInvariant() : name;

    private void SkipRawText()
    {
        Span<char> close = stackalloc char[Name.Length + 2];
        close[0] = '<';
        close[1] = '/';
        Name.CopyTo(close[2..]);
        var end = html[at..].IndexOf(close, StringComparison.OrdinalIgnoreCase);
        IsUnclosed = end < 0;
        at = end < 0 ? html.Length : at + end;
    }
}
