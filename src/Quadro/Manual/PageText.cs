using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Quadro.Cli.Terminal;

namespace Quadro.Cli.Manual;

/// <summary>Prints a page of the documentation as text that fits the terminal.</summary>
internal sealed class PageText(TextWriter writer, Paint paint, int width)
{
    private const string Fence = "---";
    private const int CodeIndent = 4;

    public static void Write(TextWriter writer, string page, Screen screen)
    {
        var (head, body) = Split(page.ReplaceLineEndings("\n"));
        var paint = new Paint(screen.Colour);
        var text = new PageText(writer, paint, screen.Width);
        text.WriteParagraph(Field(head, "title"), 0, paint.Place);
        text.WriteParagraph(Field(head, "summary"), 0, line => line);
        var document = Markdown.Parse(body);
        foreach (var block in document)
            text.WriteBlock(block, body, 0);
    }

    private void WriteBlock(Block block, string source, int indent)
    {
        switch (block)
        {
            case HeadingBlock heading:
                writer.WriteLine();
                WriteParagraph(Plain(heading.Inline), indent, paint.Place);
                break;
            case ParagraphBlock paragraph:
                writer.WriteLine();
                WriteParagraph(Plain(paragraph.Inline), indent, line => line);
                break;
            case CodeBlock code:
                writer.WriteLine();
                foreach (var line in code.Lines.ToString().Split('\n'))
                    writer.WriteLine(
                        (new string(' ', indent + CodeIndent) + paint.Note(Printable.Line(line))).TrimEnd()
                    );
                break;
            case ListBlock list:
                foreach (var item in list.Cast<ListItemBlock>())
                foreach (var part in item)
                    WriteBlock(part, source, indent + 2);
                break;
            default:
                writer.WriteLine();
                writer.WriteLine(Printable.Lines(source.Substring(block.Span.Start, block.Span.Length)));
                break;
        }
    }

    /// <summary>Breaks between words; a word that is longer than a line has a line of its own.</summary>
    private void WriteParagraph(string text, int indent, Func<string, string> style)
    {
        var margin = new string(' ', indent);
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in Printable.Line(text).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var columns = CharacterWidth.OfText(word);
            if (used > 0 && indent + used + 1 + columns > width)
            {
                writer.WriteLine(margin + style(line.ToString()));
                line.Clear();
                used = 0;
            }
            if (used > 0)
                line.Append(' ');
            line.Append(word);
            used += columns + (used > 0 ? 1 : 0);
        }
        if (used > 0)
            writer.WriteLine(margin + style(line.ToString()));
    }

    /// <summary>The words of a paragraph. A link keeps its address only where that leads out of the
    /// documentation.</summary>
    private static string Plain(Inline? inline) =>
        inline switch
        {
            null => "",
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => $"`{code.Content}`",
            LineBreakInline => " ",
            AutolinkInline link => link.Url,
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            HtmlInline html => html.Tag,
            LinkInline { Url: { } url } link when Uri.IsWellFormedUriString(url, UriKind.Absolute) =>
                $"{Words(link)} ({url})",
            ContainerInline container => Words(container),
            _ => inline.ToString() ?? "",
        };

    private static string Words(ContainerInline container) => string.Concat(container.Select(Plain));

    private static (string Head, string Body) Split(string page)
    {
        if (!page.StartsWith(Fence + "\n", StringComparison.Ordinal))
            return ("", page);
        var end = page.IndexOf("\n" + Fence + "\n", StringComparison.Ordinal);
        return end < 0 ? ("", page) : (page[..end], page[(end + Fence.Length + 2)..]);
    }

    /// <summary>A field of our own pages' front matter, which is one line, quoted or not.</summary>
    private static string Field(string head, string name)
    {
        var line = head.Split('\n').FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.Ordinal));
        var value = line?[(name.Length + 1)..].Trim() ?? "";
        if (value is not ['"', .., '"'])
            return value;
        return value[1..^1]
            .Replace("\\\"", "\"", StringComparison.Ordinal)
            .Replace("\\\\", "\\", StringComparison.Ordinal);
    }
}
