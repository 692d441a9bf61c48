using System.Collections.Frozen;
using System.Globalization;
using Quadro.Model.Inference.Evidence;
using Quadro.Values.Language;

namespace Quadro.Model.Inference;

/// <summary>
/// Decides how a whole number appears to readers: a quantity has separated thousands; a year, a code or a position
/// has only its digits. If the field's name does not tell, a number of four digits may be a year, one of five may
/// not.
/// </summary>
internal static class WholeNumbers
{
    private const int FirstGrouped = 10_000;

    private static readonly FrozenSet<string> Quantities = new[]
    {
        "popolazione",
        "abitanti",
        "residenti",
        "famiglie",
        "alloggi",
        "abitazioni",
        "persone",
        "utenti",
        "addetti",
        "iscritti",
        "giorni",
        "settimane",
        "mesi",
        "ore",
        "mq",
        "km",
        "ettari",
        "posti",
        "visite",
        "days",
        "weeks",
        "months",
        "hours",
        "places",
        "visits",
        "population",
        "inhabitants",
        "residents",
        "households",
        "dwellings",
        "people",
        "users",
        "members",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static string Print(LanguageFormats formats, string field, long value) =>
        value is > -1000 and < 1000
        || IsOrdinal(field)
        || (value is > -FirstGrouped and < FirstGrouped && !HeaderNames.Words(field).Any(Quantities.Contains))
            ? Digits(formats, value)
            : formats.Number(value);

    /// <summary>Whether a field's name shows that its numbers are years.</summary>
    public static bool IsYear(string name) => new HeaderHints(name).IsYear;

    public static string Digits(LanguageFormats formats, long value) =>
        value < 0
            ? formats.Minus + value.ToString(CultureInfo.InvariantCulture)[1..]
            : value.ToString(CultureInfo.InvariantCulture);

    private static bool IsOrdinal(string field) =>
        new HeaderHints(field) is { IsYear: true } or { IsCode: true } or { IsNumbering: true };
}
