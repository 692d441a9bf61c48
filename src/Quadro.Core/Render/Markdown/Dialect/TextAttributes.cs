using System.Collections.Frozen;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Quadro.Render.Markdown.Dialect;

/// <summary>Attributes in braces, <c>{#id .class lang=en}</c>: only those that a text may set. Other words in braces
/// are text.</summary>
internal sealed class TextAttributes : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        pipeline.InlineParsers.Insert(0, new BracesParser());
        foreach (var parser in pipeline.BlockParsers)
            if (parser is IAttributesParseable block)
                block.TryParseAttributes = TakeFromEnd;
    }

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer) { }

    /// <summary>Takes the attributes from the end of a heading, or of the line that opens a block of code.</summary>
    private static bool TakeFromEnd(BlockProcessor processor, ref StringSlice line, IBlock block)
    {
        var text = line.AsSpan();
        var open = text.LastIndexOf('{');
        if (
            open < 0
            || (open > 0 && text[open - 1] == '\\')
            || Braces.Read(text[open..], out var length, out _) != BracesKind.Attributes
        )
            return false;
        if (text[(open + length)..].ContainsAnyExcept(' ', '\t', '#'))
            return false;
        Braces.Give(text.Slice(open, length), block.GetAttributes());
        line.End = line.Start + open - 1;
        return true;
    }
}

internal sealed class BracesParser : InlineParser
{
    public BracesParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (Braces.Read(text, out var length, out _) != BracesKind.Attributes)
            return false;
        slice.Start += length;
        Braces.Give(text[..length], OwnerOf(processor, slice).GetAttributes());
        return true;
    }

    /// <summary>The object that the attributes belong to: the inline directly before the braces, the whole block
    /// after plain words, or the next block when they are alone in a paragraph.</summary>
    private static MarkdownObject OwnerOf(InlineProcessor processor, in StringSlice rest)
    {
        var before = processor.Inline;
        if (before is LiteralInline)
            do before = before.Parent;
            while (before is DelimiterInline);
        if (before is not null && before != processor.Root)
            return before;
        var block = processor.Block!;
        if (
            processor.Inline is not null
            || block is not ParagraphBlock { Inline.FirstChild: null, Parent: { } parent }
            || !rest.AsSpan().IsWhiteSpace()
        )
            return block;
        var next = parent.IndexOf(block) + 1;
        if (next >= parent.Count)
            return block;
        block.RemoveAfterProcessInlines = true;
        return parent[next];
    }
}

internal enum BracesKind
{
    /// <summary>A word or anything else in braces.</summary>
    Text,

    Attributes,

    /// <summary>Attributes, at least one of which a text may not set.</summary>
    Refused,
}

/// <summary>Reads the content of braces.</summary>
internal static class Braces
{
    private static readonly FrozenSet<string> Names = FrozenSet.ToFrozenSet(
        [
            "id",
            "class",
            "lang",
            "dir",
            "title",
            "translate",
            "role",
            "width",
            "height",
            "loading",
            "decoding",
            "sizes",
            "alt",
            "start",
            "type",
            "value",
            "rel",
            "hreflang",
            "target",
            "download",
            "cite",
            "scope",
            "colspan",
            "rowspan",
        ],
        StringComparer.Ordinal
    );

    /// <param name="text">The text from the opening brace on.</param>
    /// <param name="length">The length up to and including the closing brace.</param>
    /// <param name="refused">The attribute that a text may not set.</param>
    public static BracesKind Read(ReadOnlySpan<char> text, out int length, out string? refused)
    {
        (length, refused) = (0, null);
        var count = 0;
        for (var i = 1; i < text.Length; )
        {
            if (text[i] is ' ' or '\t')
            {
                i++;
                continue;
            }
            if (text[i] == '}')
            {
                length = i + 1;
                return count == 0 ? BracesKind.Text
                    : refused is null ? BracesKind.Attributes
                    : BracesKind.Refused;
            }
            if (Item(text, ref i, count++) is not { } wrong)
                return BracesKind.Text;
            if (wrong.Length > 0)
                refused ??= wrong;
        }
        return BracesKind.Text;
    }

    /// <summary>Adds attributes that were read before to their element.</summary>
    public static void Give(ReadOnlySpan<char> text, HtmlAttributes to)
    {
        for (var i = 1; i < text.Length - 1; )
            if (text[i] is ' ' or '\t')
                i++;
            else
                Item(text, ref i, 0, to);
    }

    /// <returns>The refused name, or empty when the attribute is allowed, or null when this is not an
    /// attribute.</returns>
    private static string? Item(ReadOnlySpan<char> text, ref int at, int before, HtmlAttributes? to = null)
    {
        if (text[at] is '#' or '.')
        {
            var word = Word(text[(at + 1)..]);
            if (word.IsEmpty || word[0] is '.' or ':')
                return null;
            if (text[at] == '#')
                Set("id", word, to);
            else
                Set("class", word, to);
            at += 1 + word.Length;
            return "";
        }
        var name = Word(text[at..]);
        if (name.IsEmpty)
            return null;
        at += name.Length;
        // A single word is text, but after an id or a class it was meant as one of them.
        if (at >= text.Length || text[at] != '=')
            return before > 0 ? name.ToString() : null;
        at++;
        if (at < text.Length && text[at] is '"' or '\'')
        {
            var close = text[(at + 1)..].IndexOf(text[at]);
            if (close < 0)
                return null;
            Set(name, text.Slice(at + 1, close), to);
            at += close + 2;
        }
        else
        {
            var end = text[at..].IndexOfAny(" \t\n}");
            if (end <= 0)
                return null;
            Set(name, text.Slice(at, end), to);
            at += end;
        }
        return IsAllowed(name) ? "" : name.ToString();
    }

    private static void Set(ReadOnlySpan<char> name, ReadOnlySpan<char> value, HtmlAttributes? to)
    {
        if (to is null)
            return;
        if (name is "id")
            to.Id = value.ToString();
        else if (name is not "class")
            to.AddPropertyIfNotExist(name.ToString(), value.ToString());
        else
            foreach (var one in value.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))
                to.AddClass(one);
    }

    private static bool IsAllowed(ReadOnlySpan<char> name) =>
        Names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name)
        || name.StartsWith("aria-")
        || name.StartsWith("data-");

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or ':' or '.'))
            end++;
        return text[..end];
    }
}
