using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Quadro.Emit;

/// <summary>What has to be done to the output folder.</summary>
/// <param name="Kept">By index of the wanted files: how a file stands that needs no writing, or null.</param>
/// <param name="New">By index of the wanted files: nothing stands where it goes.</param>
/// <param name="Deletes">Paths to remove; some may be gone already, and only their empty folders left.</param>
/// <param name="Standing">The deletes that are files that stand there.</param>
internal sealed record EmitPlan(
    ImmutableArray<OutputFile> Files,
    ImmutableArray<OutputState?> Kept,
    ImmutableArray<bool> New,
    ImmutableArray<string> Deletes,
    FrozenSet<string> Standing
)
{
    public ImmutableArray<int> Writes { get; } = [.. Enumerable.Range(0, Files.Length).Where(i => Kept[i] is null)];

    public bool ChangesNothing => Writes.IsEmpty && Deletes.IsEmpty;
}
