using System.Collections.Immutable;

namespace Quadro.Diagnostics;

/// <summary>Where every stage puts its findings. Safe to use from several threads; read in an order that no thread decides.</summary>
public sealed class DiagnosticBag(SeverityOverrides? overrides = null)
{
    private readonly Lock gate = new();
    private readonly FindingStore found = new(Compare);
    private SeverityOverrides overrides = overrides ?? SeverityOverrides.None;

    public bool HasErrors
    {
        get { lock (gate) return found.Exists(d => overrides.Apply(d)?.Severity == Severity.Error); }
    }

    public void Add(Diagnostic diagnostic)
    {
        lock (gate) found.Add(diagnostic);
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        lock (gate) found.AddRange(diagnostics);
    }

    /// <summary>The site's own severities are known only once its settings are read; they hold for what was found before too.</summary>
    public void Use(SeverityOverrides chosen)
    {
        lock (gate) overrides = chosen;
    }

    /// <summary>All findings by file, position, code and message, each once.</summary>
    public ImmutableArray<Diagnostic> Sorted()
    {
        lock (gate)
        {
            var sorted = found.Select(overrides.Apply).OfType<Diagnostic>().ToList();
            sorted.Sort(Compare);
            var distinct = ImmutableArray.CreateBuilder<Diagnostic>(sorted.Count);
            foreach (var d in sorted)
                if (distinct.Count == 0 || Compare(distinct[^1], d) != 0) distinct.Add(d);
            return distinct.ToImmutable();
        }
    }

    private static int Compare(Diagnostic a, Diagnostic b)
    {
        var order = string.CompareOrdinal(a.Span?.File.Path ?? "", b.Span?.File.Path ?? "");
        if (order == 0) order = (a.Span?.Start ?? 0).CompareTo(b.Span?.Start ?? 0);
        if (order == 0) order = string.CompareOrdinal(a.Code, b.Code);
        if (order == 0) order = string.CompareOrdinal(a.Message, b.Message);
        return order != 0 ? order : string.CompareOrdinal(string.Join('\n', a.Notes.Select(n => n.Message)), string.Join('\n', b.Notes.Select(n => n.Message)));
    }
}
