using System.Collections.Immutable;
using Quadro.Text;

namespace Quadro.Diagnostics;

/// <summary>One finding at one place.</summary>
/// <param name="Help">What to do about it: a suggestion, an accepted form.</param>
public sealed record Diagnostic(Rule Rule, Severity Severity, SourceSpan? Span, string Message, ImmutableArray<Note> Notes, string? Help)
{
    public string Code => Rule.Code;

    /// <summary>How many findings it stands for: more than one where there are too many to name each.</summary>
    public int Times { get; init; } = 1;
}

/// <summary>A second place that explains a finding.</summary>
public sealed record Note(string Message, SourceSpan? Span = null);
