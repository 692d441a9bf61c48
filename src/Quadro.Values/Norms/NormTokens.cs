using System.Collections.Immutable;
using Quadro.Text;

namespace Quadro.Values.Norms;

/// <summary>A word, or a run of digits with what joins them ('50/2016', '09.04.2022', 'XI/7317').</summary>
internal readonly record struct NormToken(string Text, int Start)
{
    public bool IsWord => char.IsLetter(Text[0]) && !Text.Contains('/', StringComparison.Ordinal);

    public int End => Start + Text.Length;

    public bool Is(string word) => Text.Equals(word, StringComparison.OrdinalIgnoreCase);
}

internal static class NormTokens
{
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
