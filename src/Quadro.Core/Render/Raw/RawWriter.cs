using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Quadro.Diagnostics;
using Quadro.Model.Settings;

namespace Quadro.Render.Raw;

/// <summary>The rules by which the names of an element and its attributes are read.</summary>
internal enum RawSpace
{
    Html,
    Drawing,
    Formula,
    Unknown,
}

/// <summary>Writes the allowed parts of a tree, and notes the rest.</summary>
/// <param name="html">The source of the tree.</param>
/// <param name="before">The number of characters before the HTML when it was parsed.</param>
internal sealed class RawWriter(string html, int before, RawRules rules, RawHoles holes)
{
    /// <summary>The maximum depth: no real page is deeper, and some browsers give up there.</summary>
    public const int MostDeep = 200;

    private readonly StringBuilder result = new(html.Length + 64);
    private readonly List<RawFault> faults = [];
    private readonly ImmutableArray<(int, int)>.Builder places = ImmutableArray.CreateBuilder<(int, int)>();
    private int last;

    public RawResult Write(IElement body)
    {
        WriteChildren(body, RawSpace.Html, 0, false);
        return new RawResult(result.ToString(), [.. faults], places.ToImmutable());
    }

    /// <summary>Writes a whole page. Everything before its root is left out, except the doctype of HTML 5.</summary>
    public RawResult WritePage(IElement root)
    {
        result.Append("<!DOCTYPE html>\n");
        WriteElement(root, RawSpace.Html, 1, false);
        return new RawResult(result.ToString(), [.. faults], places.ToImmutable());
    }

    private void WriteChildren(INode parent, RawSpace space, int depth, bool wordsOnly)
    {
        foreach (var child in parent is IHtmlTemplateElement template ? template.Content.ChildNodes : parent.ChildNodes)
        {
            switch (child)
            {
                case IText words:
                    WriteWords(words.Data);
                    break;
                case IComment comment:
                    WriteComment(comment.Data, space);
                    break;
                case IElement element:
                    WriteElement(element, space, depth + 1, wordsOnly);
                    break;
            }
        }
    }

    private void WriteWords(string words)
    {
        foreach (var c in words)
            _ = c switch
            {
                '&' => result.Append("&amp;"),
                '<' => result.Append("&lt;"),
                '>' => result.Append("&gt;"),
                _ => result.Append(c),
            };
    }

    /// <summary>Writes a comment of a text, unless some browsers might see an end before its real end.</summary>
    private void WriteComment(string data, RawSpace space)
    {
        if (!rules.IsText)
            return;
        var plain = holes.Plain(data);
        if (space == RawSpace.Html && IsPlainComment(plain))
            result.Append("<!--").Append(plain).Append("-->");
        else
            faults.Add(new RawFault(RawFaultKind.Comment, plain, last));
    }

    private static bool IsPlainComment(string data) =>
        data.Length > 0
        && data[0] is not ('>' or '-')
        && data[^1] is not ('-' or '!')
        && !data.Contains("--", StringComparison.Ordinal)
        && !data.Contains("<!", StringComparison.Ordinal);

    private void WriteElement(IElement element, RawSpace outer, int depth, bool wordsOnly)
    {
        var at = PlaceOf(element);
        var space = SpaceOf(element);
        if (depth > MostDeep)
        {
            faults.Add(new RawFault(RawFaultKind.TooDeep, element.LocalName, at));
            return;
        }
        // This 'noscript' depends only on whether the browser runs scripts.
        if (rules.IsPage && element.LocalName is "noscript" && space == RawSpace.Html)
        {
            WriteChildren(element, outer, depth, wordsOnly);
            return;
        }
        if (wordsOnly || !MayStand(element, outer, space))
        {
            // No setting extends the rules for drawings, formulas and whole pages.
            var isFixed = rules.IsPage || wordsOnly || outer != RawSpace.Html || space != RawSpace.Html;
            faults.Add(
                new RawFault(RawFaultKind.Element, element.LocalName, at)
                {
                    Help = isFixed ? Messages.Render.TakeItOut : null,
                }
            );
            // An element is unknown, but its words were meant to be read.
            if (
                !wordsOnly
                && space == RawSpace.Html
                && !HtmlSettings.NeverElements.Contains(element.LocalName)
                && !RawNames.RawText.Contains(element.LocalName)
            )
                WriteChildren(element, outer, depth, false);
            return;
        }
        WriteWhole(element, space, at, depth);
    }

