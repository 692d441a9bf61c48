using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Quadro.Render.Markdown.Dialect;

/// <summary>Tables as in GitHub's Markdown: they continue until a blank line or the start of another block.</summary>
internal sealed class PipeTables : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.BlockParsers.Insert(0, new PipeParser());

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }
}

internal sealed class PipeParser : BlockParser
{
    /// <summary>The key of the first surplus cell of a row, a <see cref="StringSlice"/>.</summary>
    public const string Extra = "extra";

    public PipeParser() => OpeningCharacters = ['|', '-', ':'];

    /// <summary>Opens a table at the row of dashes: the last line of the paragraph above is the header.</summary>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.CurrentBlock is not ParagraphBlock { Parent.IsOpen: true } paragraph)
            return BlockState.None;
        var line = processor.Line;
        // A list or a definition.
        if (line.CurrentChar is '-' or ':' && line.PeekChar() is ' ' or '\t')
            return BlockState.None;
        if (PipeRow.Delimiters(line) is not { } columns)
            return BlockState.None;
        var last = paragraph.Lines.Lines[paragraph.Lines.Count - 1];
        var header = PipeRow.Cells(last.Slice, columns.Count);
        if (header.Count != columns.Count || (line.IndexOf('|') < 0 && last.Slice.IndexOf('|') < 0))
            return BlockState.None;
        TakeLastLine(processor, paragraph);
        var table = new Table(this) { Span = new SourceSpan(last.Slice.Start, line.End), Column = processor.Column };
        foreach (var alignment in columns)
            table.ColumnDefinitions.Add(new TableColumnDefinition { Alignment = alignment });
        table.Add(Row(header, columns.Count, last.Line, isHeader: true));
        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        if (processor.IsBlankLine || processor.IsCodeIndent || BlockStart.IsAt(processor.Line))
            return BlockState.None;
        var table = (Table)block;
        table.Add(
            Row(
                PipeRow.Cells(processor.Line, table.ColumnDefinitions.Count),
                table.ColumnDefinitions.Count,
                processor.LineIndex,
                isHeader: false
            )
        );
        table.UpdateSpanEnd(processor.Line.End);
        return BlockState.ContinueDiscard;
    }

    /// <summary>Removes the backslash before a pipe in code and HTML, where only the table needed it.</summary>
    public static void Unescape(Inline inline)
    {
        switch (inline)
        {
            case CodeInline code when code.Content.Contains("\\|", StringComparison.Ordinal) && IsInCell(inline):
                code.Content = code.Content.Replace("\\|", "|", StringComparison.Ordinal);
                break;
            case HtmlInline html when html.Tag.Contains("\\|", StringComparison.Ordinal) && IsInCell(inline):
                html.Tag = html.Tag.Replace("\\|", "|", StringComparison.Ordinal);
                break;
        }
    }

    private static bool IsInCell(Inline inline)
    {
        var outermost = inline.Parent;
        while (outermost?.Parent is { } above)
            outermost = above;
        return outermost?.ParentBlock?.Parent is TableCell;
    }

    private static void TakeLastLine(BlockProcessor processor, ParagraphBlock paragraph)
    {
        if (paragraph.Lines.Count == 1)
        {
            processor.Discard(paragraph);
            return;
        }
        paragraph.Lines.RemoveAt(paragraph.Lines.Count - 1);
        paragraph.Span.End = paragraph.Lines.Lines[paragraph.Lines.Count - 1].Slice.End;
    }

    private static TableRow Row(List<StringSlice> cells, int columns, int line, bool isHeader)
    {
        var row = new TableRow { IsHeader = isHeader, Line = line };
        for (var i = 0; i < columns; i++)
        {
            var cell = new TableCell { Line = line, ColumnIndex = i };
            if (i < cells.Count && !cells[i].IsEmpty)
                cell.Add(Content(cells[i], line));
            if (i < cells.Count)
                cell.Span = new SourceSpan(cells[i].Start, cells[i].End);
            row.Add(cell);
        }
        if (cells.Count > 0)
            row.Span = new SourceSpan(cells[0].Start, cells[^1].End);
        if (cells.FindIndex(Math.Min(columns, cells.Count), cell => !cell.IsEmpty) is >= 0 and var extra)
            row.SetData(Extra, cells[extra]);
        return row;
    }

    private static ParagraphBlock Content(StringSlice cell, int line)
    {
        var content = new ParagraphBlock { Line = line, Span = new SourceSpan(cell.Start, cell.End) };
        content.AppendLine(ref cell, 0, line, cell.Start, trackTrivia: false);
        return content;
    }
}

