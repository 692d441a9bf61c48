using Quadro.Text;

namespace Quadro.Model.Records;

/// <summary>A reference as it was written, before the record it names is looked up.</summary>
internal sealed record PendingReference(string Text, SourceSpan Span)
{
    public bool Equals(PendingReference? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);
}
