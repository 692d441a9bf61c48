namespace Quadro.Text;

/// <summary>Finds the known name that a mistyped name probably means.</summary>
public static class Suggestions
{
    /// <summary>The nearest candidate, or null when none is near: at most two edits, and at most a third of the
    /// name.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        if (!System.Text.Ascii.IsValid(name))
        {
            // An author may have forgotten an accent or added one.
            candidates = [.. candidates];
            var plain = Letters.Fold(name);
            if (
                candidates.Where(other => other != name && Letters.Fold(other) == plain).Min(StringComparer.Ordinal) is
                { } same
            )
                return same;
        }
        string? best = null;
        var bestDistance = Math.Min(2, Math.Max(1, name.Length / 3)) + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - name.Length) >= bestDistance)
                continue;
            var distance = Distance(name, candidate);
            // When all letters of a short name differ, it is another name.
            if (
                distance >= name.Length
                || distance > bestDistance
                || (distance == bestDistance && (best is null || string.CompareOrdinal(candidate, best) >= 0))
            )
                continue;
            (best, bestDistance) = (candidate, distance);
        }
        return bestDistance <= 2 ? best : null;
    }

    /// <summary>A sentence to append to a message, or null when no candidate is near.</summary>
    public static string? DidYouMean(string name, IEnumerable<string> candidates) =>
        Nearest(name, candidates) is { } near ? $"did you mean '{near}'?" : null;

    /// <summary>Optimal string alignment: insert, delete, replace, or swap two neighbours; case is ignored.</summary>
    internal static int Distance(string a, string b)
    {
        var (before, last, row) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = Same(a[i - 1], b[j - 1]);
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            (before, last, row) = (last, row, before);
        }
        return last[b.Length];
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
