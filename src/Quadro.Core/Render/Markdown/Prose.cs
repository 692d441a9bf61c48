using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model.Records;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Render.Markdown;

/// <summary>A text as the checks of style see it: words and their places, without the markup of Markdown.</summary>
public sealed record Prose(
    Lazy<ImmutableArray<Words>> Read,
    ImmutableArray<ProseHeading> Headings,
    ImmutableArray<SourceSpan> PicturesWithoutText,
    ImmutableArray<ProseLink> Links
)
{
    public static Prose None => new(new Lazy<ImmutableArray<Words>>([]), [], [], []);

    /// <summary>Text that was meant as markup and is printed as text.</summary>
    public ImmutableArray<Leftover> Leftovers { get; init; } = [];

    /// <summary>The paragraphs. They are collected on first use, because a site may not run the checks that compare
    /// words.</summary>
    public ImmutableArray<Words> Paragraphs => Read.Value;
}

/// <param name="IsEmpty">Whether nothing is between it and the next heading of its level or above.</param>
public sealed record ProseHeading(int Level, string Title, bool IsEmpty, SourceSpan Span)
{
    /// <summary>Whether it is written in HTML.</summary>
    public bool IsTag { get; init; }
}

/// <summary>The words of a link.</summary>
public sealed record ProseLink(string Text, SourceSpan Span);

/// <summary>The text of one record in one language, or of one of its fields.</summary>
/// <param name="Field">Null for the text in a Markdown file, which appears below its page's title.</param>
public sealed record RecordProse(Record Record, string? Field, Prose Prose)
{
    /// <summary>The source of the text, for checks that compare single characters, or null for a field.</summary>
    public TextBody? Body { get; init; }
}

/// <summary>The findings of an examiner in one text, and its paragraphs, which are compared with those of
/// others.</summary>
public sealed record Examination(ImmutableArray<Diagnostic> Findings, ImmutableArray<Passage> Passages)
{
    public static Examination Nothing => new([], []);
}

/// <summary>The words of a paragraph. A piece of code, a picture or a printed value is one character that is not a
/// letter.</summary>
public sealed class Words
{
    private readonly ImmutableArray<PassagePiece> pieces;
    private readonly Func<int, int, SourceSpan> place;

    internal Words(string text, ImmutableArray<PassagePiece> pieces, Func<int, int, SourceSpan> place)
    {
        Text = text;
        this.pieces = pieces;
        this.place = place;
    }

    public string Text { get; }

    public SourceSpan Place(int start, int length)
    {
        var from = Source(start);
        return place(from, Math.Max(Source(start + length - 1) + 1 - from, 1));
    }

    private int Source(int at)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)at, (uint)Text.Length);
        var (low, high) = (0, pieces.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (pieces[middle].At <= at)
                low = middle;
            else
                high = middle - 1;
        }
        var piece = pieces[low];
        return piece.AsWritten ? piece.Source + at - piece.At : piece.Source;
    }
}

/// <summary>Maps part of a passage's text to its place in the source.</summary>
/// <param name="AsWritten">Whether the text is copied character by character; otherwise the place of every part of it
/// is the whole piece.</param>
internal readonly record struct PassagePiece(int At, int Source, bool AsWritten);
