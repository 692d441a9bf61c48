using System.Collections.Immutable;
using Quadro.Tracing;

namespace Quadro.Render.Html;

/// <summary>Checks the tags of a page as they pass, for barriers to readers and for things that a strict security
/// policy would block.</summary>
internal sealed class PageExam
{
    private const int LongestTag = 160;
    private const int LongestOddity = 40;

    private readonly ImmutableArray<HtmlFault>.Builder faults = ImmutableArray.CreateBuilder<HtmlFault>();
    private readonly TableExam tables;
    private readonly FieldExam fields;
    private readonly OutlineExam outline;
    private TagState tag;

    public PageExam() =>
        (tables, fields, outline) = (new TableExam(faults), new FieldExam(faults), new OutlineExam(faults));

    public void Begin()
    {
        faults.Clear();
        tables.Begin();
        fields.Begin();
        outline.Begin();
    }

    public void Add(HtmlFaultKind kind, string value, int at) => faults.Add(new HtmlFault(kind, value, at));

    public ImmutableArray<HtmlFault> End()
    {
        tables.End();
        fields.End();
        outline.End();
        return faults.ToImmutable();
    }

    public void Open(in HtmlTags tags)
    {
        // Assigning a new state would copy it, field by field, past the collector.
        tag = default;
        tag.Element = ElementOf(tags.Name);
        if (tags.IsUnclosed)
            Add(HtmlFaultKind.Unclosed, tags.Name.ToString(), tags.Start);
    }

    /// <summary>Notes the current attribute.</summary>
    public void See(in HtmlTags tags)
    {
        var value = tags.Value;
        switch (tags.AttributeName)
        {
            case "class":
                break;
            case "style":
                tag.HasStyle = true;
                break;
            case "srcdoc":
                tag.HasScript = true;
                break;
            case "lang" or "xml:lang":
                SeeLanguage(value, tags.ValueStart);
                break;
            case "tabindex":
                tag.TakesTurn = int.TryParse(value, out var turn) && turn > 0;
                break;
            case "autoplay":
                tag.Plays = true;
                break;
            case "alt":
                (tag.HasAlt, tag.HasAltText) = (true, !value.IsWhiteSpace());
                break;
            case "aria-label" or "title":
                SeeLabel(value);
                break;
            case "aria-labelledby":
                tag.Label ??= '#' + value.ToString();
                break;
            case "role":
                tag.IsOrnament = value is "none" or "presentation";
                break;
            case "href":
                tag.HasAddress = true;
                break;
            case "src":
                tag.HasAddress = true;
                break;
            case "type":
                tag.Type = Decoded(value).Trim().ToLowerInvariant();
                break;
            case "scope":
                tag.Scope = value is "row" or "rowgroup" ? 'r' : 'c';
                break;
            case "id":
                tag.Id = value.ToString();
                break;
            case "for":
                tag.For = value.ToString();
                break;
            case "value":
                tag.HasValue = !value.IsWhiteSpace();
                break;
            case ['o', 'n', _, ..]:
                tag.HasScript = true;
                break;
            default:
                SeeRare(tags.AttributeName, value);
                break;
        }
    }

    /// <summary>Notes an attribute that few elements have.</summary>
    private void SeeRare(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        switch (name)
        {
            case "attributename":
                tag.HasScript |= IsAddress(value);
                break;
            case "http-equiv":
                tag.Refreshes = Decoded(value).Equals("refresh", StringComparison.OrdinalIgnoreCase);
                break;
            case "name":
                tag.IsViewport = value.Equals("viewport", StringComparison.OrdinalIgnoreCase);
                break;
            case "content":
                tag.Content = Decoded(value);
                break;
        }
    }

