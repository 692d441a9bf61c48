using System.Collections.Immutable;
using Quadro.Render.Html;
using Quadro.Render.Markdown;

namespace Quadro.Make.Search;

/// <summary>Splits the HTML of a text into the sections below its headings.</summary>
internal static class TextSections
{
    /// <param name="intro">The words that the page adds to the text, before its first heading.</param>
    public static ImmutableArray<SearchSection> Of(RenderedText text, string intro)
    {
        var (html, headings) = (
            text.Html,
            text.Headings.DistinctBy(heading => heading.Id).ToDictionary(heading => heading.Id, StringComparer.Ordinal)
        );
        var starts = Starts(html, headings);
        var first = Words.OfHtml(starts.Count == 0 ? html : html[..starts[0].At]);
        var sections = ImmutableArray.CreateBuilder<SearchSection>(starts.Count + 1);
        sections.Add(new SearchSection("", "", 0, Joined(intro, first)));
        for (var i = 0; i < starts.Count; i++)
        {
            var (at, heading) = starts[i];
            var end = i + 1 < starts.Count ? starts[i + 1].At : html.Length;
            var close = html.IndexOf("</h", at, end - at, StringComparison.Ordinal);
            var behind = close < 0 ? -1 : html.IndexOf('>', close, end - close);
            sections.Add(
                new SearchSection(
                    heading.Id,
                    Words.Plain(heading.Title),
                    heading.Level,
                    behind < 0 ? "" : Words.OfHtml(html[(behind + 1)..end])
                )
            );
        }
        return sections.DrainToImmutable();
    }

    private static string Joined(string intro, string text) =>
        intro.Length == 0 ? text
        : text.Length == 0 ? intro
        : $"{intro}\n{text}";

    private static List<(int At, Heading Heading)> Starts(string html, Dictionary<string, Heading> headings)
    {
        var found = new List<(int, Heading)>();
        if (headings.Count == 0)
            return found;
        var tags = new HtmlTags(html);
        while (tags.NextTag())
        {
            if (tags.Name is not ['h', >= '1' and <= '6'])
                continue;
            while (tags.NextAttribute())
                if (tags.AttributeName is "id" && headings.TryGetValue(tags.Value.ToString(), out var heading))
                    found.Add((tags.Start, heading));
        }
        return found;
    }
}
