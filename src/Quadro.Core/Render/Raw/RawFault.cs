namespace Quadro.Render.Raw;

/// <summary>What is wrong with raw HTML.</summary>
internal enum RawFaultKind
{
    /// <summary>An element that may not stand there.</summary>
    Element,

    /// <summary>An attribute that may not stand there.</summary>
    Attribute,

    /// <summary>A link to something that is not known to be safe to follow.</summary>
    Scheme,

    Script,
    ScriptAddress,
    Style,
    ForeignRequest,

    /// <summary>An element without its end.</summary>
    Unclosed,

    /// <summary>What browsers read otherwise than it seems.</summary>
    Misread,

    /// <summary>A comment that cannot be written so that all read it alike.</summary>
    Comment,

    TooDeep,

    /// <summary>Nothing of the text could be read surely.</summary>
    Unreadable,
}

/// <param name="Subject">The element, the attribute with its value, the address; of <see cref="RawFaultKind.Misread"/>
/// what is wrong.</param>
/// <param name="At">Where in the HTML that was given.</param>
internal readonly record struct RawFault(RawFaultKind Kind, string Subject, int At)
{
    /// <summary>What to do about it, where it depends on more than the kind.</summary>
    public string? Help { get; init; }
}
