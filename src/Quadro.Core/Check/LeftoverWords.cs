using Quadro.Diagnostics;
using Quadro.Render.Markdown;

namespace Quadro.Check;

/// <summary>What is said of each thing that a text left as text.</summary>
internal static class LeftoverWords
{
    private const string Escape = "; where it is text, write a backslash before it";

    public static (Rule Rule, string Message, string Help) Of(Leftover left) =>
        left.Kind switch
        {
            <= LeftoverKind.InlineNote => OfLink(left),
            <= LeftoverKind.ExtraCell => OfTable(left),
            <= LeftoverKind.LooseAttributes => OfAttribute(left),
            _ => OfTool(left),
        };

    private static (Rule, string, string) OfLink(Leftover left)
    {
        var sign = left.Sign;
        var (message, help) = left.Kind switch
        {
            LeftoverKind.AddressWithBlank => (
                $"this link is printed as text: its address '{sign}' contains a space",
                $"write ({Bracketed(sign)}), or %20 for each space"
            ),
            LeftoverKind.UnclosedAddress => (
                "this link is printed as text: its address is never closed",
                "write ')' behind the address" + Escape
            ),
            LeftoverKind.UnopenedLink => (
                "'](' is printed as text: no '[' begins the link",
                "write '[' before the words of the link" + Escape
            ),
            LeftoverKind.UnreadLink => (
                $"this link is printed as text: its address '{sign}' cannot be read",
                "write [words](address), or [words](<address>) where the address has parentheses or blanks; a "
                    + "title is in straight quotes"
                    + Escape
            ),
            LeftoverKind.MissingDefinition => (
                $"this link is printed as text: nothing says where '{sign}' leads",
                $"write a line of its own: [{sign}]: address" + Escape
            ),
            LeftoverKind.UnclosedName => (
                "'[[' is printed as text: no ']]' closes it in this paragraph",
                "write [[collection/id]] or [[collection/id|words]]" + Escape
            ),
            LeftoverKind.EmbeddedName => (
                $"'![[{sign}]]' is printed as text: this is how Obsidian shows a file",
                "write ![what it shows](file) for a picture, [[collection/id]] for a link" + Escape
            ),
            LeftoverKind.MissingNote => (
                $"there is no note '[^{sign}]', and the sign is printed as text",
                $"write the note in a line of its own: [^{sign}]: its text" + Escape
            ),
            LeftoverKind.LinkInHtml => (
                $"'{sign}' is printed as text: between tags at the beginning of a line no Markdown is read",
                "leave a blank line behind the tag and before the closing one, or write the link as <a "
                    + "href=\"address\">"
            ),
            LeftoverKind.InlineNote => (
                "this note is printed in the middle of the sentence",
                "write [^1] here, and in a line of its own: [^1]: its text" + Escape
            ),
            _ => (
                $"'{sign}' is printed as text: it names nothing",
                "write [[collection/id]] or [[collection/id|words]]" + Escape
            ),
        };
        return (Rules.Check.UnreadLink, message, help);
    }

    private static (Rule, string, string) OfTable(Leftover left)
    {
        var (message, help) = left.Kind switch
        {
            LeftoverKind.RowsWithoutDashes => (
                "these rows are printed with their pipes: there is no row of dashes below the header",
                "write a row such as | --- | --- | below the first row, without blank lines between rows" + Escape
            ),
            LeftoverKind.RowsWithoutHeader => (
                "these rows are printed with their pipes: there is no header row directly above the row of dashes",
                "write the names of the columns in the line above, without a blank line between" + Escape
            ),
            LeftoverKind.RowsOfOddDashes => (
                "these rows are printed with their pipes: the second row is no row of dashes",
                "write it with hyphens, such as | --- | ---: |" + Escape
            ),
            LeftoverKind.RowsOfOddLength => (
                $"these rows are printed with their pipes: the header has {Cells(left.Columns.Header)}, and "
                    + $"the row of dashes has {left.Columns.Dashes}",
                "give both rows the same number of cells" + Escape
            ),
            LeftoverKind.GridOfSigns => (
                "this table is printed as signs: its lines do not meet",
                "write it with pipes: a header, | --- | --- | below it, then the rows"
            ),
            LeftoverKind.ExtraCell => (
                $"this row has more cells than the header, and '{left.Sign}' is not shown",
                "give the header a name for each column; where '|' belongs to the text, write '\\|'"
            ),
            _ => (
                "these rows are printed with their pipes",
                "write a header, a row such as | --- | --- | directly below it, then the rows" + Escape
            ),
        };
        return (Rules.Check.UnreadTable, message, help);
    }

