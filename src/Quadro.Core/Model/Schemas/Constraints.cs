using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Quadro.Diagnostics;
using Quadro.Text;

namespace Quadro.Model.Schemas;

/// <summary>The constraints on a value in Table Schema's terms, as written and as values of the field's
/// type.</summary>
public sealed record Constraints(
    bool Required,
    bool Unique,
    int? MinLength,
    int? MaxLength,
    string? Minimum,
    string? Maximum,
    string? Pattern,
    ImmutableArray<string> Enum
)
{
    /// <summary>No constraints.</summary>
    public static Constraints None => new(false, false, null, null, null, null, null, []) { IsNone = true };

    public bool IsNone { get; private init; }

    public string? ExclusiveMinimum { get; init; }

    public string? ExclusiveMaximum { get; init; }

    internal ImmutableArray<Bound> Bounds { get; init; } = [];

    /// <summary>The pattern, which must match the whole text, or null.</summary>
    internal Regex? Form { get; init; }

    /// <summary>The values of 'enum', as keys that equal values share.</summary>
    internal FrozenSet<string> Listed { get; init; } = FrozenSet<string>.Empty;

    internal JsonShape? Shape { get; init; }

    internal FrozenDictionary<string, SourceSpan> Places { get; init; } = FrozenDictionary<string, SourceSpan>.Empty;

    /// <summary>A note with the place of a constraint in the schema, or null.</summary>
    internal Note? DeclaredAt(string word) =>
        Places.TryGetValue(word, out var span) ? Messages.Model.DeclaredHere(span, word) : null;
}

/// <summary>One end of a range, as a value of the field's type.</summary>
internal sealed record Bound(string Word, string Text, object Value)
{
    public bool IsLower => Word is "minimum" or "exclusiveMinimum";

    public bool IsExclusive => Word is "exclusiveMinimum" or "exclusiveMaximum";
}
