using System.Text;
using Quadro.Render.Html;

namespace Quadro.Render.Markdown;

/// <summary>Adapts a text that is shown on another page: its headings move down, and its ids and the links to them
/// get a prefix.</summary>
internal static class Embedding
{
    public static string Embed(RenderedText text, int level, string prefix)
    {
        var shift = level > 0 && text.Headings.Length > 0 ? level - text.Headings.Min(heading => heading.Level) : 0;
        var ids = shift == 0 && prefix.Length == 0 ? text.Html : Prefixed(text.Html, prefix);
        return shift == 0 ? ids : Shifted(ids, shift);
    }

    /// <summary>A text below a page's own title. A first heading that repeats the page's title is left out, and other
    /// headings of the first level move down, so that a page has one title. Links to the heading still
    /// work.</summary>
    public static RenderedText BelowTitle(RenderedText text, bool firstIsTitle)
    {
        if (!text.Headings.Any(heading => heading.Level == 1))
            return text;
        var (html, headings) = (text.Html, text.Headings);
        if (
            firstIsTitle
            && headings[0].Level == 1
            && html.IndexOf("<h1", StringComparison.Ordinal) is var start and >= 0
            && html.IndexOf("</h1>", start, StringComparison.Ordinal) is var end and >= 0
        )
            (html, headings) = (
                $"{html[..start]}<span id=\"{Scripting.Forms.HtmlText.Escape(headings[0].Id)}\"></span>{html[(end + 5)..]}",
                headings.RemoveAt(0)
            );
        if (headings.Any(heading => heading.Level == 1))
            (html, headings) = (
                Shifted(html, 1),
                [.. headings.Select(heading => heading with { Level = Math.Min(heading.Level + 1, 6) })]
            );
        return text with { Html = html, Headings = headings };
    }

    /// <summary>The ids of a text, in their order in the text.</summary>
    public static List<string> Ids(string html)
    {
        var ids = new List<string>();
        if (!html.Contains("id=", StringComparison.OrdinalIgnoreCase))
            return ids;
        var tags = new HtmlTags(html);
        while (tags.NextTag())
        while (tags.NextAttribute())
            if (tags.AttributeName is "id" && !tags.Value.IsEmpty)
                ids.Add(tags.Value.ToString());
        return ids;
    }

    /// <summary>Renames ids, also in the links within the text.</summary>
    public static string Renamed(string html, Dictionary<string, string> names) => WithIds(html, (id, result) =>
        {
            if (names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var other))
                result.Append(other);
            else
                result.Append(id);
        });

    private static string Prefixed(string html, string prefix) =>
        prefix.Length == 0 ? html : WithIds(html, (id, result) => result.Append(prefix).Append(id));

    private delegate void IdWriter(ReadOnlySpan<char> id, StringBuilder result);

    private static string WithIds(string html, IdWriter write)
    {
        var result = new StringBuilder(html.Length + 64);
        var copied = 0;
        var tags = new HtmlTags(html);
        while (tags.NextTag())
        while (tags.NextAttribute())
        {
            var skip =
                tags.AttributeName is "id" or "for" or "aria-describedby" or "aria-labelledby" ? 0
                : tags.AttributeName is "href"
                && tags.Value.StartsWith("#", StringComparison.Ordinal)
                && tags.Value.Length > 1
                    ? 1
                : -1;
            if (skip < 0 || tags.Value.IsEmpty)
                continue;
            result.Append(html, copied, tags.ValueStart + skip - copied);
            write(tags.Value[skip..], result);
            copied = tags.ValueStart + tags.Value.Length;
        }
        return result.Append(html, copied, html.Length - copied).ToString();
    }

    private static string Shifted(string html, int shift)
    {
        var result = new StringBuilder(html);
        for (var i = 0; i + 2 < result.Length; i++)
        {
            if (result[i] != '<')
                continue;
            var at = result[i + 1] == '/' ? i + 2 : i + 1;
            if (at + 1 >= result.Length || result[at] != 'h' || result[at + 1] is < '1' or > '6')
                continue;
            if (at + 2 < result.Length && result[at + 2] is not ('>' or ' '))
                continue;
            result[at + 1] = (char)('0' + Math.Clamp(result[at + 1] - '0' + shift, 1, 6));
        }
        return result.ToString();
    }
}
