using System.Collections.Immutable;
using Quadro.Plan;
using Quadro.Render.Html;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Render;

/// <summary>One output file of the site that is not written yet. A file that did not change is made only when its
/// bytes are needed.</summary>
public sealed record Artifact
{
    private readonly Func<ReadOnlyMemory<byte>> bytes;

    private Artifact(string outputPath, UInt128 hash, Func<ReadOnlyMemory<byte>> bytes) =>
        (OutputPath, Hash, this.bytes) = (outputPath, hash, bytes);

    public static Artifact Made(string outputPath, ReadOnlyMemory<byte> bytes) =>
        new(outputPath, ContentHash.Of(bytes.Span), () => bytes) { Size = bytes.Length };

    public static Artifact Current(string outputPath, UInt128 hash, Func<ReadOnlyMemory<byte>> make) =>
        new(outputPath, hash, make) { IsCurrent = true };

    /// <summary>An artifact made in this build whose bytes are produced only when they are needed.</summary>
    public static Artifact Lazy(string outputPath, UInt128 hash, Func<ReadOnlyMemory<byte>> make) =>
        new(outputPath, hash, make);

    public string OutputPath { get; }

    public UInt128 Hash { get; }

    public ReadOnlyMemory<byte> Bytes => bytes();

    /// <summary>The size in bytes, or 0 when it is known only after the bytes have been produced.</summary>
    public long Size { get; init; }

    /// <summary>Whether an earlier build made this file and it is still valid.</summary>
    public bool IsCurrent { get; private init; }

    public PageFacts Facts
    {
        get =>
            Trace is { } kept
                ? new PageFacts(kept.Effects.Links, kept.Effects.Ids, kept.Effects.Faults)
                {
                    Orders = kept.Effects.Orders,
                }
                : field;
        init;
    } = PageFacts.None;

    public bool HasFaults => Trace?.HasFaults ?? !Facts.Faults.IsEmpty;

    /// <summary>Whether something on the page could not be printed, so that things that seem to be missing may not
    /// be.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>The subjects that the page orders from one maker.</summary>
    public IEnumerable<string> OrdersTo(string maker) =>
        Trace is { HasOrders: false }
            ? []
            : Facts.Orders.Where(order => order.Maker == maker).Select(order => order.Subject);

    /// <summary>The links in Markdown fields.</summary>
    public ImmutableArray<TextLink> FieldLinks
    {
        get => Trace is { } kept ? kept.Effects.TextLinks : field;
        init;
    } = [];

    /// <summary>The trace that an earlier build kept, when the page is not made again.</summary>
    public Trace? Trace { get; init; }

    /// <summary>A hash of the ids on the page.</summary>
    public UInt128 IdsHash
    {
        get => Trace?.IdsHash ?? field;
        init;
    }

    /// <summary>The page, or null for feeds, redirects and files that are copied unchanged.</summary>
    public PlannedPage? Page { get; init; }

    public SourceSpan? Origin { get; init; }
}
