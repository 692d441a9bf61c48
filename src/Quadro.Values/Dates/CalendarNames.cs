using System.Collections.Immutable;
using Quadro.Text;

namespace Quadro.Values.Dates;

/// <summary>The names of months that dates may contain: Italian, English and German, whole or shortened, in a site of
/// any language.</summary>
internal static class MonthNames
{
    private static readonly ImmutableArray<(string Name, int Month)> All =
    [
        ("gennaio", 1),
        ("febbraio", 2),
        ("marzo", 3),
        ("aprile", 4),
        ("maggio", 5),
        ("giugno", 6),
        ("luglio", 7),
        ("agosto", 8),
        ("settembre", 9),
        ("ottobre", 10),
        ("novembre", 11),
        ("dicembre", 12),
        ("january", 1),
        ("february", 2),
        ("march", 3),
        ("april", 4),
        ("may", 5),
        ("june", 6),
        ("july", 7),
        ("august", 8),
        ("september", 9),
        ("october", 10),
        ("november", 11),
        ("december", 12),
        ("gen", 1),
        ("feb", 2),
        ("mar", 3),
        ("apr", 4),
        ("mag", 5),
        ("giu", 6),
        ("lug", 7),
        ("ago", 8),
        ("set", 9),
        ("sett", 9),
        ("ott", 10),
        ("nov", 11),
        ("dic", 12),
        ("jan", 1),
        ("jun", 6),
        ("jul", 7),
        ("aug", 8),
        ("sep", 9),
        ("sept", 9),
        ("oct", 10),
        ("dec", 12),
    ];

    /// <summary>The German names that differ from the Italian and English ones.</summary>
    private static readonly ImmutableArray<(string Name, int Month)> German =
    [
        ("januar", 1),
        ("jän", 1),
        ("jänner", 1),
        ("februar", 2),
        ("märz", 3),
        ("mär", 3),
        ("mrz", 3),
        ("mai", 5),
        ("juni", 6),
        ("juli", 7),
        ("oktober", 10),
        ("okt", 10),
        ("dezember", 12),
        ("dez", 12),
    ];

    /// <summary>The month from 1 to 12, or 0 when the word is not a month.</summary>
    public static int Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 9)
            return 0;
        foreach (var (name, month) in All)
            if (name.Length == word.Length && Chars.Same(word, name))
                return month;
        foreach (var (name, month) in German)
            if (name.Length == word.Length && Chars.Same(word, name))
                return month;
        return 0;
    }

    /// <summary>The name that a mistyped word probably means, or null when none is near.</summary>
    public static string? Nearest(ReadOnlySpan<char> word) =>
        word.Length is < 3 or > 14
            ? null
            : Text.Suggestions.Nearest(
                word.ToString().ToLowerInvariant(),
                All.Where(entry => entry.Name.Length > 4 || entry.Name == "may").Select(entry => entry.Name)
            );

    /// <summary>The name in messages.</summary>
    public static Wording Name(int month)
    {
        var (italian, english) = (All[month - 1].Name, All[month + 11].Name);
        return new(char.ToUpperInvariant(english[0]) + english[1..], italian);
    }
}

/// <summary>The day of the week that may precede a date: 'Mon, 02 Dec 2013', 'lunedì 2 dicembre 2013'.</summary>
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

    /// <param name="rest">The text after the day. A short name needs a comma after it, because 'mar' alone is a
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
