using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Tracing;

/// <summary>A link on a page: the address from the root with its anchor, and the offset in the page's HTML.</summary>
public readonly record struct LinkFact(string Target, int At);

/// <summary>A link of a text, with the place where it is written.</summary>
public sealed record TextLink(string Target, SourceSpan Span);

/// <summary>A paragraph, with a hash of its words to find duplicates.</summary>
public readonly record struct Passage(UInt128 Key, SourceSpan Span, string Record, string? Field);

/// <summary>A file that a page names but does not contain: a maker makes it when all pages are done.</summary>
/// <param name="Maker">The maker's name.</param>
/// <param name="Subject">The thing to make, in the maker's own words; for a picture, its address.</param>
public readonly record struct Order(string Maker, string Subject);

/// <summary>The results of making a page or text, without its bytes: later stages need them when it is not made
/// again.</summary>
public sealed record Effects
{
    public static Effects None => new();

    /// <summary>The findings with their original severities, before the site's settings change them.</summary>
    public ImmutableArray<Diagnostic> Findings { get; init; } = [];

    public ImmutableArray<LinkFact> Links { get; init; } = [];

    /// <summary>The ids on a page, which are targets of links.</summary>
    public ImmutableArray<string> Ids { get; init; } = [];

    public ImmutableArray<TextLink> TextLinks { get; init; } = [];

    public ImmutableArray<Passage> Passages { get; init; } = [];

    /// <summary>The orders of the page, without duplicates.</summary>
    public ImmutableArray<Order> Orders { get; init; } = [];

    /// <summary>The faults in a page's HTML.</summary>
    public ImmutableArray<HtmlFault> Faults { get; init; } = [];
}

/// <summary>The questions and results of a page or text. The content of a kept trace is decoded only when it is
/// needed.</summary>
public sealed class Trace
{
    private readonly Func<ReadOnlyMemory<byte>, TraceContent>? decode;
    private volatile TraceContent? content;

    /// <param name="hash">The hash of the page's bytes, or of the HTML of a text.</param>
    /// <param name="reads">The numbers of its questions in the table of the build, ascending.</param>
    public Trace(string key, UInt128 hash, ImmutableArray<int> reads, Effects effects)
    {
        (Key, Hash, content) = (key, hash, new TraceContent(reads, effects));
        IdsHash = effects.Ids.IsEmpty ? 0 : effects.Ids.Aggregate(new Digest(), (digest, id) => digest.Add(id)).Value;
        (HasFindings, HasPassages, HasFaults, HasOrders) = (
            !effects.Findings.IsEmpty,
            !effects.Passages.IsEmpty,
            !effects.Faults.IsEmpty,
            !effects.Orders.IsEmpty
        );
    }

    internal Trace(
        string key,
        UInt128 hash,
        TraceHead head,
        ReadOnlyMemory<byte> raw,
        Func<ReadOnlyMemory<byte>, TraceContent> decode
    )
    {
        (Key, Hash, Raw, this.decode) = (key, hash, raw, decode);
        (IdsHash, HasFindings, HasPassages, HasFaults, HasOrders) = (
            head.IdsHash,
            head.HasFindings,
            head.HasPassages,
            head.HasFaults,
            head.HasOrders
        );
    }

    public string Key { get; }

    public UInt128 Hash { get; }

    /// <summary>The hash of the ids on a page.</summary>
    public UInt128 IdsHash { get; }

    public bool HasFindings { get; }

    public bool HasPassages { get; }

    public bool HasFaults { get; }

    public bool HasOrders { get; }

    public ImmutableArray<int> Reads => Content.Reads;

    public Effects Effects => Content.Effects;

    /// <summary>The stored form of a kept trace, or empty when the trace is new.</summary>
    internal ReadOnlyMemory<byte> Raw { get; }

    private TraceContent Content => content ??= decode!(Raw);
}

internal sealed record TraceContent(ImmutableArray<int> Reads, Effects Effects);

/// <summary>The part of a kept trace that is known without decoding the rest.</summary>
internal readonly record struct TraceHead(
    UInt128 IdsHash,
    bool HasFindings,
    bool HasPassages,
    bool HasFaults,
    bool HasOrders
);
