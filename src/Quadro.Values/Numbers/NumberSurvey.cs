using System.Runtime.InteropServices;
using Quadro.Text;

namespace Quadro.Values.Numbers;

/// <summary>Which characters a number is made of, before it is known what they mean.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NumberSurvey
{
    public int Digits { get; private init; }

    public int Dots { get; private init; }

    public int Commas { get; private init; }

    /// <summary>Spaces, apostrophes and declared signs.</summary>
    public int Others { get; private init; }

    public int LastDot { get; private init; }

    public int LastComma { get; private init; }

    /// <summary>Where the 'e' of an exponent stands, or the length of the number.</summary>
    public int Exponent { get; private init; }

    /// <summary>False when there is a character that no number has, or no digit.</summary>
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

    /// <summary>A declared space stands for all spaces of that use, a declared apostrophe for both
    /// apostrophes.</summary>
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
