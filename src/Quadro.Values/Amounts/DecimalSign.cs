using Quadro.Text;
using Quadro.Values.Numbers;

namespace Quadro.Values.Amounts;

/// <summary>Finds out which sign stands before the decimals, from the texts of numbers.</summary>
internal static class DecimalSign
{
    /// <param name="text">A number with whatever stands around it: '€ 1.302,50', '12,5 %'.</param>
    /// <param name="isAmount">Three digits behind a sign are thousands where a currency without thousandths stands
    /// beside them.</param>
    public static SignShown ShownBy(ReadOnlySpan<char> text, bool isAmount)
    {
        if (text.IndexOfAny('.', ',') is var at && at < 0)
            return SignShown.None;
        // Most cells are digits with one sign among them.
        var whole = text[..at];
        var fraction = text[(at + 1)..];
        if (whole is ['-', ..])
            whole = whole[1..];
        if (Chars.AllDigits(whole) && Chars.AllDigits(fraction))
            return fraction.Length == 3 && whole.Length <= 3 && whole[0] != '0' ? SignShown.Either
                : text[at] == '.' ? SignShown.Dot
                : SignShown.Comma;
        var first = text.IndexOfAnyInRange('0', '9');
        if (first < 0)
            return SignShown.None;
        var last = text.LastIndexOfAnyInRange('0', '9') + 1;
        if (first > 0 && text[first - 1] is '.' or ',' && (first == 1 || !char.IsLetterOrDigit(text[first - 2])))
            first--;
        var shown = NumberReader.Shown(text[first..last], NumberUse.Amount);
        return shown == SignShown.Either && isAmount && MoneyReader.IsMarked(text[..first], text[last..])
            ? NumberReader.Shown(text[first..last], NumberUse.MarkedAmount)
            : shown;
    }

    /// <summary>Written as programs write numbers, and so in YAML's own form: '-1.402', with at most one sign, a
    /// point.</summary>
    public static bool IsCanonical(ReadOnlySpan<char> text)
    {
        if (text is ['-' or '+', ..])
            text = text[1..];
        var point = text.IndexOf('.');
        return point < 0
            ? Chars.AllDigits(text) && !text.IsEmpty
            : point > 0
                && point < text.Length - 1
                && Chars.AllDigits(text[..point])
                && Chars.AllDigits(text[(point + 1)..]);
    }

    /// <summary>The two signs that go with what was shown: the one before decimals, and the other between
    /// thousands.</summary>
    public static NumberForm Found(NumberForm form, SignShown shown) =>
        shown == SignShown.Comma
            ? form with
            {
                DecimalChar = ',',
                GroupChar = '.',
            }
            : form with
            {
                DecimalChar = '.',
                GroupChar = ',',
            };
}
