using Quadro.Text;

namespace Quadro.Values.Dates;

/// <summary>Reads times of day: '11:54', '11.54', '11:54:11.5', '11:54 PM'.</summary>
internal static class TimeReader
{
    private const int MostDigits = 7;

    private static readonly Wording TooFine = new(
        "it has more digits of a second than the seven that are kept exactly",
        "ha più cifre di secondo delle sette che si tengono esattamente"
    );

    /// <summary>The time, or what is wrong when more than its form is wrong.</summary>
    public static (TimeOfDay? Time, Wording? Problem) Read(ReadOnlySpan<char> text)
    {
        var half = Half(ref text);
        var at = 0;
        if (Number(text, ref at) is not { } hour || at == text.Length || text[at] is not (':' or '.'))
            return (null, null);
        var sign = text[at++];
        if (Number(text, ref at) is not { } minute)
            return (null, null);
        var (second, fraction) = (0, 0L);
        if (at < text.Length && text[at] == sign)
        {
            at++;
            if (Number(text, ref at) is not { } given)
                return (null, null);
            second = given;
            if (at < text.Length && text[at] is '.' or ',')
            {
                var digits = text[(at + 1)..];
                if (!Chars.AllDigits(digits))
                    return (null, null);
                if (Fraction(digits) is not { } known)
                    return (null, TooFine);
                (fraction, at) = (known, text.Length);
            }
        }
        return at < text.Length ? (null, null) : Make(half == 0 ? hour : Whole(hour, half), minute, second, fraction);
    }

    public static (TimeOfDay? Time, Wording? Problem) Make(int hour, int minute, int second, long fraction)
    {
        if (hour < 0)
            return (
                null,
                new("before AM and PM stand the hours 1 to 12", "prima di AM e PM ci vanno le ore da 1 a 12")
            );
        if (hour > 23)
            return (null, new($"there is no hour {hour}", $"non c’è un’ora {hour}"));
        if (minute > 59)
            return (null, new($"there is no minute {minute}", $"non c’è un minuto {minute}"));
        if (second > 59)
            return (null, new($"there is no second {second}", $"non c’è un secondo {second}"));
        return (new TimeOfDay(((hour * 60L + minute) * 60 + second) * TimeSpan.TicksPerSecond + fraction), null);
    }

    /// <summary>The digits of a fraction as ten-millionths of a second, or null when there are too many
    /// digits.</summary>
    public static long? Fraction(ReadOnlySpan<char> digits)
    {
        var kept = digits.TrimEnd('0');
        if (kept.Length > MostDigits)
            return null;
        var value = kept.IsEmpty ? 0L : Chars.SmallNumber(kept);
        for (var i = kept.Length; i < MostDigits; i++)
            value *= 10;
        return value;
    }

    /// <summary>The hour of the day for an hour of a 12-hour clock, or -1 when it is not between 1 and 12.</summary>
    public static int Whole(int hour, int half) => hour is < 1 or > 12 ? -1 : hour % 12 + (half == 2 ? 12 : 0);

    private static int? Number(ReadOnlySpan<char> text, ref int at)
    {
        var start = at;
        while (at < text.Length && at - start < 2 && Chars.IsDigit(text[at]))
            at++;
        return at == start ? null : Chars.SmallNumber(text[start..at]);
    }

    /// <summary>Takes 'AM' or 'PM' off the text: 1 for 'AM', 2 for 'PM', 0 for neither.</summary>
    private static int Half(ref ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[^1] is not ('m' or 'M') || text[^2] is not ('a' or 'A' or 'p' or 'P'))
            return 0;
        var half = text[^2] is 'a' or 'A' ? 1 : 2;
        text = Chars.Trim(text[..^2]);
        return half;
    }
}
