using System.Collections.Concurrent;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Plan;

namespace Quadro.Render;

/// <summary>Of each template the first page that did more than it may. Those behind it would do the same, one after the
/// other for minutes: they are not made, and nothing is said of them.</summary>
internal sealed class SpentPages(ImmutableArray<PlannedPage> pages)
{
    private readonly ConcurrentDictionary<string, int> first = new(StringComparer.Ordinal);

    /// <summary>Right once all pages before this one are made; before that it may still say no.</summary>
    public bool IsBehind(int page) => first.TryGetValue(pages[page].Template.Name, out var spent) && page > spent;

    public void Note(int page, ImmutableArray<Diagnostic> found)
    {
        if (found.Any(finding => finding.Rule.IsExhaustion))
            first.AddOrUpdate(pages[page].Template.Name, page, (_, earlier) => Math.Min(earlier, page));
    }
}
