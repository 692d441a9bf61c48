using System.Collections.Immutable;
using Quadro.Text;

namespace Quadro.Diagnostics;

/// <summary>Where every stage puts its findings. Safe to use from several threads; read in an order that no thread
/// decides.</summary>
public sealed class DiagnosticBag(SeverityOverrides? overrides = null)
{
    private readonly Lock gate = new();
    private readonly FindingStore found = new(Compare);
    private SeverityOverrides overrides = overrides ?? SeverityOverrides.None;
    private AcceptanceList accepted = new([], null);

    public bool HasErrors
    {
        get
        {
            lock (gate)
                return found.Exists(d => Judge(d)?.IsError == true);
        }
    }

    public bool Has(Rule rule)
    {
        lock (gate)
            return found.Exists(finding => finding.Rule == rule);
    }

    public void Add(Diagnostic diagnostic)
    {
        lock (gate)
            found.Add(diagnostic);
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        lock (gate)
            found.AddRange(diagnostics);
    }

    /// <summary>What was found since the last time, unweighed: for a bag that serves one piece of work after the
    /// other.</summary>
    internal ImmutableArray<Diagnostic> Take()
    {
        lock (gate)
        {
            if (found.IsEmpty)
                return [];
            ImmutableArray<Diagnostic> all = [.. found];
            found.Clear();
            return all;
        }
    }

    /// <summary>The site's own severities are known only once its settings are read; they hold for what was found
    /// before too.</summary>
    public void Use(SeverityOverrides chosen)
    {
        lock (gate)
            overrides = chosen;
    }

    /// <summary>Whether the site has switched a rule off.</summary>
    public bool IsOff(Rule rule)
    {
        lock (gate)
            return overrides.IsOff(rule);
    }

    /// <summary>What the site has accepted is known only once its records are read.</summary>
    public void Use(AcceptanceList chosen)
    {
        lock (gate)
            accepted = chosen;
    }

    /// <summary>Once every stage that finds something has run: acceptances that have become needless.</summary>
    public void ReportNeedless()
    {
        lock (gate)
            found.AddRange(
                accepted
                    .Unused(found.Select(overrides.Apply).OfType<Diagnostic>())
                    .Select(one =>
                        Messages.Settings.NeedlessAcceptance(one.Span, one.Code, one.Place).About(one.Record)
                    )
                    .ToList()
            );
    }

    /// <summary>All findings by file, position, code and message, each once.</summary>
    public ImmutableArray<Diagnostic> Sorted()
    {
        lock (gate)
        {
            var sorted = found.Select(Judge).OfType<Diagnostic>().ToList();
            sorted.Sort(Compare);
            var distinct = ImmutableArray.CreateBuilder<Diagnostic>(sorted.Count);
            foreach (var d in sorted)
                if (distinct.Count == 0 || Compare(distinct[^1], d) != 0)
                    distinct.Add(d);
            return distinct.ToImmutable();
        }
    }

    /// <summary>The finding as this site weighs it; null when it is switched off.</summary>
    private Diagnostic? Judge(Diagnostic finding) =>
        overrides.Apply(finding) is { } weighed ? overrides.Raise(accepted.Apply(weighed)) : null;

    private static int Compare(Diagnostic a, Diagnostic b)
    {
        var order = Compare(a.Span, b.Span);
        if (order == 0)
            order = string.CompareOrdinal(a.Code, b.Code);
        if (order == 0)
            order = string.CompareOrdinal(a.Message, b.Message);
        if (order == 0)
            order = (a.Span?.Length ?? 0).CompareTo(b.Span?.Length ?? 0);
        if (order == 0)
            order = string.CompareOrdinal(a.Help, b.Help);
        if (order == 0)
            order = string.CompareOrdinal(a.Record, b.Record);
        if (order == 0)
            order = string.CompareOrdinal(a.Field, b.Field);
        if (order == 0)
            order = a.Notes.Length.CompareTo(b.Notes.Length);
        for (var i = 0; order == 0 && i < a.Notes.Length; i++)
        {
            order = string.CompareOrdinal(a.Notes[i].Message, b.Notes[i].Message);
            if (order == 0)
                order = Compare(a.Notes[i].Span, b.Notes[i].Span);
        }
        return order;
    }

    private static int Compare(SourceSpan? a, SourceSpan? b)
    {
        var order = string.CompareOrdinal(a?.File.Path ?? "", b?.File.Path ?? "");
        return order != 0 ? order : (a?.Start ?? 0).CompareTo(b?.Start ?? 0);
    }
}
