using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model.Values;
using Quadro.Scripting;
using Quadro.Text;

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

    public ImmutableArray<ForeignKey> ForeignKeys { get; init; } = [];

    /// <summary>Fields to sort by, "-" before one for descending.</summary>
    public ImmutableArray<string> Sort { get; init; } = [];

    public ImmutableArray<CheckedRule> Rules { get; init; } = [];

    /// <summary>No schema declares it: fields come from the data.</summary>
    public bool IsInferred { get; init; }

    /// <summary>Columns that the schema does not know are left out without a word (Table Schema's "fieldsMatch").</summary>
    public bool IgnoresUnknownFields { get; init; }

    /// <summary>The field that makes a hierarchy, when there is one.</summary>
    public Field? Parent => Fields.Find("parent") is { } parent && parent.References.Contains(Name) ? parent : null;
}

/// <summary>An assertion over each record of a collection.</summary>
public sealed record CheckedRule(Rule Rule, ScriptExpression Assert, ScriptExpression? Message, string? At, SourceSpan Span)
{
    /// <summary>The field whose parts the assertion is about, one by one; null for the record itself.</summary>
    public string? Each { get; init; }

    /// <summary>The other records that explain the finding.</summary>
    public ScriptExpression? With { get; init; }

    internal bool IsOff { get; init; }
}

public sealed record ForeignKey(ImmutableArray<string> Fields, string Collection, ImmutableArray<string> TargetFields, SourceSpan Span);
