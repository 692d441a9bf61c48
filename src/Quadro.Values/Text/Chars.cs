using System.Text;

namespace Quadro.Text;

/// <summary>Classifies characters for the readers of values. Everything here is the same on every machine.</summary>
internal static class Chars
{
    public const string Dashes = "-\u2010\u2011\u2012\u2013\u2014\u2212";

    public static bool IsDigit(char c) => (uint)(c - '0') <= 9;

    public static bool IsDash(char c) => c == '-' || (c >= '\u2010' && Dashes.Contains(c, StringComparison.Ordinal));

    /// <summary>A hyphen or a minus sign: the dashes that may precede a negative number.</summary>
    public static bool IsMinus(char c) => c is '-' or '\u2212';

    /// <summary>Whether a character is white space of any width, or invisible (byte order mark, zero width,
    /// direction).</summary>
    public static bool IsSpace(char c) =>
        c is ' ' or '\t' or '\r' or '\n'
        || (c > '\u007f' && (char.IsWhiteSpace(c) || c is '\ufeff' or '\u200b' or '\u200e' or '\u200f' or '\u2060'));

    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsSpace(text[start]))
            start++;
        while (end > start && IsSpace(text[end - 1]))
            end--;
        return text[start..end];
    }

    public static bool AllDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!IsDigit(c))
                return false;
        return text.Length > 0;
    }

    /// <summary>The value of up to nine digits, or -1 when the text is anything else.</summary>
    public static int SmallNumber(ReadOnlySpan<char> digits)
    {
        if (digits.Length is 0 or > 9)
            return -1;
        var value = 0;
        foreach (var c in digits)
        {
            if (!IsDigit(c))
                return -1;
            value = value * 10 + (c - '0');
        }
        return value;
    }

    public static bool Same(ReadOnlySpan<char> text, string word) =>
        text.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The text in single quotes for messages, without control characters, and cut when it is
    /// long.</summary>
    public static string Quote(ReadOnlySpan<char> text)
    {
        const int longest = 60;
        var (quoted, room) = (new StringBuilder("'"), longest);
        foreach (var rune in text.EnumerateRunes())
        {
            if (room-- == 0)
                return quoted.Append("…'").ToString();
            if (Rune.IsControl(rune))
                quoted.Append(' ');
            else
                quoted.Append(rune.ToString());
        }
        return quoted.Append('\'').ToString();
    }
}
