using Quadro.Text;

namespace Quadro.Values.Numbers;

/// <summary>Takes away what stands around a number when bareNumber is false: '€ 12,50', '95 %', '120 kg'.</summary>
internal static class NumberWrapping
{
    /// <summary>Leaves the number with its sign before it.</summary>
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

    /// <summary>'12-' and '(12)' are ways of bookkeeping to write -12.</summary>
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

    /// <summary>The minus belongs to the number when it comes first of all ('- € 12') or touches it ('€ -12'), and
    /// there is one only.</summary>
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
