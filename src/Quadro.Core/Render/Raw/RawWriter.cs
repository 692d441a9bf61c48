using System.Collections.Immutable;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Quadro.Model.Settings;

namespace Quadro.Render.Raw;

/// <summary>By which rules the names of an element and its attributes are read.</summary>
internal enum RawSpace
{
    Html,
    Drawing,
    Formula,
    Unknown,
}

/// <summary>Goes over a tree and writes of it what may stand; notes the rest.</summary>
/// <param name="html">What the tree was read from.</param>
/// <param name="before">How many signs stood before it when it was read.</param>
internal sealed class RawWriter(string html, int before, RawRules rules, RawHoles holes)
{
    /// <summary>Beyond this no page is meant, and readers of other makes give up.</summary>
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

    /// <summary>A whole page, with all that stands before its root left out but that it is one of today's.</summary>
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

    /// <summary>A comment in a text stays; one in which some readers might see an end before the end does
    /// not.</summary>
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
        // A choice that is only the reader's: whether scripts run.
        if (rules.IsPage && element.LocalName is "noscript" && space == RawSpace.Html)
        {
            WriteChildren(element, outer, depth, wordsOnly);
            return;
        }
        if (wordsOnly || !MayStand(element, outer, space))
        {
            // What stands in drawings and formulas, and in whole pages, no setting widens.
            var isFixed = rules.IsPage || wordsOnly || outer != RawSpace.Html || space != RawSpace.Html;
            faults.Add(
                new RawFault(RawFaultKind.Element, element.LocalName, at) { Help = isFixed ? "take it out" : null }
            );
            // The words of an element that is only unknown were meant to be read.
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
            // A reader leaves out the first line end in these.
            if (name is "pre" or "textarea" && element.FirstChild is IText { Data: ['\n', ..] })
                result.Append('\n');
            WriteChildren(element, space, depth, space != RawSpace.Html && RawNames.WordsOnly.Contains(name));
        }
        result.Append("</").Append(name).Append('>');
    }

    /// <summary>The text of scripts and styles is written as it is: nothing in it may look like an end, or begin what
    /// has another end.</summary>
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
                // Some readers pass over the others where they stand in a choice, and read on within them.
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

    /// <summary>Of an element that nobody wrote, where the last one stood.</summary>
    private int PlaceOf(IElement element)
    {
        if (
            element.SourceReference?.Position.Position is { } position and > 0
            && position - 1 - before is >= 0 and var at
        )
            return last = at;
        // The library keeps no place of the root of a drawing.
        if (
            element.LocalName is "svg" or "math"
            && html.IndexOf("<" + element.LocalName, last, StringComparison.OrdinalIgnoreCase) is >= 0 and var found
        )
            return last = found;
        return last;
    }
}
