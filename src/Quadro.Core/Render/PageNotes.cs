using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Render.Html;
using Quadro.Scripting.Forms;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Render;

/// <summary>What one piece of the site asks, finds and links while it is made. One of it for each worker, cleared
/// between pieces.</summary>
internal sealed class PageNotes
{
    private readonly List<TextLink> links = [];
    private readonly List<Order> orders = [];

    public ReadLog Reads { get; } = new();

    public DiagnosticBag Log { get; } = new();

    public void Clear()
    {
        Reads.Clear();
        Log.Take();
        links.Clear();
        orders.Clear();
    }

    /// <summary>Notes what is to be made for the piece.</summary>
    public void Order(string maker, string subject) => orders.Add(new Order(maker, subject));

    /// <summary>What is to be made for the piece beside what its HTML names.</summary>
    public IEnumerable<Order> Orders => orders.Distinct();

    /// <summary>A text made once for several pages: what it asked and found belongs to each of them.</summary>
    public HtmlText Include(FieldText text)
    {
        Reads.AddRange(text.Reads);
        Log.AddRange(text.Findings);
        links.AddRange(text.Links);
        return text.Html;
    }

    /// <summary>What came of the piece beside its bytes.</summary>
    public Effects Take(PageFacts facts)
    {
        var effects = new Effects
        {
            Findings = Log.Take(),
            Links = facts.Links,
            Ids = facts.Ids,
            Faults = facts.Faults,
            Orders = orders.Count == 0 ? facts.Orders : [.. facts.Orders.Union(orders)],
            TextLinks = [.. links.Distinct()],
        };
        NoteFiles(effects);
        return effects;
    }

    /// <summary>A finding and a link keep their places for as long as the files stay the same to which they
    /// point.</summary>
    public void NoteFiles(Effects effects)
    {
        foreach (var finding in effects.Findings)
        {
            Note(finding.Span);
            foreach (var note in finding.Notes)
                Note(note.Span);
        }
        foreach (var link in effects.TextLinks)
            Note(link.Span);
    }

    private void Note(SourceSpan? span)
    {
        if (span is { File.Path: { Length: > 0 } path })
            Reads.Add(ReadKind.File, path);
    }
}

/// <summary>Markdown that stands in a field, as HTML, and what making it asked and found.</summary>
internal sealed record FieldText(
    HtmlText Html,
    ImmutableArray<Read> Reads,
    ImmutableArray<Diagnostic> Findings,
    ImmutableArray<TextLink> Links
)
{
    /// <summary>The language that it is written in.</summary>
    public required string Language { get; init; }
}
