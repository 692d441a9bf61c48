using System.Collections.Immutable;
using Quadro.Text;

namespace Quadro.Load;

/// <summary>A piece of loaded data, whatever the format it came in, with its place. Nothing is interpreted
/// yet.</summary>
public abstract record Node(SourceSpan Span);

/// <summary>What the format itself says of a scalar. Plain YAML scalars and CSV cells are <see cref="Plain"/>: the
/// schema decides what they are.</summary>
public enum ScalarKind
{
    Plain,
    Quoted,
    Number,
    Boolean,
    Null,

    /// <summary>A date or a time in ISO form, whatever form the schema declares.</summary>
    Date,

    /// <summary>A number that counts ones, though it is shown in hundredths: 0.3 for 30%.</summary>
    Ratio,

    /// <summary>No value: an error such as #N/A, or a formula (with its '=') whose result is not known.</summary>
    Fault,

    /// <summary>A number written as a fraction: 3/4, 1 1/2.</summary>
    Fraction,
}

public sealed record ScalarNode(string Text, ScalarKind Kind, SourceSpan Span) : Node(Span);

public sealed record ListNode(ImmutableArray<Node> Items, SourceSpan Span) : Node(Span);

/// <summary>Entries in the order of the file; a key stands once.</summary>
public sealed record MapNode(ImmutableArray<MapEntry> Entries, SourceSpan Span) : Node(Span)
{
    public MapEntry? Find(string key)
    {
        foreach (var entry in Entries)
            if (entry.Key == key)
                return entry;
        return null;
    }

    public Node? this[string key] => Find(key)?.Value;
}

public sealed record MapEntry(string Key, SourceSpan KeySpan, Node Value);
