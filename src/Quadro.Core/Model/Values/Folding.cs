namespace Quadro.Model.Values;

/// <summary>Letters without case and accents, from a table of our own: what the machine knows of languages does not matter.</summary>
internal static class Folding
{
    /// <summary>U+00C0 to U+017F, two characters each; a space fills up. '·' = nothing to fold.</summary>
    private const string Latin =
        "a a a a a a aec e e e e i i i i d n o o o o o · o u u u u y thss" +
        "a a a a a a aec e e e e i i i i d n o o o o o · o u u u u y thy " +
        "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g " +
        "g g g g h h h h i i i i i i i i i i ijijj j k k k l l l l l l l " +
        "l l l n n n n n n n n n o o o o o o oeoer r r r r r s s s s s s " +
        "s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s ";

    /// <summary>The whole text folded: for keys and for searching.</summary>
    public static string Fold(string text)
    {
        var folded = new System.Text.StringBuilder(text.Length);
        foreach (var c in text) folded.Append(Of(c));
        return folded.ToString();
    }

    /// <summary>No, one or two letters. Marks that stand on the letter before them vanish; so does the end sign.</summary>
    internal static ReadOnlySpan<char> Of(char c)
    {
        if (c is >= 'a' and <= 'z') return Single(c);
        if (c < '\u00c0') return c == '\0' ? default : Single(char.ToLowerInvariant(c));
        if (c <= '\u017f')
        {
            var entry = Latin.AsSpan((c - '\u00c0') * 2, 2);
            return entry[0] == '·' ? Single(c) : entry[1] == ' ' ? entry[..1] : entry;
        }
        if (c is >= '\u0300' and <= '\u036f') return default;
        return c switch
        {
            '\u2018' or '\u2019' => "'",
            '\u201c' or '\u201d' => "\"",
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => "-",
            '\u00a0' or '\u202f' or '\u2009' => " ",
            _ => Single(char.ToLowerInvariant(c)),
        };
    }

    private static ReadOnlySpan<char> Single(char c) => c < Low.Length ? Low.AsSpan(c, 1) : c.ToString();

    private static readonly string Low = string.Create(128, 0, static (span, _) => { for (var i = 0; i < span.Length; i++) span[i] = (char)i; });
}
