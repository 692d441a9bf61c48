using Quadro.Text;

namespace Quadro.Render.Markdown;

/// <summary>Markup that was not recognised, and reaches the page as plain text.</summary>
/// <param name="Sign">The subject: an address, a name, or the characters themselves.</param>
public sealed record Leftover(LeftoverKind Kind, string Sign, SourceSpan Span)
{
    /// <summary>The number of cells in the header row and in the row of dashes.</summary>
    public (int Header, int Dashes) Columns { get; init; }
}

public enum LeftoverKind
{
    AddressWithBlank,
    UnclosedAddress,
    UnopenedLink,
    UnreadLink,
    MissingDefinition,
    UnclosedName,
    UnreadName,
    EmbeddedName,
    MissingNote,
    LinkInHtml,
    InlineNote,

    RowsWithoutDashes,
    RowsWithoutHeader,
    RowsOfOddDashes,
    RowsOfOddLength,
    UnreadRows,
    GridOfSigns,
    ExtraCell,

    RefusedAttribute,
    LooseAttributes,

    Shortcode,
    LiquidTag,
    LiquidComment,
    Division,
    RawFormat,
    CodeCell,
    CrossReference,
    Citation,
    ForeignAttributes,
    TableOfContents,
    Admonition,
    Details,
    Snippet,
    Directive,
    EditorMark,
}
