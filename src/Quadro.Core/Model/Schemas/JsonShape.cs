using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Quadro.Model.Schemas;

/// <summary>The demands of a 'jsonSchema' on a value: the keywords of JSON Schema that describe one value by
/// itself.</summary>
internal sealed record JsonShape
{
    /// <summary>The allowed types; empty for any.</summary>
    public ImmutableArray<string> Types { get; init; } = [];

    public FrozenDictionary<string, JsonShape> Properties { get; init; } = FrozenDictionary<string, JsonShape>.Empty;

    public ImmutableArray<string> Required { get; init; } = [];

    /// <summary>Whether an object may have other properties than the named ones.</summary>
    public bool AllowsOthers { get; init; } = true;

    /// <summary>The shape of properties that are not named, or null for any.</summary>
    public JsonShape? Others { get; init; }

    public JsonShape? Items { get; init; }

    /// <summary>Canonical texts of the allowed values; empty for any.</summary>
    public ImmutableArray<string> Enum { get; init; } = [];

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    public decimal? ExclusiveMinimum { get; init; }

    public decimal? ExclusiveMaximum { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public string? Pattern { get; init; }

    /// <summary>The pattern, which may match anywhere in the text as in JSON Schema, or null.</summary>
    public Regex? Form { get; init; }
}
