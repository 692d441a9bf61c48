using System.Collections.Immutable;

namespace Quadro.Values.Norms;

/// <param name="Id">The short name in data files and in the ids of norms: lr, dlgs, dgr…</param>
/// <param name="Label">The name in citations, unless the language file has another one.</param>
/// <param name="Spellings">The ways to write the kind, as lower-case words without dots.</param>
/// <param name="HasBody">Whether the name of the issuing body may follow the kind: 'delibera ANAC', 'L.R.
/// Lombardia'.</param>
internal sealed record NormKind(string Id, string Label, ImmutableArray<string> Spellings, bool HasBody = false)
{
    public bool IsEuropean => Id is "regolamento-ue" or "direttiva-ue";

    /// <summary>Deliberations of regions have the number of the legislature first: XI/7317.</summary>
    public bool HasLegislature => Id is "dgr" or "dcr" or "delibera";
}

internal static class NormKinds
{
    /// <summary>All kinds of acts. A longer spelling comes before a shorter one with the same start.</summary>
    public static ImmutableArray<NormKind> All { get; } =
    [
        new(
            "lr",
            "L.R.",
            ["legge regionale", "legge regione", "legge della regione", "l r", "lr", "regional law"],
            HasBody: true
        ),
        new("dl", "D.L.", ["decreto legge", "d l", "dl"]),
        new("dlgs", "D.Lgs.", ["decreto legislativo", "d lgs", "dlgs", "d leg vo", "d lgs vo", "legislative decree"]),
        new("dpr", "D.P.R.", ["decreto del presidente della repubblica", "d p r", "dpr"]),
        new("dpcm", "D.P.C.M.", ["decreto del presidente del consiglio dei ministri", "d p c m", "dpcm"]),
        new(
            "dm",
            "D.M.",
            [
                "decreto ministeriale",
                "decreto del ministero",
                "decreto del ministro",
                "d m",
                "dm",
                "ministerial decree",
            ],
            HasBody: true
        ),
        new(
            "dgr",
            "D.G.R.",
            [
                "deliberazione della giunta regionale",
                "delibera della giunta regionale",
                "delibera di giunta regionale",
                "deliberazione di giunta regionale",
                "delibera giunta regionale",
                "d g r",
                "dgr",
                "d g r l",
                "dgrl",
            ],
            HasBody: true
        ),
        new(
            "dcr",
            "D.C.R.",
            [
                "deliberazione del consiglio regionale",
                "delibera del consiglio regionale",
                "delibera di consiglio regionale",
                "d c r",
                "dcr",
            ],
            HasBody: true
        ),
        new(
            "dgc",
            "D.G.C.",
            [
                "deliberazione della giunta comunale",
                "delibera della giunta comunale",
                "delibera di giunta comunale",
                "deliberazione di giunta comunale",
                "d g c",
                "dgc",
            ],
            HasBody: true
        ),
        new(
            "dcc",
            "D.C.C.",
            [
                "deliberazione del consiglio comunale",
                "delibera del consiglio comunale",
                "delibera di consiglio comunale",
                "deliberazione di consiglio comunale",
                "d c c",
                "dcc",
            ],
            HasBody: true
        ),
        new("delibera", "Delibera", ["deliberazione", "delibera", "resolution"], HasBody: true),
        new("rr", "R.R.", ["regolamento regionale", "r r", "rr"], HasBody: true),
        new("regolamento-ue", "Regolamento", ["regolamento europeo", "regolamento", "reg", "regulation"]),
        new("direttiva-ue", "Direttiva", ["direttiva europea", "direttiva", "dir", "directive"]),
        new("ordinanza", "Ordinanza", ["ordinanza", "ordinance"], HasBody: true),
        new("decreto", "Decreto", ["decreto", "decree"], HasBody: true),
        new("legge", "L.", ["legge", "l", "law"]),
    ];

    public static NormKind? ById(string id)
    {
        foreach (var kind in All)
            if (kind.Id == id)
                return kind;
        return null;
    }

    /// <summary>The kind whose longest spelling the words start with, and its number of words.</summary>
    public static (NormKind? Kind, int Words) Match(ReadOnlySpan<NormToken> tokens)
    {
        var (best, words) = ((NormKind?)null, 0);
        foreach (var kind in All)
        foreach (var spelling in kind.Spellings)
            if (Words(tokens, spelling) is var count && count > words)
                (best, words) = (kind, count);
        return (best, words);
    }

    private static int Words(ReadOnlySpan<NormToken> tokens, string spelling)
    {
        var at = 0;
        var rest = spelling.AsSpan();
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf(' ') is >= 0 and var space ? space : rest.Length;
            if (
                at == tokens.Length
                || !tokens[at].IsWord
                || !tokens[at].Text.AsSpan().Equals(rest[..end], StringComparison.OrdinalIgnoreCase)
            )
                return 0;
            at++;
            rest = rest[Math.Min(rest.Length, end + 1)..];
        }
        return at;
    }
}