/// <summary>Whether a line begins a block that ends a table.</summary>
internal static class BlockStart
{
    private static readonly System.Collections.Frozen.FrozenSet<string> Blocks =
        System.Collections.Frozen.FrozenSet.ToFrozenSet(
            [
                "address",
                "article",
                "aside",
                "base",
                "basefont",
                "blockquote",
                "body",
                "caption",
                "center",
                "col",
                "colgroup",
                "dd",
                "details",
                "dialog",
                "dir",
                "div",
                "dl",
                "dt",
                "fieldset",
                "figcaption",
                "figure",
                "footer",
                "form",
                "frame",
                "frameset",
                "h1",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6",
                "head",
                "header",
                "hr",
                "html",
                "iframe",
                "legend",
                "li",
                "link",
                "main",
                "menu",
                "menuitem",
                "nav",
                "noframes",
                "ol",
                "optgroup",
                "option",
                "p",
                "param",
                "pre",
                "script",
                "search",
                "section",
                "style",
                "summary",
                "table",
                "tbody",
                "td",
                "textarea",
                "tfoot",
                "th",
                "thead",
                "title",
                "tr",
                "track",
                "ul",
            ],
            StringComparer.OrdinalIgnoreCase
        );

    public static bool IsAt(in StringSlice line)
    {
        var text = line.AsSpan().TrimEnd();
        if (text.IsEmpty)
            return false;
        return text[0] switch
        {
            '>' => true,
            '#' => text.IndexOfAnyExcept('#') is var level
                && (level < 0 ? text.Length <= 6 : level <= 6 && text[level] is ' ' or '\t'),
            '`' => text.StartsWith("```") && !text.TrimStart('`').Contains('`'),
            '~' => text.StartsWith("~~~"),
            '*' or '-' or '_' or '+' => IsItem(text) || IsRule(text) || text.StartsWith("+-") || text.StartsWith("+="),
            >= '0' and <= '9' => IsNumber(text),
            '<' => IsHtml(text),
            '[' => text.StartsWith("[^") && text.Contains("]:", StringComparison.Ordinal),
            _ => false,
        };
    }

    private static bool IsItem(ReadOnlySpan<char> text) =>
        text[0] != '_' && (text.Length == 1 || text[1] is ' ' or '\t');

    private static bool IsRule(ReadOnlySpan<char> text) =>
        text[0] != '+' && text.Count(text[0]) >= 3 && !text.ContainsAnyExcept(text[0], ' ', '\t');

    private static bool IsNumber(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end is > 0 and <= 9
            && text[end] is '.' or ')'
            && (end + 1 == text.Length || text[end + 1] is ' ' or '\t');
    }

    private static bool IsHtml(ReadOnlySpan<char> text)
    {
        if (text.Length > 1 && text[1] is '!' or '?')
            return true;
        var rest = text[1..].TrimStart('/');
        var end = 0;
        while (end < rest.Length && (char.IsAsciiLetterOrDigit(rest[end]) || rest[end] == '-'))
            end++;
        if (end == 0)
            return false;
        return Blocks.GetAlternateLookup<ReadOnlySpan<char>>().Contains(rest[..end])
            ? end == rest.Length || rest[end] is ' ' or '\t' or '>' or '/'
            : text[^1] == '>' && !rest.Contains('<');
    }
}
