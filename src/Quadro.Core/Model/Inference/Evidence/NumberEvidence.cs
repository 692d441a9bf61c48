using System.Globalization;
using Quadro.Load;
using Quadro.Text;

namespace Quadro.Model.Inference.Evidence;

/// <summary>Collects what all numbers of a field show about their separators and their size.</summary>
internal sealed class NumberEvidence
{
    private readonly int[] dots = new int[4];
    private readonly int[] commas = new int[4];
    private bool canonicalDecimals;
    private double lowDot = double.MaxValue,
        highDot = double.MinValue,
        lowComma = double.MaxValue,
        highComma = double.MinValue;

    public int Count { get; private set; }

    public bool LeadingZeros { get; private set; }

    public bool Negative { get; private set; }

    public bool Exponents { get; private set; }

    public char Spacer { get; private set; }

    public int LongestWhole { get; private set; }

    /// <summary>The least number of digits in a value, when all values are digits only.</summary>
    public int ShortestDigits { get; private set; } = int.MaxValue;

    /// <summary>A number whose '.' or ',' could precede thousands or thousandths, or null when there is
    /// none.</summary>
    public string? Ambiguous { get; private set; }

    public bool ShowsComma => commas[(int)SignUse.Decimal] > 0 || dots[(int)SignUse.Group] > 0;

    public bool ShowsDot => dots[(int)SignUse.Decimal] > 0 || commas[(int)SignUse.Group] > 0;

    public bool OnlyDigits =>
        Count > 0 && dots.Sum() + commas.Sum() == 0 && Spacer == '\0' && !canonicalDecimals && !Negative && !Exponents;

    /// <param name="isMarked">Whether a currency is beside the number: three digits after a separator are then
    /// thousands.</param>
    public bool Add(string text, ScalarKind kind, bool isMarked = false)
    {
        var trimmed = Chars.Trim(text);
        var shape = NumberShape.Of(trimmed);
        if (!shape.IsNumber)
            return false;
        Count++;
        Negative |= shape.IsNegative;
        Exponents |= shape.HasExponent;
        LeadingZeros |= shape.StartsWithZero;
        LongestWhole = Math.Max(LongestWhole, shape.Whole);
        ShortestDigits = Math.Min(ShortestDigits, shape.Whole);
        if (kind == ScalarKind.Number)
            canonicalDecimals |= shape.Decimals > 0;
        else
        {
            var (dot, comma) = (Use(shape.Dot), Use(shape.Comma));
            if (dot != SignUse.None)
                dots[(int)dot]++;
            if (comma != SignUse.None)
                commas[(int)comma]++;
            if (shape.Spacer != '\0')
                Spacer = shape.Spacer;
            if (dot == SignUse.Either || comma == SignUse.Either)
                Ambiguous ??= trimmed.ToString();
        }
        Measure(trimmed);
        return true;

        SignUse Use(SignUse shown) => isMarked && shown == SignUse.Either ? SignUse.Group : shown;
    }

    /// <summary>Whether only other fields can show the separators of this one.</summary>
    public bool IsOpen => Ambiguous is not null && !ShowsDot && !ShowsComma;

    /// <summary>The separators of the whole field, or null when its numbers contradict each other or leave both
    /// readings open.</summary>
    public NumberReadingOf? Resolve(NumberTilt file)
    {
        if (ShowsDot && ShowsComma)
            return null;
        var tilt =
            ShowsDot ? NumberTilt.Dot
            : ShowsComma ? NumberTilt.Comma
            : Ambiguous is null ? NumberTilt.Dot
            : file;
        if (tilt == NumberTilt.None)
            return null;
        var (own, other, point, group) = tilt == NumberTilt.Dot ? (dots, commas, '.', ',') : (commas, dots, ',', '.');
        var grouped = other[(int)SignUse.Group] + other[(int)SignUse.Either] > 0;
        if (grouped && Spacer != '\0')
            return null;
        var decimals = own[(int)SignUse.Decimal] + own[(int)SignUse.Either] > 0;
        var (low, high) = tilt == NumberTilt.Dot ? (lowDot, highDot) : (lowComma, highComma);
        return new NumberReadingOf(
            decimals ? point : null,
            grouped ? group
                : Spacer == '\0' ? null
                : Spacer,
            decimals || canonicalDecimals || Exponents,
            low,
            high
        );
    }

    /// <summary>Records the value under both readings of its separators, precisely enough for bounds.</summary>
    private void Measure(ReadOnlySpan<char> text)
    {
        var (digits, exponent, negative) = (0.0, 0, false);
        var (dot, comma, seen) = (0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var sign = text[i];
            if (Chars.IsDigit(sign))
                (digits, seen) = (digits * 10 + (sign - '0'), seen + 1);
            else if (sign == '.')
                dot = seen + 1;
            else if (sign == ',')
                comma = seen + 1;
            else if (Chars.IsMinus(sign))
                negative = true;
            else if (sign is 'e' or 'E')
            {
                exponent = int.Parse(text[(i + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
                break;
            }
        }
        if (negative)
            digits = -digits;
        var asDot = Scaled(digits, exponent - (dot == 0 ? 0 : seen - dot + 1));
        var asComma = Scaled(digits, exponent - (comma == 0 ? 0 : seen - comma + 1));
        (lowDot, highDot) = (Math.Min(lowDot, asDot), Math.Max(highDot, asDot));
        (lowComma, highComma) = (Math.Min(lowComma, asComma), Math.Max(highComma, asComma));
    }

    private static double Scaled(double digits, int exponent) =>
        exponent == 0 ? digits : digits * Math.Pow(10, exponent);
}

/// <summary>The decimal separator that a file's unambiguous numbers have.</summary>
internal enum NumberTilt
{
    None,
    Dot,
    Comma,
}

/// <summary>How the numbers of a field are read.</summary>
internal sealed record NumberReadingOf(char? Decimal, char? Group, bool HasDecimals, double Low, double High);
