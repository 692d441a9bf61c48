using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Tracing;

/// <summary>A link on a page: the address from the root with its anchor, and where it stands in the page's
/// HTML.</summary>
public readonly record struct LinkFact(string Target, int At);

/// <summary>A link of a text, by the place where it is written.</summary>
public sealed record TextLink(string Target, SourceSpan Span);

/// <summary>A paragraph by what it says, to find it a second time.</summary>
public readonly record struct Passage(UInt128 Key, SourceSpan Span, string Record, string? Field);

/// <summary>A thing that a page names and does not hold: a maker makes it when all pages are there.</summary>
/// <param name="Maker">The maker's name.</param>
/// <param name="Subject">What to make, in the maker's own words: of a picture, its address.</param>
public readonly record struct Order(string Maker, string Subject);

/// <summary>What making a piece of the site gave beside its bytes: all that later stages need of it when it is not made
/// again.</summary>
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

    /// <summary>What is to be made for the page, each once.</summary>
    public ImmutableArray<Order> Orders { get; init; } = [];

    /// <summary>What is wrong in a page's HTML.</summary>
    public ImmutableArray<HtmlFault> Faults { get; init; } = [];
}

/// <summary>A piece of the site that was made: what it was made from, and what came of it. One that was kept is taken
/// apart only where somebody asks.</summary>
public sealed class Trace
{
    private readonly Func<ReadOnlyMemory<byte>, TraceContent>? decode;
    private volatile TraceContent? content;

    /// <param name="hash">Of the piece's bytes, or of the HTML of a text.</param>
    /// <param name="reads">Numbers of its questions in the table of the build, ascending.</param>
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

    /// <summary>Of the ids on a page.</summary>
    public UInt128 IdsHash { get; }

    public bool HasFindings { get; }

    public bool HasPassages { get; }

    public bool HasFaults { get; }

    public bool HasOrders { get; }

    public ImmutableArray<int> Reads => Content.Reads;

    public Effects Effects => Content.Effects;

    /// <summary>As it was kept; empty when it is new.</summary>
    internal ReadOnlyMemory<byte> Raw { get; }

    private TraceContent Content => content ??= decode!(Raw);
}

internal sealed record TraceContent(ImmutableArray<int> Reads, Effects Effects);

/// <summary>What is known of a kept piece without taking it apart.</summary>
internal readonly record struct TraceHead(
    UInt128 IdsHash,
    bool HasFindings,
    bool HasPassages,
    bool HasFaults,
    bool HasOrders
);
