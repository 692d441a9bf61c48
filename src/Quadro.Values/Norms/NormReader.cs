using System.Buffers;
using System.Collections.Immutable;
using Quadro.Text;
using Quadro.Values.Dates;

namespace Quadro.Values.Norms;

/// <summary>Reads citations as authors write them: kind, then number, date and article in any order; the article may
/// also come first.</summary>
internal static class NormReader
{
    private static readonly Wording Forms = new(
        "'L.R. 16/2016', 'legge regionale 8 luglio 2016 n. 16', 'DGR n. XI/7317 del 14 novembre 2022' or "
            + "'D.Lgs. n. 50/2016, art. 180'",
        "'L.R. 16/2016', 'legge regionale 8 luglio 2016 n. 16', 'DGR n. XI/7317 del 14 novembre 2022' o "
            + "'D.Lgs. n. 50/2016, art. 180'"
    );
    private const int LongestCitation = 300;

    private static readonly ImmutableArray<string> LeadWords = ["ex", "all", "alla", "la", "il", "lo", "the", "l"];

    public static Parsed<NormRef> Read(string text)
    {
        var body = Chars.Trim(text).ToString();
        if (body.Length == 0)
            return Parsed.No<NormRef>(
                "an empty text is not a citation of a norm",
                "un testo vuoto non è la citazione di una norma",
                Forms
            );
        if (body.Length > LongestCitation)
            return No(body, new("it is too long", "è troppo lunga"));
        if (body.AsSpan().IndexOfAnyInRange('0', '9') < 0)
            return No(body, NormParts.NoNumber);
        if (NormIds.Read(body) is { } known)
            return Parsed.Of(known);
        body = NormTails.Cut(body);
        var tokens = NormTokens.Cut(body);
        var (start, article) = Front(body, tokens);
        var (kind, words) = NormKinds.Match(tokens.AsSpan()[start..]);
        if (kind is null)
            return No(body, NoKind(tokens, start));
        var parts = new NormParts(body, tokens, kind) { Article = article };
        var fault = parts.Read(start + words);
        if (fault is null && parts.Make(out fault) is { } norm)
            return Parsed.Of(norm);
        return No(body, fault!.Value);
    }

    private static Wording NoKind(ImmutableArray<NormToken> tokens, int start)
    {
        if (tokens.IsEmpty)
            return new("it has no words", "non ha parole");
        var word = tokens[Math.Min(start, tokens.Length - 1)].Shown;
        return new($"'{word}' is not a kind of act", $"'{word}' non è un tipo di atto");
    }

    private static Parsed<NormRef> No(string body, Wording why)
    {
        var quoted = Chars.Quote(body);
        return Parsed.No<NormRef>(
            $"{quoted} is not a citation of a norm that can be read: {why.English}",
            $"{quoted} non è la citazione di una norma che si possa leggere: {why.Italian}",
            Forms
        );
    }

    /// <summary>Where the kind of act starts, and the article named before it: 'art. 6 della legge
    /// regionale…'.</summary>
    private static (int Start, string? Article) Front(string body, ImmutableArray<NormToken> tokens)
    {
        var start = 0;
        while (
            start + 1 < tokens.Length
            && tokens[start].IsOneOf(LeadWords)
            && (!StartsAct(tokens, start) || tokens[start + 1].IsArticle)
        )
            start++;
        if (start >= tokens.Length || !tokens[start].IsArticle)
            return (start, null);
        for (var i = start + 2; i + 1 < tokens.Length; i++)
        {
            if (!tokens[i].IsOf || NormKinds.Match(tokens.AsSpan()[(i + 1)..]).Kind is null)
                continue;
            return (i + 1, Between(body, tokens[start + 1], tokens[i]));
        }
        for (var i = start + 2; i + 1 < tokens.Length; i++)
            if (NormKinds.Match(tokens.AsSpan()[i..]) is { Words: > 0 } act && IsNumbered(tokens, i + act.Words))
                return (i, Between(body, tokens[start + 1], tokens[i]));
        return (start, null);
    }

    private static string Between(string body, NormToken from, NormToken to) =>
        body[from.Start..to.Start].Trim(' ', ',', '.');

    /// <summary>Whether a number follows the kind at once. In 'art. 180 D.Lgs. 50/2016' no word separates article and
    /// act, so the act needs it.</summary>
    private static bool IsNumbered(ImmutableArray<NormToken> tokens, int at) =>
        at < tokens.Length
        && (
            !tokens[at].IsWord
            || (NormParts.IsNumberWord(tokens[at]) && at + 1 < tokens.Length && !tokens[at + 1].IsWord)
        );

    private static bool StartsAct(ImmutableArray<NormToken> tokens, int at) =>
        NormKinds.Match(tokens.AsSpan()[at..]).Kind is not null;
}

/// <summary>Reads the ids of citations in data: lr-16-2016, dgr-xi-7317-2022, dpcm-2019-08-08,
/// delibera-anac-582-2023.</summary>
internal static class NormIds
{
    private static readonly SearchValues<char> OfIds = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyz0123456789-àèéìòù"
    );

    public static NormRef? Read(string text)
    {
        if (text.AsSpan().IndexOfAnyExcept(OfIds) >= 0)
            return null;
        foreach (var kind in NormKinds.All)
            if (
                text.Length > kind.Id.Length + 1
                && text[kind.Id.Length] == '-'
                && text.StartsWith(kind.Id, StringComparison.Ordinal)
            )
                return OfKind(kind, text[(kind.Id.Length + 1)..]);
        return null;
    }

    private static NormRef? OfKind(NormKind kind, string rest)
    {
        if (rest.Length > 10 && rest[^11] == '-' && DayOf(rest[^10..]) is { } late)
            return kind.HasBody ? new NormRef(kind.Id, null, null, late) { Body = rest[..^11] } : null;
        if (DayOf(rest) is { } day)
            return new NormRef(kind.Id, null, null, day);
        var parts = rest.Split('-');
        var hasYear = parts.Length > 1 && parts[^1].Length == 4 && Chars.AllDigits(parts[^1]) && IsNumber(parts[^2]);
        var numberAt = parts.Length - (hasYear ? 2 : 1);
        if (!IsNumber(parts[numberAt]))
            return null;
        var number = parts[numberAt];
        if (kind.HasLegislature && numberAt > 0 && NormNumbers.IsRoman(parts[numberAt - 1]))
            number = $"{parts[--numberAt].ToUpperInvariant()}/{number}";
        if (numberAt > 0 && !kind.HasBody)
            return null;
        var year = hasYear ? Chars.SmallNumber(parts[^1]) : (int?)null;
        return new NormRef(kind.Id, number, year, null)
        {
            Body = numberAt > 0 ? string.Join('-', parts[..numberAt]) : null,
        };
    }

    private static PartialDate? DayOf(string text) =>
        text.Length == 10 && DateReader.Try(text).Date is { Day: not null } date ? date : null;

    private static bool IsNumber(string text) => text.Length is > 0 and <= 9 && Chars.AllDigits(text);
}
