using Quadro.Text;

namespace Quadro.Values.Numbers;

/// <summary>The two separators of one number, or why they cannot be told. '\0' = there is none.</summary>
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

    /// <summary>'1.0' is whole: programs write whole numbers so.</summary>
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

    /// <summary>Without a declaration: '.' is the decimal sign, unless the number itself shows that it is written
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

    /// <summary>One to three digits that do not start with 0 before the sign, and exactly three behind it.</summary>
    private static bool MayBeThousands(ReadOnlySpan<char> body, int at) =>
        at is >= 1 and <= 3 && body[0] != '0' && body.Length == at + 4 && Chars.AllDigits(body[(at + 1)..]);
}
