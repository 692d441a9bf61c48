using System.Collections.Immutable;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;

namespace Quadro.Render.Raw;

/// <summary>Turns raw HTML into HTML that every browser reads as Quadro checked it: parses it by the standard,
/// compares it with the rules, and writes it again from the tree.</summary>
internal sealed class RawGate
{
    private const string Before = "<!DOCTYPE html><body>";
    private const int MostRounds = 5;
    private const int MostDeep = 400;
    private const int LittleWork = 200_000;

    private readonly List<HtmlErrorEvent> errors = [];
    private readonly HtmlParser parser;
    private IElement? previous;
    private long left;

    /// <param name="runsScripts">Whether the parser reads like a browser that runs scripts, for which the content of
    /// 'noscript' is text.</param>
    public RawGate(bool runsScripts = false)
    {
        parser = new HtmlParser(
            new HtmlParserOptions
            {
                IsKeepingSourceReferences = true,
                IsScripting = runsScripts,
                OnCreated = (element, _) => Count(element),
            },
            BrowsingContext.New()
        );
        parser.Error += (_, error) =>
        {
            if (error is HtmlErrorEvent one && errors.Count < 1_000)
                errors.Add(one);
        };
    }

    /// <param name="html">The content of a page's body, or part of it.</param>
    public RawResult Clean(string html, RawRules rules, RawHoles holes)
    {
        try
        {
            return Stable(First(html, rules, holes), rules, holes);
        }
        catch (TooManyElementsException)
        {
            return Unreadable([]);
        }
    }

    /// <summary>Cleans a whole page that the author supplied, as browsers read it.</summary>
    public RawResult Page(string html)
    {
        try
        {
            (previous, left) = (null, LittleWork + (4L * html.Length));
            errors.Clear();
            using var document = parser.ParseDocument(html);
            var result = new RawWriter(html, 0, RawRules.Page, RawHoles.None).WritePage(document.DocumentElement);
            return result with { Faults = [.. result.Faults, .. ParseFaults.Of(html, errors, 0, result.Faults)] };
        }
        catch (TooManyElementsException)
        {
            return Unreadable([]);
        }
    }

    private RawResult First(string html, RawRules rules, RawHoles holes)
    {
        var result = Once(html, rules, holes);
        return result with
        {
            Faults = [.. result.Faults, .. ParseFaults.Of(html, errors, Before.Length, result.Faults)],
        };
    }

    /// <summary>Writes a tree until it is parsed again as it was written.</summary>
    private RawResult Stable(RawResult written, RawRules rules, RawHoles holes)
    {
        for (var round = 1; round < MostRounds; round++)
        {
            var again = Once(written.Html, rules, holes);
            if (again.Html == written.Html)
                return written;
            written = again with
            {
                Places = [.. again.Places.Select(place => (place.At, written.From(place.From)))],
                Faults =
                [
                    .. written.Faults,
                    .. again.Faults.Select(fault => fault with { At = Math.Max(written.From(fault.At), 0) }),
                ],
            };
        }
        return Unreadable(written.Faults);
    }

    private RawResult Once(string html, RawRules rules, RawHoles holes)
    {
        errors.Clear();
        (previous, left) = (null, LittleWork + (4L * html.Length));
        using var document = parser.ParseDocument(Before + html);
        var writer = new RawWriter(html, Before.Length, rules, holes);
        if (document.Body is not IHtmlBodyElement body)
            return Unreadable([]);
        return writer.Write(body);
    }

    private static RawResult Unreadable(ImmutableArray<RawFault> faults) =>
        new("", [.. faults, new RawFault(RawFaultKind.Unreadable, "", 0)], []);

    /// <summary>Counts elements by depth. A few elements that are never closed can become a million, because browsers
    /// repeat them in every paragraph. The repeated elements are nested, so the sum of the depths limits
    /// them.</summary>
    private void Count(IElement element)
    {
        var depth = 0;
        for (INode? node = previous; node is not null; node = node.Parent)
            if (++depth > MostDeep)
                throw new TooManyElementsException();
        if ((left -= depth) < 0)
            throw new TooManyElementsException();
        previous = element;
    }

    private sealed class TooManyElementsException : Exception;
}
