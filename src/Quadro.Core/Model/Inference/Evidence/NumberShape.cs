using System.Buffers;
using Quadro.Text;

namespace Quadro.Model.Inference.Evidence;

/// <summary>The shape of one text as a number, and the possible meanings of its separators.</summary>
internal readonly record struct NumberShape(
    bool IsNumber,
    SignUse Dot,
    SignUse Comma,
    char Spacer,
    int Whole,
    int Decimals
)
{
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \u00a0\u202f\u2009'\u2019");

    public bool StartsWithZero { get; private init; }

    public bool IsNegative { get; private init; }

    public bool HasExponent { get; private init; }

    public static NumberShape Of(ReadOnlySpan<char> text)
    {
        var negative = text.Length > 0 && Chars.IsMinus(text[0]);
        var body = text.Length > 0 && (negative || text[0] == '+') ? text[1..] : text;
        var mantissa = Mantissa(body);
        if (mantissa.IsEmpty || mantissa.Length > 40 || !Chars.IsDigit(mantissa[^1]))
            return default;
        foreach (var c in mantissa)
            if (!Chars.IsDigit(c) && c is not ('.' or ',') && !Spaces.Contains(c))
                return default;
        var last = mantissa.LastIndexOfAny('.', ',');
        var whole = mantissa.Length == body.Length;
        var shape = new NumberShape(
            true,
            Use(mantissa, '.', last, whole),
            Use(mantissa, ',', last, whole),
            SpacerOf(mantissa),
            Digits(last < 0 ? mantissa : mantissa[..last]),
            last < 0 ? 0 : mantissa.Length - last - 1
        )
        {
            IsNegative = negative,
            HasExponent = mantissa.Length < body.Length,
            StartsWithZero = mantissa.Length > 1 && mantissa[0] == '0' && Chars.IsDigit(mantissa[1]),
        };
        return shape.Dot == SignUse.Wrong || shape.Comma == SignUse.Wrong ? default : shape;
    }

    /// <summary>The digits before an exponent.</summary>
    private static ReadOnlySpan<char> Mantissa(ReadOnlySpan<char> body)
    {
        var e = body.IndexOfAny('e', 'E');
        if (e < 0)
            return body;
        var exponent = body[(e + 1)..];
        if (exponent is ['+' or '-', ..])
            exponent = exponent[1..];
        return exponent.Length is > 0 and <= 3 && Chars.AllDigits(exponent) ? body[..e] : default;
    }

    /// <param name="isWhole">Whether no exponent follows; before an exponent, a separator always precedes
    /// decimals.</param>
    private static SignUse Use(ReadOnlySpan<char> text, char sign, int last, bool isWhole)
    {
        var first = text.IndexOf(sign);
        if (first < 0)
            return SignUse.None;
        if (text[last] != sign || text[(first + 1)..].Contains(sign))
            return Groups(text, sign) ? SignUse.Group : SignUse.Wrong;
        var other = sign == '.' ? ',' : '.';
        if (!isWhole || text.Contains(other) || first is 0 or > 3 || text[0] == '0' || text.Length - first != 4)
            return SignUse.Decimal;
        return SignUse.Either;
    }

    /// <summary>Whether the text is one to three digits and then groups of three; the other separator may
    /// follow.</summary>
    private static bool Groups(ReadOnlySpan<char> text, char sign)
    {
        var whole = text.IndexOf(sign == '.' ? ',' : '.') is >= 0 and var end ? text[..end] : text;
        var run = 0;
        var groups = 0;
        foreach (var c in whole)
        {
            if (c != sign)
                run++;
            else if (groups++ == 0 ? run is 0 or > 3 : run != 3)
                return false;
            else
                run = 0;
        }
        return groups > 0 && run == 3;
    }

    private static char SpacerOf(ReadOnlySpan<char> text)
    {
        var at = text.IndexOfAny(Spaces);
        return at < 0 ? '\0'
            : text[at] == '\u2019' ? '\''
            : text[at] == '\'' ? '\''
            : ' ';
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            if (Chars.IsDigit(c))
                count++;
        return count;
    }
}

/// <summary>The possible meanings of a '.' or ',' in one number.</summary>
internal enum SignUse
{
    None,
    Decimal,
    Group,

    /// <summary>The separator may precede thousands or thousandths: '1.302'.</summary>
    Either,
    Wrong,
}
