using System.Collections.Immutable;
using Quadro.Plan;
using Quadro.Render.Html;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Render;

/// <summary>One file of the site, made but not yet written; or known to be what it was, and made only if somebody wants its bytes.</summary>
public sealed record Artifact
{
    private readonly Func<ReadOnlyMemory<byte>> bytes;

    private Artifact(string outputPath, UInt128 hash, Func<ReadOnlyMemory<byte>> bytes) => (OutputPath, Hash, this.bytes) = (outputPath, hash, bytes);

    public static Artifact Made(string outputPath, ReadOnlyMemory<byte> bytes) => new(outputPath, ContentHash.Of(bytes.Span), () => bytes);

    public static Artifact Current(string outputPath, UInt128 hash, Func<ReadOnlyMemory<byte>> make) => new(outputPath, hash, make) { IsCurrent = true };

    public string OutputPath { get; }

    public UInt128 Hash { get; }

    public ReadOnlyMemory<byte> Bytes => bytes();

    /// <summary>Not made in this build.</summary>
    public bool IsCurrent { get; private init; }

    public PageFacts Facts { get; init; } = PageFacts.None;

    /// <summary>Links of Markdown that stands in fields.</summary>
    public ImmutableArray<TextLink> FieldLinks { get; init; } = [];

    /// <summary>The page it is; null for feeds, redirects and files that go out as they are.</summary>
    public PlannedPage? Page { get; init; }

    public SourceSpan? Origin { get; init; }
}
