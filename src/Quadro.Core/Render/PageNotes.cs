using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Render.Html;
using Quadro.Scripting.Forms;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Render;

/// <summary>The questions, findings and links of one output while it is made. Each worker has one, and clears it
/// between outputs.</summary>
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

    /// <summary>Notes an order for the output.</summary>
    public void Order(string maker, string subject) => orders.Add(new Order(maker, subject));

    /// <summary>The orders of the output in addition to those in its HTML.</summary>
    public IEnumerable<Order> Orders => orders.Distinct();

    /// <summary>Adds the questions and findings of a text that is made once for several pages.</summary>
    public HtmlText Include(FieldText text)
    {
        Reads.AddRange(text.Reads);
        Log.AddRange(text.Findings);
        links.AddRange(text.Links);
        return text.Html;
    }

    /// <summary>The results of the output, without its bytes.</summary>
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

    /// <summary>Notes the files that findings and links point to: their places are valid as long as these files do
    /// not change.</summary>
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

/// <summary>A Markdown field as HTML, with the questions and findings of making it.</summary>
internal sealed record FieldText(
    HtmlText Html,
    ImmutableArray<Read> Reads,
    ImmutableArray<Diagnostic> Findings,
    ImmutableArray<TextLink> Links
)
{
    /// <summary>The language of the text.</summary>
    public required string Language { get; init; }
}