    private static (Rule, string, string) OfAttribute(Leftover left) =>
        left.Kind == LeftoverKind.RefusedAttribute
            ? (
                Rules.Check.UnreadAttribute,
                $"'{left.Sign}' is nothing that a text can give, and the braces are printed",
                "in braces are #id, .class, and names such as lang=en or width=300" + Escape
            )
            : (
                Rules.Check.UnreadAttribute,
                $"'{left.Sign}' belongs to nothing here, and is printed",
                "write it directly behind a link, a picture or a word, or at the end of a heading" + Escape
            );

    private static (Rule, string, string) OfTool(Leftover left)
    {
        var sign = left.Sign;
        var (what, help) = left.Kind switch
        {
            LeftoverKind.Shortcode => (
                $"'{sign}' is a shortcode of Hugo or Quarto",
                "write what it shows: ![words](file) for a picture, [words](address) for a link, > [!NOTE] for a box"
            ),
            LeftoverKind.LiquidTag => (
                $"'{sign}' is a tag of Jekyll (Liquid)",
                "write it with double braces: {{ if … }}, {{ for … in … }}, {{ end }}; a link is [[collection/id]]"
            ),
            LeftoverKind.LiquidComment => ($"'{sign}' is a comment of Jinja or Liquid", "write <!-- … -->"),
            LeftoverKind.Division => (
                "':::' begins or ends a block of Quarto or Pandoc",
                "write a box as > [!NOTE], anything else as <div class=\"…\"> and </div> with blank lines around them"
            ),
            LeftoverKind.RawFormat => (
                $"'{sign}' marks what Pandoc or Quarto pass on as it is",
                "write the HTML itself, without the mark and without backticks"
            ),
            LeftoverKind.CodeCell => (
                $"'{{{sign}}}' marks code that Quarto or R Markdown run; here it is only shown",
                $"write the name of the language without braces, or put in what the code gives"
            ),
            LeftoverKind.CrossReference => (
                $"'{sign}' is a cross reference of Quarto",
                "write a link: [the section](#its-heading)"
            ),
            LeftoverKind.Citation => (
                $"'[{sign}]' is a citation of Pandoc or Quarto",
                "write a link to the source, [[sources/id]], or a note, [^1]"
            ),
            LeftoverKind.ForeignAttributes => (
                $"'{sign}' is a list of attributes as Jekyll (kramdown) writes it",
                $"write it without the colon: {{{sign[2..].TrimStart()}"
            ),
            LeftoverKind.TableOfContents => (
                $"'{sign}' asks another tool for a table of contents",
                "take it out: pages with several headings have one"
            ),
            LeftoverKind.Admonition => (
                $"'{sign}' begins a box of MkDocs",
                "write it as > [!NOTE], with > before each of its lines"
            ),
            LeftoverKind.Details => (
                $"'{sign}' begins a folding box of MkDocs",
                "write <details><summary>title</summary>, a blank line, the text, a blank line, </details>"
            ),
            LeftoverKind.Snippet => (
                $"'{sign}' includes a file in MkDocs",
                "write the text here, or print a record with double braces"
            ),
            LeftoverKind.Directive => (
                $"'{sign}' is a directive of reStructuredText",
                "write it in Markdown: > [!NOTE] for a box, ![words](file) for a picture"
            ),
            _ => ($"'{sign}' is a mark of a reviewer (CriticMarkup)", "write the text as it shall be"),
        };
        if (left.Kind == LeftoverKind.CodeCell)
            return (Rules.Check.ForeignSyntax, what, help);
        return (Rules.Check.ForeignSyntax, $"{what}, and is printed as text", help + Escape);
    }

    private static string Cells(int count) => count == 1 ? "1 cell" : $"{count} cells";

    /// <summary>An address in angle brackets, a title kept behind it.</summary>
    private static string Bracketed(string address)
    {
        var title = address.IndexOf(" \"", StringComparison.Ordinal);
        return title > 0 && address.EndsWith('"')
            ? $"<{address[..title].Trim()}>{address[title..]}"
            : $"<{address.ReplaceLineEndings(" ")}>";
    }
}
