using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Plan;
using Quadro.Render;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Check;

/// <summary>Faults of finished pages -> findings, each where a text or a template wrote it.</summary>
internal sealed class FaultCheck(RenderedSite site, Earlier earlier, SharedFindings found, DiagnosticBag log)
{
    // To find a place a page is made once more: pages of one template that have the same fault have it from the same
    // place.
    private readonly Dictionary<(string Template, HtmlFault Fault), TemplatePlace?> places = [];
    private readonly Dictionary<HtmlFault, int> seen = [];

    // Of one page, those that are told at all places where its texts wrote them.
    private readonly HashSet<HtmlFault> told = [];

    public void Check(Artifact artifact)
    {
        if (artifact.Page is not { } page)
            return;
        seen.Clear();
        told.Clear();
        var written = new Lazy<ILookup<string, SourceSpan>>(() =>
            site.TextLinksOn(page, artifact)
                .ToLookup(link => WrittenLinks.Plain(link.Target), link => link.Span, StringComparer.Ordinal)
        );
        foreach (var fault in artifact.Facts.Faults)
        {
            if (told.Contains(fault with { At = 0 }))
                continue;
            var finding = FaultWords.Of(fault);
            if (log.IsOff(finding.Rule))
                continue;
            foreach (var place in Places(page, fault, written))
                found.Add(finding with { Span = place }, page);
        }
    }

    private ImmutableArray<SourceSpan> Places(
        PlannedPage page,
        HtmlFault fault,
        Lazy<ILookup<string, SourceSpan>> written
    )
    {
        if (fault.Kind is HtmlFaultKind.NoMainHeading)
            return [page.Template.File.Span(0, 0)];
        // A jump has no words by which it could be found in a text.
        if (
            fault is { Value.Length: > 0, Kind: not HtmlFaultKind.HeadingJump }
            && InTexts(page, written.Value[WrittenLinks.Plain(fault.Value)]) is { IsEmpty: false } texts
        )
        {
            told.Add(fault with { At = 0 });
            return FaultWords.IsToldOfTexts(fault.Kind) && fault.Kind is not HtmlFaultKind.EmptyLink ? [] : texts;
        }
        var place = InTemplate(page, fault);
        // What a text has of these was told when the text was read.
        if (FaultWords.IsToldOfTexts(fault.Kind) && place is not { IsCopied: true })
            return [];
        return earlier.Explains(page, place) ? [] : [place?.Span ?? page.Origin];
    }

    private static ImmutableArray<SourceSpan> InTexts(PlannedPage page, IEnumerable<SourceSpan> places)
    {
        var all = places.ToImmutableArray();
        if (all.Length < 2 || page.Text is not { } text)
            return all;
        var own = all.Where(place => text.Bodies.Any(body => body.File.Path == place.File.Path)).ToImmutableArray();
        return own.IsEmpty ? all : own;
    }

    private TemplatePlace? InTemplate(PlannedPage page, HtmlFault fault)
    {
        var kind = fault with { At = 0 };
        var times = seen[kind] = seen.GetValueOrDefault(kind) + 1;
        var key = (page.Template.Name, fault with { At = times });
        if (!places.TryGetValue(key, out var place))
            places[key] = place = site.PlaceOf(page, fault.At);
        return place;
    }
}
