using System.Runtime.InteropServices;
using Quadro.Text;

namespace Quadro.Values.Numbers;

/// <summary>The characters in a number, before their meaning is known.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NumberSurvey
{
    public int Digits { get; private init; }

    public int Dots { get; private init; }

    public int Commas { get; private init; }

    /// <summary>The number of spaces, apostrophes and declared separators.</summary>
    public int Others { get; private init; }

    public int LastDot { get; private init; }

    public int LastComma { get; private init; }

    /// <summary>The position of the 'e' of an exponent, or the length of the number.</summary>
    public int Exponent { get; private init; }

    /// <summary>Whether the text has a digit and only characters that appear in numbers.</summary>
    public bool IsNumber { get; private init; }

    public static NumberSurvey Of(ReadOnlySpan<char> body, NumberForm form)
    {
        var (digits, dots, commas, others, lastDot, lastComma) = (0, 0, 0, 0, -1, -1);
        var i = 0;
        for (; i < body.Length; i++)
        {
            var c = body[i];
            if (Chars.IsDigit(c))
                digits++;
            else if (c == '.')
                (dots, lastDot) = (dots + 1, i);
            else if (c == ',')
                (commas, lastComma) = (commas + 1, i);
            else if (IsSpace(c) || IsApostrophe(c) || c == form.GroupChar || c == form.DecimalChar)
                others++;
            else if (c is 'e' or 'E' && IsExponent(body[(i + 1)..]))
                break;
            else
                return default;
        }
        return new NumberSurvey
        {
            Digits = digits,
            Dots = dots,
            Commas = commas,
            Others = others,
            LastDot = lastDot,
            LastComma = lastComma,
            Exponent = i,
            IsNumber = digits > 0,
        };
    }

    /// <summary>Whether a character is the declared separator; a declared space matches all spaces, an apostrophe
    /// both apostrophes.</summary>
    public static bool IsGroupSign(char c, char declared) =>
        c == declared || (IsSpace(declared) && IsSpace(c)) || (IsApostrophe(declared) && IsApostrophe(c));

    private static bool IsSpace(char c) => c is ' ' or '\u00a0' or '\u202f' or '\u2009';

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019';

    private static bool IsExponent(ReadOnlySpan<char> text)
    {
        if (text is ['+' or '-', ..])
            text = text[1..];
        return text.Length is > 0 and <= 4 && Chars.AllDigits(text);
    }
}

/// <summary>The two separators of one number ('\0' for none), or why they cannot be told.</summary>
internal readonly record struct NumberSigns(
    char Decimal,
    char Group,
    NumberFault Fault = NumberFault.None,
    char About = '\0'
)
{
    public static NumberSigns Resolve(ReadOnlySpan<char> body, in NumberSurvey survey, NumberForm form, NumberUse use)
    {
        var signs = form.IsUndeclared ? Guess(body, survey, use) : Declared(body, survey, form, use);
        if (signs.Fault != NumberFault.None || use != NumberUse.Integer)
            return signs;
        return HasFraction(body, signs.Decimal) ? new(signs.Decimal, signs.Group, NumberFault.HasFraction) : signs;
    }

    /// <summary>Whether the decimals are not all zeros: programs write whole numbers as '1.0'.</summary>
    private static bool HasFraction(ReadOnlySpan<char> body, char sign) =>
        sign != '\0'
        && body.IndexOf(sign) is >= 0 and var at
        && (at == body.Length - 1 || body[(at + 1)..].ContainsAnyExcept('0'));

    private static NumberSigns Declared(ReadOnlySpan<char> body, in NumberSurvey survey, NumberForm form, NumberUse use)
    {
        var point = form.DecimalChar ?? (form.GroupChar == '.' ? ',' : '.');
        if (form.GroupChar is { } group)
            return group == point ? new(point, group, NumberFault.SameSigns, point) : new(point, group);
        if (survey.Others > 0 && point is '.' or ',')
            return new(point, '\0', NumberFault.SpacedDigits);
        var other = point == ',' ? '.' : ',';
        var count = other == '.' ? survey.Dots : survey.Commas;
        if (count == 0)
            return new(point, '\0');
        if (use == NumberUse.MarkedAmount)
            return new(point, other);
        if (count > 1 || body.Contains(point))
            return new(point, '\0', NumberFault.UndeclaredGroup, other);
        return new(
            point,
            '\0',
            MayBeThousands(body, body.IndexOf(other)) ? NumberFault.Ambiguous : NumberFault.WrongDecimal,
            other
        );
    }

    /// <summary>Guesses separators that are not declared: '.' precedes decimals, unless the number itself shows
    /// otherwise.</summary>
    private static NumberSigns Guess(ReadOnlySpan<char> body, in NumberSurvey survey, NumberUse use)
    {
        if (survey.Others > 0)
            return new('.', '\0', NumberFault.SpacedDigits);
        if (survey.Dots > 0 && survey.Commas > 0)
            return survey.LastDot > survey.LastComma ? new('.', ',') : new(',', '.');
        if (survey.Dots > 1)
            return new(',', '.');
        if (survey.Commas > 1)
            return new('.', ',');
        if (survey.Dots == 1)
            return One(body, survey.LastDot, use, isPlain: use == NumberUse.Plain);
        return survey.Commas == 1 ? One(body, survey.LastComma, use, isPlain: false) : new('.', '\0');
    }

    private static NumberSigns One(ReadOnlySpan<char> body, int at, NumberUse use, bool isPlain)
    {
        var sign = body[at];
        if (isPlain || !MayBeThousands(body, at))
            return new(sign, '\0');
        return use == NumberUse.MarkedAmount
            ? new(sign == '.' ? ',' : '.', sign)
            : new(sign, '\0', NumberFault.Ambiguous, sign);
    }

    /// <summary>Whether the separator has one to three digits before it that do not start with 0, and exactly three
    /// after it.</summary>
    private static bool MayBeThousands(ReadOnlySpan<char> body, int at) =>
        at is >= 1 and <= 3 && body[0] != '0' && body.Length == at + 4 && Chars.AllDigits(body[(at + 1)..]);
}
