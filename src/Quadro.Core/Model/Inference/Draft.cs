using System.Collections.Immutable;
using Quadro.Load;

namespace Quadro.Model.Inference;

/// <summary>The draft of a schema.</summary>
/// <param name="Head">The comments above the schema.</param>
internal sealed record Draft(
    string Title,
    ImmutableArray<string> Head,
    RecordKey Key,
    ImmutableArray<DraftField> Fields
)
{
    /// <summary>The declared format of the tables, or null when none is declared.</summary>
    public MapNode? Dialect { get; init; }
}
