namespace Quadro.Values.Numbers;

/// <summary>How numbers are written in a source; null characters are not declared.</summary>
/// <param name="BareNumber">False when text around the digits ('€', '%', 'kg') is ignored.</param>
public sealed record NumberForm(char? DecimalChar, char? GroupChar, bool BareNumber)
{
    public static NumberForm Undeclared { get; } = new(null, null, true);

    /// <summary>The form in which programs write numbers, such as '1302.5', for numbers of JSON.</summary>
    public static NumberForm Canonical { get; } = new('.', null, true);

    internal bool IsUndeclared => DecimalChar is null && GroupChar is null;
}

/// <summary>The use of a number, which decides what a single '.' or ',' before three digits means.</summary>
internal enum NumberUse
{
    Plain,
    Integer,

    /// <summary>An amount without a currency beside it: '1.302' is not guessed.</summary>
    Amount,

    /// <summary>An amount of a currency without thousandths: three digits after a separator can only be
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

/// <summary>The evidence of one text about the decimal separator of its column.</summary>
internal enum SignShown
{
    /// <summary>The text contains no separator, or is not a number.</summary>
    None,
    Dot,
    Comma,

    /// <summary>The separator may precede thousands or thousandths: '1.402'.</summary>
    Either,
}

/// <param name="Sign">The separator that causes the fault.</param>
internal readonly record struct NumberReading(decimal Value, NumberFault Fault, char Sign = '\0')
{
    /// <summary>Whether the value is within the range of a long.</summary>
    public bool IsLong => Fault == NumberFault.None && Value is >= long.MinValue and <= long.MaxValue;

    public static NumberReading Failed(NumberFault fault, char sign = '\0') => new(0, fault, sign);
}
