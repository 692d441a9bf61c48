using System.Net;
using System.Text;

namespace Quadro.Render.Markdown;

/// <summary>HTML without its tags.</summary>
public static class PlainText
{
    public static string Of(string html)
    {
        if (!html.Contains('<', StringComparison.Ordinal))
            return html;
        var text = new StringBuilder(html.Length);
        var inTag = false;
        foreach (var c in html)
        {
            if (c == '<')
                inTag = true;
            else if (c == '>' && inTag)
                inTag = false;
            else if (!inTag)
                text.Append(c);
        }
        return text.ToString();
    }

    /// <summary>One line of text for descriptions and feeds: entities are decoded, white space is collapsed, and the
    /// text is cut at a word.</summary>
    public static string Line(string html, int most = int.MaxValue)
    {
        var text = string.Join(
            ' ',
            WebUtility.HtmlDecode(Of(html)).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)
        );
        if (text.Length <= most)
            return text;
        var cut = text.LastIndexOf(' ', Math.Max(0, most - 1));
        return (cut > most / 2 ? text[..cut] : text[..most]).TrimEnd(',', ';', ':', '.', ' ') + "…";
    }
}
