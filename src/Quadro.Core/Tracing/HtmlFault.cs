namespace Quadro.Tracing;

/// <summary>The faults of a finished page. The numbers are stored in traces.</summary>
public enum HtmlFaultKind
{
    /// <summary>A duplicate id.</summary>
    DuplicateId = 0,

    /// <summary>A resource that a browser would fetch from another host.</summary>
    ForeignRequest = 1,

    /// <summary>A link that contains a script.</summary>
    Script = 2,

    /// <summary>A script, style, title or text area that swallows the rest of the page.</summary>
    Unclosed = 3,

    /// <summary>A form or a 'ping' that tells another host what readers do.</summary>
    ForeignForm = 4,

    /// <summary>A page that sends its readers on to another host by itself.</summary>
    ForeignRefresh = 5,

    /// <summary>A script in the page, or an attribute that is one.</summary>
    InlineScript = 6,

    /// <summary>A style in the page.</summary>
    InlineStyle = 7,

    /// <summary>A 'base' that moves every address.</summary>
    Base = 8,

    NoMainHeading = 9,
    SecondMainHeading = 10,
    HeadingJump = 11,
    NoMain = 12,
    SecondMain = 13,
    NamelessNavigation = 14,
    SameNavigation = 15,
    PictureWithoutText = 16,
    EmptyLink = 17,
    TableWithoutHeaders = 18,
    HeaderWithoutScope = 19,
    TableWithoutCaption = 20,
    NoLanguage = 21,
    WrongLanguage = 22,
    NamelessField = 23,
    NamelessButton = 24,
    NamelessFrame = 25,
    TabOrder = 26,
    StartsByItself = 27,
    ZoomForbidden = 28,

    /// <summary>Markup that browsers may read differently than it looks.</summary>
    Misread = 29,
}

/// <summary>A fault of a finished page.</summary>
/// <param name="Value">The subject: an address, an id, or a tag as it is written.</param>
/// <param name="At">The offset in the page as the templates wrote it.</param>
public readonly record struct HtmlFault(HtmlFaultKind Kind, string Value, int At);
