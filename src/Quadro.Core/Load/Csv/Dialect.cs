using System.Collections.Immutable;

namespace Quadro.Load.Csv;

/// <summary>How a table is written, in the vocabulary of Table Dialect. What is null is detected, or has the standard's
/// default.</summary>
public sealed record Dialect
{
    public static Dialect Unset { get; } = new();

    public char? Delimiter { get; init; }

    public char QuoteChar { get; init; } = '"';

    /// <summary>False when quotation marks mean nothing (<c>quoteChar: ""</c>).</summary>
    public bool Quotes { get; init; } = true;

    public bool DoubleQuote { get; init; } = true;

    public char? EscapeChar { get; init; }

    public string? Encoding { get; init; }

    public bool Header { get; init; } = true;

    /// <summary>1-based lines that make up the header; empty for the first line that is neither blank nor a
    /// comment.</summary>
    public ImmutableArray<int> HeaderRows { get; init; } = [];

    public string HeaderJoin { get; init; } = " ";

    public char? CommentChar { get; init; }

    /// <summary>1-based lines that are no data.</summary>
    public ImmutableArray<int> CommentRows { get; init; } = [];

    public bool SkipInitialSpace { get; init; }

    public string? LineTerminator { get; init; }

    /// <summary>A text that stands for no value at all.</summary>
    public string? NullSequence { get; init; }

    public string? SheetName { get; init; }

    public int? SheetNumber { get; init; }

    /// <summary>Whether rows that a sheet hides are read, those left out by a filter too.</summary>
    public bool HiddenRows { get; init; }

    public bool HiddenColumns { get; init; }

    /// <summary>What was found out by looking, for <c>--verbose</c>: delimiter, line ends, encoding.</summary>
    public ImmutableArray<DetectedFact> Detected { get; init; } = [];

    internal Dialect Found(string name, string value) => this with { Detected = Detected.Add(new(name, value)) };
}

/// <summary>Something about a file that nobody declared.</summary>
public sealed record DetectedFact(string Name, string Value);
