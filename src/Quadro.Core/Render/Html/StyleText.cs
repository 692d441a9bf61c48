namespace Quadro.Render.Html;

/// <summary>The addresses that a stylesheet asks for: url() and @import. Comments are passed over.</summary>
public static class StyleText
{
    /// <summary>Each address and where it stands.</summary>
    /// <param name="isAlone">Whether nothing but a stylesheet stands in the text: else its quotation marks may be apostrophes.</param>
    public static IEnumerable<(string Address, int At)> Addresses(string css, bool isAlone = true)
    {
        var choiceEnd = 0;
        for (var i = 0; i < css.Length; i++)
        {
            if (IsAt(css, i, "/*")) i = End(css, i + 2, "*/") - 1;
            else if (isAlone && css[i] is '"' or '\'')
            {
                var close = EndOfQuote(css, i);
                // The addresses of a choice of pictures may stand in quotes, without url().
                if (i < choiceEnd && !IsType(css, i)) yield return (css[(i + 1)..close], i + 1);
                i = close;
            }
            else if (IsAt(css, i, "url("))
            {
                var (address, at, end) = Value(css, i + "url(".Length, ")");
                yield return (address, at);
                i = end;
            }
            else if (IsAt(css, i, "@import"))
            {
                var next = i + "@import".Length;
                while (next < css.Length && char.IsWhiteSpace(css[next])) next++;
                if (next >= css.Length || css[next] is not ('"' or '\'')) continue;
                var (address, at, end) = Value(css, next, ";");
                yield return (address, at);
                i = end;
            }
            else if (IsAt(css, i, "image-set(")) choiceEnd = End(css, i, ";");
        }
    }

    private static (string Address, int At, int End) Value(string css, int from, string close)
    {
        var at = from;
        while (at < css.Length && char.IsWhiteSpace(css[at])) at++;
        if (at < css.Length && css[at] is '"' or '\'')
        {
            var quote = EndOfQuote(css, at);
            return (css[(at + 1)..Math.Max(quote, at + 1)], at + 1, quote);
        }
        var end = css.IndexOf(close, at, StringComparison.Ordinal);
        if (end < 0) end = css.Length;
        return (css[at..end].Trim(), at, end);
    }

    private static bool IsType(string css, int quote) => quote >= 5 && css.AsSpan(quote - 5, 5) is "type(";

    private static bool IsAt(string css, int at, string word) => (css[at] | ' ') == (word[0] | ' ') && string.Compare(css, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static int End(string css, int from, string close) => css.IndexOf(close, Math.Min(from, css.Length), StringComparison.Ordinal) is >= 0 and var at ? at + close.Length : css.Length;

    private static int EndOfQuote(string css, int open)
    {
        for (var i = open + 1; i < css.Length; i++)
        {
            if (css[i] == '\\') i++;
            else if (css[i] == css[open]) return i;
        }
        return css.Length;
    }
}
