namespace Quadro.Model.Values;

/// <summary>Writes dates and periods in the words of a language.</summary>
internal static class DatePrinter
{
    public static string Print(LanguageFormats formats, PartialDate date)
    {
        var pattern = date switch
        {
            { Day: not null } => formats.Dates.Day,
            { Month: not null } => formats.Dates.Month,
            _ => formats.Dates.Year,
        };
        var written = LanguageFormats.Fill(pattern, "{year}", Plain(date.Year));
        if (date.Month is { } month)
            written = LanguageFormats.Fill(written, "{month}", formats.Months[month - 1]);
        if (date.Day is { } day)
            written = LanguageFormats.Fill(written, "{day}", day == 1 ? formats.Dates.First : Plain(day));
        return written;
    }

    public static string Print(LanguageFormats formats, Period period)
    {
        var periods = formats.Periods;
        if (period.From is not { } from)
            return Edge(formats, periods.Until, period.To!);
        if (period.To is not { } to)
            return Edge(formats, periods.From, from);
        if (from == to)
            return Print(formats, from);
        var years = from.Month is null && to.Month is null;
        return Print(formats, from) + (years ? periods.Range : periods.RangeOfWords) + Print(formats, to);
    }

    public static string Print(LanguageFormats formats, Moment moment) =>
        LanguageFormats.Fill(
            LanguageFormats.Fill(formats.Dates.Moment, "{time}", Print(formats, moment.Time)),
            "{date}",
            Print(formats, moment.Date)
        );

    public static string Print(LanguageFormats formats, TimeOfDay time) =>
        LanguageFormats.Fill(
            LanguageFormats.Fill(formats.Dates.Time, "{hour}", TwoDigits(time.Hour)),
            "{minute}",
            TwoDigits(time.Minute)
        );

    private static string Edge(LanguageFormats formats, EdgePatterns patterns, PartialDate date)
    {
        var pattern = date switch
        {
            { Day: { } day } => formats.Periods.VowelDays.Contains(day) ? patterns.Vowel : patterns.Day,
            { Month: not null } => patterns.Month,
            _ => patterns.Year,
        };
        return LanguageFormats.Fill(pattern, "{date}", Print(formats, date));
    }

    private static string TwoDigits(int number) =>
        number.ToString("00", System.Globalization.CultureInfo.InvariantCulture);

    private static string Plain(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
