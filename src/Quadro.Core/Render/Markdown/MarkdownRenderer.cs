using System.Collections.Immutable;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Plan;
using Quadro.Render.Markdown.Dialect;
using Quadro.Render.Raw;
using Quadro.Scripting;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Render.Markdown;

/// <summary>Turns Markdown into HTML: resolves links, gives headings ids, and reports every fault at its
/// line.</summary>
internal sealed class MarkdownRenderer(
    TargetResolver targets,
    RawRules rules,
    Func<Model.Records.Record, string, (string Title, string? Language)> titleOf
)
{
    /// <summary>Changes a tree before it is checked, or null when there is nothing to change.</summary>
    public Action<MarkdownDocument, TextSource, DiagnosticBag>? Prepare { get; init; }

    private readonly HashSet<string> ids = new(StringComparer.Ordinal);

    // The next number to try for headings with the same title: a text may have thousands.
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    public RenderedText Render(TextSource source, string language, Func<string, string> word, DiagnosticBag log) =>
        Written(source, language, word, log, text =>
        {
            var html = text.Told is { } told
                ? Examined(text.Document, source, text.Links, told, log)
                : Markdig.Markdown.ToHtml(text.Document, MarkdownDialect.Pipeline);
            return new RenderedText(source.Fill(html), language, text.Headings, text.Links.ToImmutable())
            {
                Prose = text.Prose.Read(text.Document),
            };
        }) ?? RenderedText.Empty(language);

    /// <summary>The text without markup.</summary>
    /// <param name="absolute">Makes a whole address from an address that begins at the site's root, or null when the
    /// address of the site is not known.</param>
    public string RenderPlain(
        TextSource source,
        string language,
        Func<string, string> word,
        DiagnosticBag log,
        Func<string, string?> absolute
    ) => Written(source, language, word, log, text => source.Fill(PlainWriter.Write(text.Document, absolute))) ?? "";

    /// <summary>Writes a checked text in some form, or returns null when the library would take too long, which is
    /// reported.</summary>
    private T? Written<T>(
        TextSource source,
        string language,
        Func<string, string> word,
        DiagnosticBag log,
        Func<CheckedText, T> write
    )
        where T : class
    {
        var tangle = Tangle.In(source.Text);
        try
        {
            if (tangle is null)
                return write(Read(source, language, word, log));
        }
        catch (ArgumentException exception)
            when (exception.Message.Contains("too deeply nested", StringComparison.Ordinal))
        {
            tangle = Tangle.Deepest(source.Text);
        }
        log.Add(Messages.Render.TooTangled(source.Place(tangle.Value.At, tangle.Value.Length), tangle.Value.Sentence));
        return null;
    }

    /// <summary>The tree of a text, with resolved links and with ids for its headings.</summary>
    private CheckedText Read(TextSource source, string language, Func<string, string> word, DiagnosticBag log)
    {
        var document = Markdig.Markdown.Parse(source.Text, MarkdownDialect.Pipeline);
        Prepare?.Invoke(document, source, log);
        var prose = new ProseReader(source.Text, source.Place);
        var headings = ImmutableArray.CreateBuilder<Heading>();
        var links = ImmutableArray.CreateBuilder<TextLink>();
        var boxes = new List<TaskList>();
        HashSet<int>? told = null;
        foreach (var node in document.Descendants())
        {
            prose.See(node);
            if (node is not HeadingBlock && node.TryGetAttributes()?.Id is { } own)
                See(own, source.Place(node.Span.Start, node.Span.Length), links);
            switch (node)
            {
                case HeadingBlock heading:
                    headings.Add(Name(heading, source, links));
                    if (heading.Level == 1)
                        links.Add(
                            new TextLink(
                                Html.OutlineExam.TitleOf(headings[^1].Id),
                                source.Place(heading.Span.Start, heading.Span.Length)
                            )
                        );
                    break;
                case LinkInline link:
                    Resolve(link, source, language, links, log);
                    break;
                case HtmlBlock block:
                    ReportUnclosed(block, source, told ??= [], log);
                    FindLinks(
                        source.Text.AsSpan(block.Span.Start, block.Span.Length),
                        block.Span.Start,
                        source,
                        language,
                        links
                    );
                    break;
                case HtmlEntityInline entity
                    when UnseenSigns.Next(entity.Transcoded.AsSpan(), 0) is >= 0 and var at
                        && !UnseenSigns.IsMark(entity.Transcoded[at]):
                    log.Add(
                        UnseenReport.Finding(entity.Transcoded[at], source.Place(entity.Span.Start, entity.Span.Length))
                    );
                    break;
                case CodeInline code:
                    PipeParser.Unescape(code);
                    break;
                case HtmlInline inline:
                    told ??= [];
                    PipeParser.Unescape(inline);
                    FindLinks(inline.Tag, inline.Span.Start, source, language, links);
                    break;
                case AlertBlock alert:
                    CalloutRenderer.Name(alert, word);
                    break;
                case Table table:
                    TableMarks.Align(table);
                    // The message about its tag is given here, not by the checks of pages.
                    if (!table.OfType<TableRow>().Any(row => row.IsHeader))
                        links.Add(new TextLink(TableMarks.TagOf(table), source.Place(table.Span.Start, 1)));
                    break;
                case TaskList box:
                    boxes.Add(box);
                    break;
            }
        }
        foreach (var box in boxes)
            TaskLabel.Around(box);
        return new CheckedText(document, headings.ToImmutable(), links, prose) { Told = told };
    }

    private string Examined(
        MarkdownDocument document,
        TextSource source,
        ImmutableArray<TextLink>.Builder links,
        HashSet<int> told,
        DiagnosticBag log
    )
    {
        var text = new RawText(document, source, rules, told, log);
        foreach (var link in text.Links(links.ToImmutable()))
            links.Add(link);
        return text.Html;
    }

    private Heading Name(HeadingBlock block, TextSource source, ImmutableArray<TextLink>.Builder links)
    {
        var title = source.FillPlain(InlineText(block.Inline));
        var attributes = block.GetAttributes();
        var id = attributes.Id ?? Addresses.Slug(title);
        if (id.Length == 0)
            id = "section";
        if (attributes.Id is null)
        {
            var (free, number) = (id, numbers.GetValueOrDefault(id, 2));
            for (; !ids.Add(free); number++)
                free = $"{id}-{Addresses.Number(number)}";
            numbers[id] = number;
            attributes.Id = id = free;
        }
        else
            See(id, source.Place(block.Span.Start, block.Span.Length), links);
        return new Heading(id, title, block.Level);
    }

    /// <summary>Notes an id that the author wrote: the check needs its place when the name is a duplicate.</summary>
    private void See(string id, Text.SourceSpan place, ImmutableArray<TextLink>.Builder links)
    {
        if (!ids.Add(id))
            links.Add(new TextLink(id, place));
    }

    private static string InlineText(ContainerInline? inline)
    {
        var text = new System.Text.StringBuilder();
        foreach (var child in inline?.Descendants() ?? [])
            _ = child switch
            {
                LiteralInline literal => text.Append(literal.Content),
                CodeInline code => text.Append(code.Content),
                LineBreakInline => text.Append(' '),
                HtmlEntityInline entity => text.Append(entity.Transcoded),
                _ => text,
            };
        return text.ToString().Trim();
    }

    private void Resolve(
        LinkInline link,
        TextSource source,
        string language,
        ImmutableArray<TextLink>.Builder links,
        DiagnosticBag log
    )
    {
        var place = source.Place(link.Span.Start, link.Span.Length);
        TargetResolver.Resolved? resolved;
        var written = source.FillPlain((link as WikiLink)?.Target ?? link.Url ?? "");
        if (written.Contains(ScriptContext.LostSign, StringComparison.Ordinal))
        {
            // Part of the address could not be printed, so its target is not known.
            link.Url = "#";
            return;
        }
        if (link is WikiLink)
            resolved = targets.ByName(written, language);
        else
        {
            link.Url = TargetResolver.Composed(written);
            if (link.UrlSpan is { Length: > 0, Start: > 0 } span)
                place = source.Place(span.Start, span.Length);
            resolved = targets.ByAddress(link.Url, source.Path, language);
        }
        if (resolved is { Problem: { } problem })
        {
            log.Add(Messages.Of(problem, place, resolved.Value.Message!.Value, resolved.Value.Help));
            link.Url = "#";
            return;
        }
        if (resolved is { Url: { } url })
            link.Url = url;
        if (resolved is { Record: { } record })
            Name(link, record, language);
        if (link.Url is { Length: > 0 } target)
            links.Add(new TextLink(targets.OnPage(target, source.Path, language) ?? target, place));
    }

    /// <summary>Adds the record's title to a link without words. Links and titles declare their language when it is
    /// not that of the text.</summary>
    private void Name(LinkInline link, Model.Records.Record record, string language)
    {
        if (targets.LanguageOf(record, language) is { } leads && leads != language)
            link.GetAttributes().AddProperty("hreflang", leads);
        if (link is not WikiLink { HasText: false } || link.FirstChild is not LiteralInline label)
            return;
        var (title, spoken) = titleOf(record, language);
        label.Content = new StringSlice(title);
        if (spoken is not null)
            link.GetAttributes().AddProperty("lang", spoken);
    }

    /// <summary>Finds links and ids in raw HTML, and tags that the checks will need.</summary>
    private void FindLinks(
        ReadOnlySpan<char> html,
        int at,
        TextSource source,
        string language,
        ImmutableArray<TextLink>.Builder links
    )
    {
        TextLink Link(string target, Text.SourceSpan place) =>
            new(targets.OnPage(target, source.Path, language) ?? target, place);
        var tags = new Html.HtmlTags(html);
        while (tags.NextTag())
        {
            if (tags.Name is "main" or "h1")
                links.Add(
                    new TextLink(
                        tags.Name is "main" ? Html.PageExam.Text(tags, html) : Html.OutlineExam.TitleOf(null),
                        source.Place(at + tags.Start, tags.End - tags.Start)
                    )
                );
            while (tags.NextAttribute())
            {
                if (tags.Value.IsEmpty || (tags.AttributeName is not "id" && !HoldsAddress(tags)))
                    continue;
                var place = source.Place(at + tags.ValueStart, tags.Value.Length);
                if (tags.AttributeName is "id")
                {
                    See(tags.Value.ToString(), place, links);
                    continue;
                }
                var value = System.Net.WebUtility.HtmlDecode(source.FillPlain(tags.Value.ToString())).Trim();
                if (tags.AttributeName is "srcset" or "imagesrcset")
                    foreach (var (target, _) in Html.SourceSet.Read(value))
                        links.Add(Link(target, place));
                else
                    links.Add(Link(value, place));
            }
        }
    }

    private static bool HoldsAddress(in Html.HtmlTags tags) =>
        tags.AttributeName
            is "href"
                or "src"
                or "action"
                or "poster"
                or "formaction"
                or "xlink:href"
                or "background"
                or "srcset"
                or "imagesrcset"
        || (tags.AttributeName is "data" && tags.Name is "object");

    /// <summary>Closes an unclosed script at the end of its block, so that it is reported here and not on every page
    /// that shows the text.</summary>
    private static void ReportUnclosed(HtmlBlock block, TextSource source, HashSet<int> told, DiagnosticBag log)
    {
        var tags = new Html.HtmlTags(source.Text.AsSpan(block.Span.Start, block.Span.Length));
        while (tags.NextTag())
        {
            if (!tags.IsUnclosed)
                continue;
            var name = tags.Name.ToString();
            log.Add(
                Messages.Render.UnclosedElement(source.Place(block.Span.Start + tags.Start, name.Length + 1), name)
            );
            block.Lines.Add(new StringSlice($"</{name}>"));
            told.Add(block.Span.Start + tags.Start);
        }
    }
}
