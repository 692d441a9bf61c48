using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Quadro.Diagnostics;

/// <summary>What the site has accepted, held against the build's date. Without a date nothing expires: no clock is
/// asked.</summary>
/// <param name="today">The build's date as yyyy-mm-dd.</param>
public sealed class AcceptanceList(IEnumerable<FindingAcceptance> all, string? today)
{
    private readonly FrozenDictionary<string, ImmutableArray<FindingAcceptance>> byCode = all.GroupBy(
            one => one.Code,
            StringComparer.Ordinal
        )
        .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>Warnings, notices, and whatever a schema's rule says; never an error of the engine, which would break
    /// the site.</summary>
    public static bool MayCover(Rule rule) => rule.IsOfSchema || rule.Severity != Severity.Error;

    /// <summary>The finding as accepted; or with a note about an acceptance that has run out.</summary>
    public Diagnostic Apply(Diagnostic finding)
    {
        if (!byCode.TryGetValue(finding.Code, out var some) || !MayCover(finding.Rule))
            return finding;
        FindingAcceptance? over = null;
        foreach (var one in some)
        {
            if (!one.Covers(finding))
                continue;
            if (!IsOver(one))
                return finding with { Accepted = one };
            over ??= one;
        }
        return over is null
            ? finding
            : finding with
            {
                Notes = finding.Notes.Add(
                    Messages.Settings.ExpiredAcceptance(over.Span, over.Until, today!, over.Reason)
                ),
            };
    }

    /// <summary>Acceptances that none of the findings needs.</summary>
    public IEnumerable<FindingAcceptance> Unused(IEnumerable<Diagnostic> findings)
    {
        if (byCode.Count == 0)
            return [];
        var unused = byCode
            .Values.SelectMany(some => some)
            .Where(one => !one.IsIdle)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var finding in findings)
            if (byCode.TryGetValue(finding.Code, out var some))
                foreach (var one in some)
                    if (one.Covers(finding))
                        unused.Remove(one);
        return unused.Cast<FindingAcceptance>();
    }

    private bool IsOver(FindingAcceptance one) => today is not null && string.CompareOrdinal(today, one.Until) > 0;
}
