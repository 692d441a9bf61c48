using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Plan;

namespace Quadro.Render;

/// <summary>Findings that many pages share, as those of a layout do: each is reported once, with the first page that
/// shows it.</summary>
internal sealed class SharedFindings
{
    private readonly Dictionary<(string Code, Quadro.Text.SourceSpan? Place, string Message), Sighting> all = [];
    private readonly List<Sighting> inOrder = [];

    /// <summary>Whether a finding on a single page is reported without the page, because its place is
    /// enough.</summary>
    public bool OnlyOfMany { get; init; }

    public bool IsEmpty => inOrder.Count == 0;

    public void Add(Diagnostic finding, PlannedPage? page)
    {
        var key = (finding.Code, finding.Span, finding.Message);
        if (!all.TryGetValue(key, out var sighting))
            inOrder.Add(all[key] = sighting = new Sighting(finding));
        if (page is not null && (sighting.Pages.Count == 0 || !ReferenceEquals(sighting.Pages[^1], page)))
            sighting.Pages.Add(page);
    }

    public void ReportTo(DiagnosticBag log)
    {
        foreach (var sighting in inOrder)
            log.Add(sighting.Finding with { Notes = [.. sighting.Finding.Notes, .. On(sighting.Pages)] });
    }

    private ImmutableArray<Note> On(List<PlannedPage> pages)
    {
        if (pages.Count == 0 || (OnlyOfMany && pages.Count == 1))
            return [];
        return [Messages.Render.OnPage(pages[0].Origin, pages[0].Url, pages.Count - 1)];
    }

    private sealed record Sighting(Diagnostic Finding)
    {
        public List<PlannedPage> Pages { get; } = [];
    }
}
