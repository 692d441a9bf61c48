using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Quadro.Render.Markdown.Dialect;
using SourceSpan = Quadro.Text.SourceSpan;

namespace Quadro.Render.Markdown;

/// <summary>Finds text in a Markdown tree that was meant as markup. It never looks at code and comments, and reads
/// only the words of HTML.</summary>
/// <param name="source">The source text of the tree.</param>
internal sealed class LeftoverReader(string source, Func<int, int, SourceSpan> place)
{
    /// <summary>Replaces code, a picture or an escaped character in the flat text: nothing that the reader looks
    /// for.</summary>
    internal const char Thing = '\ufffc';

    /// <summary>Replaces a character with a backslash before it.</summary>
    internal const char Escaped = '\ufffb';

    private static readonly SearchValues<string> Signs = SearchValues.Create(
        ["[", "](", "|", "{", ":::", "!!!", "???", "@", "--8<--", "+--", "+==", ".. "],
        StringComparison.Ordinal
    );

    private readonly ImmutableArray<Leftover>.Builder found = ImmutableArray.CreateBuilder<Leftover>();
    private readonly List<LeafBlock> waiting = [];
    private readonly List<PassagePiece> pieces = [];
    private readonly List<(int From, int To)> told = [];
    private readonly StringBuilder flat = new();
    private Block? rows;
    private LeafBlock? current;

    /// <summary>Whether a text contains any character that makes it worth searching its tree.</summary>
    public static bool MayHave(string text) => text.AsSpan().ContainsAny(Signs);

    public bool HasDivision { get; set; }

    /// <summary>Looks at one node, in the order of the tree, before any other code changes it.</summary>
    public void See(MarkdownObject node)
    {
        switch (node)
        {
            case TableRow row when row.GetData(PipeParser.Extra) is StringSlice extra:
                found.Add(new Leftover(LeftoverKind.ExtraCell, extra.ToString(), place(extra.Start, extra.Length)));
                break;
            case FencedCodeBlock fence:
                SeeFence(fence);
                break;
            case HtmlBlock { Type: HtmlBlockType.InterruptingBlock or HtmlBlockType.NonInterruptingBlock } html:
                foreach (var (start, length) in HtmlWords.LinksIn(source.AsSpan(html.Span.Start, html.Span.Length)))
                    found.Add(
                        new Leftover(
                            LeftoverKind.LinkInHtml,
                            source.Substring(html.Span.Start + start, length),
                            place(html.Span.Start + start, length)
                        )
                    );
                break;
            case LeafBlock leaf:
                current = leaf;
                break;
            case LiteralInline literal when current is not null && literal.Content.AsSpan().ContainsAny(Signs):
                waiting.Add(current);
                current = null;
                break;
            // A bracket that is never closed.
            case DelimiterInline when current is not null:
                waiting.Add(current);
                current = null;
                break;
        }
    }

    public ImmutableArray<Leftover> Read()
    {
        foreach (var leaf in waiting)
        {
            Flatten(leaf.Inline!);
            var text = flat.ToString();
            var scan = new LeftoverScan(this, text);
            var isOneLine = text.AsSpan().IndexOfAny('\n', '\r') < 0;
            if (
                leaf is ParagraphBlock { Parent: not TableCell } paragraph
                && new LeftoverRows(this, text).Read(isOneLine && IsBehindRows(paragraph))
            )
                rows = leaf;
            scan.Read();
        }
        return found.Count == 0 ? [] : found.ToImmutable();
    }

    /// <summary>Notes the text between two places of the flat text, unless something there was already
    /// noted.</summary>
    public void Add(LeftoverKind kind, int from, int to, string sign, (int, int) columns = default)
    {
        if (!told.TrueForAll(other => to <= other.From || other.To <= from))
            return;
        told.Add((from, to));
        var start = SourceOf(from);
        var end = Math.Max(SourceOf(to - 1) + 1, start + 1);
        found.Add(new Leftover(kind, sign, place(start, end - start)) { Columns = columns });
    }

    /// <summary>The source between two places of the flat text.</summary>
    public string Written(int from, int to)
    {
        var start = SourceOf(from);
        var end = to < flat.Length ? SourceOf(to) : SourceOf(to - 1) + 1;
        return end <= start ? "" : source[start..Math.Min(end, source.Length)];
    }

    /// <summary>The source of the rest of the line.</summary>
    public ReadOnlySpan<char> LineFrom(int at)
    {
        var rest = source.AsSpan(Math.Min(SourceOf(at), source.Length));
        var end = rest.IndexOfAny('\n', '\r');
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>Whether rows above, separated by blank lines, were already reported.</summary>
    private bool IsBehindRows(ParagraphBlock paragraph) =>
        rows is not null
        && paragraph.Parent is { } parent
        && parent.IndexOf(paragraph) is > 0 and var at
        && ReferenceEquals(parent[at - 1], rows);

    private void SeeFence(FencedCodeBlock fence)
    {
        if (fence.Info is not ['{', _, _, ..] info)
            return;
        var line = source.AsSpan(fence.Span.Start);
        var end = line.IndexOfAny('\n', '\r');
        found.Add(
            new Leftover(
                info[1] == '=' ? LeftoverKind.RawFormat : LeftoverKind.CodeCell,
                info.Trim('{', '}', '='),
                place(fence.Span.Start, end < 0 ? line.Length : end)
            )
        );
    }

    private void Flatten(ContainerInline inline)
    {
        flat.Clear();
        pieces.Clear();
        told.Clear();
        Collect(inline);
    }

    private void Collect(ContainerInline container)
    {
        for (var child = container.FirstChild; child is not null; child = child.NextSibling)
            switch (child)
            {
                case LiteralInline { IsFirstCharacterEscaped: true, Content: { IsEmpty: false } content }:
                    Append([Escaped], child);
                    Append(content.AsSpan()[1..], child);
                    break;
                case LiteralInline literal:
                    Append(literal.Content.AsSpan(), child);
                    break;
                case LineBreakInline line:
                    Append(line.IsHard ? "\r" : "\n", child);
                    break;
                case LinkInline { IsImage: false } and not WikiLink or EmphasisInline:
                    Collect((ContainerInline)child);
                    break;
                case DelimiterInline bracket:
                    Append(bracket.ToLiteral(), child);
                    Collect(bracket);
                    break;
                case LinkInline or not ContainerInline:
                    Append([Thing], child);
                    break;
                case ContainerInline inner:
                    Collect(inner);
                    break;
            }
    }

    private void Append(ReadOnlySpan<char> more, Inline from)
    {
        if (more.IsEmpty)
            return;
        var (start, length) = (from.Span.Start, from.Span.Length);
        var at =
            start >= 0 && length > 0 && start + length <= source.Length
                ? source.AsSpan(start, length).IndexOf(more, StringComparison.Ordinal)
                : -1;
        pieces.Add(new PassagePiece(flat.Length, at < 0 ? start : start + at, at >= 0));
        flat.Append(more);
    }

    private int SourceOf(int at)
    {
        var index = pieces.FindLastIndex(piece => piece.At <= at);
        if (index < 0)
            return 0;
        var piece = pieces[index];
        return piece.AsWritten ? piece.Source + at - piece.At : piece.Source;
    }
}
