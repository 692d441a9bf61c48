using System.Text;
using Quadro.Render.Markdown;

namespace Quadro.Make.Search;

/// <summary>Prepares text for the index.</summary>
internal static class Words
{
    /// <summary>Replaces an apostrophe between two letters by its plain form, at which the index separates words:
    /// 'abitare' finds 'dell’abitare'.</summary>
    public static string Plain(string text)
    {
        if (!text.AsSpan().ContainsAny("’ʼ\u00ad\u200b"))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '\u00ad' or '\u200b')
                continue;
            var between =
                text[i] is '’' or 'ʼ'
                && i > 0
                && i + 1 < text.Length
                && char.IsLetter(text[i - 1])
                && char.IsLetter(text[i + 1]);
            plain.Append(between ? '\'' : text[i]);
        }
        return plain.ToString();
    }

    /// <summary>A piece of HTML as one line.</summary>
    public static string OfHtml(string html) => Plain(PlainText.Line(html)).Replace('↩', ' ').TrimEnd();
}
