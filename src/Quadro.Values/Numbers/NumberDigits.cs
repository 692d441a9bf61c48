using Quadro.Text;

namespace Quadro.Values.Numbers;

/// <summary>Reads the digits of a number whose separators are known, without rounding.</summary>
internal static class NumberDigits
{
    private const int MostDigits = 28;
    private static readonly UInt128 Largest = (UInt128.One << 96) - 1;

    public static NumberReading Take(
        ReadOnlySpan<char> body,
        in NumberSurvey survey,
        in NumberSigns signs,
        bool negative
    )
    {
        var number = body[..survey.Exponent];
        var point = signs.Decimal == '\0' ? -1 : number.IndexOf(signs.Decimal);
        var whole = point < 0 ? number : number[..point];
        var fraction = point < 0 ? default : number[(point + 1)..];
        if (point >= 0 && !Chars.AllDigits(fraction))
            return Misplaced(fraction, signs);
        if (!AreThousands(whole, signs.Group))
            return NumberReading.Failed(NumberFault.BadGroups, signs.Group);
        var exponent = survey.Exponent < body.Length ? ReadExponent(body[(survey.Exponent + 1)..]) : 0;
        if (whole.IsEmpty && fraction.IsEmpty)
            return NumberReading.Failed(NumberFault.NotANumber);
        return Compose(whole, fraction, exponent, negative);
    }

    private static NumberReading Misplaced(ReadOnlySpan<char> fraction, in NumberSigns signs)
    {
        if (!fraction.IsEmpty && signs.Group != '\0' && fraction.Contains(signs.Group))
            return NumberReading.Failed(NumberFault.BadGroups, signs.Group);
        return NumberReading.Failed(NumberFault.NotANumber);
    }

    /// <summary>Whether the part is digits without separators, or one to three digits that do not start with 0 and
    /// then groups of three.</summary>
    private static bool AreThousands(ReadOnlySpan<char> whole, char group)
    {
        var (run, groups) = (0, 0);
        foreach (var c in whole)
        {
            if (Chars.IsDigit(c))
                run++;
            else if (group == '\0' || !NumberSurvey.IsGroupSign(c, group) || (groups == 0 ? run is 0 or > 3 : run != 3))
                return false;
            else
                (run, groups) = (0, groups + 1);
        }
        return groups == 0 || (run == 3 && whole[0] != '0');
    }

    private static int ReadExponent(ReadOnlySpan<char> text)
    {
        var negative = text[0] == '-';
        var value = Chars.SmallNumber(text.TrimStart("+-"));
        return negative ? -value : value;
    }

    private static NumberReading Compose(
        ReadOnlySpan<char> whole,
        ReadOnlySpan<char> fraction,
        int exponent,
        bool negative
    )
    {
        var (value, digits) = (UInt128.Zero, 0);
        if (!Append(whole, ref value, ref digits) || !Append(fraction, ref value, ref digits))
            return NumberReading.Failed(NumberFault.TooLong);
        var scale = fraction.Length - exponent;
        while (scale > 0 && (scale > MostDigits || value > Largest) && value % 10 == 0)
            (value, scale) = (value / 10, value == 0 ? 0 : scale - 1);
        for (; scale < 0 && value <= Largest && value != 0; scale++)
            value *= 10;
        if (value > Largest || scale > MostDigits)
            return NumberReading.Failed(NumberFault.TooLong);
        var high = (int)(uint)(value >> 64);
        var exact = new decimal(
            (int)(uint)value,
            (int)(uint)(value >> 32),
            high,
            negative && value != 0,
            (byte)Math.Max(0, scale)
        );
        return new NumberReading(exact, NumberFault.None);
    }

    /// <summary>Appends digits; false when they are more than the value can hold. Leading zeros do not
    /// count.</summary>
    private static bool Append(ReadOnlySpan<char> text, ref UInt128 value, ref int digits)
    {
        ulong chunk = 0,
            power = 1;
        foreach (var c in text)
        {
            if (!Chars.IsDigit(c))
                continue;
            if (c != '0' || digits > 0)
                digits++;
            if (digits > 38)
                return false;
            (chunk, power) = (chunk * 10 + (uint)(c - '0'), power * 10);
            if (power < 1_000_000_000_000_000_000)
                continue;
            (value, chunk, power) = (value * power + chunk, 0, 1);
        }
        value = value * power + chunk;
        return true;
    }
}
