using System.Globalization;
using System.Text;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Alerts;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Quadro.Render.Markdown;

/// <summary>Writes a checked Markdown tree as text without markup, for formats without elements: paragraphs with a
/// blank line between them, lists with dashes and numbers, addresses after the words of a link.</summary>
/// <param name="absolute">Makes a whole address from an address that begins at the site's root, or null when the
/// address of the site is not known.</param>
internal sealed class PlainWriter(Func<string, string?> absolute)
{
    private readonly StringBuilder text = new();

    public static string Write(MarkdownDocument document, Func<string, string?> absolute)
    {
        var writer = new PlainWriter(absolute);
        writer.Blocks(document, "", isTight: false);
        return writer.text.ToString();
    }

    /// <param name="margin">The start of each line.</param>
    /// <param name="isTight">Whether the blocks have no blank lines between them.</param>
    private void Blocks(ContainerBlock blocks, string margin, bool isTight)
    {
        var isFirst = true;
        foreach (var block in blocks)
        {
            if (block is LinkReferenceDefinitionGroup or BlankLineBlock)
                continue;
            if (!isFirst && !isTight)
                text.Append(margin.TrimEnd()).Append('\n');
            isFirst = false;
            Block(block, margin);
        }
    }

    private void Block(Block block, string margin)
    {
        switch (block)
        {
            case ThematicBreakBlock:
                Line("* * *", margin);
                break;
            case ListBlock list:
                Items(list, margin);
                break;
            case Table table:
                foreach (var row in table.OfType<TableRow>())
                    Line(string.Join(" | ", row.OfType<TableCell>().Select(Cell)), margin);
                break;
            case FootnoteGroup notes:
                foreach (var note in notes.OfType<Footnote>())
                    Hanging(note, margin, string.Create(CultureInfo.InvariantCulture, $"[{note.Order}] "));
                break;
            case QuoteBlock quote and not AlertBlock:
                Blocks(quote, margin + "> ", isTight: false);
                break;
            case DefinitionItem item:
                foreach (var part in item)
                    Block(part, part is DefinitionTerm ? margin : margin + "  ");
                break;
            case HtmlBlock html:
                Lines(PlainText.Of(html.Lines.ToString()).Trim(), margin);
                break;
            case LeafBlock { Inline: { } inline }:
                Lines(Words(inline).Trim(), margin);
                break;
            case LeafBlock leaf:
                Lines(leaf.Lines.ToString(), margin + "    ");
                break;
            case ContainerBlock container:
                Blocks(container, margin, isTight: false);
                break;
        }
    }

    private void Items(ListBlock list, string margin)
    {
        var number = int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? start
            : 1;
        var isFirst = true;
        foreach (var item in list.OfType<ListItemBlock>())
        {
            if (!isFirst && list.IsLoose)
                text.Append(margin.TrimEnd()).Append('\n');
            isFirst = false;
            Hanging(
                item,
                margin,
                list.IsOrdered ? string.Create(CultureInfo.InvariantCulture, $"{number++}. ") : "- ",
                isTight: !list.IsLoose
            );
        }
    }

    /// <summary>Writes a block whose first line begins with a mark, and indents the other lines as far.</summary>
    private void Hanging(ContainerBlock block, string margin, string mark, bool isTight = false)
    {
        var start = text.Length;
        var inner = margin + new string(' ', mark.Length);
        Blocks(block, inner, isTight);
        if (text.Length == start)
            Line(mark.TrimEnd(), margin);
        else
            text.Remove(start + margin.Length, mark.Length).Insert(start + margin.Length, mark);
    }

    private string Cell(TableCell cell) =>
        string.Join(
            ' ',
            cell.Descendants<LeafBlock>()
                .Where(leaf => leaf.Inline is not null)
                .Select(leaf => Words(leaf.Inline!).Trim())
        );

    private void Lines(string words, string margin)
    {
        foreach (var line in words.Split('\n'))
            Line(line.TrimEnd('\r'), margin);
    }

    private void Line(string words, string margin) =>
        text.Append(words.Length == 0 ? margin.TrimEnd() : margin).Append(words).Append('\n');

    private string Words(ContainerInline inlines)
    {
        var words = new StringBuilder();
        foreach (var inline in inlines)
            Add(inline, words);
        return words.ToString();
    }

    private void Add(Inline inline, StringBuilder words)
    {
        switch (inline)
        {
            case LiteralInline literal:
                words.Append(literal.Content.AsSpan());
                break;
            case CodeInline code:
                words.Append(code.Content);
                break;
            case HtmlEntityInline entity:
                words.Append(entity.Transcoded.AsSpan());
                break;
            case LineBreakInline lineBreak:
                words.Append(lineBreak.IsHard ? '\n' : ' ');
                break;
            case AutolinkInline auto:
                words.Append(auto.Url);
                break;
            case TaskList task:
                words.Append(task.Checked ? "[x] " : "[ ] ");
                break;
            case FootnoteLink { IsBackLink: false } note:
                words.Append(CultureInfo.InvariantCulture, $" [{note.Footnote.Order}]");
                break;
            case AbbreviationInline abbreviation:
                words.Append(abbreviation.Abbreviation.Label);
                break;
            case LinkInline link:
                AddLink(link, words);
                break;
            case ContainerInline container:
                foreach (var child in container)
                    Add(child, words);
                break;
        }
    }

    /// <summary>Adds the address after a link, unless its words are the address.</summary>
    private void AddLink(LinkInline link, StringBuilder words)
    {
        var label = Words(link);
        words.Append(label);
        if (link.IsImage || link.Url is not { Length: > 0 } url || url[0] == '#')
            return;
        var address = url[0] == '/' ? absolute(url) : url;
        if (address is not null && address != label && address != $"mailto:{label}")
            words.Append(CultureInfo.InvariantCulture, $" ({address})");
    }
}
