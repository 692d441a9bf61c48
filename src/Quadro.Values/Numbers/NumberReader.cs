using Quadro.Text;

namespace Quadro.Values.Numbers;

/// <summary>Reads plain numbers exactly, without binary fractions or guessed separators: it finds out the separators,
/// then reads the digits.</summary>
public static class NumberReader
{
    public static ParsedNumber<decimal> ParseDecimal(string text, NumberForm form) => ParseDecimal(text.AsSpan(), form);

    public static ParsedNumber<long> ParseInteger(string text, NumberForm form)
    {
        var reading = Read(text, form, NumberUse.Integer);
        if (reading.IsLong)
            return new((long)reading.Value, null);
        var fault = reading.Fault == NumberFault.None ? reading with { Fault = NumberFault.TooLong } : reading;
        return new(null, NumberProblems.Refuse(text, fault, form, NumberUse.Integer));
    }

    internal static ParsedNumber<decimal> ParseDecimal(ReadOnlySpan<char> text, NumberForm form)
    {
        var reading = Read(text, form, NumberUse.Plain);
        return reading.Fault == NumberFault.None
            ? new(reading.Value, null)
            : new(null, NumberProblems.Refuse(text, reading, form, NumberUse.Plain));
    }

    internal static NumberReading Read(ReadOnlySpan<char> text, NumberForm form, NumberUse use)
    {
        var body = Chars.Trim(text);
        if (body.IsEmpty)
            return NumberReading.Failed(NumberFault.Empty);
        if (!form.BareNumber && NumberWrapping.Strip(ref body) is var fault and not NumberFault.None)
            return NumberReading.Failed(fault);
        var negative = Chars.IsMinus(body[0]);
        if (negative || body[0] == '+')
            body = body[1..];
        var survey = NumberSurvey.Of(body, form);
        if (!survey.IsNumber)
            return NumberReading.Failed(Explain(text, body, form));
        if (survey.Exponent < body.Length && use != NumberUse.Plain)
            return NumberReading.Failed(NumberFault.Exponent);
        var signs = NumberSigns.Resolve(body, survey, form, use);
        if (signs.Fault != NumberFault.None)
            return NumberReading.Failed(signs.Fault, signs.About);
        return NumberDigits.Take(body, survey, signs, negative);
    }

    /// <summary>The decimal separator that the digits themselves show.</summary>
    internal static SignShown Shown(ReadOnlySpan<char> number, NumberUse use)
    {
        var survey = NumberSurvey.Of(number, NumberForm.Undeclared);
        if (!survey.IsNumber || survey.Dots + survey.Commas == 0)
            return SignShown.None;
        var signs = NumberSigns.Resolve(number, survey, NumberForm.Undeclared, use);
        if (signs.Fault != NumberFault.None)
            return signs.Fault == NumberFault.Ambiguous ? SignShown.Either : SignShown.None;
        if (NumberDigits.Take(number, survey, signs, negative: false).Fault != NumberFault.None)
            return SignShown.None;
        return signs.Decimal == '.' ? SignShown.Dot : SignShown.Comma;
    }

    /// <summary>Distinguishes a number with text around it from a text that is not a number at all.</summary>
    private static NumberFault Explain(ReadOnlySpan<char> text, ReadOnlySpan<char> body, NumberForm form)
    {
        if (IsNotFinite(body))
            return NumberFault.NotFinite;
        if (!form.BareNumber)
            return NumberFault.NotANumber;
        var inner = Chars.Trim(text);
        var stripped = NumberWrapping.Strip(ref inner);
        if (stripped != NumberFault.None)
            return stripped;
        return NumberSurvey.Of(inner.TrimStart("+-\u2212"), form).IsNumber
            ? NumberFault.Decorated
            : NumberFault.NotANumber;
    }

    private static bool IsNotFinite(ReadOnlySpan<char> body) =>
        Chars.Same(body, "nan") || Chars.Same(body, "inf") || Chars.Same(body, "infinity");
}

/// <summary>Removes the text around a number when bareNumber is false: '€ 12,50', '95 %', '120 kg'.</summary>
internal static class NumberWrapping
{
    /// <summary>Reduces the text to the number and a minus sign before it.</summary>
    public static NumberFault Strip(ref ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAnyInRange('0', '9');
        if (first < 0)
            return NumberFault.NotANumber;
        var last = text.LastIndexOfAnyInRange('0', '9');
        var before = text[..first];
        var behind = text[(last + 1)..];
        if (IsNegatedBehind(before, behind))
            return NumberFault.MinusBehind;
        var start = StartsWithDecimalSign(before) ? first - 1 : first;
        var minus = IndexOfMinus(before);
        if (minus < 0)
        {
            text = text[start..(last + 1)];
            return NumberFault.None;
        }
        if (!IsSignOfNumber(before, minus))
            return NumberFault.NotANumber;
        text = WithSign(text[start..(last + 1)], text[minus]);
        return NumberFault.None;
    }

    /// <summary>Whether the number is negative in the style of bookkeeping: '12-' and '(12)' mean -12.</summary>
    private static bool IsNegatedBehind(ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        var tail = Chars.Trim(behind);
        if (!tail.IsEmpty && Chars.IsMinus(tail[0]))
            return true;
        return before.Contains('(') && behind.Contains(')');
    }

    private static bool StartsWithDecimalSign(ReadOnlySpan<char> before) =>
        before is [.., '.' or ','] && (before.Length == 1 || !char.IsLetter(before[^2]));

    private static int IndexOfMinus(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
            if (Chars.IsMinus(text[i]))
                return i;
        return -1;
    }

    /// <summary>Whether a minus belongs to the number: it is the only one, and comes first ('- € 12') or touches the
    /// number ('€ -12').</summary>
    private static bool IsSignOfNumber(ReadOnlySpan<char> before, int minus)
    {
        if (IndexOfMinus(before[(minus + 1)..]) >= 0)
            return false;
        if (Chars.Trim(before[..minus]).IsEmpty)
            return true;
        var touches = minus == before.Length - 1 || (minus == before.Length - 2 && before[^1] is '.' or ',');
        return touches && !char.IsLetter(before[minus - 1]);
    }

    private static ReadOnlySpan<char> WithSign(ReadOnlySpan<char> number, char sign) =>
        string.Concat(new ReadOnlySpan<char>(in sign), number);
}
