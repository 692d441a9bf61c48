using System.Collections.Immutable;

namespace Quadro.Render.Html;

/// <summary>What the check needs to know of a page, found when the page is finished.</summary>
public sealed record PageFacts(ImmutableArray<LinkFact> Links, ImmutableArray<string> Ids, ImmutableArray<HtmlFault> Faults)
{
    public static PageFacts None { get; } = new([], [], []);
}

/// <summary>A link inside the site: the address from the root with its anchor, and where it stands in the page's HTML.</summary>
public readonly record struct LinkFact(string Target, int At);

public enum HtmlFaultKind
{
    /// <summary>The same id twice.</summary>
    DuplicateId,

    /// <summary>Something that a browser would fetch from another host.</summary>
    ForeignRequest,

    /// <summary>A link with a script in it.</summary>
    Script,

    /// <summary>A script, style, title or text area that swallows the rest of the page.</summary>
    Unclosed,
}

public readonly record struct HtmlFault(HtmlFaultKind Kind, string Value, int At);
