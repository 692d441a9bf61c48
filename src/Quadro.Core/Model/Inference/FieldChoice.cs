using System.Globalization;
using Quadro.Model.Inference.Evidence;
using Quadro.Text;
using Quadro.Values;

namespace Quadro.Model.Inference;

/// <summary>Chooses the narrowest type that fits every value of a field.</summary>
internal sealed class FieldChoice(FieldSurvey survey, NumberTilt tilt, IReadOnlyDictionary<string, string> refused)
{
    private readonly HeaderHints hints = new(survey.Name);

    public DraftField Choose(string name, int records)
    {
        var field = WithMissing(
            Type(
                new DraftField
                {
                    Name = name,
                    Header = survey.Name,
                    Type = "string",
                }
            )
        );
        var complete = survey.Seen == records && survey.Empty == 0 && field.MissingValues.IsEmpty;
        return field with { Required = complete && records >= 5 && survey.Given > 0 && !survey.HasNodes };
    }

    private DraftField Type(DraftField field)
    {
        if (refused.TryGetValue(survey.Name, out var why))
            return survey.HasNodes || survey.IsGeometry ? (field with { Type = "any" }).Note(why) : field.Ask(why);
        if (survey.Given == 0)
            return field.Ask("always empty: is it needed?");
        if (survey.IsGeometry)
            return survey.HasNodes || survey.Scalars > 0
                ? field with
                {
                    Type = "any",
                }
                : field with
                {
                    Type = "geojson",
                };
        if (survey.HasNodes)
            return Nested(field);
        if (survey.IsTranslated)
            return survey.IsList ? field with { Type = "any" } : field;
        if (survey.Values == 0)
            return field.Ask($"no value but {Words(survey.Missing.Keys.Concat(survey.Unknowns.Keys))}");
        var chosen = survey.IsList ? Scalar(field) with { Many = true } : Scalar(field);
        return chosen;
    }

    private DraftField Nested(DraftField field)
    {
        if (survey.Inner is not { } inner || survey.Scalars > 0 || survey.IsTranslated)
            return (field with { Type = "any" }).Note("of several shapes");
        if (inner.Fields.Count > 40)
            return (field with { Type = "any" }).Note("many names: a map, not a record");
        var names = new HashSet<string>(StringComparer.Ordinal);
        var fields = inner.Fields.Select(each =>
            new FieldChoice(each, tilt, refused).Choose(HeaderNames.Unique(each.Name, names), inner.Records)
        );
        return field with
        {
            Type = "object",
            Many = survey.IsList,
            Fields =
            [
                .. fields.Select(each =>
                    each with
                    {
                        Header = each.Name,
                        Unique = false,
                        Delimiter = null,
                        Many = each.Many && each.Delimiter is null,
                    }
                ),
            ],
        };
    }

    private DraftField Scalar(DraftField field)
    {
        if (BooleanWords.Find(survey, hints.IsCode) is var (yes, no))
            return field with { Type = "boolean", TrueValues = yes, FalseValues = no };
        if (survey.Is(Fits.Istat) && hints.IsMunicipalCode)
            return field with { Type = "istat" };
        if (survey.IsRatio)
            return field with { Type = "percent" };
        if (survey.Is(Fits.Number))
            return Number(field);
        if (survey.Is(Fits.Money))
            return Marked(field with { Type = "money" }, survey.Amounts);
        if (survey.Is(Fits.Percent))
            return Marked(field with { Type = "percent" }, survey.Amounts);
        if (survey.Is(Fits.DateTime))
            return field with { Type = "datetime" };
        if (survey.Is(Fits.Date))
            return Dates(field);
        if (survey.Is(Fits.Cup))
            return field with { Type = "cup" };
        if (survey.Is(Fits.ProjectCode))
            return field with { Type = "project-code" };
        if (survey.Is(Fits.Uri))
            return field with { Format = "uri" };
        if (survey.Is(Fits.Email))
            return field with { Format = "email" };
        if (survey.Is(Fits.Point))
            return field.Ask("two numbers like a place in degrees: 'type: geopoint' takes the longitude first");
        if (survey.Is(Fits.Period))
            return field with { Type = "period" };
        return Text(field);
    }

