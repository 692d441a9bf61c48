using System.Collections.Immutable;
using Quadro.Text;

namespace Quadro.Diagnostics;

/// <summary>One finding at one place.</summary>
/// <param name="Text">What is wrong.</param>
/// <param name="Advice">What to do about it: a suggestion, an accepted form.</param>
public sealed record Diagnostic(
    Rule Rule,
    Severity Severity,
    SourceSpan? Span,
    Wording Text,
    ImmutableArray<Note> Notes,
    Wording? Advice
)
{
    public string Code => Rule.Code;

    /// <summary>What is wrong, in English.</summary>
    public string Message => Text.English;

    /// <summary>The advice in English, or null when there is none.</summary>
    public string? Help => Advice?.English;

    /// <summary>The record that it is about, as collection/id.</summary>
    public string? Record { get; init; }

    /// <summary>The field or column that it is about.</summary>
    public string? Field { get; init; }

    /// <summary>Set when the site has accepted it: it is shown where it is asked for, and stops nothing.</summary>
    public FindingAcceptance? Accepted { get; init; }

    public bool IsError => Severity == Severity.Error && Accepted is null;

    public Diagnostic About(string? record, string? field = null) => this with { Record = record, Field = field };

    /// <summary>The finding as it is shown in one language: <see cref="Message"/> and <see cref="Help"/> are in
    /// it.</summary>
    public Diagnostic In(MessageLanguage language) =>
        language == MessageLanguage.English
            ? this
            : this with
            {
                Rule = Rule with { Title = Wording.Same(Rule.Title.In(language)) },
                Text = Wording.Same(Text.In(language)),
                Advice = Advice is { } advice ? Wording.Same(advice.In(language)) : null,
                Notes = [.. Notes.Select(note => note with { Text = Wording.Same(note.Text.In(language)) })],
            };

    /// <summary>The finding with its advice.</summary>
    public Diagnostic Advises(string english, string italian) => Advises(new Wording(english, italian));

    /// <param name="advice">Null adds nothing.</param>
    public Diagnostic Advises(Wording? advice) => advice is { } given ? this with { Advice = given.Short() } : this;

    /// <summary>The finding with one more place that explains it.</summary>
    public Diagnostic Adds(SourceSpan? place, string english, string italian) =>
        Adds(new Note(new Wording(english, italian), place));

    /// <param name="note">Null adds nothing.</param>
    public Diagnostic Adds(Note? note) => note is null ? this : this with { Notes = Notes.Add(note) };

    public Diagnostic Adds(params ReadOnlySpan<Note> notes) => this with { Notes = [.. Notes, .. notes] };

    /// <summary>How many findings it stands for: more than one where there are too many to name each.</summary>
    public int Times { get; init; } = 1;
}

/// <summary>A second place that explains a finding.</summary>
public sealed record Note(Wording Text, SourceSpan? Span = null)
{
    public Note(string message, SourceSpan? span = null)
        : this(Wording.Same(message), span) { }

    /// <summary>The note in English.</summary>
    public string Message => Text.English;
}
