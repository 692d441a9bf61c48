using System.Collections.Immutable;
using Quadro.Tracing;

namespace Quadro.Render.Html;

/// <summary>What the check needs to know of a page, found when the page is finished.</summary>
public sealed record PageFacts(ImmutableArray<LinkFact> Links, ImmutableArray<string> Ids, ImmutableArray<HtmlFault> Faults)
{
    /// <summary>The addresses of the pictures of the site that it shows, each once.</summary>
    public ImmutableArray<string> Pictures { get; init; } = [];

    public static PageFacts None { get; } = new([], [], []);
}
