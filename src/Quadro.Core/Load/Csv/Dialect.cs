using System.Collections.Immutable;
using Quadro.Text;

namespace Quadro.Load.Csv;

/// <summary>The format of a table, in the vocabulary of Table Dialect. Null values are detected, or have the
/// standard's default.</summary>
public sealed record Dialect
{
    public static Dialect Unset { get; } = new();

    public char? Delimiter { get; init; }

    public char QuoteChar { get; init; } = '"';

    /// <summary>False when quotation marks are ordinary characters (<c>quoteChar: ""</c>).</summary>
    public bool Quotes { get; init; } = true;

    public bool DoubleQuote { get; init; } = true;

    public char? EscapeChar { get; init; }

    public string? Encoding { get; init; }

    public bool Header { get; init; } = true;

    /// <summary>1-based lines of the header, or empty for the first line that is neither blank nor a
    /// comment.</summary>
    public ImmutableArray<int> HeaderRows { get; init; } = [];

    public string HeaderJoin { get; init; } = " ";

    public char? CommentChar { get; init; }

    /// <summary>1-based lines that are not data.</summary>
    public ImmutableArray<int> CommentRows { get; init; } = [];

    public bool SkipInitialSpace { get; init; }

    public string? LineTerminator { get; init; }

    /// <summary>The text that means a missing value.</summary>
    public string? NullSequence { get; init; }

    public string? SheetName { get; init; }

    public int? SheetNumber { get; init; }

    /// <summary>Whether rows that a sheet hides are read, including those hidden by a filter.</summary>
    public bool HiddenRows { get; init; }

    public bool HiddenColumns { get; init; }

    /// <summary>Facts that were detected, for <c>--verbose</c>: delimiter, line ends, encoding.</summary>
    public ImmutableArray<DetectedFact> Detected { get; init; } = [];

    internal Dialect Found(Wording name, Wording value) => this with { Detected = Detected.Add(new(name, value)) };
}

/// <summary>A detected fact about a file that nothing declares.</summary>
public sealed record DetectedFact(Wording Name, Wording Value);
