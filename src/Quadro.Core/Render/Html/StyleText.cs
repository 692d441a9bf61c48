using System.Text;

namespace Quadro.Render.Html;

/// <summary>
/// The addresses that a stylesheet, or the value of a style, asks for, read by the rules of CSS Syntax: escapes,
/// comments, strings. Names are what they mean, not how they are written: <c>u\72l(</c> is <c>url(</c>.
/// </summary>
public static class StyleText
{
    /// <summary>Each address, unescaped, and its offset.</summary>
    public static IEnumerable<(string Address, int At)> Addresses(string css)
    {
        var (open, rule, at) = (new Stack<string>(), "", 0);
        while (at < css.Length)
        {
            var start = at;
            switch (css[at])
            {
                case '/' when At(css, at + 1) == '*':
                    at = EndOfComment(css, at);
                    break;
                case '"' or '\'':
                    var words = Quoted(css, ref at);
                    if (rule is "import" || (Asks(open) && !OnlyNames(rule)))
                        yield return (words, start + 1);
                    if (rule is "import")
                        rule = "";
                    break;
                case '@' when StartsName(css, at + 1):
                    at++;
                    rule = Name(css, ref at).ToLowerInvariant();
                    break;
                case ';' or '{' or '}':
                    rule = "";
                    at++;
                    break;
                case '(' or '[':
                    open.Push("");
                    at++;
                    break;
                case ')' or ']':
                    open.TryPop(out _);
                    at++;
                    break;
                default:
                    if (!StartsName(css, at))
                    {
                        at++;
                        break;
                    }
                    var name = Name(css, ref at).ToLowerInvariant();
                    if (At(css, at) != '(')
                        break;
                    at++;
                    if (name is not "url")
                        open.Push(name);
                    else if (Unquoted(css, ref at, open) is { } address && !OnlyNames(rule))
                        yield return address;
                    break;
            }
        }
    }

    /// <summary>Whether the addresses in a rule are only names that browsers never request.</summary>
    private static bool OnlyNames(string rule) => rule is "namespace" or "document" or "-moz-document";

    /// <summary>Whether the enclosing function takes the address of a picture or a file as a string.</summary>
    private static bool Asks(Stack<string> open) =>
        open.TryPeek(out var around)
        && around
            is "url"
                or "src"
                or "image"
                or "image-set"
                or "-webkit-image-set"
                or "cross-fade"
                or "-webkit-cross-fade";

    /// <summary>The address in a url() without quotation marks. One with quotation marks is read as a
    /// string.</summary>
    private static (string, int)? Unquoted(string css, ref int at, Stack<string> open)
    {
        while (at < css.Length && char.IsWhiteSpace(css[at]))
            at++;
        if (At(css, at) is '"' or '\'')
        {
            open.Push("url");
            return null;
        }
        var (start, address) = (at, new StringBuilder());
        while (at < css.Length && css[at] != ')')
            if (css[at] == '\\' && At(css, at + 1) != '\n')
                address.Append(Escaped(css, ref at));
            else
                address.Append(css[at++]);
        at++;
        return (address.ToString().Trim(), start);
    }

    private static string Quoted(string css, ref int at)
    {
        var (quote, words) = (css[at++], new StringBuilder());
        while (at < css.Length && css[at] != quote && css[at] is not ('\n' or '\r' or '\f'))
        {
            if (css[at] != '\\')
                words.Append(css[at++]);
            else if (At(css, at + 1) is '\n' or '\r' or '\f')
                at += At(css, at + 1) == '\r' && At(css, at + 2) == '\n' ? 3 : 2;
            else
                words.Append(Escaped(css, ref at));
        }
        at++;
        return words.ToString();
    }

    private static string Name(string css, ref int at)
    {
        var name = new StringBuilder();
        while (at < css.Length)
            if (IsOfName(css[at]))
                name.Append(css[at++]);
            else if (css[at] == '\\' && At(css, at + 1) is not ('\n' or '\0'))
                name.Append(Escaped(css, ref at));
            else
                break;
        return name.ToString();
    }

    /// <summary>The character after a backslash: up to six hexadecimal digits and a blank, or any character
    /// itself.</summary>
    private static string Escaped(string css, ref int at)
    {
        at++;
        var (start, number) = (at, 0);
        while (at < css.Length && at - start < 6 && char.IsAsciiHexDigit(css[at]))
            number = (number * 16) + Convert.ToInt32(css[at++].ToString(), 16);
        if (at == start)
            return at < css.Length ? css[at++].ToString() : "";
        if (at < css.Length && char.IsWhiteSpace(css[at]))
            at += css[at] == '\r' && At(css, at + 1) == '\n' ? 2 : 1;
        return Rune.IsValid(number) && number > 0 ? new Rune(number).ToString() : "\ufffd";
    }

    private static bool StartsName(string css, int at) =>
        At(css, at) is var first
        && (IsOfName(first) && (!char.IsAsciiDigit(first)) || (first == '\\' && At(css, at + 1) is not ('\n' or '\0')));

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' || c >= '\u0080';

    private static int EndOfComment(string css, int at) =>
        css.IndexOf("*/", Math.Min(at + 2, css.Length), StringComparison.Ordinal) is >= 0 and var end
            ? end + 2
            : css.Length;

    private static char At(string css, int at) => at >= 0 && at < css.Length ? css[at] : '\0';
}
