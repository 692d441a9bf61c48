using Markdig.Syntax;
using Quadro.Diagnostics;
using Quadro.Render.Html;
using Quadro.Render.Raw;
using Quadro.Scripting;
using Quadro.Tracing;

namespace Quadro.Render.Markdown;

/// <summary>A text with raw HTML. It is cleaned as a whole, because one piece may close what another opens.</summary>
internal sealed class RawText
{
    private readonly TextSource source;
    private readonly RawPieces pieces = new();
    private readonly string given;
    private readonly RawResult cleaned;

    // One tag may have thousands of faults.
    private (int At, int Length) lastTag = (-1, 0);

    /// <param name="told">The places of elements that a more serious message has reported.</param>
    public RawText(MarkdownDocument document, TextSource source, RawRules rules, HashSet<int> told, DiagnosticBag log)
    {
        this.source = source;
        given = pieces.Write(document);
        var holes = source.HasHoles ? new RawHoles(ScriptContext.HoleStart, source.FillWords) : RawHoles.None;
        cleaned = new RawGate().Clean(given, rules, holes);
        foreach (var fault in cleaned.Faults)
            if (fault.Kind is not RawFaultKind.Element || !told.Contains(pieces.NearestSource(fault.At)))
                Report(fault, rules, log);
    }

    /// <summary>The cleaned HTML. Printed values are not yet filled in among its words.</summary>
    public string Html => cleaned.Html;

    /// <summary>The places that the checks of pages will need: links that are not in the known ones, and tags with
    /// faults.</summary>
    public IEnumerable<TextLink> Links(IEnumerable<TextLink> known)
    {
        var targets = known.Select(link => link.Target).ToHashSet(StringComparer.Ordinal);
        var page = new PageFinisher(null).Finish(cleaned.Html, "/", "index.html");
        foreach (var link in page.Links)
            if (!targets.Contains(link.Target) && PlaceOf(link.At) is { } place)
                yield return new TextLink(link.Target, place);
        foreach (var fault in page.Faults)
            if (fault is { Value.Length: > 0, Kind: not HtmlFaultKind.HeadingJump } && PlaceOf(fault.At) is { } place)
                yield return new TextLink(fault.Value, place);
    }

    /// <summary>The place in the source of something in the HTML, or null when Markdown made it.</summary>
    private Text.SourceSpan? PlaceOf(int at)
    {
        if (cleaned.PlaceIn(given, at) is not var (start, length) || pieces.SourceOf(start) is not { } place)
            return null;
        return source.Place(place, length);
    }

    private void Report(RawFault fault, RawRules rules, DiagnosticBag log)
    {
        if (fault.Subject.Contains(ScriptContext.LostSign, StringComparison.Ordinal))
            return;
        var place = source.Place(pieces.NearestSource(fault.At), LengthOf(fault));
        var shown = fault with { Subject = source.FillWords(fault.Subject) };
        log.Add(RawWords.Of(shown, rules) with { Span = place });
    }

    private int LengthOf(RawFault fault)
    {
        if (
            fault.Kind is RawFaultKind.Misread or RawFaultKind.Comment or RawFaultKind.Unreadable
            || fault.At >= given.Length
            || given[fault.At] != '<'
        )
            return 1;
        if (lastTag.At == fault.At)
            return lastTag.Length;
        var written = new HtmlTags(given.AsSpan(fault.At));
        lastTag = (fault.At, written.NextTag() && written.Start == 0 ? written.End : 1);
        return lastTag.Length;
    }
}
