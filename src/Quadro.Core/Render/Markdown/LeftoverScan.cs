using System.Collections.Frozen;
using Quadro.Render.Markdown.Dialect;

namespace Quadro.Render.Markdown;

/// <summary>Searches the words of one paragraph, heading or cell for characters that were meant as links, notes,
/// attributes or as the syntax of another tool.</summary>
internal sealed class LeftoverScan(LeftoverReader reader, string text)
{
    private static readonly FrozenSet<string> Boxes = FrozenSet.ToFrozenSet(
        [
            "note",
            "abstract",
            "summary",
            "tldr",
            "info",
            "todo",
            "tip",
            "hint",
            "important",
            "success",
            "check",
            "done",
            "question",
            "help",
            "faq",
            "warning",
            "caution",
            "attention",
            "failure",
            "fail",
            "missing",
            "danger",
            "error",
            "bug",
            "example",
            "quote",
            "cite",
            "details",
            "admonition",
            "seealso",
            "inline",
        ],
        StringComparer.Ordinal
    );

    public void Read()
    {
        Links();
        if (text.Contains("[[", StringComparison.Ordinal))
            Names();
        if (text.Contains('[', StringComparison.Ordinal))
            Brackets();
        if (text.Contains('{', StringComparison.Ordinal))
            Curly();
        if (text.Contains('@', StringComparison.Ordinal))
            CrossReferences();
        Lines();
    }

