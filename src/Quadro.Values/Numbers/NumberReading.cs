namespace Quadro.Values.Numbers;

/// <summary>How numbers are written in a source; null means not declared.</summary>
/// <param name="BareNumber">False when signs and words around the digits ('€', '%', 'kg') are to be left away.</param>
public sealed record NumberForm(char? DecimalChar, char? GroupChar, bool BareNumber)
{
    public static NumberForm Undeclared { get; } = new(null, null, true);

    /// <summary>As programs write them: '1302.5'. For numbers of JSON.</summary>
    public static NumberForm Canonical { get; } = new('.', null, true);

    internal bool IsUndeclared => DecimalChar is null && GroupChar is null;
}

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
