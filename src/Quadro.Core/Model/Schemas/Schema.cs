using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Scripting;
using Quadro.Text;
using Quadro.Values;

namespace Quadro.Model.Schemas;

/// <summary>The schema of one collection: its fields, keys and rules.</summary>
public sealed record Schema
{
    public required string Name { get; init; }

    public required FieldSet Fields { get; init; }

    public LocalizedText? Title { get; init; }

    public LocalizedText? Singular { get; init; }

    public LocalizedText? Description { get; init; }

    /// <summary>Whether records have pages; false for rows that are only listed.</summary>
    public bool HasPages { get; init; } = true;

    public ImmutableArray<string> PrimaryKey { get; init; } = ["id"];

    public ImmutableArray<ImmutableArray<string>> UniqueKeys { get; init; } = [];

    /// <summary>The places of the declarations of the unique keys.</summary>
    public ImmutableArray<SourceSpan> UniqueKeyPlaces { get; init; } = [];

    public ImmutableArray<ForeignKey> ForeignKeys { get; init; } = [];

    /// <summary>The fields to sort by, with "-" before a name for descending order.</summary>
    public ImmutableArray<string> Sort { get; init; } = [];

    /// <summary>The fields by whose values readers can filter the list.</summary>
    public ImmutableArray<string> Facets { get; init; } = [];

    public ImmutableArray<CheckedRule> Rules { get; init; } = [];

    /// <summary>Whether the fields are inferred from the data, because no schema declares any.</summary>
    public bool IsInferred { get; init; }

    /// <summary>Columns whose name has a meaning for Quadro that their values do not fit: they are reported and not
    /// read.</summary>
    public ImmutableHashSet<Load.Csv.Header> Refused { get; init; } = [];

    /// <summary>The rule for how the columns of a table must match the fields.</summary>
    public FieldsMatch FieldsMatch { get; init; }

    /// <summary>The place of 'fieldsMatch', or null when it is missing.</summary>
    public SourceSpan? FieldsMatchPlace { get; init; }

    /// <summary>Whether unknown columns are ignored without a message.</summary>
    public bool IgnoresUnknownFields => FieldsMatch is FieldsMatch.Subset or FieldsMatch.Partial;

    /// <summary>The field that makes the collection a hierarchy, or null.</summary>
    public Field? Parent => Fields.Find("parent") is { } parent && parent.References.Contains(Name) ? parent : null;
}

/// <summary>An assertion over each record of a collection.</summary>
public sealed record CheckedRule(
    Rule Rule,
    ScriptExpression Assert,
    ScriptExpression? Message,
    string? At,
    SourceSpan Span
)
{
    /// <summary>The field whose parts the assertion is about, one by one; null for the record itself.</summary>
    public string? Each { get; init; }

    /// <summary>The expression for other records that explain the finding, or null.</summary>
    public ScriptExpression? With { get; init; }

    /// <summary>The message in Italian; <see cref="Message"/> is in English.</summary>
    public ScriptExpression? Italian { get; init; }

    internal bool IsOff { get; init; }
}

/// <param name="Collection">The name of the target; empty for the collection itself.</param>
/// <param name="TargetSpan">The place of the target's fields, or of the key itself.</param>
public sealed record ForeignKey(
    ImmutableArray<string> Fields,
    string Collection,
    ImmutableArray<string> TargetFields,
    SourceSpan Span,
    SourceSpan TargetSpan
)
{
    /// <summary>The place of the collection's name, or of the key itself.</summary>
    public SourceSpan CollectionSpan { get; init; } = Span;
}

/// <summary>Table Schema's 'fieldsMatch'.</summary>
public enum FieldsMatch
{
    /// <summary>Not declared: columns may be missing, unknown ones are errors.</summary>
    Undeclared,

    /// <summary>The table has exactly the fields, in their order.</summary>
    Exact,

    /// <summary>The table has exactly the fields, in any order.</summary>
    Equal,

    /// <summary>The table has all fields, and may have other columns.</summary>
    Subset,

    /// <summary>The table has only fields, but some may be missing.</summary>
    Superset,

    /// <summary>The table has at least one of the fields.</summary>
    Partial,
}
