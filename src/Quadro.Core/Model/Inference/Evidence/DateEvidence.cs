using Quadro.Values.Dates;

namespace Quadro.Model.Inference.Evidence;

/// <summary>Finds out how precise the dates of a field are, and whether days and months could be swapped.</summary>
internal sealed class DateEvidence
{
    private bool dayFirst;
    private bool slashed;

    public int Years { get; private set; }

    public int Months { get; private set; }

    public int Days { get; private set; }

    public int First { get; private set; } = int.MaxValue;

    public int Last { get; private set; } = int.MinValue;

    /// <summary>Whether all dates are like 03/04/2022 and none shows whether the month comes first.</summary>
    public bool MayBeMonthFirst => slashed && !dayFirst && Days >= 12;

    public bool Add(string text)
    {
        if (text.Length is < 4 or > 40 || DateReader.Try(text).Date is not { } date)
            return false;
        First = Math.Min(First, date.Year);
        Last = Math.Max(Last, date.Year);
        if (date.Day is not null)
            Days++;
        else if (date.Month is not null)
            Months++;
        else
            Years++;
        if (
            date.Day is not { } day
            || text.Length < 8
            || text[2] is not ('/' or '-' or '.')
            || !char.IsAsciiDigit(text[0])
        )
            return true;
        slashed = true;
        dayFirst |= day > 12;
        return true;
    }
}
