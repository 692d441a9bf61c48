using System.Collections.Immutable;
using Quadro.Render.Html;

namespace Quadro.Render.Raw;

/// <summary>HTML that browsers read as Quadro checked it.</summary>
/// <param name="Places">For each element of <paramref name="Html"/>, in order: the offset of its tag there, and in
/// the original HTML.</param>
internal sealed record RawResult(
    string Html,
    ImmutableArray<RawFault> Faults,
    ImmutableArray<(int At, int From)> Places
)
{
    /// <summary>The offset in the original HTML of the element whose tag is here, or -1 when it is not
    /// known.</summary>
    public int From(int at) => ElementAt(at) is { } found && found.At == at ? found.From : -1;

    /// <summary>The last element whose tag begins here or before, or null when there is none.</summary>
    public (int At, int From)? ElementAt(int at)
    {
        var (low, high) = (0, Places.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Places[middle].At <= at)
                low = middle + 1;
            else
                high = middle;
        }
        return low > 0 ? Places[low - 1] : null;
    }

    /// <summary>The place in the original HTML of the tag or attribute value that is here, or null when it is not
    /// known.</summary>
    public (int Start, int Length)? PlaceIn(string given, int at)
    {
        if (ElementAt(at) is not ({ } tag, >= 0 and var from))
            return null;
        var written = new HtmlTags(given.AsSpan(from));
        if (!written.NextTag())
            return (from, 1);
        var made = new HtmlTags(Html.AsSpan(tag));
        if (at > tag && made.NextTag())
            while (made.NextAttribute())
            {
                if (made.ValueStart != at - tag)
                    continue;
                while (written.NextAttribute())
                    if (written.AttributeName.SequenceEqual(made.AttributeName))
                        return (from + written.ValueStart, written.Value.Length);
            }
        return (from + written.Start, written.End - written.Start);
    }
}
