using System.Buffers;
using Quadro.Text;

namespace Quadro.Values.Norms;

/// <summary>Reads the numbers of acts: '16', '16/2016', '351/22', 'XI/7317', '2016/679', '2014/24/UE'.</summary>
internal static class NormNumbers
{
    private static readonly SearchValues<char> Roman = SearchValues.Create("IVXLivxl");

    public static (string? Number, int? Year, bool IsShort) Italian(string text)
    {
        var parts = Split(text);
        if (parts.Count == 1)
            return Chars.AllDigits(text) && text.Length <= 9 ? (Plain(text), null, false) : default;
        if (parts.Count == 2 && IsRoman(parts.First) && IsNumber(parts.Second))
            return ($"{parts.First.ToUpperInvariant()}/{Plain(parts.Second)}", null, false);
        if (parts.Count == 3 && IsRoman(parts.First) && IsNumber(parts.Second) && Year(parts.Third) is { } of)
            return ($"{parts.First.ToUpperInvariant()}/{Plain(parts.Second)}", of, false);
        if (parts.Count != 2 || !IsNumber(parts.First))
            return default;
        if (Year(parts.Second) is { } year)
            return (Plain(parts.First), year, false);
        return parts.Second.Length == 2 && Chars.AllDigits(parts.Second)
            ? (Plain(parts.First), Chars.SmallNumber(parts.Second), true)
            : default;
    }

    /// <summary>Reads the number of a European act. Since 2015 the year comes first, in directives always; in older
    /// regulations it came last ('n. 910/2014').</summary>
    public static (string? Number, int? Year, bool IsShort) European(string text, bool afterNumberWord)
    {
        var parts = Split(text);
        if (parts.Count == 1)
            return IsNumber(text) ? (Plain(text), null, false) : default;
        if (parts.Count == 3 && Union(parts.Third) is null)
            return default;
        if (!IsNumber(parts.First) || !IsNumber(parts.Second))
            return default;
        var (first, second) = (Year(parts.First), Year(parts.Second));
        if (first is not null && (second is null || !afterNumberWord))
            return (Plain(parts.Second), first, false);
        return second is null ? default : (Plain(parts.First), second, false);
    }

    public static string? BodyBehind(string text) => Split(text) is { Count: 3 } parts ? Union(parts.Third) : null;

    /// <summary>The Italian name of the union, UE, CE or CEE, for a name in any language, or null when the word is
    /// none of them.</summary>
    public static string? Union(string word) =>
        word.ToUpperInvariant() switch
        {
            "UE" or "EU" => "UE",
            "CE" or "EC" => "CE",
            "CEE" or "EEC" => "CEE",
            "EURATOM" => "Euratom",
            _ => null,
        };

    public static bool IsRoman(string text) => text.Length is > 0 and <= 6 && text.AsSpan().IndexOfAnyExcept(Roman) < 0;

    private static bool IsNumber(string text) => text.Length is > 0 and <= 9 && Chars.AllDigits(text);

    private static int? Year(string text) =>
        text.Length == 4 && Chars.SmallNumber(text) is >= 1800 and var year ? year : null;

    /// <summary>The digits without leading zeros.</summary>
    private static string Plain(string digits) => digits.TrimStart('0') is { Length: > 0 } plain ? plain : "0";

    private static (int Count, string First, string Second, string Third) Split(string text)
    {
        var parts = text.Split('/');
        return (parts.Length, parts[0], parts.Length > 1 ? parts[1] : "", parts.Length > 2 ? parts[2] : "");
    }
}
