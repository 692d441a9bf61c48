namespace Quadro.Tracing;

/// <summary>The questions that one page or text has asked, each once. Belongs to one worker.</summary>
public sealed class ReadLog
{
    private const int MostRows = 4096;

    private HashSet<Read> reads = [];
    private Read last;
    private int paused;

    public void Clear()
    {
        // Clearing takes as long as the largest page was large; few pages are.
        if (reads.Capacity > MostRows)
            reads = [];
        else
            reads.Clear();
        last = default;
    }

    public void Add(ReadKind kind, object subject, string? detail = null)
    {
        if (paused > 0)
            return;
        var read = new Read(kind, subject, detail);
        // Values of one record are usually read in a row.
        if (ReferenceEquals(subject, last.Subject) && read == last)
            return;
        last = read;
        reads.Add(read);
    }

    public bool IsPaused => paused > 0;

    /// <summary>Runs a part of the page or text and returns its questions, which also count for the whole.</summary>
    public IReadOnlyCollection<Read> Apart(Action run)
    {
        var (whole, part) = (reads, new HashSet<Read>());
        (reads, last) = (part, default);
        try
        {
            run();
        }
        finally
        {
            whole.UnionWith(part);
            (reads, last) = (whole, default);
        }
        return part;
    }

    /// <summary>Adds the questions of another page or text that is now part of this one.</summary>
    public void AddRange(IEnumerable<Read> more)
    {
        if (paused == 0)
            reads.UnionWith(more);
    }

    /// <summary>Replaces very many rows of one table by the table itself, which is compared at once and stored in a
    /// few bytes.</summary>
    /// <param name="tableOf">Finds the table of a row.</param>
    public void Collapse(Func<object, string> tableOf)
    {
        if (reads.Count <= MostRows)
            return;
        var large = reads
            .Where(read => read.Kind == ReadKind.Row)
            .CountBy(read => tableOf(read.Subject), StringComparer.Ordinal)
            .Where(table => table.Value > MostRows)
            .Select(table => table.Key)
            .ToHashSet(StringComparer.Ordinal);
        reads.RemoveWhere(read => read.Kind == ReadKind.Row && large.Contains(tableOf(read.Subject)));
        foreach (var table in large)
            reads.Add(new Read(ReadKind.Table, table));
    }

    /// <summary>Runs code whose questions do not belong to this page or text, such as a shared index.</summary>
    public static T Without<T>(ReadLog? log, Func<T> run)
    {
        if (log is null)
            return run();
        log.paused++;
        try
        {
            return run();
        }
        finally
        {
            log.paused--;
        }
    }

    public IReadOnlyCollection<Read> Reads => reads;
}
