using System.Buffers;
using System.Globalization;

namespace Quadro.Text;

/// <summary>
/// Finds invisible characters that control a terminal, a parser or the direction of a line: U+0000 to U+001F but for
/// tab and line ends, U+007F to U+009F, U+FFFE, U+FFFF, and those of the Unicode Bidirectional Algorithm (UAX #9).
/// </summary>
public static class UnseenSigns
{
    /// <summary>The replacement for an invisible character, so that no later stage meets one.</summary>
    public const char Stead = '?';

    private const string Directions = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";

    private static readonly SearchValues<char> All = SearchValues.Create([
        .. Controls(),
        .. Enumerable.Range(0x7F, 0x21).Select(code => (char)code),
        '\uFFFE',
        '\uFFFF',
        .. Directions,
    ]);

    /// <summary>The bytes that are such a character in UTF-8, or start one.</summary>
    private static readonly SearchValues<byte> Beginnings = SearchValues.Create([
        .. Controls().Select(c => (byte)c),
        0x7F,
        0xC2,
        0xD8,
        0xE2,
        0xEF,
    ]);

    public static bool Is(char c) => All.Contains(c);

    /// <summary>Whether a character is a mark that sets the direction of its neighbour. Written as an entity, it is
    /// visible in the source.</summary>
    public static bool IsMark(char c) => c is '\u061c' or '\u200e' or '\u200f';

    public static bool StandIn(ReadOnlySpan<char> text) => text.ContainsAny(All);

    /// <summary>The position of the next invisible character from an index on, or -1 when there is none.</summary>
    public static int Next(ReadOnlySpan<char> text, int from)
    {
        var at = text[from..].IndexOfAny(All);
        return at < 0 ? -1 : from + at;
    }

    /// <summary>The position of the next invisible character in UTF-8, or -1 when there is none.</summary>
    /// <param name="length">The number of its bytes.</param>
    public static int Next(ReadOnlySpan<byte> utf8, int from, out int length)
    {
        length = 0;
        for (var at = from; at < utf8.Length; at++)
        {
            var next = utf8[at..].IndexOfAny(Beginnings);
            if (next < 0)
                return -1;
            at += next;
            length = Length(utf8[at..]);
            if (length > 0)
                return at;
        }
        return -1;
    }

    /// <summary>The text with each invisible character replaced by <see cref="Stead"/>.</summary>
    public static string Replace(string text)
    {
        var at = Next(text, 0);
        if (at < 0)
            return text;
        var signs = text.ToCharArray();
        for (; at >= 0; at = Next(signs, at))
            signs[at] = Stead;
        return new string(signs);
    }

    /// <summary>The name of a character for messages: U+202E (right-to-left override).</summary>
    public static string Name(char sign)
    {
        var code = ((int)sign).ToString("X4", CultureInfo.InvariantCulture);
        return Word(sign) is { } word ? $"U+{code} ({word})" : $"U+{code}";
    }

    private static string? Word(char sign) =>
        sign switch
        {
            '\0' => "null",
            '\u0007' => "bell",
            '\b' => "backspace",
            '\v' => "vertical tab",
            '\f' => "form feed",
            '\u001a' => "end of file",
            '\u001b' => "escape",
            '\u001e' => "Word's non-breaking hyphen",
            '\u001f' => "Word's optional hyphen",
            '\u007f' => "delete",
            '\u0085' => "next line",
            '\u061c' => "Arabic letter mark",
            '\u200e' => "left-to-right mark",
            '\u200f' => "right-to-left mark",
            '\u202a' or '\u202b' => "embedding of a direction",
            '\u202d' => "left-to-right override",
            '\u202e' => "right-to-left override",
            '\u202c' or '\u2069' => "end of a direction",
            '\u2066' or '\u2067' or '\u2068' => "isolate of a direction",
            _ => null,
        };

    private static IEnumerable<char> Controls() =>
        Enumerable.Range(0, 0x20).Select(code => (char)code).Where(c => c is not ('\t' or '\n' or '\r'));

    private static int Length(ReadOnlySpan<byte> utf8)
    {
        if (utf8[0] < 0x80)
            return 1;
        return
            System.Text.Rune.DecodeFromUtf8(utf8, out var rune, out var length) == OperationStatus.Done
            && rune.IsBmp
            && Is((char)rune.Value)
            ? length
            : 0;
    }
}
