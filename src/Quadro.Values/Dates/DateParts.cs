using Quadro.Text;

namespace Quadro.Values.Dates;

/// <summary>One number or word of a date. The value of a word is its month, or 0.</summary>
internal readonly record struct DatePart(int Value, int Digits, int Start, int Length)
{
    public bool Exists => Length > 0;

    public bool IsWord => Length > 0 && Digits == 0;

    public bool IsFourDigits => Digits == 4;
}

/// <summary>A text split into the numbers and words of a date, three at most; empty when the text contains anything
/// else.</summary>
internal readonly record struct DateParts(
    int Count,
    DatePart First,
    DatePart Second,
    DatePart Third,
    bool IsSpaced,
    bool HasTime
)
{
    public bool HasWord => First.IsWord || Second.IsWord || Third.IsWord;

    public DatePart this[int index] =>
        index switch
        {
            0 => First,
            1 => Second,
            _ => Third,
        };

    public static DateParts Split(ReadOnlySpan<char> text)
    {
        var parts = default(DateParts);
        var (at, mark) = (0, '\0');
        while (at < text.Length)
        {
            if (parts.Count == 3)
                return default(DateParts) with { HasTime = IsTime(text[at..]) };
            var part = Take(text, at);
            if (part.Length == 0)
                return default;
            parts = parts.With(part);
            at = SkipMarks(text, part, out var next);
            if (next == ' ')
                parts = parts with { IsSpaced = true };
            if (at < 0 || at == text.Length && next != '\0' || !Fits(parts, ref mark, next))
                return default(DateParts) with
                {
                    HasTime = parts.Count == 3 && IsTime(text[(part.Start + part.Length)..]),
                };
        }
        return parts;
    }

    private DateParts With(DatePart part) =>
        Count switch
        {
            0 => this with { Count = 1, First = part },
            1 => this with { Count = 2, Second = part },
            _ => this with { Count = 3, Third = part },
        };

    private static DatePart Take(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        if (Chars.IsDigit(text[at]))
        {
            while (end < text.Length && Chars.IsDigit(text[end]))
                end++;
            return new(Chars.SmallNumber(text[at..end]), end - at, at, end - at);
        }
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        return new(MonthNames.Find(text[at..end]), 0, at, end - at);
    }

    /// <summary>Where the next part starts, and the separator before it: '-', '/', '.' or ' ' (spaces, dots and
    /// commas around words); -1 when something else follows.</summary>
    private static int SkipMarks(ReadOnlySpan<char> text, DatePart part, out char mark)
    {
        mark = '\0';
        var at = SkipOrdinal(text, part);
        if (at == text.Length)
            return at;
        if (text[at] is '-' or '/')
            mark = text[at++];
        else if (text[at] is '.' && at + 1 < text.Length && Chars.IsDigit(text[at + 1]) && !part.IsWord)
            mark = text[at++];
        else
            at = SkipSpaces(text, at, part, ref mark);
        return at;
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int at, DatePart part, ref char mark)
    {
        if (text[at] == ',' || (text[at] == '.' && (part.IsWord || part.Digits is 1 or 2)))
            at++;
        if (at == text.Length)
            return part.IsWord && text[at - 1] == '.' ? at : -1;
        var start = at;
        while (at < text.Length && Chars.IsSpace(text[at]))
            at++;
        mark = ' ';
        return at > start ? at : -1;
    }

    /// <summary>Skips the mark of an ordinal number: '1°', '1º', '1st', '2nd', '3rd', '10th'.</summary>
    private static int SkipOrdinal(ReadOnlySpan<char> text, DatePart part)
    {
        var at = part.Start + part.Length;
        if (part.Digits is 0 or > 2 || at == text.Length)
            return at;
        if (text[at] is '°' or 'º' or 'ª')
            return at + 1;
        if (at + 2 > text.Length || !char.IsLetter(text[at]) || (at + 2 < text.Length && char.IsLetter(text[at + 2])))
            return at;
        var ending = text.Slice(at, 2);
        return
            Chars.Same(ending, "st") || Chars.Same(ending, "nd") || Chars.Same(ending, "rd") || Chars.Same(ending, "th")
            ? at + 2
            : at;
    }

    /// <summary>Whether a separator fits: all numbers need the same one, and spaces only appear beside
    /// words.</summary>
    private static bool Fits(DateParts parts, ref char mark, char next)
    {
        if (next == '\0')
            return true;
        if (parts.Count == 1)
            mark = next;
        return next == mark;
    }

    private static bool IsTime(ReadOnlySpan<char> rest) =>
        rest.Contains(':') || rest is ['T' or 't', >= '0' and <= '9', ..];
}
