using System.Collections.Immutable;
using Quadro.Text;

namespace Quadro.Diagnostics;

/// <summary>One finding at one place.</summary>
/// <param name="Help">What to do about it: a suggestion, an accepted form.</param>
public sealed record Diagnostic(
    Rule Rule,
    Severity Severity,
    SourceSpan? Span,
    string Message,
    ImmutableArray<Note> Notes,
    string? Help
)
{
    public string Code => Rule.Code;

    /// <summary>The record that it is about, as collection/id.</summary>
    public string? Record { get; init; }

    /// <summary>The field or column that it is about.</summary>
    public string? Field { get; init; }

    /// <summary>Set when the site has accepted it: it is shown where it is asked for, and stops nothing.</summary>
    public FindingAcceptance? Accepted { get; init; }

    public bool IsError => Severity == Severity.Error && Accepted is null;

    public Diagnostic About(string? record, string? field = null) => this with { Record = record, Field = field };

    /// <summary>How many findings it stands for: more than one where there are too many to name each.</summary>
    public int Times { get; init; } = 1;
}

/// <summary>A second place that explains a finding.</summary>
public sealed record Note(string Message, SourceSpan? Span = null);
