using System.Collections.Immutable;
using Quadro.Load;

namespace Quadro.Model.Inference;

/// <summary>A schema that is about to be written.</summary>
/// <param name="Head">What stands above it, as comments.</param>
internal sealed record Draft(
    string Title,
    ImmutableArray<string> Head,
    RecordKey Key,
    ImmutableArray<DraftField> Fields
)
{
    /// <summary>How the tables are written, as somebody has said it.</summary>
    public MapNode? Dialect { get; init; }
}
