using System.Collections.Frozen;

namespace Quadro.Model.Inference.Evidence;

/// <summary>Draws conclusions from a header where the values alone leave the type open.</summary>
internal sealed class HeaderHints(string header)
{
    private static readonly FrozenSet<string> Codes = Set(
        "cod",
        "codice",
        "codici",
        "code",
        "codes",
        "id",
        "ids",
        "identificativo",
        "cf",
        "piva",
        "fiscale",
        "cap",
        "zip",
        "postcode",
        "tel",
        "telefono",
        "phone",
        "fax",
        "cell",
        "cellulare",
        "civico",
        "matricola",
        "protocollo",
        "cig",
        "clp",
        "istat",
        "nuts",
        "uts",
        "foglio",
        "mappale",
        "particella",
        "ateco",
        "iban",
        "siope",
        "sku",
        "isbn",
        "catastale",
        "ipa",
        "pro",
        "procom",
        "key",
        "uid",
        "uuid"
    );

    private static readonly FrozenSet<string> Amounts = Set(
        "importo",
        "importi",
        "costo",
        "costi",
        "euro",
        "eur",
        "spesa",
        "spese",
        "finanziamento",
        "finanziamenti",
        "budget",
        "contributo",
        "contributi",
        "amount",
        "amounts",
        "prezzo",
        "price",
        "cost",
        "stanziamento",
        "stanziamenti",
        "dotazione",
        "pagamento",
        "pagamenti",
        "impegno",
        "impegni",
        "risorse",
        "funding"
    );

    private static readonly FrozenSet<string> NotAmounts = Set(
        "milioni",
        "mln",
        "mld",
        "miliardi",
        "million",
        "millions",
        "billion",
        "perc",
        "percent",
        "percentuale",
        "tasso",
        "indice",
        "numero",
        "num",
        "n",
        "quota",
        "rate",
        "index"
    );

    private static readonly FrozenSet<string> Years = Set(
        "anno",
        "anni",
        "year",
        "years",
        "annualita",
        "esercizio",
        "yr"
    );

    private static readonly FrozenSet<string> Percents = Set("percent", "percentuale", "perc", "percentage", "pct");

    private static readonly FrozenSet<string> Numberings = Set(
        "n",
        "nr",
        "num",
        "numero",
        "number",
        "progressivo",
        "prog",
        "riga",
        "row",
        "ordine",
        "posizione"
    );

    private readonly IReadOnlyList<string> words = HeaderNames.Words(header);

    public bool IsCode => Any(Codes);

    public bool IsAmount =>
        (Any(Amounts) || header.Contains('€', StringComparison.Ordinal))
        && !Any(NotAmounts)
        && !header.Contains('%', StringComparison.Ordinal);

    public bool IsYear => Any(Years);

    public bool IsPercent => Any(Percents) || header.Contains('%', StringComparison.Ordinal);

    public bool IsNumbering => words.Count <= 2 && Any(Numberings);

    /// <summary>Whether the column contains codes of municipalities, which six digits alone do not show.</summary>
    public bool IsMunicipalCode =>
        words.Contains("istat")
        || (words.Contains("pro") && words.Contains("com"))
        || (words.Contains("comune") && Any(Codes));

    /// <summary>How suitable the field is as the title of a record; 0 is unsuitable.</summary>
    public int TitleRank =>
        words.Count == 0
            ? 0
            : words[0] switch
            {
                "title" or "titolo" => 5,
                "denominazione" or "nome" or "name" => 4,
                "oggetto" or "label" or "comune" => 3,
                "descrizione" or "description" => 2,
                _ => 0,
            };

    private bool Any(FrozenSet<string> set) => words.Any(set.Contains);

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);
}