    private DraftField Number(DraftField field)
    {
        var numbers = survey.Numbers;
        if (numbers.LeadingZeros)
            return Coded(field, "digits with leading zeros: a code, kept as text");
        if (hints.IsCode && numbers.OnlyDigits)
            return Coded(field, "a code by its name: digits kept as text");
        if (
            numbers.OnlyDigits
            && numbers.LongestWhole >= 8
            && numbers.LongestWhole == numbers.ShortestDigits
            && survey.Distinct.Count > 4
        )
            return Coded(field, $"always {numbers.LongestWhole} digits: a code or a date, kept as text");
        if (numbers.LongestWhole > 18)
            return field.AsText("more digits than a number keeps");
        if (numbers.Resolve(tilt) is not { } reading)
            return Undecided(field);
        var number = field with
        {
            Type = reading.HasDecimals ? "number" : "integer",
            DecimalChar = reading.Decimal,
            GroupChar = reading.Group,
        };
        if (numbers.IsOpen)
            number = number.Ask($"'{numbers.Ambiguous}' is read as the other fields have their signs");
        if (IsYears(reading) && hints.IsYear)
            return (field with { Type = "year" }).Note($"{Plain(reading.Low)}–{Plain(reading.High)}") with
            {
                Minimum = Plain(reading.Low),
            };
        if (hints.IsPercent && reading.Low >= 0 && reading.High <= 100)
            return Percent(number, reading);
        if (hints.IsAmount && !numbers.Exponents)
            return (number with { Type = "money", Minimum = reading.Low >= 0 ? "0" : null }).Ask(
                "of which nature, and as of when? (nature, asOf)"
            );
        return number.Ask(Doubt(reading));
    }

    private string? Doubt(NumberReadingOf reading)
    {
        if (reading.HasDecimals && TwoSpellings() is var (one, other))
            return $"'{one}' and '{other}' are one number: 'type: string' if they are versions or times";
        if (!reading.HasDecimals && IsYears(reading) && survey.Values > 3)
            return "four digits like years: 'type: year' if they are";
        if (!reading.HasDecimals && reading is { Low: 0, High: 1 } && survey.Values > 3)
            return "0 and 1 only: 'type: boolean' if they mean no and yes";
        return
            reading.HasDecimals
            && survey.Distinct.Count > 0
            && !survey.Overflowed
            && survey.Distinct.Keys.All(text =>
                text.EndsWith(".0", StringComparison.Ordinal) || text.EndsWith(",0", StringComparison.Ordinal)
            )
            ? "whole numbers written with a decimal"
            : null;
    }

    /// <summary>Two texts of one value, such as '1.10' and '1.1', which a number would not distinguish; or null when
    /// there are none.</summary>
    private (string One, string Other)? TwoSpellings()
    {
        if (survey.Overflowed)
            return null;
        var twins = survey
            .Distinct.Keys.Where(text => text.AsSpan().IndexOfAny('.', ',') > 0)
            .Order(StringComparer.Ordinal)
            .GroupBy(text => text.TrimEnd('0'), StringComparer.Ordinal)
            .FirstOrDefault(group => group.Count() > 1);
        return twins is null ? null : (twins.First(), twins.Last());
    }

    private bool IsYears(NumberReadingOf reading) =>
        survey.Numbers is { OnlyDigits: true, LongestWhole: 4, ShortestDigits: 4 }
        && reading is { Low: >= 1800, High: <= 2100 };

    private static DraftField Percent(DraftField field, NumberReadingOf reading)
    {
        var fraction = reading.High <= 1 && reading.HasDecimals;
        return (
            field with
            {
                Type = "percent",
                Format = fraction ? "fraction" : "points",
                Minimum = "0",
                Maximum = fraction ? null : "100",
            }
        ).Ask(fraction ? "0.3 is read as 30 %: 'format: points' if it is 0.3 %" : null);
    }

    private DraftField Undecided(DraftField field)
    {
        if (survey.Numbers is { ShowsDot: true, ShowsComma: true })
            return field.Ask(
                "numbers, some with a decimal point and some with a decimal comma: kept as text until the "
                    + "file is mended"
            );
        return field.Ask(
            $"'{survey.Numbers.Ambiguous}' may be thousands or decimals: write 'type: integer' with "
                + "groupChar, or 'type: number' with decimalChar"
        );
    }

    private DraftField Marked(DraftField field, NumberEvidence evidence)
    {
        if (evidence.Resolve(tilt) is not { } reading)
            return evidence.ShowsComma && evidence.ShowsDot
                ? (field with { Type = "string" }).Ask(
                    $"amounts with different decimal signs: kept as text until the file is mended"
                )
                : field;
        return field with
        {
            DecimalChar = reading.Decimal,
            GroupChar = reading.Group,
            Minimum = reading.Low >= 0 && field.Type == "money" ? "0" : null,
        };
    }

