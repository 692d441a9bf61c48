using System.Collections.Immutable;
using Quadro.Text;

namespace Quadro.Values.Norms;

/// <summary>What may stand behind a citation and says nothing of which act it is: its title in quotes or brackets, 'e
/// s.m.i.'.</summary>
internal static class NormTails
{
    private static readonly ImmutableArray<string> Amendments =
    [
        "e s.m.i.",
        "e s.m.i",
        "s.m.i.",
        "e smi",
        "e ss.mm.ii.",
        "e ss.mm.ii",
        "ss.mm.ii.",
        "e successive modifiche e integrazioni",
        "e successive modificazioni e integrazioni",
        "e successive modifiche",
        "e successive modificazioni",
    ];

    private static readonly ImmutableArray<(char Open, char Close)> Quotes =
    [
        ('(', ')'),
        ('“', '”'),
        ('«', '»'),
        ('"', '"'),
        ('\'', '\''),
        ('‘', '’'),
        ('’', '’'),
    ];

    public static string Cut(string citation)
    {
        var rest = citation.AsSpan();
        for (var before = -1; before != rest.Length; )
        {
            before = rest.Length;
            foreach (var words in Amendments)
                if (EndsWith(rest, words))
                    rest = Shorten(rest[..^words.Length]);
            foreach (var (open, close) in Quotes)
                rest = WithoutTitle(rest, open, close);
        }
        return rest.Length == citation.Length ? citation : rest.ToString();
    }

    private static bool EndsWith(ReadOnlySpan<char> text, string words) =>
        text.Length > words.Length
        && text.EndsWith(words, StringComparison.OrdinalIgnoreCase)
        && !char.IsLetterOrDigit(text[^(words.Length + 1)]);

    /// <summary>A title starts behind white space and has a space in it, or is one word in brackets that is no body of
    /// the union.</summary>
    private static ReadOnlySpan<char> WithoutTitle(ReadOnlySpan<char> text, char open, char close)
    {
        if (text.Length < 3 || text[^1] != close)
            return text;
        var start = text[..^1].LastIndexOf(open);
        if (start < 1 || !Chars.IsSpace(text[start - 1]))
            return text;
        var title = text[(start + 1)..^1];
        return
            title.IsEmpty || title.IndexOfAnyInRange('0', '9') >= 0 || NormNumbers.Union(title.ToString()) is not null
            ? text
            : Shorten(text[..start]);
    }

    private static ReadOnlySpan<char> Shorten(ReadOnlySpan<char> text) => text.TrimEnd(" ,;-–\u00a0");
}
