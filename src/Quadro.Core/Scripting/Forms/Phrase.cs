using System.Collections.Immutable;

namespace Quadro.Scripting.Forms;

/// <summary>A printed value in pieces, which a form writes. The alternatives are plain text and
/// <see cref="HtmlText"/>.</summary>
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
    /// <summary>The target of a link, from the site's root, or null for other kinds.</summary>
    public string? Url { get; init; }

    /// <summary>The language of the words, or null when it is the page's.</summary>
    public string? Language { get; init; }

    /// <summary>The language of the page that a link leads to, or null when it is the page's.</summary>
    public string? TargetLanguage { get; init; }
}

public enum RunKind
{
    Text,
    Link,

    /// <summary>A remark beside a value: that a sum is incomplete.</summary>
    Note,

    /// <summary>The reason why there is no value.</summary>
    Missing,
}