    private DraftField Dates(DraftField field)
    {
        var dates = survey.Dates;
        var months =
            dates is { Days: 0, Years: 0 }
            && !survey.Overflowed
            && survey.Distinct.Keys.All(text => text.Length == 7 && text[4] == '-');
        var range = string.Create(CultureInfo.InvariantCulture, $"{dates.First}–{dates.Last}");
        return (field with { Type = months ? "yearmonth" : "date" })
            .Note(dates.First == dates.Last ? null : range)
            .Note(
                dates is { Days: > 0, Months: > 0 } or { Days: > 0, Years: > 0 } or { Months: > 0, Years: > 0 }
                    ? "of different precision"
                    : null
            )
            .Ask(
                dates.MayBeMonthFirst
                    ? "read as day/month/year: no date shows that the month does not come first"
                    : null
            );
    }

    private DraftField Coded(DraftField field, string why) => Categories(field.AsText(why));

    private DraftField Text(DraftField field)
    {
        var texts = survey.Texts;
        if (!survey.IsList && texts.Delimiter is { } delimiter)
            return field with { Many = true, Delimiter = delimiter };
        if (texts.Decorated > 0 && texts.Decorated * 2 >= texts.OddNumbers && survey.Numbers.Count > 0)
            return field.Ask(
                $"numbers, {Count(texts.Decorated)} of them with a flag or a unit behind, such as "
                    + $"'{Short(texts.FirstDecorated)}': part them in two columns, or keep them as text"
            );
        if (survey.Numbers.Count > 20 && texts.OddNumbers <= Math.Max(3, survey.Numbers.Count / 50))
            return field.Ask(
                $"{Count(texts.OddNumbers)} of {Count(survey.Values)} values are no number, such as "
                    + $"'{Short(texts.FirstOdd)}'"
            );
        if (texts.Days.Count > 0 && texts.Days.Count == texts.Looked)
            return texts.Days.Pattern is { } pattern
                ? (field with { Type = "date", Format = pattern }).Ask(
                    texts.Days.AreShort ? "years of two digits: is the century right?" : null
                )
                : field.Ask(
                    "dates, but not plain which part is the day: 'type: date' with a format such as '%d/%m/%y'"
                );
        return Categories(field);
    }

    /// <summary>Turns a field with few repeated values into categories; '-' and the like are values here, because
    /// they may have a meaning.</summary>
    private DraftField Categories(DraftField field)
    {
        if (survey.Distinct.Count == 1 && !survey.Overflowed && survey.Given >= 5)
            return field.Note($"always '{Short(survey.Distinct.Keys.First())}'");
        if (survey.Overflowed || survey.IsList || survey.Longest > 80 || survey.Given < 12)
            return field;
        var values = survey
            .Distinct.Where(pair => Unknown.FromWord(pair.Key) is null)
            .GroupBy(pair => pair.Key.Trim(), StringComparer.Ordinal)
            .Select(group => (Value: group.Key, Count: group.Sum(pair => pair.Value)))
            .Where(pair => pair.Value.Length > 0)
            .ToList();
        if (
            survey.Distinct.Keys.Any(string.IsNullOrWhiteSpace)
            || values.Count is < 2 or > 24
            || values.Count * 4 > survey.Given
        )
            return field;
        var twins = values
            .GroupBy(pair => pair.Value, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(group => group.Count() > 1);
        return (
            field with
            {
                Categories =
                [
                    .. values.OrderByDescending(pair => pair.Count).ThenBy(pair => pair.Value, StringComparer.Ordinal),
                ],
            }
        ).Ask(twins is null ? null : $"one value in two spellings? {Words(twins.Select(pair => pair.Value))}");
    }

    /// <summary>Declares words for missing values where they would break the type; words such as 'n.d.' need no
    /// declaration.</summary>
    private DraftField WithMissing(DraftField field)
    {
        if (field is { Type: "string", Format: null } or { Type: "any" or "object" })
            return field;
        var known =
            survey.Unknowns.Count == 0 ? null : $"{Words(survey.Unknowns.Keys)}: read as not known, with the reason";
        return (field with { MissingValues = [.. survey.Missing.Keys.Order(StringComparer.Ordinal)] })
            .Note(known)
            .Note(
                survey.Missing.Count == 0
                    ? null
                    : string.Join(
                        ", ",
                        survey
                            .Missing.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                            .Select(pair => $"'{pair.Key}' {(pair.Value == 1 ? "once" : Count(pair.Value) + " times")}")
                    )
            );
    }

    private static string Words(IEnumerable<string> words) =>
        string.Join(", ", words.Take(4).Select(word => $"'{Short(word)}'"));

    private static string Short(string? text) => Chars.Quote(text ?? "")[1..^1];

    private static string Plain(double number) => number.ToString("0", CultureInfo.InvariantCulture);

    private static string Count(int number) => number.ToString("#,0", CultureInfo.InvariantCulture);
}
