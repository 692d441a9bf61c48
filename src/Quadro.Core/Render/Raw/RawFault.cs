using Quadro.Text;

namespace Quadro.Render.Raw;

/// <summary>The kinds of faults in raw HTML.</summary>
internal enum RawFaultKind
{
    /// <summary>An element that is not allowed.</summary>
    Element,

    /// <summary>An attribute that is not allowed.</summary>
    Attribute,

    /// <summary>A link whose scheme is not known to be safe.</summary>
    Scheme,

    Script,
    ScriptAddress,
    Style,
    ForeignRequest,

    /// <summary>An element without its end tag.</summary>
    Unclosed,

    /// <summary>Markup that browsers read differently than it looks.</summary>
    Misread,

    /// <summary>A comment that cannot be written so that all browsers read it alike.</summary>
    Comment,

    TooDeep,

    /// <summary>Text that could not be read reliably at all.</summary>
    Unreadable,
}

/// <param name="Subject">The element, the attribute with its value, or the address.</param>
/// <param name="At">The offset in the original HTML.</param>
internal readonly record struct RawFault(RawFaultKind Kind, string Subject, int At)
{
    /// <summary>The advice, when it depends on more than the kind.</summary>
    public Wording? Help { get; init; }

    /// <summary>What is wrong, for <see cref="RawFaultKind.Misread"/>; otherwise null.</summary>
    public Wording? Words { get; init; }
}
