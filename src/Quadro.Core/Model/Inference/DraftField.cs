using System.Collections.Immutable;

namespace Quadro.Model.Inference;

/// <summary>A field of a drafted schema, with notes and questions for the author.</summary>
internal sealed record DraftField
{
    public required string Name { get; init; }

    /// <summary>The header in the file.</summary>
    public required string Header { get; init; }

    public required string Type { get; init; }

    public string? Format { get; init; }

    public char? DecimalChar { get; init; }

    public char? GroupChar { get; init; }

    public bool Many { get; init; }

    public string? Delimiter { get; init; }

    public string? Reference { get; init; }

    public ImmutableArray<string> MissingValues { get; init; } = [];

    public ImmutableArray<string> TrueValues { get; init; } = [];

    public ImmutableArray<string> FalseValues { get; init; } = [];

    public ImmutableArray<(string Value, int Count)> Categories { get; init; } = [];

    public bool Required { get; init; }

    public bool Unique { get; init; }

    public string? Minimum { get; init; }

    public string? Maximum { get; init; }

    public ImmutableArray<DraftField> Fields { get; init; } = [];

    /// <summary>Observations about the data.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Questions that the data leave open.</summary>
    public ImmutableArray<string> Questions { get; init; } = [];

    public DraftField Note(string? note) => note is null ? this : this with { Notes = Notes.Add(note) };

    public DraftField Ask(string? question) =>
        question is null ? this : this with { Questions = Questions.Add(question) };

    /// <summary>The field as a text, with a note that says why.</summary>
    public DraftField AsText(string? why) => (this with { Type = "string" }).Note(why);
}
