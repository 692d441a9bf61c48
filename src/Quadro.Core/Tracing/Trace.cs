using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Tracing;

/// <summary>A link on a page: the address from the root with its anchor, and where it stands in the page's HTML.</summary>
public readonly record struct LinkFact(string Target, int At);

/// <summary>A link of a text, by the place where it is written.</summary>
public sealed record TextLink(string Target, SourceSpan Span);

/// <summary>A paragraph by what it says, to find it a second time.</summary>
public readonly record struct Passage(UInt128 Key, SourceSpan Span, string Record, string? Field);

/// <summary>What making a piece of the site gave beside its bytes: all that later stages need of it when it is not made again.</summary>
public sealed record Effects
{
    public static Effects None => new();

    /// <summary>As they were made, before the site's own severities weigh them.</summary>
    public ImmutableArray<Diagnostic> Findings { get; init; } = [];

    public ImmutableArray<LinkFact> Links { get; init; } = [];

    /// <summary>The ids on a page, which links may name.</summary>
    public ImmutableArray<string> Ids { get; init; } = [];

    public ImmutableArray<TextLink> TextLinks { get; init; } = [];

    public ImmutableArray<Passage> Passages { get; init; } = [];
}

/// <summary>A piece of the site that was made: what it was made from, and what came of it.</summary>
/// <param name="Hash">Of its bytes, or of the HTML of a text.</param>
/// <param name="Reads">Numbers of its reads in the table of the build.</param>
public sealed record Trace(string Key, UInt128 Hash, ImmutableArray<int> Reads, Effects Effects);
