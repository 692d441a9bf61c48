using System.Buffers;

namespace Quadro.Text;

/// <summary>Folds letters: removes case and accents, with a table of its own that does not depend on the machine's
/// Unicode data.</summary>
public static class Letters
{
    /// <summary>The folded forms of U+00C0 to U+017F, two characters each, padded with a space; '·' keeps the letter
    /// as it is.</summary>
    private const string Latin =
        "a a a a a a aec e e e e i i i i d n o o o o o · o u u u u y thss"
        + "a a a a a a aec e e e e i i i i d n o o o o o · o u u u u y thy "
        + "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g "
        + "g g g g h h h h i i i i i i i i i i ijijj j k k k l l l l l l l "
        + "l l l n n n n n n n n n o o o o o o oeoer r r r r r s s s s s s "
        + "s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s ";

    private const string Plain =
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f"
        + " !\"#$%&'()*+,-./0123456789:;<=>?@abcdefghijklmnopqrstuvwxyz[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\u007f";

    /// <summary>The whole text folded: 'Città' and 'CITTA' become 'citta', 'Straße' becomes 'strasse'.</summary>
    public static string Fold(string text)
    {
        var rented = ArrayPool<char>.Shared.Rent(text.Length * 2);
        var folded = rented.AsSpan(0, Fold(text, rented)).ToString();
        ArrayPool<char>.Shared.Return(rented);
        return folded;
    }

    /// <param name="into">A buffer at least twice as long as the text.</param>
    /// <returns>The number of characters in the folded text.</returns>
    public static int Fold(ReadOnlySpan<char> text, Span<char> into)
    {
        var at = 0;
        while (true)
        {
            System.Text.Ascii.ToLower(text, into[at..], out var plain);
            at += plain;
            if (plain == text.Length)
                return at;
            var folded = Fold(text[plain]);
            folded.CopyTo(into[at..]);
            at += folded.Length;
            text = text[(plain + 1)..];
        }
    }

    /// <summary>The folded form of a character: none, one or two. A combining mark vanishes; typographic quotes and
    /// dashes become plain ones.</summary>
    public static ReadOnlySpan<char> Fold(char c)
    {
        if (c < Plain.Length)
            return Plain.AsSpan(c, 1);
        if (c is >= '\u00c0' and <= '\u017f')
        {
            var entry = Latin.AsSpan((c - '\u00c0') * 2, 2);
            return entry[0] == '·' ? c.ToString()
                : entry[1] == ' ' ? entry[..1]
                : entry;
        }
        return c switch
        {
            >= '\u0300' and <= '\u036f' => default,
            '\u0218' or '\u0219' => "s",
            '\u021a' or '\u021b' => "t",
            '\u2018' or '\u2019' => "'",
            '\u201c' or '\u201d' => "\"",
            >= '\u2010' and <= '\u2014' => "-",
            '\u00a0' or '\u202f' or '\u2009' => " ",
            _ => char.ToLowerInvariant(c).ToString(),
        };
    }
}