    private void Links()
    {
        for (
            var at = text.IndexOf("](", StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf("](", at + 2, StringComparison.Ordinal)
        )
        {
            var open = Opening(at);
            if (open < 0)
            {
                if (!text.AsSpan(0, at).Contains(LeftoverReader.Escaped))
                    reader.Add(LeftoverKind.UnopenedLink, at, at + 2, "](");
                continue;
            }
            if (open > 0 && text[open - 1] == '!')
                open--;
            var close = Closing(at + 1);
            if (close < 0)
                reader.Add(LeftoverKind.UnclosedAddress, open, at + 2, "");
            else
            {
                var address = reader.Written(at + 2, close).Trim();
                reader.Add(
                    HasBlank(address) ? LeftoverKind.AddressWithBlank : LeftoverKind.UnreadLink,
                    open,
                    close + 1,
                    address
                );
            }
        }
    }

    /// <summary>Whether the blank is in the address itself, and not before a title.</summary>
    private static bool HasBlank(string address)
    {
        var title = address.IndexOf(" \"", StringComparison.Ordinal) is >= 0 and var quote ? quote : address.Length;
        return !address.StartsWith('<') && address.AsSpan(0, title).ContainsAny(' ', '\n', '\t');
    }

    private void Names()
    {
        for (
            var at = text.IndexOf("[[", StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf("[[", at + 2, StringComparison.Ordinal)
        )
        {
            var end = text.IndexOf("]]", at + 2, StringComparison.Ordinal);
            if (end < 0)
                reader.Add(LeftoverKind.UnclosedName, at, at + 2, "[[");
            else if (text.AsSpan(at + 2, end - at - 2).Trim() is "_TOC_" or "TOC" or "toc")
                reader.Add(LeftoverKind.TableOfContents, at, end + 2, text[at..(end + 2)]);
            else if (at > 0 && text[at - 1] == '!')
                reader.Add(LeftoverKind.EmbeddedName, at - 1, end + 2, text[(at + 2)..end]);
            else
                reader.Add(LeftoverKind.UnreadName, at, end + 2, text[at..(end + 2)]);
        }
    }

    /// <summary>Notes footnotes, citations, and links whose address is not defined anywhere.</summary>
    private void Brackets()
    {
        for (var at = text.IndexOf('[', StringComparison.Ordinal); at >= 0; at = text.IndexOf('[', at + 1))
        {
            var end = text.IndexOf(']', at + 1);
            if (end < 0)
                return;
            var inside = text.AsSpan(at + 1, end - at - 1);
            if (inside is ['^', _, ..] && !inside.ContainsAny(" \n") && !(inside is [_, _, '-', _]))
                reader.Add(LeftoverKind.MissingNote, at, end + 1, inside[1..].ToString());
            else if (at > 0 && text[at - 1] == '^' && inside.Length > 0)
                reader.Add(LeftoverKind.InlineNote, at - 1, end + 1, inside.ToString());
            else if (
                inside is ['@', _, ..] or ['-', '@', ..]
                && char.IsLetter(inside.TrimStart('-')[1])
                && !IsCrossReference(inside, inside.IndexOf('@'))
            )
                reader.Add(LeftoverKind.Citation, at, end + 1, inside.ToString());
            else if (end + 1 < text.Length && text[end + 1] == '[')
                Reference(at, end);
        }
    }

    private void Reference(int at, int end)
    {
        var close = text.IndexOf(']', end + 2);
        if (close < 0)
            return;
        var label = text.AsSpan(close == end + 2 ? at + 1 : end + 2, close == end + 2 ? end - at - 1 : close - end - 2)
            .Trim();
        var words = text.AsSpan(at + 1, end - at - 1).Trim();
        // Numbers in brackets are citations, and repeated words in brackets are words.
        if (
            label.IsEmpty
            || label[0] is '^' or '@'
            || label.IndexOfAny('[', '\n') >= 0
            || !label.ToString().Any(char.IsLetter)
            || (close != end + 2 && label.SequenceEqual(words))
        )
            return;
        if (!words.ToString().Any(char.IsLetter))
            return;
        reader.Add(LeftoverKind.MissingDefinition, at, close + 1, label.ToString());
    }

    private void Curly()
    {
        for (var at = text.IndexOf('{', StringComparison.Ordinal); at >= 0; at = text.IndexOf('{', at + 1))
        {
            var rest = text.AsSpan(at);
            if (rest.StartsWith("{{<") || rest.StartsWith("{{%"))
                Enclosed(LeftoverKind.Shortcode, at, "}}", isLone: true);
            else if (rest.StartsWith("{%"))
                Enclosed(LeftoverKind.LiquidTag, at, "%}", isLone: true);
            else if (rest.StartsWith("{# "))
                Enclosed(LeftoverKind.LiquidComment, at, "#}");
            else if (rest.StartsWith("{=="))
                Enclosed(LeftoverKind.EditorMark, at, "==}");
            else if (rest.StartsWith("{++"))
                Enclosed(LeftoverKind.EditorMark, at, "++}");
            else if (rest.StartsWith("{--"))
                Enclosed(LeftoverKind.EditorMark, at, "--}");
            else if (rest.StartsWith("{~~"))
                Enclosed(LeftoverKind.EditorMark, at, "~~}");
            else if (rest.StartsWith("{>>"))
                Enclosed(LeftoverKind.EditorMark, at, "<<}");
            else if (rest.StartsWith("{!"))
                Enclosed(LeftoverKind.Snippet, at, "!}");
            else if (rest is ['{', '=', _, ..] && char.IsAsciiLetter(rest[2]))
                Enclosed(LeftoverKind.RawFormat, at, "}");
            else if (rest.StartsWith("{:toc}"))
                reader.Add(LeftoverKind.TableOfContents, at, at + 6, "{:toc}");
            else if (rest.StartsWith("{:") && Braces.Read($"{{{rest[2..]}", out var behind, out _) != BracesKind.Text)
                reader.Add(LeftoverKind.ForeignAttributes, at, at + behind + 1, text.Substring(at, behind + 1));
            else if (Braces.Read(rest, out var length, out var refused) is var kind and not BracesKind.Text)
                reader.Add(
                    kind == BracesKind.Refused ? LeftoverKind.RefusedAttribute : LeftoverKind.LooseAttributes,
                    at,
                    at + length,
                    refused ?? text.Substring(at, length)
                );
        }
    }

    /// <param name="isLone">Whether the opening characters are clear enough without the closing ones.</param>
    private void Enclosed(LeftoverKind kind, int at, string closing, bool isLone = false)
    {
        var end = text.IndexOf(closing, at + 2, StringComparison.Ordinal);
        if (end >= 0)
            reader.Add(kind, at, end + closing.Length, text[at..(end + closing.Length)].Replace('\n', ' '));
        else if (isLone)
            reader.Add(kind, at, at + 3, text.Substring(at, Math.Min(3, text.Length - at)));
    }

    private void CrossReferences()
    {
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
            if (
                (at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or '_' or '-' or '/'))
                && IsCrossReference(text, at)
            )
            {
                var end = at + 1;
                while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '_' or ':'))
                    end++;
                reader.Add(LeftoverKind.CrossReference, at, end, text[at..end]);
            }
    }

    private static bool IsCrossReference(ReadOnlySpan<char> text, int at)
    {
        var word = text[(at + 1)..];
        var dash = word.IndexOf('-');
        return dash > 0
            && dash + 1 < word.Length
            && char.IsLetterOrDigit(word[dash + 1])
            && word[..dash]
                is "sec"
                    or "fig"
                    or "tbl"
                    or "eq"
                    or "lst"
                    or "thm"
                    or "lem"
                    or "cor"
                    or "prp"
                    or "def"
                    or "exm";
    }

    private void Lines()
    {
        for (var at = 0; at < text.Length; )
        {
            var end = text.AsSpan(at).IndexOfAny('\n', '\r') is >= 0 and var length ? at + length : text.Length;
            Line(at, text.AsSpan(at, end - at).TrimEnd());
            at = end + 1;
        }
    }

    private void Line(int at, ReadOnlySpan<char> line)
    {
        if (line.StartsWith(":::"))
        {
            var isEnd = !reader.LineFrom(at).Trim().ContainsAnyExcept(':');
            if (!isEnd || !reader.HasDivision)
                reader.Add(LeftoverKind.Division, at, at + line.Length, ":::");
            reader.HasDivision = true;
        }
        else if (line.StartsWith("!!! ") && IsBox(line[4..]))
            reader.Add(LeftoverKind.Admonition, at, at + line.Length, line.ToString());
        else if ((line.StartsWith("??? ") && IsBox(line[4..])) || (line.StartsWith("???+ ") && IsBox(line[5..])))
            reader.Add(LeftoverKind.Details, at, at + line.Length, line.ToString());
        else if (line.StartsWith("--8<--"))
            reader.Add(LeftoverKind.Snippet, at, at + line.Length, line.ToString());
        else if (line is "[toc]" or "[TOC]")
            reader.Add(LeftoverKind.TableOfContents, at, at + line.Length, line.ToString());
        else if (
            line.StartsWith(".. ")
            && line.Contains("::", StringComparison.Ordinal)
            && !line[3..line.IndexOf("::", StringComparison.Ordinal)].ContainsAny(' ', Thing)
        )
            reader.Add(LeftoverKind.Directive, at, at + line.Length, line.ToString());
        else if (line.Length > 3 && line[^1] == '+' && (line.StartsWith("+--") || line.StartsWith("+==")))
            reader.Add(LeftoverKind.GridOfSigns, at, at + line.Length, line.ToString());
    }

    private const char Thing = LeftoverReader.Thing;

    /// <summary>Whether a line names a kind of box, with an optional title in quotes: not a sentence.</summary>
    private static bool IsBox(ReadOnlySpan<char> rest)
    {
        var space = rest.IndexOf(' ');
        var kind = space < 0 ? rest : rest[..space];
        var title = rest[kind.Length..].Trim();
        return Boxes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(kind)
            && (title.IsEmpty || title[0] is '"' or '\u201c' || title.StartsWith("inline"));
    }

    /// <summary>The opening bracket of a closing one.</summary>
    private int Opening(int close)
    {
        var depth = 0;
        for (var i = close - 1; i >= 0; i--)
        {
            if (text[i] == ']')
                depth++;
            else if (text[i] == '[' && depth-- == 0)
                return i;
        }
        return -1;
    }

    /// <summary>The closing parenthesis of an opening one, on the same line.</summary>
    private int Closing(int open)
    {
        var depth = 0;
        for (var i = open; i < text.Length && text[i] is not ('\n' or '\r'); i++)
        {
            if (text[i] == '(')
                depth++;
            else if (text[i] == ')' && --depth == 0)
                return i;
        }
        return -1;
    }
}
