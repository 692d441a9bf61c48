using System.Collections;

namespace Quadro.Diagnostics;

/// <summary>
/// Findings as they come. Of one code in one file only so many are kept, those that stand first; the others are
/// counted, and one finding in their place says how many they are.
/// </summary>
internal sealed class FindingStore(Comparison<Diagnostic> order) : IEnumerable<Diagnostic>
{
    public const int MostOfOneKind = 10_000;

    private readonly Dictionary<(string Code, string? File), Kind> kinds = [];

    public bool IsEmpty => kinds.Count == 0;

    public void Clear() => kinds.Clear();

    public void Add(Diagnostic finding)
    {
        var key = (finding.Code, finding.Span?.File.Path);
        if (!kinds.TryGetValue(key, out var kind))
            kinds[key] = kind = new Kind();
        kind.Kept.Add(finding);
        if (kind.Kept.Count >= 2 * MostOfOneKind)
            Shorten(kind);
    }

    public void AddRange(IEnumerable<Diagnostic> findings)
    {
        foreach (var finding in findings)
            Add(finding);
    }

    public bool Exists(Predicate<Diagnostic> match) =>
        kinds.Values.Any(kind => kind.Kept.Exists(match) || (kind.Left > 0 && match(Rest(kind))));

    public IEnumerator<Diagnostic> GetEnumerator()
    {
        foreach (var kind in kinds.Values)
        {
            if (kind.Left > 0)
                Shorten(kind);
            foreach (var finding in kind.Kept)
                yield return finding;
            if (kind.Left > 0)
                yield return Rest(kind);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Keeps those that stand first, whatever order they came in.</summary>
    private void Shorten(Kind kind)
    {
        kind.Kept.Sort(order);
        var kept = new List<Diagnostic>(kind.Kept.Count);
        foreach (var finding in kind.Kept)
            if (kept.Count == 0 || order(kept[^1], finding) != 0)
                kept.Add(finding);
        if (kept.Count > MostOfOneKind)
        {
            kind.Left += kept.Count - MostOfOneKind;
            kept.RemoveRange(MostOfOneKind, kept.Count - MostOfOneKind);
        }
        kind.Kept = kept;
    }

    private static Diagnostic Rest(Kind kind)
    {
        var last = kind.Kept[^1];
        var place = last.Span is { } span ? span.File.Span(span.Start + span.Length, 0) : last.Span;
        return last with
        {
            Span = place,
            Text = Messages.MoreOfOneKind(kind.Left),
            Notes = [],
            Advice = Messages.MendTheseFirst,
            Times = kind.Left,
            Record = null,
            Field = null,
        };
    }

    private sealed class Kind
    {
        public List<Diagnostic> Kept { get; set; } = [];

        public int Left { get; set; }
    }
}