    /// <summary>Weighs a tag whose attributes have all been seen.</summary>
    public void Close(in HtmlTags tags, ReadOnlySpan<char> html)
    {
        if (tags.OddAt >= 0)
            SeeOdd(tags, html);
        if (tag.HasStyle || tag.Element == Element.Style)
            Report(HtmlFaultKind.InlineStyle, tags, html);
        if (tag.HasScript || (tag.Element == Element.Script && !tag.HasAddress && RunsAs(tag.Type)))
            Report(HtmlFaultKind.InlineScript, tags, html);
        if (tag.TakesTurn)
            Report(HtmlFaultKind.TabOrder, tags, html);
        if (tag.Plays || tag.Element == Element.Moving)
            Report(HtmlFaultKind.StartsByItself, tags, html);
        switch (tag.Element)
        {
            case Element.Other:
                break;
            case Element.Link when tag.HasAddress && tag.Label is null && !Names.HasWords(html, tags.End, "</a"):
                Report(HtmlFaultKind.EmptyLink, tags, html);
                break;
            case Element.Area when tag.HasAddress && tag.Label is null && !tag.HasAltText:
                Report(HtmlFaultKind.EmptyLink, tags, html);
                break;
            case Element.Picture when !tag.HasAlt && !tag.IsOrnament && tag.Label is null:
                Report(HtmlFaultKind.PictureWithoutText, tags, html);
                break;
            case Element.Button when tag.Label is null && !Names.HasWords(html, tags.End, "</button"):
                Report(HtmlFaultKind.NamelessButton, tags, html);
                break;
            case Element.Frame when tag.Label is null:
                Report(HtmlFaultKind.NamelessFrame, tags, html);
                break;
            case Element.Base:
                Report(HtmlFaultKind.Base, tags, html);
                break;
            case Element.Meta:
                CloseMeta(tags, html);
                break;
            case Element.Heading or Element.Main or Element.Navigation or Element.Html:
                outline.Close(tag, tags, tag.Element == Element.Heading ? "" : Text(tags, html));
                break;
            case Element.Table or Element.Row or Element.Header or Element.Cell or Element.Caption:
                tables.Close(tag, tags, html);
                break;
            case Element.Field or Element.Label:
                fields.Close(tag, tags, html);
                break;
        }
    }

    /// <summary>Notes markup behind the last tag of a page, or in a tag, that cannot be read reliably.</summary>
    public void SeeOdd(in HtmlTags tags, ReadOnlySpan<char> html) =>
        Add(
            HtmlFaultKind.Misread,
            html[tags.OddAt..Math.Min(html.Length, tags.OddAt + LongestOddity)].ToString(),
            tags.OddAt
        );

    /// <summary>The tag as it is written in the source.</summary>
    public static string Text(in HtmlTags tags, ReadOnlySpan<char> html) =>
        html[tags.Start..Math.Min(tags.End, tags.Start + LongestTag)].ToString();

    private void Report(HtmlFaultKind kind, in HtmlTags tags, ReadOnlySpan<char> html) =>
        Add(kind, Text(tags, html), tags.Start);

    private void SeeLanguage(ReadOnlySpan<char> value, int at)
    {
        tag.HasLanguage |= !value.IsWhiteSpace();
        if (!value.IsWhiteSpace() && !LanguageTag.IsOne(value))
            Add(HtmlFaultKind.WrongLanguage, value.ToString(), at);
    }

    private static string Decoded(ReadOnlySpan<char> value) =>
        value.Contains('&') ? System.Net.WebUtility.HtmlDecode(value.ToString()) : value.ToString();

    /// <summary>Whether an animation changes an address or a script of an element.</summary>
    private static bool IsAddress(ReadOnlySpan<char> value) =>
        Decoded(value).Trim() is "href" or "xlink:href" or ['o', 'n', _, ..];

    private void SeeLabel(ReadOnlySpan<char> value)
    {
        if (!value.IsWhiteSpace())
            tag.Label ??= value.Trim().ToString();
    }

    private void CloseMeta(in HtmlTags tags, ReadOnlySpan<char> html)
    {
        if (tag.Content is not { } content)
            return;
        if (tag.IsViewport && Viewport.ForbidsZoom(content))
            Report(HtmlFaultKind.ZoomForbidden, tags, html);
        if (!tag.Refreshes)
            return;
        var (delay, target) = Viewport.Refresh(content);
        if (delay > 0)
            Report(HtmlFaultKind.StartsByItself, tags, html);
        if (target is not null && (PageFinisher.HasScheme(target) || PageFinisher.IsForeign(target)))
            Add(HtmlFaultKind.ForeignRefresh, target, tags.Start);
    }

    /// <summary>Whether a script element runs; one that contains data does not.</summary>
    private static bool RunsAs(string? type) =>
        type is null or "" or "module" or "importmap" or "speculationrules"
        || type.Contains("javascript", StringComparison.Ordinal)
        || type.Contains("ecmascript", StringComparison.Ordinal);

    private static Element ElementOf(ReadOnlySpan<char> name) =>
        name switch
        {
            "a" => Element.Link,
            "li" or "p" or "div" or "span" or "dt" or "dd" or "ul" => Element.Other,
            "td" => Element.Cell,
            "th" => Element.Header,
            "tr" => Element.Row,
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => Element.Heading,
            "img" => Element.Picture,
            "table" => Element.Table,
            "caption" => Element.Caption,
            "nav" => Element.Navigation,
            "main" => Element.Main,
            "html" => Element.Html,
            "meta" => Element.Meta,
            "script" => Element.Script,
            "style" => Element.Style,
            "base" => Element.Base,
            "button" => Element.Button,
            "label" => Element.Label,
            "input" or "select" or "textarea" => Element.Field,
            "iframe" or "frame" => Element.Frame,
            "area" => Element.Area,
            "marquee" or "blink" => Element.Moving,
            _ => Element.Other,
        };
}
