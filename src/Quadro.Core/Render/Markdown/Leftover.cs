using Quadro.Text;

namespace Quadro.Render.Markdown;

/// <summary>Something that was meant as more than text, and reaches the page as text.</summary>
/// <param name="Sign">What it is about: an address, a name, the sign itself.</param>
public sealed record Leftover(LeftoverKind Kind, string Sign, SourceSpan Span)
{
    /// <summary>Cells of the header row and of the row of dashes.</summary>
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
