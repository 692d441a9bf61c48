using System.Collections.Immutable;

namespace Quadro.Render.Raw;

/// <summary>HTML that browsers read as it was examined.</summary>
/// <param name="Places">Of each element of <paramref name="Html"/> where its tag stands there, and in the HTML that was given; in order.</param>
internal sealed record RawResult(string Html, ImmutableArray<RawFault> Faults, ImmutableArray<(int At, int From)> Places)
{
    /// <summary>Where the element whose tag stands here came from; -1 when it is not known.</summary>
    public int From(int at) => ElementAt(at) is { } found && found.At == at ? found.From : -1;

    /// <summary>The last element whose tag begins here or before.</summary>
    public (int At, int From)? ElementAt(int at)
    {
        var (low, high) = (0, Places.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Places[middle].At <= at) low = middle + 1;
            else high = middle;
        }
        return low > 0 ? Places[low - 1] : null;
    }
}
