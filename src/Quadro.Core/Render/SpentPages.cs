using System.Collections.Concurrent;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Plan;

namespace Quadro.Render;

/// <summary>The first page of each template that exceeded its limits. Later pages of the template would do the same,
/// for minutes each, so they are neither made nor reported.</summary>
internal sealed class SpentPages(ImmutableArray<PlannedPage> pages)
{
    private readonly ConcurrentDictionary<string, int> first = new(StringComparer.Ordinal);

    /// <summary>Whether a page is after such a page. The answer is final once all earlier pages are made; until then
    /// it may wrongly be false.</summary>
    public bool IsBehind(int page) => first.TryGetValue(pages[page].Template.Name, out var spent) && page > spent;

    public void Note(int page, ImmutableArray<Diagnostic> found)
    {
        if (found.Any(finding => finding.Rule.IsExhaustion))
            first.AddOrUpdate(pages[page].Template.Name, page, (_, earlier) => Math.Min(earlier, page));
    }
}
