namespace Quadro.Render.Html;

internal enum Element
{
    Other,
    Link,
    Area,
    Heading,
    Picture,
    Table,
    Caption,
    Row,
    Header,
    Cell,
    Navigation,
    Main,
    Html,
    Meta,
    Script,
    Style,
    Base,
    Button,
    Label,
    Field,
    Frame,
    Moving,
}

/// <summary>The attributes of one tag that the checks need.</summary>
internal record struct TagState(Element Element)
{
    /// <summary>The accessible name. A '#' is before the ids of the elements that name it.</summary>
    public string? Label { get; set; }

    public string? Id { get; set; }

    public string? For { get; set; }

    public string? Type { get; set; }

    public string? Content { get; set; }

    /// <summary>'r' for a row, 'c' for a column, or 0 when the tag has no scope.</summary>
    public char Scope { get; set; }

    public bool HasAddress { get; set; }

    public bool HasAlt { get; set; }

    public bool HasAltText { get; set; }

    public bool HasLanguage { get; set; }

    public bool HasValue { get; set; }

    public bool HasStyle { get; set; }

    public bool HasScript { get; set; }

    public bool IsOrnament { get; set; }

    public bool IsViewport { get; set; }

    public bool Refreshes { get; set; }

    public bool Plays { get; set; }

    /// <summary>Whether the element has a tab order before others.</summary>
    public bool TakesTurn { get; set; }
}