    private void WriteWhole(IElement element, RawSpace space, int at, int depth)
    {
        var name = element.LocalName;
        var isRaw = RawNames.RawText.Contains(name);
        var words = isRaw ? holes.Plain(element.TextContent) : "";
        if (isRaw && !IsSafeRawText(name, words, space))
        {
            faults.Add(new RawFault(RawFaultKind.Element, name, at));
            return;
        }
        places.Add((result.Length, at));
        result.Append('<').Append(name);
        new RawAttributes(rules, holes, faults).Write(element, space, at, result);
        result.Append('>');
        if (space == RawSpace.Html && RawNames.Void.Contains(name))
            return;
        if (isRaw)
            result.Append(words);
        else
        {
            // A browser drops the first line break in these elements.
            if (name is "pre" or "textarea" && element.FirstChild is IText { Data: ['\n', ..] })
                result.Append('\n');
            WriteChildren(element, space, depth, space != RawSpace.Html && RawNames.WordsOnly.Contains(name));
        }
        result.Append("</").Append(name).Append('>');
    }

    /// <summary>Whether the text of a script or style can be written unchanged: nothing in it may look like an end
    /// tag, or begin something with another end.</summary>
    private static bool IsSafeRawText(string name, string text, RawSpace space) =>
        space == RawSpace.Html
            ? !text.Contains("</" + name, StringComparison.OrdinalIgnoreCase)
                && (
                    name is not "script"
                    || !(
                        text.Contains("<!--", StringComparison.Ordinal)
                        || text.Contains("<script", StringComparison.OrdinalIgnoreCase)
                    )
                )
                // Some browsers skip the tags of the other elements in a 'select', and continue to read inside.
                && (name is "script" or "style" || !text.Contains('<'))
            : text.AsSpan().IndexOfAny('<', '&') < 0;

    private bool MayStand(IElement element, RawSpace outer, RawSpace space)
    {
        var name = element.LocalName;
        switch (space)
        {
            case RawSpace.Html:
                if (!rules.AllowsElement(name) || outer != RawSpace.Html)
                    return false;
                return rules.IsText
                    || name is not "input"
                    || element.GetAttribute("type")?.ToLowerInvariant() is "checkbox";
            case RawSpace.Drawing:
                return rules.IsText && RawNames.Drawing.Contains(name) && (name is "svg" || outer == space);
            case RawSpace.Formula:
                return rules.IsText && RawNames.Formula.Contains(name) && (name is "math" || outer == space);
            default:
                return false;
        }
    }

    private static RawSpace SpaceOf(IElement element) =>
        element.NamespaceUri switch
        {
            "http://www.w3.org/1999/xhtml" => RawSpace.Html,
            "http://www.w3.org/2000/svg" => RawSpace.Drawing,
            "http://www.w3.org/1998/Math/MathML" => RawSpace.Formula,
            _ => RawSpace.Unknown,
        };

    /// <summary>The place of an element; for an element that the parser added, the place of the last one that the
    /// author wrote.</summary>
    private int PlaceOf(IElement element)
    {
        if (
            element.SourceReference?.Position.Position is { } position and > 0
            && position - 1 - before is >= 0 and var at
        )
            return last = at;
        // The library has no place for the root of a drawing.
        if (
            element.LocalName is "svg" or "math"
            && html.IndexOf("<" + element.LocalName, last, StringComparison.OrdinalIgnoreCase) is >= 0 and var found
        )
            return last = found;
        return last;
    }
}
