using Quadro.Text;
using Quadro.Values.Numbers;

namespace Quadro.Values.Amounts;

/// <summary>Finds out from the texts of numbers which character separates the decimals.</summary>
internal static class DecimalSign
{
    /// <param name="text">A number and the text around it: '€ 1.302,50', '12,5 %'.</param>
    /// <param name="isAmount">Whether a currency without thousandths is beside the number: three digits behind a
    /// separator are then thousands.</param>
    public static SignShown ShownBy(ReadOnlySpan<char> text, bool isAmount)
    {
        if (text.IndexOfAny('.', ',') is var at && at < 0)
            return SignShown.None;
        // Fast path: most cells are digits with one separator.
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

    /// <summary>Whether the number is written as programs and YAML write it: the only separator is one point, as in
    /// '-1.402'.</summary>
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

    /// <summary>Completes a form with the separator that was shown: it precedes the decimals, the other one separates
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
