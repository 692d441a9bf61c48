using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Scripting;
using Quadro.Text;
using Quadro.Values;

namespace Quadro.Model.Schemas;

/// <summary>What the records of one collection are made of.</summary>
public sealed record Schema
{
    public required string Name { get; init; }

    public required FieldSet Fields { get; init; }

    public LocalizedText? Title { get; init; }

    public LocalizedText? Singular { get; init; }

    public LocalizedText? Description { get; init; }

    /// <summary>False for rows that have no page of their own.</summary>
    public bool HasPages { get; init; } = true;

    public ImmutableArray<string> PrimaryKey { get; init; } = ["id"];

    public ImmutableArray<ImmutableArray<string>> UniqueKeys { get; init; } = [];

    /// <summary>Where each of the unique keys is declared.</summary>
    public ImmutableArray<SourceSpan> UniqueKeyPlaces { get; init; } = [];

    public ImmutableArray<ForeignKey> ForeignKeys { get; init; } = [];

    /// <summary>Fields to sort by, "-" before one for descending.</summary>
    public ImmutableArray<string> Sort { get; init; } = [];

    /// <summary>Fields by whose values readers find their way through the list.</summary>
    public ImmutableArray<string> Facets { get; init; } = [];

    public ImmutableArray<CheckedRule> Rules { get; init; } = [];

    /// <summary>No schema declares its fields: they come from the data.</summary>
    public bool IsInferred { get; init; }

    /// <summary>Columns whose name is the engine's and whose values are not: they have been reported and are not
    /// read.</summary>
    public ImmutableHashSet<Load.Csv.Header> Refused { get; init; } = [];

    /// <summary>How the columns of a table answer to the fields.</summary>
    public FieldsMatch FieldsMatch { get; init; }

    /// <summary>Where 'fieldsMatch' stands, when it does.</summary>
    public SourceSpan? FieldsMatchPlace { get; init; }

    /// <summary>Columns that the schema does not know are left out without a word.</summary>
    public bool IgnoresUnknownFields => FieldsMatch is FieldsMatch.Subset or FieldsMatch.Partial;

    /// <summary>The field that makes a hierarchy, when there is one.</summary>
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

    /// <summary>The other records that explain the finding.</summary>
    public ScriptExpression? With { get; init; }

    internal bool IsOff { get; init; }
}

/// <param name="Collection">Empty: the collection itself.</param>
/// <param name="TargetSpan">Where the fields of the target are named, or the key itself.</param>
public sealed record ForeignKey(
    ImmutableArray<string> Fields,
    string Collection,
    ImmutableArray<string> TargetFields,
    SourceSpan Span,
    SourceSpan TargetSpan
)
{
    /// <summary>Where the collection is named, or the key itself.</summary>
    public SourceSpan CollectionSpan { get; init; } = Span;
}

/// <summary>Table Schema's 'fieldsMatch'.</summary>
public enum FieldsMatch
{
    /// <summary>Nothing is said: columns may be missing, unknown ones are errors.</summary>
    Undeclared,

    /// <summary>Just the fields, in their order.</summary>
    Exact,

    /// <summary>Just the fields, in any order.</summary>
    Equal,

    /// <summary>All the fields, and maybe other columns.</summary>
    Subset,

    /// <summary>Only fields, maybe not all.</summary>
    Superset,

    /// <summary>At least one of the fields.</summary>
    Partial,
}
