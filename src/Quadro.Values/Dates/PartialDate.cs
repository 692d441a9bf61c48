using System.Collections.Immutable;
using System.Globalization;
using Quadro.Values.Language;

namespace Quadro.Values.Dates;

/// <summary>A day, a month or a year: a date as precise as it was given.</summary>
/// <remarks>
/// Comparisons answer what is certain: 'a &lt; b' holds when the last day of a is before the first day of b, 'a &lt;=
/// b' when a is not certainly after b (its first day is not after the last day of b). So 'luglio 2023' is neither
/// before nor after '2023', and 'a &gt; b' is always the contrary of 'a &lt;= b'. '==' means the same date with the
/// same precision.
/// </remarks>
public sealed record PartialDate : IValue, IOperand
{
    private static readonly ImmutableArray<string> Names = ["year", "month", "day", "iso", "precision"];
    private readonly short year;
    private readonly byte month;
    private readonly byte day;

    /// <exception cref="ArgumentOutOfRangeException">There is no such date. Texts are read with
    /// <see cref="Parse(string)"/>.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9999);
        if (month is null ? day is not null : month is < 1 or > 12)
            throw new ArgumentOutOfRangeException(nameof(month));
        if (day is not null && (day < 1 || day > DateTime.DaysInMonth(year, month!.Value)))
            throw new ArgumentOutOfRangeException(nameof(day));
        (this.year, this.month, this.day) = ((short)year, (byte)(month ?? 0), (byte)(day ?? 0));
    }

    public static Parsed<PartialDate> Parse(string text) => DateReader.Read(text);

    public static PartialDate Of(DateOnly date) => new(date.Year, date.Month, date.Day);

    public int Year => year;

    public int? Month => month == 0 ? null : month;

    public int? Day => day == 0 ? null : day;

    public DateOnly First => new(year, Math.Max((byte)1, month), Math.Max((byte)1, day));

    public DateOnly Last =>
        day > 0 ? First
        : month > 0 ? new(year, month, DateTime.DaysInMonth(year, month))
        : new(year, 12, 31);

    /// <summary>The most precise part that is known: 'day', 'month' or 'year'.</summary>
    public string Precision =>
        day > 0 ? "day"
        : month > 0 ? "month"
        : "year";

    /// <summary>The date in ISO 8601: 2023-05-09, 2023-07 or 2021.</summary>
    public string Canonical =>
        string.Create(
            day > 0 ? 10
                : month > 0 ? 7
                : 4,
            this,
            static (span, date) =>
            {
                for (var (i, rest) = (3, (int)date.year); i >= 0; i--, rest /= 10)
                    span[i] = (char)('0' + rest % 10);
                if (span.Length > 4)
                    (span[4], span[5], span[6]) = ('-', (char)('0' + date.month / 10), (char)('0' + date.month % 10));
                if (span.Length > 7)
                    (span[7], span[8], span[9]) = ('-', (char)('0' + date.day / 10), (char)('0' + date.day % 10));
            }
        );

    /// <summary>The number of days from one date to the other (0 for the same day), or null when either is less
    /// precise than a day.</summary>
    public static long? Days(PartialDate? from, PartialDate? to) =>
        from is not { day: > 0 } || to is not { day: > 0 } ? null : to.First.DayNumber - from.First.DayNumber;

    public string Print(LanguageFormats formats)
    {
        var pattern =
            day > 0 ? formats.Dates.Day
            : month > 0 ? formats.Dates.Month
            : formats.Dates.Year;
        var written = LanguageFormats.Fill(pattern, "{year}", Plain(year));
        if (month > 0)
            written = LanguageFormats.Fill(written, "{month}", formats.Months[month - 1]);
        if (day > 0)
            written = LanguageFormats.Fill(written, "{day}", day == 1 ? formats.Dates.First : Plain(day));
        return written;
    }

    public IEnumerable<string> MemberNames => Names;

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "year" => (long)year,
            "month" => month == 0 ? Unknown.NotAvailable : (long)month,
            "day" => day == 0 ? Unknown.NotAvailable : (long)day,
            "iso" => Canonical,
            "precision" => Precision,
            _ => null,
        };
        return value is not null;
    }

    public override string ToString() => Canonical;

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
