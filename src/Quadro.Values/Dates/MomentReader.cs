using System.Collections.Immutable;
using Quadro.Text;

namespace Quadro.Values.Dates;

/// <summary>Reads a date with a time of day: ISO 8601 with 'T' or a space, or any form of date followed by a
/// time.</summary>
internal static class MomentReader
{
    private static readonly Wording Forms = new(
        "'2022-04-29T11:54:11+02:00', '2022-04-29 11:54' or '29 aprile 2022, 11:54'",
        "'2022-04-29T11:54:11+02:00', '2022-04-29 11:54' o '29 aprile 2022, 11:54'"
    );
    private static readonly ImmutableArray<string> Joints = ["alle ore", "ore", "alle", "at", "h"];

    public static Parsed<Moment> Read(ReadOnlySpan<char> text)
    {
        var body = Chars.Trim(text);
        if (body.IsEmpty)
            return Parsed.No<Moment>(
                "an empty text is not a date with a time of day",
                "un testo vuoto non è una data con un’ora",
                Forms
            );
        if (TimeStart(body) is not { } start)
            return DateReader.Try(body).Date is null
                ? Not(body, null)
                : Has(body, "has no time of day", "non ha un’ora del giorno");
        var rest = body[start..];
        if (!TakeOffset(ref rest, out var offset, out var fault))
            return Not(body, fault);
        var (time, wrong) = TimeReader.Read(rest);
        if (time is null)
            return Not(body, wrong ?? new($"'{rest}' is no time", $"'{rest}' non è un’ora"));
        var before = WithoutJoint(body[..start]);
        var (date, problem) = DateReader.Try(before);
        if (date is null)
            return Not(body, problem.Sentence(before));
        return date.Day is null
            ? Has(body, "has a time of day and no day", "ha un’ora e non ha un giorno")
            : Parsed.Of(new Moment(date, time, offset));
    }

    private static Parsed<Moment> Has(ReadOnlySpan<char> body, string english, string italian)
    {
        var quoted = Chars.Quote(body);
        return Parsed.No<Moment>($"{quoted} {english}", $"{quoted} {italian}", Forms);
    }

    private static Parsed<Moment> Not(ReadOnlySpan<char> body, Wording? why) =>
        why is { } known
            ? Has(
                body,
                $"is not a date with a time of day: {known.English}",
                $"non è una data con un’ora: {known.Italian}"
            )
            : Has(body, "is not a date with a time of day", "non è una data con un’ora");

    /// <summary>Takes an offset off the end: '+02:00', '+0200', '+02', 'Z', ' UTC'. Without one, the offset is
    /// unknown.</summary>
    public static bool TakeOffset(ref ReadOnlySpan<char> text, out int? minutes, out Wording? fault)
    {
        (minutes, fault) = (null, null);
        if (text is [.., 'Z' or 'z'])
        {
            minutes = 0;
            text = Chars.Trim(text[..^1]);
            return true;
        }
        if (
            text.EndsWith("UTC", StringComparison.OrdinalIgnoreCase)
            || text.EndsWith("GMT", StringComparison.OrdinalIgnoreCase)
        )
        {
            minutes = 0;
            text = Chars.Trim(text[..^3]);
            return true;
        }
        var sign = text.LastIndexOfAny("+-\u2212");
        if (sign <= 0)
            return true;
        minutes = Minutes(text[(sign + 1)..]);
        if (minutes is null or > 14 * 60)
        {
            fault = new(
                $"'{text[sign..]}' is no distance from Greenwich",
                $"'{text[sign..]}' non è una distanza da Greenwich"
            );
            return false;
        }
        if (text[sign] != '+')
            minutes = -minutes;
        text = Chars.Trim(text[..sign]);
        return true;
    }

    private static int? Minutes(ReadOnlySpan<char> text)
    {
        if (text is [_, _, ':', _, _])
            text = $"{text[..2]}{text[3..]}";
        if (text.Length is not (2 or 4) || !Chars.AllDigits(text))
            return null;
        var minutes = text.Length == 4 ? Chars.SmallNumber(text[2..]) : 0;
        return minutes > 59 ? null : Chars.SmallNumber(text[..2]) * 60 + minutes;
    }

    /// <summary>The position of the digits before the first ':', or of a last word such as '11.54', or null when
    /// there is no time.</summary>
    private static int? TimeStart(ReadOnlySpan<char> body)
    {
        var colon = body.IndexOf(':');
        if (colon < 0)
        {
            var space = body.LastIndexOf(' ');
            return
                space > 0
                && body[(space + 1)..] is [_, _, '.', _, _] or [_, '.', _, _]
                && TimeReader.Read(body[(space + 1)..]).Time is not null
                ? space + 1
                : null;
        }
        var start = colon;
        while (start > 0 && colon - start < 2 && Chars.IsDigit(body[start - 1]))
            start--;
        return start > 0 && start < colon ? start : null;
    }

    /// <summary>The date without the word or character between it and its time: 'T', a comma, 'ore',
    /// 'alle'.</summary>
    private static ReadOnlySpan<char> WithoutJoint(ReadOnlySpan<char> text)
    {
        if (text is [.., >= '0' and <= '9', 'T' or 't'])
            return text[..^1];
        text = Chars.Trim(text);
        foreach (var joint in Joints)
            if (
                text.Length > joint.Length
                && text.EndsWith(joint, StringComparison.OrdinalIgnoreCase)
                && !char.IsLetter(text[^(joint.Length + 1)])
            )
            {
                text = Chars.Trim(text[..^joint.Length]);
                break;
            }
        return text is [.., ','] ? Chars.Trim(text[..^1]) : text;
    }
}
