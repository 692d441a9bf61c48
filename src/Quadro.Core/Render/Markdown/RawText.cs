using Markdig.Syntax;
using Quadro.Diagnostics;
using Quadro.Render.Html;
using Quadro.Render.Raw;
using Quadro.Scripting;
using Quadro.Tracing;

namespace Quadro.Render.Markdown;

/// <summary>A text that holds raw HTML, which passes the gate as a whole: what one piece opens another may
/// close.</summary>
internal sealed class RawText
{
    private readonly TextSource source;
    private readonly RawPieces pieces = new();
    private readonly string given;
    private readonly RawResult cleaned;

    // A tag may have faults by the thousand.
    private (int At, int Length) lastTag = (-1, 0);

    /// <param name="told">Where in the text elements stand of which something worse has been said.</param>
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

    /// <summary>What browsers read as it was examined; printed values are still to be filled in among its
    /// words.</summary>
    public string Html => cleaned.Html;

    /// <summary>The places of what the checks of pages will ask for: links that are not known yet, and tags with
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

    /// <summary>Where the author wrote what stands here in the HTML; null when Markdown made it.</summary>
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
        var (rule, message, help) = RawWords.Of(fault, rules);
        log.Add(
            rule.At(source.Place(pieces.NearestSource(fault.At), LengthOf(fault)), source.FillWords(message), help)
        );
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
