using Quadro.Diagnostics;
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
            FieldType.YearMonth => Precise(text, "month", Messages.Model.FormsOfMonth),
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
            return new(null, problem, ScalarReader.Accept(Messages.Model.AsFormatHas(pattern.Example)));
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
        var what = precision == "year" ? Messages.Model.AYear : Messages.Model.AMonthOfAYear;
        return new(
            null,
            parsed.Value is { } other
                ? OtherPrecision(text, other, what)
                : Messages.Model.NotPrecise(parsed.Problem!.Value, what),
            ScalarReader.Accept(forms)
        );
    }

    private static Wording OtherPrecision(string text, PartialDate date, Wording what)
    {
        var quoted = Chars.Quote(Chars.Trim(text));
        var precision =
            date.Day is not null ? Messages.Model.ADay
            : date.Month is not null ? Messages.Model.AMonth
            : Messages.Model.AYear;
        return Messages.Model.OtherPrecision(quoted, precision, what);
    }

    private static ScalarReader.Result OfDate(string text, Field field)
    {
        var parsed = PartialDate.Parse(text);
        if ((parsed.Value ?? Single(text)) is { } date)
            return new(date);
        if (OfYears(text) is { } years)
            return years;
        // Other generators write the day of a page with its hour; a schema's field must contain only a day.
        if (Moment.Parse(text).Value is { } moment)
            return field.Span is null ? new(moment.Date) : new(null, parsed.Problem, Messages.Model.LeaveTimeOut);
        if (Period.Parse(text).Ok)
            return new(null, Messages.Model.ButAPeriod(parsed.Problem), Messages.Model.DeclarePeriod);
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
        new(null, Messages.Model.LooksLikePeriod(quoted), Messages.Model.WritePeriod(period));

    private static ScalarReader.Result OfMoment(string text)
    {
        var parsed = Moment.Parse(text);
        if (parsed.Ok)
            return new(parsed.Value);
        return PartialDate.Parse(text).Ok ? new(null, parsed.Problem, Messages.Model.AddTime) : ScalarReader.Of(parsed);
    }

    private static ScalarReader.Result OfTime(string text)
    {
        var parsed = TimeOfDay.Parse(text);
        if (parsed.Ok || !Moment.Parse(text).Ok)
            return ScalarReader.Of(parsed);
        var quoted = Chars.Quote(Chars.Trim(text));
        return new(null, Messages.Model.DateBesideTime(quoted), Messages.Model.LeaveDateOut);
    }
}
