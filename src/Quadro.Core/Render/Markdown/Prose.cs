using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Model.Records;
using Quadro.Text;
using Quadro.Tracing;

namespace Quadro.Render.Markdown;

/// <summary>A text as the checks of style see it: words and their places, without signs of Markdown.</summary>
public sealed record Prose(
    Lazy<ImmutableArray<Words>> Read,
    ImmutableArray<ProseHeading> Headings,
    ImmutableArray<SourceSpan> PicturesWithoutText,
    ImmutableArray<ProseLink> Links
)
{
    public static Prose None => new(new Lazy<ImmutableArray<Words>>([]), [], [], []);

    /// <summary>What was meant as more than text and is printed as text.</summary>
    public ImmutableArray<Leftover> Leftovers { get; init; } = [];

    /// <summary>Gathered when somebody asks: a site may do without the checks that compare words.</summary>
    public ImmutableArray<Words> Paragraphs => Read.Value;
}

/// <param name="IsEmpty">Nothing stands between it and the next heading of its level or above.</param>
public sealed record ProseHeading(int Level, string Title, bool IsEmpty, SourceSpan Span)
{
    /// <summary>Whether it is written in HTML.</summary>
    public bool IsTag { get; init; }
}

/// <summary>The words of a link.</summary>
public sealed record ProseLink(string Text, SourceSpan Span);

/// <summary>The text of one record in one language, or of one of its fields.</summary>
/// <param name="Field">Null for the text in a Markdown file, which stands below its page's title.</param>
public sealed record RecordProse(Record Record, string? Field, Prose Prose)
{
    /// <summary>The text as it is written, for what is looked for in it sign by sign; null for a field.</summary>
    public TextBody? Body { get; init; }
}

/// <summary>What an examiner of texts found in one, and its paragraphs, to be compared with those of others.</summary>
public sealed record Examination(ImmutableArray<Diagnostic> Findings, ImmutableArray<Passage> Passages)
{
    public static Examination Nothing => new([], []);
}

/// <summary>The words of a paragraph; a piece of code, a picture or a printed value is one sign that is no
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

/// <summary>From where on in a passage's text something of the source stands, and where in the source that
/// is.</summary>
/// <param name="AsWritten">Whether it stands there sign by sign; else the place of all of it is the piece's.</param>
internal readonly record struct PassagePiece(int At, int Source, bool AsWritten);
