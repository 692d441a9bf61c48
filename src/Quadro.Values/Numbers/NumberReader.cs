using Quadro.Text;

namespace Quadro.Values.Numbers;

/// <summary>What a number is read for: how a lone '.' or ',' before three digits is taken depends on it.</summary>
internal enum NumberUse
{
    Plain,
    Integer,

    /// <summary>An amount without a currency beside it: '1.302' is not guessed.</summary>
    Amount,

    /// <summary>An amount of a currency without thousandths: three digits behind a sign can only be
    /// thousands.</summary>
    MarkedAmount,
}

internal enum NumberFault
{
    None,
    Empty,
    NotANumber,
    Decorated,
    Ambiguous,
    UndeclaredGroup,
    SpacedDigits,
    BadGroups,
    WrongDecimal,
    SameSigns,
    TooLong,
    Exponent,
    NotFinite,
    HasFraction,
    MinusBehind,
}

/// <summary>What one text shows of the sign before the decimals of its column.</summary>
internal enum SignShown
{
    /// <summary>No sign at all, or no number.</summary>
    None,
    Dot,
    Comma,

    /// <summary>'1.402': thousands or thousandths.</summary>
    Either,
}

/// <param name="Sign">The separator that the fault is about.</param>
internal readonly record struct NumberReading(decimal Value, NumberFault Fault, char Sign = '\0')
{
    /// <summary>Whether it is a whole number that a long keeps.</summary>
    public bool IsLong => Fault == NumberFault.None && Value is >= long.MinValue and <= long.MaxValue;

    public static NumberReading Failed(NumberFault fault, char sign = '\0') => new(0, fault, sign);
}

/// <summary>Reads plain numbers exactly, without binary fractions or guessed separators: finds out which sign is which,
/// then takes the digits.</summary>
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

    /// <summary>Which sign the digits themselves show to stand before the decimals.</summary>
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

    /// <summary>Tells a number with something around it from what is no number at all.</summary>
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
