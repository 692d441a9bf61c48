using System.Collections.Immutable;
using Quadro.Text;
using Quadro.Values.Dates;

namespace Quadro.Values.Norms;

/// <summary>Collects what follows the kind of an act: number, year, date, body, article.</summary>
internal sealed class NormParts(string text, ImmutableArray<NormToken> tokens, NormKind kind)
{
    private string? number;
    private string? body;
    private int? year;
    private int? shortYear;
    private PartialDate? date;

    public string? Article { get; set; }

    /// <summary>The problem of a citation that needs a number and has none.</summary>
    public static Wording NoNumber { get; } = new("it has no number", "non ha un numero");

    /// <summary>Reads the words from an index on; a sentence about the first word that is not understood, or
    /// null.</summary>
    public Wording? Read(int at)
    {
        while (at < tokens.Length)
        {
            var (taken, fault) = Take(at);
            if (fault is not null)
                return fault;
            at += taken;
        }
        return null;
    }

    public NormRef? Make(out Wording? fault)
    {
        fault = Contradiction();
        if (fault is not null)
            return null;
        return new NormRef(kind.Id, number, year, date)
        {
            Body = body,
            Article = string.IsNullOrEmpty(Article) ? null : Article,
        };
    }

    private Wording? Contradiction()
    {
        if (number is null && date?.Day is null)
            return NoNumber;
        if (shortYear is { } two && date is null)
        {
            var meant = $"{number}/{(two > 45 ? 1900 : 2000) + two}";
            return new(
                $"its year has two digits, '{two:00}': write '{meant}' if it is of that year",
                $"il suo anno ha due cifre, '{two:00}': scrivete '{meant}' se è di quell’anno"
            );
        }
        if (date is not null && shortYear is { } last && date.Year % 100 != last)
            return OfTwoYears($"'{last:00}'", date);
        return date is not null && year is { } stated && stated != date.Year ? OfTwoYears($"{stated}", date) : null;
    }

    private static Wording OfTwoYears(string stated, PartialDate date) =>
        new($"it is of {stated} and of {date.Year}", $"è di {stated} e di {date.Year}");

    private (int Taken, Wording? Fault) Take(int at)
    {
        var token = tokens[at];
        if (token.IsArticle && at + 1 < tokens.Length)
            return TakeArticle(at + 1);
        if (DateAt(at) is var (found, words) && words > 0)
            return TakeDate(found, words);
        if (IsNumberWord(token) && at + 1 < tokens.Length && !tokens[at + 1].IsWord)
            return (1, null);
        if (IsSkipped(token))
            return (1, null);
        if (HasLegislature(at))
            return TakeLegislature(at);
        if (!token.IsWord)
            return TakeNumber(token);
        return TakeBody(token);
    }

    public static bool IsNumberWord(NormToken token) =>
        token.Is("n")
        || token.Is("nr")
        || token.Is("no")
        || token.Is("num")
        || token.Is("numero")
        || token.Is("number");

    private static bool IsSkipped(NormToken token) =>
        token.IsOf || token.Is("in") || token.Is("data") || token.Is("dated") || token.Is("il");

    private (int, Wording?) TakeArticle(int at)
    {
        if (Article is not null)
            return (0, new("it names articles before and behind", "nomina articoli prima e dopo"));
        Article = text[tokens[at].Start..].TrimEnd(' ', ',', ';', '.', ')');
        return (tokens.Length, null);
    }

    private (PartialDate? Date, int Words) DateAt(int at)
    {
        if (tokens[at].IsWord)
            return default;
        if (at + 2 < tokens.Length && tokens[at + 1].IsWord && MonthNames.Find(tokens[at + 1].Text) > 0)
            return (DateReader.Try(text.AsSpan(tokens[at].Start, tokens[at + 2].End - tokens[at].Start)).Date, 3);
        return tokens[at].Text.AsSpan().CountAny("./-") == 2 && DateReader.Try(tokens[at].Text).Date is { } found
            ? (found, 1)
            : default;
    }

    private (int, Wording?) TakeDate(PartialDate? found, int words)
    {
        if (found is null)
            return (0, new("its date is not one", "la sua data non è una data"));
        if (date is not null)
            return (0, new("it has two dates", "ha due date"));
        date = found;
        return (words, null);
    }

    private (int, Wording?) TakeNumber(NormToken token)
    {
        if (number is not null)
            return TakeYear(token);
        var (read, ofYear, isShort) = kind.IsEuropean
            ? NormNumbers.European(token.Text, AfterNumberWord(token))
            : NormNumbers.Italian(token.Text);
        if (read is null)
            return (0, Says(token, "is not the number of an act", "non è il numero di un atto"));
        number = read;
        if (isShort)
            shortYear = ofYear;
        else
            year = ofYear;
        if (kind.IsEuropean && NormNumbers.BodyBehind(token.Text) is { } union)
            body = union;
        return (1, null);
    }

    /// <summary>Whether a legislature and a number follow with spaces around the slash: 'XI / 7317'.</summary>
    private bool HasLegislature(int at) =>
        kind.HasLegislature
        && number is null
        && at + 1 < tokens.Length
        && NormNumbers.IsRoman(tokens[at].Text)
        && Chars.AllDigits(tokens[at + 1].Text)
        && text.AsSpan(tokens[at].End, tokens[at + 1].Start - tokens[at].End).Trim() is "/";

    private (int, Wording?) TakeLegislature(int at)
    {
        (number, _, _) = NormNumbers.Italian($"{tokens[at].Text}/{tokens[at + 1].Text}");
        return (2, number is null ? new Wording("its number is not one", "il suo numero non è un numero") : null);
    }

    private bool AfterNumberWord(NormToken token)
    {
        var at = tokens.IndexOf(token);
        return at > 0 && IsNumberWord(tokens[at - 1]);
    }

    private (int, Wording?) TakeYear(NormToken token)
    {
        var value = token.Text.Length == 4 ? Chars.SmallNumber(token.Text) : -1;
        if (value < 1800 || year is not null)
            return (0, Says(token, "follows its number", "segue il suo numero"));
        year = value;
        return (1, null);
    }

    private (int, Wording?) TakeBody(NormToken token)
    {
        if (kind.IsEuropean && NormNumbers.Union(token.Text) is { } union)
            (body, var isUnion) = (union, true);
        else if (!kind.HasBody || number is not null || date is not null)
            return (0, Says(token, "is not understood there", "lì non si capisce"));
        else
            body =
                token.Is("regione") || token.Is("region") ? body
                : body is null ? token.Text
                : $"{body} {token.Text}";
        return (1, null);
    }

    private static Wording Says(NormToken token, string english, string italian)
    {
        var word = token.Shown;
        return new($"'{word}' {english}", $"'{word}' {italian}");
    }
}
