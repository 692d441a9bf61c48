using Quadro.Text;

namespace Quadro.Model.Inference.Evidence;

/// <summary>Finds the pattern of dates that cannot be read without one: with years of two digits, or months before
/// days.</summary>
internal sealed class DayForms
{
    private bool alike = true;
    private char sign;
    private int yearDigits;
    private int first;
    private int second;

    public int Count { get; private set; }

    /// <summary>Whether years have two digits, so that the century is a guess.</summary>
    public bool AreShort => yearDigits == 2;

    public void Look(string text)
    {
        if (!alike)
            return;
        alike = false;
        var from = text.AsSpan().IndexOfAny('/', '-', '.');
        if (from is not (1 or 2) || text.Length > 10)
            return;
        var to = text.IndexOf(text[from], from + 1);
        if (to - from - 1 is not (1 or 2))
            return;
        var (a, b) = (Chars.SmallNumber(text.AsSpan(0, from)), Chars.SmallNumber(text.AsSpan(from + 1, to - from - 1)));
        var year = text.AsSpan(to + 1);
        if (
            a < 1
            || b < 1
            || year.Length is not (2 or 4)
            || !Chars.AllDigits(year)
            || (Count > 0 && (sign != text[from] || yearDigits != year.Length))
        )
            return;
        (alike, sign, yearDigits, first, second) = (
            true,
            text[from],
            year.Length,
            Math.Max(first, a),
            Math.Max(second, b)
        );
        Count++;
    }

    /// <summary>The pattern that fits all dates, or null when they do not show which part is the month.</summary>
    public string? Pattern =>
        !alike || Count == 0 ? null
        : first is > 12 and <= 31 && second <= 12 ? $"%d{sign}%m{sign}{Year}"
        : second is > 12 and <= 31 && first <= 12 ? $"%m{sign}%d{sign}{Year}"
        : null;

    private string Year => yearDigits == 2 ? "%y" : "%Y";
}
