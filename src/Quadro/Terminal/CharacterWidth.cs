using System.Globalization;
using System.Text;

namespace Quadro.Cli.Terminal;

/// <summary>How many columns of a terminal a character takes.</summary>
internal static class CharacterWidth
{
    private const int EmojiPresentation = 0xFE0F;

    /// <summary>The East Asian wide and full-width blocks, and the emoji that are shown as pictures; first and last of
    /// each.</summary>
    private static ReadOnlySpan<int> Wide =>
        [
            0x1100,
            0x115F,
            0x231A,
            0x231B,
            0x2329,
            0x232A,
            0x23E9,
            0x23EC,
            0x23F0,
            0x23F0,
            0x23F3,
            0x23F3,
            0x25FD,
            0x25FE,
            0x2614,
            0x2615,
            0x2648,
            0x2653,
            0x267F,
            0x267F,
            0x2693,
            0x2693,
            0x26A1,
            0x26A1,
            0x26AA,
            0x26AB,
            0x26BD,
            0x26BE,
            0x26C4,
            0x26C5,
            0x26CE,
            0x26CE,
            0x26D4,
            0x26D4,
            0x26EA,
            0x26EA,
            0x26F2,
            0x26F3,
            0x26F5,
            0x26F5,
            0x26FA,
            0x26FA,
            0x26FD,
            0x26FD,
            0x2705,
            0x2705,
            0x270A,
            0x270B,
            0x2728,
            0x2728,
            0x274C,
            0x274C,
            0x274E,
            0x274E,
            0x2753,
            0x2755,
            0x2757,
            0x2757,
            0x2795,
            0x2797,
            0x27B0,
            0x27B0,
            0x27BF,
            0x27BF,
            0x2B1B,
            0x2B1C,
            0x2B50,
            0x2B50,
            0x2B55,
            0x2B55,
            0x2E80,
            0x303E,
            0x3041,
            0x33FF,
            0x3400,
            0x4DBF,
            0x4E00,
            0xA4CF,
            0xA960,
            0xA97C,
            0xAC00,
            0xD7A3,
            0xF900,
            0xFAFF,
            0xFE10,
            0xFE19,
            0xFE30,
            0xFE6F,
            0xFF01,
            0xFF60,
            0xFFE0,
            0xFFE6,
            0x16FE0,
            0x18CFF,
            0x1AFF0,
            0x1B2FF,
            0x1F004,
            0x1F004,
            0x1F0CF,
            0x1F0CF,
            0x1F18E,
            0x1F18E,
            0x1F191,
            0x1F19A,
            0x1F1E6,
            0x1F202,
            0x1F210,
            0x1F23B,
            0x1F240,
            0x1F248,
            0x1F250,
            0x1F251,
            0x1F260,
            0x1F265,
            0x1F300,
            0x1F64F,
            0x1F680,
            0x1F6FF,
            0x1F7E0,
            0x1F7F0,
            0x1F900,
            0x1FAFF,
            0x20000,
            0x3FFFD,
        ];

    /// <summary>The columns of one text element: those of its widest character; a mark that stands alone takes
    /// none.</summary>
    public static int Of(ReadOnlySpan<char> element)
    {
        var width = 0;
        foreach (var rune in element.EnumerateRunes())
            width = Math.Max(width, rune.Value == EmojiPresentation ? 2 : Of(rune));
        return width;
    }

    /// <summary>The columns of a text.</summary>
    public static int OfText(string text)
    {
        var width = 0;
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
            width += Of(elements.GetTextElement());
        return width;
    }

    private static int Of(Rune rune)
    {
        if (Printable.IsShownAsPicture(rune))
            return 1;
        if (rune.IsAscii)
            return 1;
        if (
            Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
        )
            return 0;
        var at = Wide.BinarySearch(rune.Value);
        return at >= 0 || (~at & 1) == 1 ? 2 : 1;
    }
}
