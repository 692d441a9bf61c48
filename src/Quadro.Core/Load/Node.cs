using System.Collections.Immutable;
using Quadro.Text;

namespace Quadro.Load;

/// <summary>A piece of loaded data from any format, with its place. Nothing is interpreted yet.</summary>
public abstract record Node(SourceSpan Span);

/// <summary>The kind that the format itself gives a scalar. Plain YAML scalars and CSV cells are <see cref="Plain"/>:
/// the schema decides their type.</summary>
public enum ScalarKind
{
    Plain,
    Quoted,
    Number,
    Boolean,
    Null,

    /// <summary>A date or a time in ISO form, independent of the schema's form.</summary>
    Date,

    /// <summary>A number in units, although it is shown in hundredths: 0.3 for 30%.</summary>
    Ratio,

    /// <summary>No value: an error such as #N/A, or a formula (with its '=') without a known result.</summary>
    Fault,

    /// <summary>A number written as a fraction: 3/4, 1 1/2.</summary>
    Fraction,
}

public sealed record ScalarNode(string Text, ScalarKind Kind, SourceSpan Span) : Node(Span);

public sealed record ListNode(ImmutableArray<Node> Items, SourceSpan Span) : Node(Span);

/// <summary>Entries in the order of the file; each key exists once.</summary>
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
