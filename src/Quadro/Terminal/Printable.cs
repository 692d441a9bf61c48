using System.Globalization;
using System.Text;
using Quadro.Text;

namespace Quadro.Cli.Terminal;

/// <summary>Text that a terminal shows and does not obey: a cell of a table must not be able to move the cursor or turn
/// the line around.</summary>
internal static class Printable
{
    /// <summary>One line: characters that steer a terminal become pictures of themselves.</summary>
    public static string Line(string text)
    {
        StringBuilder? changed = null;
        var done = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out var rune))
                rune = Rune.ReplacementChar;
            else if (rune.Utf16SequenceLength == 2)
            {
                i++;
                continue;
            }
            else if (!IsShownAsPicture(rune))
                continue;
            (changed ??= new StringBuilder()).Append(text, done, i - done).Append(Picture(rune));
            done = i + 1;
        }
        return changed is null ? text : changed.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>Several lines, each by itself.</summary>
    public static string Lines(string text) => string.Join('\n', text.Split('\n').Select(Line));

    public static bool IsShownAsPicture(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
            UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned => rune.IsBmp
                && UnseenSigns.Is((char)rune.Value),
            _ => false,
        };

    private static char Picture(Rune rune) =>
        rune.Value switch
        {
            < 0x20 => (char)(0x2400 + rune.Value),
            0x7F => '\u2421',
            _ => '\uFFFD',
        };
}
