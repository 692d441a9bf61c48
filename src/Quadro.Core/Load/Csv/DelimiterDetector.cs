namespace Quadro.Load.Csv;

/// <summary>Detects the delimiter of a table that does not declare it.</summary>
internal static class DelimiterDetector
{
    private const int MostBytes = 1 << 16;
    private const int MostRecords = 50;

    // In this order: one of the first three, when most lines have it, was hardly meant as text.
    private static ReadOnlySpan<byte> Candidates => "\t;|,"u8;

    public static char Detect(ReadOnlySpan<byte> utf8, Dialect dialect, bool preferTab)
    {
        var counts = Count(utf8[..Math.Min(utf8.Length, MostBytes)], dialect);
        if (counts.Count == 0)
            return preferTab ? '\t' : ',';
        if (preferTab && counts[0][0] > 0)
            return '\t';
        var (best, bestAgreement) = (3, 0.0);
        for (var c = 0; c < Candidates.Length; c++)
        {
            var agreement = Agreement(counts, c);
            if (agreement >= 0.9)
                return (char)Candidates[c];
            if (agreement > bestAgreement)
                (best, bestAgreement) = (c, agreement);
        }
        return (char)Candidates[best];
    }

    /// <summary>The share of records in which the candidate is as frequent as in most of those that have
    /// it.</summary>
    private static double Agreement(List<int[]> counts, int candidate)
    {
        var tally = new Dictionary<int, int>();
        var most = 0;
        foreach (var record in counts)
        {
            if (record[candidate] == 0)
                continue;
            var seen = tally.GetValueOrDefault(record[candidate]) + 1;
            tally[record[candidate]] = seen;
            most = Math.Max(most, seen);
        }
        return (double)most / counts.Count;
    }

    private static List<int[]> Count(ReadOnlySpan<byte> sample, Dialect dialect)
    {
        var records = new List<int[]>();
        var record = new int[Candidates.Length];
        var (start, quoted) = (0, false);
        for (var i = 0; i < sample.Length && records.Count < MostRecords; i++)
        {
            var b = sample[i];
            if (quoted)
            {
                if (b != dialect.QuoteChar)
                    continue;
                if (i + 1 < sample.Length && sample[i + 1] == dialect.QuoteChar)
                    i++;
                else
                    quoted = false;
            }
            else if (b is (byte)'\n' or (byte)'\r')
            {
                if (i > start && sample[start] != dialect.CommentChar)
                    records.Add(record);
                record = new int[Candidates.Length];
                start = i + 1;
            }
            else if (
                dialect.Quotes
                && b == dialect.QuoteChar
                && (i == start || Candidates.Contains(sample[i - 1]) || sample[i - 1] == ' ')
            )
            {
                quoted = true;
            }
            else if (Candidates.IndexOf(b) is >= 0 and var index)
            {
                record[index]++;
            }
        }
        if (start < sample.Length && records.Count == 0)
            records.Add(record);
        return records;
    }
}
