using System.Collections.Immutable;
using Quadro.Tracing;

namespace Quadro.Render.Html;

/// <summary>What the check needs to know of a page, found when the page is finished.</summary>
public sealed record PageFacts(ImmutableArray<LinkFact> Links, ImmutableArray<string> Ids, ImmutableArray<HtmlFault> Faults)
{
    public static PageFacts None { get; } = new([], [], []);
}

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
