using System.Net;
using System.Text;
using Quadro.Make.Search;

namespace Quadro.Tools.Pagefind;

/// <summary>An entry in the form that Pagefind reads: a page with nothing on it but what is to be searched.</summary>
internal static class EntryHtml
{
    public static string Of(SearchEntry entry)
    {
        var html = new StringBuilder("<html lang=\"").Append(entry.Language).Append("\"><body>");
        Note(html, "meta", "title", entry.Title);
        Note(html, "meta", "kind", entry.Kind);
        Note(html, "meta", "facts", entry.Facts);
        Note(html, "meta", "keys", entry.Keys);
        Note(html, "meta", "mentions", entry.Mentions);
        foreach (var filter in entry.Filters)
            Note(html, "filter", filter.Name, filter.Value);
        var length = html.Length;
        foreach (var section in entry.Sections)
        {
            if (section.Id.Length > 0)
                html.Append(
                    $"<h{Math.Clamp(section.Level, 2, 6)} "
                        + $"id=\"{Escape(section.Id)}\">{Escape(section.Title)}</h{Math.Clamp(section.Level, 2, 6)}>"
                );
            foreach (var line in section.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                html.Append("<p>").Append(Escape(line)).Append("</p>");
        }
        // A page without a word would not be found by its title either.
        if (html.Length == length)
            html.Append("<p>").Append(Escape(entry.Facts.Length > 0 ? entry.Facts : entry.Kind)).Append("</p>");
        return html.Append("</body></html>").ToString();
    }

    private static void Note(StringBuilder html, string what, string name, string value)
    {
        if (value.Length > 0)
            html.Append($"<i data-v=\"{Escape(value)}\" data-pagefind-{what}=\"{name}[data-v]\"></i>");
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
