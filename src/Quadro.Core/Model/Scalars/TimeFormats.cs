using Quadro.Model.Schemas;
using Quadro.Text;
using Quadro.Values.Dates;

namespace Quadro.Model.Scalars;

/// <summary>Reads dates, moments and times of day by the type and the format of their field.</summary>
internal static class TimeFormats
{
    public static ScalarReader.Result Read(string text, Field field)
    {
        if (field.DateForm is { } pattern)
            return ByPattern(text, pattern);
        return field.Type switch
        {
            FieldType.Year => Precise(text, "year", Wording.Same("'2021'")),
            FieldType.YearMonth => Precise(
                text,
                "month",
                new("'2021-05', '05/2021' or 'maggio 2021'", "'2021-05', '05/2021' o 'maggio 2021'")
            ),
            FieldType.DateTime => OfMoment(text),
            FieldType.Time => OfTime(text),
            _ => OfDate(text, field),
        };
    }

    /// <summary>Reads a date from a spreadsheet: always ISO, whatever the schema's pattern, and without a time at
    /// midnight.</summary>
    public static ScalarReader.Result ReadIso(string text, Field field) =>
        field.Type == FieldType.DateTime && PartialDate.Parse(text).Value is { Day: not null } day
            ? new(new Moment(day, new TimeOfDay(0)))
            : Read(text, field with { DateForm = null });

    private static ScalarReader.Result ByPattern(string text, DatePattern pattern)
    {
        var match = pattern.Match(text);
        if (match.Problem is { } problem)
            return new(
                null,
                problem,
                new(
                    $"accepted: '{pattern.Example}', as the schema's format has it",
                    $"forme accettate: '{pattern.Example}', come vuole il formato dello schema"
                )
            );
        return new(
            pattern.Use switch
            {
                PatternUse.Date => match.Date,
                PatternUse.Time => match.Time,
                _ => new Moment(match.Date!, match.Time!, match.OffsetMinutes),
            }
        );
    }

    private static ScalarReader.Result Precise(string text, string precision, Wording forms)
    {
        var parsed = PartialDate.Parse(text);
        if ((parsed.Value ?? Single(text)) is { } date && date.Precision == precision)
            return new(date);
        if (parsed.Value is null && OfYears(text) is { } years)
            return years;
        var what =
            precision == "year" ? new Wording("a year", "un anno") : new("a month of a year", "un mese di un anno");
        return new(
            null,
            parsed.Value is { } other ? OtherPrecision(text, other, what) : NotPrecise(parsed.Problem!.Value, what),
            ScalarReader.Accept(forms)
        );
    }

    private static Wording OtherPrecision(string text, PartialDate date, Wording what)
    {
        var quoted = Chars.Quote(Chars.Trim(text));
        var italian =
            date.Day is not null ? "un giorno"
            : date.Month is not null ? "un mese"
            : "un anno";
        return new($"{quoted} is a {date.Precision}, not {what.English}", $"{quoted} è {italian}, non {what.Italian}");
    }

    private static Wording NotPrecise(Wording notADate, Wording what) =>
        new(
            notADate.English.Replace("not a date", $"not {what.English}", StringComparison.Ordinal),
            notADate.Italian.Replace("non è una data", $"non è {what.Italian}", StringComparison.Ordinal)
        );

    private static ScalarReader.Result OfDate(string text, Field field)
    {
        var parsed = PartialDate.Parse(text);
        if ((parsed.Value ?? Single(text)) is { } date)
            return new(date);
        if (OfYears(text) is { } years)
            return years;
        // Other generators write the day of a page with its hour; a schema's field must contain only a day.
        if (Moment.Parse(text).Value is { } moment)
            return field.Span is null
                ? new(moment.Date)
                : new(
                    null,
                    parsed.Problem,
                    new(
                        "leave the time out, or declare the field with 'type: datetime'",
                        "togliete l’ora, o dichiarate il campo con 'type: datetime'"
                    )
                );
        if (Period.Parse(text).Ok)
            return new(
                null,
                new($"{parsed.Problem?.English}, but a period", $"{parsed.Problem?.Italian}, ma un periodo"),
                new("declare the field with 'type: period'", "dichiarate il campo con 'type: period'")
            );
        return ScalarReader.Of(parsed);
    }

    /// <summary>The month of a text such as '2015M03', or null.</summary>
    private static PartialDate? Single(string text) =>
        Period.Parse(text).Value is { From: { } from, To: var to } && from == to ? from : null;

    /// <summary>The refusal for a text such as '2012/13', which is a period over two years, or null.</summary>
    private static ScalarReader.Result? OfYears(string text) =>
        PeriodReader.ShortEnd(Chars.Trim(text)) is { } period
        && DateReader.Try(text).Problem.Fault != DateFault.MonthOrYears
            ? LikePeriod(Chars.Quote(Chars.Trim(text)), period)
            : null;

    private static ScalarReader.Result LikePeriod(string quoted, string period) =>
        new(
            null,
            new($"{quoted} is not a date: it looks like a period", $"{quoted} non è una data: sembra un periodo"),
            new(
                $"write '{period}', and declare the field with 'type: period'",
                $"scrivete '{period}', e dichiarate il campo con 'type: period'"
            )
        );

    private static ScalarReader.Result OfMoment(string text)
    {
        var parsed = Moment.Parse(text);
        if (parsed.Ok)
            return new(parsed.Value);
        return PartialDate.Parse(text).Ok
            ? new(
                null,
                parsed.Problem,
                new(
                    "add the time, or declare the field with 'type: date'",
                    "aggiungete l’ora, o dichiarate il campo con 'type: date'"
                )
            )
            : ScalarReader.Of(parsed);
    }

    private static ScalarReader.Result OfTime(string text)
    {
        var parsed = TimeOfDay.Parse(text);
        if (parsed.Ok || !Moment.Parse(text).Ok)
            return ScalarReader.Of(parsed);
        var quoted = Chars.Quote(Chars.Trim(text));
        return new(
            null,
            new($"{quoted} has a date beside its time of day", $"{quoted} ha una data accanto all’ora"),
            new(
                "leave the date out, or declare the field with 'type: datetime'",
                "togliete la data, o dichiarate il campo con 'type: datetime'"
            )
        );
    }
}
