using System.Buffers;

namespace Quadro.Render.Html;

/// <summary>Names of languages as BCP 47 writes them: it, en-GB, zh-Hant, de-CH-1901.</summary>
internal static class LanguageTag
{
    private static readonly SearchValues<char> Letters = SearchValues.Create(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    );

    public static bool IsOne(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var (index, alone) = (0, false);
        foreach (var range in text.Split('-'))
        {
            var part = text[range];
            if (part.IsEmpty || part.Length > 8 || part.ContainsAnyExcept(Letters))
                return false;
            if (index++ == 0)
            {
                // No language of four or more letters was ever registered.
                if (part.Length is not (2 or 3) || part.ContainsAnyInRange('0', '9'))
                    return part is "x" or "i" && text.Length > 2;
            }
            else if (part.Length == 1)
                alone = true;
            else if (
                !alone
                && part.Length == 3
                && part.ContainsAnyInRange('0', '9')
                && part.ContainsAnyExceptInRange('0', '9')
            )
                return false;
            else if (!alone && part.Length == 2 && part.ContainsAnyInRange('0', '9'))
                return false;
        }
        return true;
    }
}
