using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Text;

namespace Quadro.Values.Amounts;

/// <summary>The currencies that amounts can be in: ISO 4217 codes and the signs and words for the commonest.</summary>
internal static class Currencies
{
    private static readonly FrozenSet<string> Codes = (
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD "
        + "CAD CDF CHF CLP CNY COP CRC CUP CVE CZK "
        + "DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS "
        + "INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW "
        + "KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN "
        + "NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR "
        + "PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS "
        + "TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS "
        + "VED VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG ITL"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly ImmutableArray<(string Mark, string Code)> Marks =
    [
        ("€", "EUR"),
        ("euro", "EUR"),
        ("euros", "EUR"),
        ("eur.", "EUR"),
        ("eu.", "EUR"),
        ("$", "USD"),
        ("us$", "USD"),
        ("dollari", "USD"),
        ("dollars", "USD"),
        ("£", "GBP"),
        ("sterline", "GBP"),
        ("pounds", "GBP"),
        ("franchi svizzeri", "CHF"),
        ("fr.", "CHF"),
        ("lire", "ITL"),
    ];

    /// <summary>The ISO 4217 code that a sign, a word or a code means, or null when it means none.</summary>
    public static string? Find(ReadOnlySpan<char> mark)
    {
        foreach (var (name, code) in Marks)
            if (Chars.Same(mark, name))
                return code;
        return mark.Length == 3 && Codes.TryGetValue(mark.ToString(), out var found) ? found : null;
    }

    public static bool IsCode(string code) => Codes.TryGetValue(code, out var found) && found == code;

    /// <summary>The number of decimals that amounts of a currency have.</summary>
    public static int Decimals(string code) =>
        code switch
        {
            "BIF"
            or "CLP"
            or "DJF"
            or "GNF"
            or "ISK"
            or "ITL"
            or "JPY"
            or "KMF"
            or "KRW"
            or "PYG"
            or "RWF"
            or "UGX"
            or "VND"
            or "VUV"
            or "XAF"
            or "XOF"
            or "XPF" => 0,
            "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
            _ => 2,
        };
}
