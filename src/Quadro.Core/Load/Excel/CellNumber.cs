using System.Buffers;
using System.Globalization;

namespace Quadro.Load.Excel;

/// <summary>Writes the number of a cell in the form of its format.</summary>
internal static class CellNumber
{
    private static readonly SearchValues<char> OfNumbers = SearchValues.Create("-0123456789.");

    private const double LastDay = 2958466;
    private const double DaysTo1904 = 1462;
    private const int ExactDigits = 15;

    /// <summary>The text and kind of the cell; a number that its format cannot show stays a number.</summary>
    public static (string Text, ScalarKind Kind) Read(string raw, NumberStyle style, bool from1904)
    {
        if (
            !double.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number)
        )
            return (raw, ScalarKind.Plain);
        return style.Format switch
        {
            CellFormat.Date when style.IsTimeOnly && number >= 0 => (TimeOfDay(number), ScalarKind.Date),
            CellFormat.Date when Date(number, from1904) is { } date => (date, ScalarKind.Date),
            CellFormat.Elapsed when number is >= 0 and < LastDay => (Elapsed(number), ScalarKind.Date),
            CellFormat.Fraction when CellFraction.Of(number, style.Digits) is { } fraction => (
                fraction,
                ScalarKind.Fraction
            ),
            // A number with a decimal point is never a code, and its notation depends on the reader's language.
            CellFormat.Text when number == Math.Floor(number) => (Canonical(raw, number), ScalarKind.Quoted),
            CellFormat.PercentPoints => (Hundredth(Canonical(raw, number)), ScalarKind.Ratio),
            CellFormat.Percent => (Canonical(raw, number), ScalarKind.Ratio),
            CellFormat.Code when number >= 0 && number < 1e15 && number == Math.Floor(number) => (
                ((long)number).ToString(CultureInfo.InvariantCulture).PadLeft(style.Digits, '0'),
                ScalarKind.Quoted
            ),
            _ => (Canonical(raw, number), ScalarKind.Number),
        };
    }

    /// <summary>The digits in the file when a spreadsheet shows them all, otherwise as many as it shows: this removes
    /// the noise of binary fractions.</summary>
    private static string Canonical(string raw, double number)
    {
        var digits = raw.Count(char.IsAsciiDigit);
        var plain = raw.AsSpan().IndexOfAnyExcept(OfNumbers) < 0;
        if (
            plain
            && (digits <= ExactDigits || !raw.Contains('.', StringComparison.Ordinal))
            && raw[0] != '.'
            && raw[^1] != '.'
        )
            return Trimmed(raw);
        var text = number.ToString("G15", CultureInfo.InvariantCulture);
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? Trimmed(exact.ToString(CultureInfo.InvariantCulture))
            : text;
    }

    private static string Hundredth(string number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? Trimmed((exact / 100).ToString(CultureInfo.InvariantCulture))
            : number;

    private static string Trimmed(string number)
    {
        if (number.Contains('.', StringComparison.Ordinal))
            number = number.TrimEnd('0').TrimEnd('.');
        return number is "-0" or "" or "-" ? "0" : number;
    }

    /// <summary>A serial number of days as an ISO date, with the time if it has one, or only the time for less than a
    /// day.</summary>
    private static string? Date(double serial, bool from1904)
    {
        if (serial < 0)
            return null;
        var days = Math.Floor(serial);
        var milliseconds = (long)Math.Round((serial - days) * 86_400_000);
        if (milliseconds == 86_400_000)
            (days, milliseconds) = (days + 1, 0);
        var time = Time(milliseconds);
        if (days == 0 && !from1904)
            return time.Length > 0 ? time : null;
        if (from1904)
            days += DaysTo1904;
        // The calendar of spreadsheets contains 29 February 1900 (day 60), which never existed.
        if (days is 60 or >= LastDay)
            return null;
        var day = new DateOnly(1899, 12, days < 60 ? 31 : 30)
            .AddDays((int)days)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return time.Length == 0 ? day : $"{day}T{time}";
    }

    /// <summary>The time of day alone, as the sheet shows it, without the days.</summary>
    private static string TimeOfDay(double serial)
    {
        var milliseconds = (long)Math.Round((serial - Math.Floor(serial)) * 86_400_000) % 86_400_000;
        return milliseconds == 0 ? "00:00:00" : Time(milliseconds);
    }

    private static string Time(long milliseconds)
    {
        if (milliseconds == 0)
            return "";
        var time = new TimeOnly(milliseconds * TimeSpan.TicksPerMillisecond);
        return time.ToString(milliseconds % 1000 == 0 ? "HH:mm:ss" : "HH:mm:ss.fff", CultureInfo.InvariantCulture);
    }

    private static string Elapsed(double days)
    {
        var seconds = (long)Math.Round(days * 86_400);
        var (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        var text =
            "PT"
            + (hours > 0 ? Part(hours, 'H') : "")
            + (minutes > 0 ? Part(minutes, 'M') : "")
            + (rest > 0 ? Part(rest, 'S') : "");
        return text == "PT" ? "PT0S" : text;
    }

    private static string Part(long count, char unit) => count.ToString(CultureInfo.InvariantCulture) + unit;
}
