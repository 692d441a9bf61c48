using System.Collections.Immutable;

namespace Quadro.Scripting.Forms;

/// <summary>What is printed is this, or text, or <see cref="HtmlText"/>: the value in pieces, which a form
/// writes.</summary>
public sealed class Phrase(ImmutableArray<Run> runs)
{
    public ImmutableArray<Run> Runs { get; } = runs;

    public Phrase(Run run)
        : this([run]) { }

    public Phrase With(Run more) => new(Runs.Add(more));

    /// <summary>The words alone.</summary>
    public override string ToString() => Runs is [var one] ? one.Text : string.Join(' ', Runs.Select(run => run.Text));
}

/// <summary>A stretch of words of one kind.</summary>
public readonly record struct Run(RunKind Kind, string Text)
{
    /// <summary>Where a link leads, from the site's root; null of any other kind.</summary>
    public string? Url { get; init; }

    /// <summary>The language of the words, where that is not the page's.</summary>
    public string? Language { get; init; }

    /// <summary>The language of the page to which a link leads, where that is not the page's.</summary>
    public string? TargetLanguage { get; init; }
}

public enum RunKind
{
    Text,
    Link,

    /// <summary>What is said beside a value: that a sum is not whole.</summary>
    Note,

    /// <summary>Why there is no value.</summary>
    Missing,
}
