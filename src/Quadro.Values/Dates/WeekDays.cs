using System.Collections.Immutable;
using Quadro.Text;

namespace Quadro.Values.Dates;

/// <summary>The day of the week that may stand before a date: 'Mon, 02 Dec 2013', 'lunedì 2 dicembre 2013'.</summary>
internal static class WeekDays
{
    private static readonly ImmutableArray<(string Name, DayOfWeek Day)> All =
    [
        ("lunedì", DayOfWeek.Monday),
        ("martedì", DayOfWeek.Tuesday),
        ("mercoledì", DayOfWeek.Wednesday),
        ("giovedì", DayOfWeek.Thursday),
        ("venerdì", DayOfWeek.Friday),
        ("sabato", DayOfWeek.Saturday),
        ("domenica", DayOfWeek.Sunday),
        ("monday", DayOfWeek.Monday),
        ("tuesday", DayOfWeek.Tuesday),
        ("wednesday", DayOfWeek.Wednesday),
        ("thursday", DayOfWeek.Thursday),
        ("friday", DayOfWeek.Friday),
        ("saturday", DayOfWeek.Saturday),
        ("sunday", DayOfWeek.Sunday),
        ("lun", DayOfWeek.Monday),
        ("mar", DayOfWeek.Tuesday),
        ("mer", DayOfWeek.Wednesday),
        ("gio", DayOfWeek.Thursday),
        ("ven", DayOfWeek.Friday),
        ("sab", DayOfWeek.Saturday),
        ("dom", DayOfWeek.Sunday),
        ("mon", DayOfWeek.Monday),
        ("tue", DayOfWeek.Tuesday),
        ("wed", DayOfWeek.Wednesday),
        ("thu", DayOfWeek.Thursday),
        ("fri", DayOfWeek.Friday),
        ("sat", DayOfWeek.Saturday),
        ("sun", DayOfWeek.Sunday),
    ];

    /// <param name="rest">What stands behind the day. A short name has a comma behind it: 'mar' alone is a
    /// month.</param>
    public static DayOfWeek? Find(ReadOnlySpan<char> text, out ReadOnlySpan<char> rest)
    {
        rest = default;
        var end = 0;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        if (end is < 3 or > 9 || end + 2 > text.Length || !(text[end] == ',' || (end > 5 && Chars.IsSpace(text[end]))))
            return null;
        foreach (var (name, day) in All)
            if (name.Length == end && Chars.Same(text[..end], name))
            {
                rest = Chars.Trim(text[(end + 1)..]);
                return day;
            }
        return null;
    }

    /// <summary>The name in messages.</summary>
    public static Wording Name(DayOfWeek day) => new(day.ToString(), All.First(entry => entry.Day == day).Name);
}
