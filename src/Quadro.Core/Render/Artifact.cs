using System.Collections.Immutable;
using Quadro.Plan;
using Quadro.Render.Html;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Render;

/// <summary>One file of the site, made but not yet written; or known to be what it was, and made only if somebody wants
/// its bytes.</summary>
public sealed record Artifact
{
    private readonly Func<ReadOnlyMemory<byte>> bytes;

    private Artifact(string outputPath, UInt128 hash, Func<ReadOnlyMemory<byte>> bytes) =>
        (OutputPath, Hash, this.bytes) = (outputPath, hash, bytes);

    public static Artifact Made(string outputPath, ReadOnlyMemory<byte> bytes) =>
        new(outputPath, ContentHash.Of(bytes.Span), () => bytes) { Size = bytes.Length };

    public static Artifact Current(string outputPath, UInt128 hash, Func<ReadOnlyMemory<byte>> make) =>
        new(outputPath, hash, make) { IsCurrent = true };

    /// <summary>Made in this build; its bytes are put together, or fetched from where they wait, only where somebody
    /// wants them.</summary>
    public static Artifact Lazy(string outputPath, UInt128 hash, Func<ReadOnlyMemory<byte>> make) =>
        new(outputPath, hash, make);

    public string OutputPath { get; }

    public UInt128 Hash { get; }

    public ReadOnlyMemory<byte> Bytes => bytes();

    /// <summary>How many bytes it has; 0 where that is known only when they are asked for.</summary>
    public long Size { get; init; }

    /// <summary>Not made in this build.</summary>
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

    /// <summary>Something on the page could not be printed: what seems to be missing there may not be.</summary>
    public bool IsIncomplete { get; init; }

    /// <summary>What is to be made for the page by one maker.</summary>
    public IEnumerable<string> OrdersTo(string maker) =>
        Trace is { HasOrders: false }
            ? []
            : Facts.Orders.Where(order => order.Maker == maker).Select(order => order.Subject);

    /// <summary>Links of Markdown that stands in fields.</summary>
    public ImmutableArray<TextLink> FieldLinks
    {
        get => Trace is { } kept ? kept.Effects.TextLinks : field;
        init;
    } = [];

    /// <summary>What an earlier build kept of a page that is not made again.</summary>
    public Trace? Trace { get; init; }

    /// <summary>Of the ids on the page.</summary>
    public UInt128 IdsHash
    {
        get => Trace?.IdsHash ?? field;
        init;
    }

    /// <summary>The page it is; null for feeds, redirects and files that go out as they are.</summary>
    public PlannedPage? Page { get; init; }

    public SourceSpan? Origin { get; init; }
}
