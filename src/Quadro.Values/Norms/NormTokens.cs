using System.Collections.Immutable;
using Quadro.Text;

namespace Quadro.Values.Norms;

/// <summary>A word, or digits with the characters that join them ('50/2016', '09.04.2022', 'XI/7317').</summary>
internal readonly record struct NormToken(string Text, int Start)
{
    public bool IsWord => char.IsLetter(Text[0]) && !Text.Contains('/', StringComparison.Ordinal);

    public int End => Start + Text.Length;

    public bool Is(string word) => Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool IsOneOf(ImmutableArray<string> words)
    {
        foreach (var word in words)
            if (Is(word))
                return true;
        return false;
    }

    public bool IsArticle => IsOneOf(NormTokens.ArticleWords);

    public bool IsOf => IsOneOf(NormTokens.OfWords);

    /// <summary>The text for messages, cut when it is long.</summary>
    public string Shown => Text.Length > 30 ? Text[..30] + "…" : Text;
}

internal static class NormTokens
{
    public static readonly ImmutableArray<string> ArticleWords =
    [
        "art",
        "artt",
        "articolo",
        "articoli",
        "article",
        "articles",
    ];
    public static readonly ImmutableArray<string> OfWords = ["del", "dell", "della", "dello", "di", "of", "the"];

    public static ImmutableArray<NormToken> Cut(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<NormToken>();
        for (var at = 0; at < text.Length; )
        {
            var end = char.IsLetterOrDigit(text[at]) ? Chunk(text, at) : at;
            if (end > at)
                tokens.Add(new(text[at..end], at));
            at = Math.Max(end, at + 1);
        }
        return tokens.ToImmutable();
    }

    private static int Chunk(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        if (end > at && !(end + 1 < text.Length && text[end] == '/' && Chars.IsDigit(text[end + 1])))
            return end;
        while (end < text.Length && (IsInside(text, end)))
            end++;
        return end;
    }

    private static bool IsInside(string text, int at)
    {
        var c = text[at];
        if (Chars.IsDigit(c))
            return true;
        var between = at > 0 && at + 1 < text.Length;
        if (c == '/')
            return between && (char.IsLetterOrDigit(text[at + 1]));
        if (c is '.' or '-')
            return between && Chars.IsDigit(text[at - 1]) && Chars.IsDigit(text[at + 1]);
        if (c is '°' or 'º')
            return at > 0 && Chars.IsDigit(text[at - 1]);
        return char.IsLetter(c) && at > 0 && (text[at - 1] == '/' || char.IsLetter(text[at - 1]));
    }
}

/// <summary>Removes text after a citation that does not identify the act: its title in quotes or brackets, or 'e
/// s.m.i.' (as amended).</summary>
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

    /// <summary>Removes a title: it follows white space, and contains a space or is one word in brackets that is not
    /// UE, CE or CEE.</summary>
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
