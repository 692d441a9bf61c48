using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Quadro.Model.Schemas;

/// <summary>What a 'jsonSchema' asks of a value: the words of JSON Schema that describe one value without
/// others.</summary>
internal sealed record JsonShape
{
    /// <summary>Empty for any.</summary>
    public ImmutableArray<string> Types { get; init; } = [];

    public FrozenDictionary<string, JsonShape> Properties { get; init; } = FrozenDictionary<string, JsonShape>.Empty;

    public ImmutableArray<string> Required { get; init; } = [];

    /// <summary>False when an object has no properties but the named ones.</summary>
    public bool AllowsOthers { get; init; } = true;

    /// <summary>What properties that are not named must be like.</summary>
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

    /// <summary>The pattern anywhere in the text, as JSON Schema has it.</summary>
    public Regex? Form { get; init; }
}
