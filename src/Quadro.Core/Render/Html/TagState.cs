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

/// <summary>What the attributes of one tag say.</summary>
internal record struct TagState(Element Element)
{
    /// <summary>Its name for those who do not see it; with '#' before the ids of elements that name it.</summary>
    public string? Label { get; set; }

    public string? Id { get; set; }

    public string? For { get; set; }

    public string? Type { get; set; }

    public string? Content { get; set; }

    /// <summary>'r' of a row, 'c' of a column; 0 when it does not say.</summary>
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

    /// <summary>Whether it wants its turn at the tab key before others.</summary>
    public bool TakesTurn { get; set; }
}
