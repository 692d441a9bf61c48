using Quadro.Diagnostics;
using Quadro.Render.Markdown;

namespace Quadro.Check;

/// <summary>Finds the message of each thing that a text left as text.</summary>
internal static class LeftoverWords
{
    /// <summary>The finding, without its place.</summary>
    public static Diagnostic Of(Leftover left) =>
        left.Kind switch
        {
            <= LeftoverKind.InlineNote => OfLink(left),
            <= LeftoverKind.ExtraCell => OfTable(left),
            <= LeftoverKind.LooseAttributes => OfAttribute(left),
            _ => OfTool(left),
        };

    private static Diagnostic OfLink(Leftover left) =>
        left.Kind switch
        {
            LeftoverKind.AddressWithBlank => Messages.Check.AddressWithBlank(left.Sign, Bracketed(left.Sign)),
            LeftoverKind.UnclosedAddress => Messages.Check.UnclosedAddress(),
            LeftoverKind.UnopenedLink => Messages.Check.UnopenedLink(),
            LeftoverKind.UnreadLink => Messages.Check.UnreadLink(left.Sign),
            LeftoverKind.MissingDefinition => Messages.Check.MissingDefinition(left.Sign),
            LeftoverKind.UnclosedName => Messages.Check.UnclosedName(),
            LeftoverKind.EmbeddedName => Messages.Check.EmbeddedName(left.Sign),
            LeftoverKind.MissingNote => Messages.Check.MissingNote(left.Sign),
            LeftoverKind.LinkInHtml => Messages.Check.LinkInHtml(left.Sign),
            LeftoverKind.InlineNote => Messages.Check.InlineNote(),
            _ => Messages.Check.NameOfNothing(left.Sign),
        };

    private static Diagnostic OfTable(Leftover left) =>
        left.Kind switch
        {
            LeftoverKind.RowsWithoutDashes => Messages.Check.RowsWithoutDashes(),
            LeftoverKind.RowsWithoutHeader => Messages.Check.RowsWithoutHeader(),
            LeftoverKind.RowsOfOddDashes => Messages.Check.RowsOfOddDashes(),
            LeftoverKind.RowsOfOddLength => Messages.Check.RowsOfOddLength(left.Columns.Header, left.Columns.Dashes),
            LeftoverKind.GridOfSigns => Messages.Check.GridOfSigns(),
            LeftoverKind.ExtraCell => Messages.Check.ExtraCell(left.Sign),
            _ => Messages.Check.RowsWithPipes(),
        };

    private static Diagnostic OfAttribute(Leftover left) =>
        left.Kind == LeftoverKind.RefusedAttribute
            ? Messages.Check.RefusedAttribute(left.Sign)
            : Messages.Check.LooseAttributes(left.Sign);

    private static Diagnostic OfTool(Leftover left) =>
        left.Kind switch
        {
            LeftoverKind.Shortcode => Messages.Check.Shortcode(left.Sign),
            LeftoverKind.LiquidTag => Messages.Check.LiquidTag(left.Sign),
            LeftoverKind.LiquidComment => Messages.Check.LiquidComment(left.Sign),
            LeftoverKind.Division => Messages.Check.Division(),
            LeftoverKind.RawFormat => Messages.Check.RawFormat(left.Sign),
            LeftoverKind.CodeCell => Messages.Check.CodeCell(left.Sign),
            LeftoverKind.CrossReference => Messages.Check.CrossReference(left.Sign),
            LeftoverKind.Citation => Messages.Check.Citation(left.Sign),
            LeftoverKind.ForeignAttributes => Messages.Check.ForeignAttributes(
                left.Sign,
                "{" + left.Sign[2..].TrimStart()
            ),
            LeftoverKind.TableOfContents => Messages.Check.TableOfContents(left.Sign),
            LeftoverKind.Admonition => Messages.Check.Admonition(left.Sign),
            LeftoverKind.Details => Messages.Check.FoldingBox(left.Sign),
            LeftoverKind.Snippet => Messages.Check.Snippet(left.Sign),
            LeftoverKind.Directive => Messages.Check.Directive(left.Sign),
            _ => Messages.Check.ReviewMark(left.Sign),
        };

    /// <summary>An address in angle brackets, a title kept behind it.</summary>
    private static string Bracketed(string address)
    {
        var title = address.IndexOf(" \"", StringComparison.Ordinal);
        return title > 0 && address.EndsWith('"')
            ? $"<{address[..title].Trim()}>{address[title..]}"
            : $"<{address.ReplaceLineEndings(" ")}>";
    }
}
