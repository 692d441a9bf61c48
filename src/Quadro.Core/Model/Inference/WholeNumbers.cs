using System.Collections.Frozen;
using System.Globalization;
using Quadro.Model.Inference.Evidence;
using Quadro.Values.Language;

namespace Quadro.Model.Inference;

/// <summary>
/// How readers see the whole number of a field: a quantity with its thousands apart, a year, a code or a place in a row
/// as its digits. Where the field's name does not tell, a number of four digits may be a year and one of five may not.
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

    /// <summary>Whether a name says that its number is a year.</summary>
    public static bool IsYear(string name) => new HeaderHints(name).IsYear;

    public static string Digits(LanguageFormats formats, long value) =>
        value < 0
            ? formats.Minus + value.ToString(CultureInfo.InvariantCulture)[1..]
            : value.ToString(CultureInfo.InvariantCulture);

    private static bool IsOrdinal(string field) =>
        new HeaderHints(field) is { IsYear: true } or { IsCode: true } or { IsNumbering: true };
}
