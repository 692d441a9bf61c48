using Quadro.Render.Html;
using Quadro.Render.Markdown;
using Quadro.Tracing;

namespace Quadro.Render;

/// <summary>The ids of the texts on one page. A text does not know on which pages it appears, nor which ids their
/// templates write: when two ids collide, the page is made again and the text's id gets a number. Links within the
/// text follow it.</summary>
internal sealed class TextIds
{
    private readonly List<string> shown = [];
    private readonly Dictionary<string, Dictionary<string, string>> renamed = new(StringComparer.Ordinal);
    private readonly HashSet<string> met = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public void Begin() => shown.Clear();

    public void Clear()
    {
        met.Clear();
        renamed.Clear();
        taken.Clear();
    }

    /// <summary>Takes in the ids that a finished page has more than once; false when none of them belongs to a
    /// text.</summary>
    public bool Meet(PageFacts facts)
    {
        Clear();
        var doubled = facts
            .Faults.Where(fault => fault.Kind == HtmlFaultKind.DuplicateId)
            .CountBy(fault => fault.Value, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        if (doubled.Count == 0)
            return false;
        var inTexts = shown
            .Distinct(StringComparer.Ordinal)
            .SelectMany(Embedding.Ids)
            .Where(doubled.ContainsKey)
            .CountBy(id => id, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        if (inTexts.Count == 0)
            return false;
        met.UnionWith(inTexts.Keys);
        taken.UnionWith(facts.Ids);
        // The first of several texts keeps an id, unless a template has it.
        taken.ExceptWith(inTexts.Where(pair => pair.Value > doubled[pair.Key]).Select(pair => pair.Key));
        return true;
    }

    /// <summary>A text as it is printed on this page.</summary>
    public RenderedText Of(RenderedText text)
    {
        shown.Add(text.Html);
        return met.Count > 0 && NamesIn(text.Html) is { Count: > 0 } names
            ? text with
            {
                Html = Embedding.Renamed(text.Html, names),
                Headings =
                [
                    .. text.Headings.Select(heading =>
                        names.TryGetValue(heading.Id, out var other) ? heading with { Id = other } : heading
                    ),
                ],
            }
            : text;
    }

    public string Of(string html)
    {
        shown.Add(html);
        return met.Count > 0 && NamesIn(html) is { Count: > 0 } names ? Embedding.Renamed(html, names) : html;
    }

    /// <summary>The new names of a text's ids, the same wherever the page prints the text.</summary>
    private Dictionary<string, string> NamesIn(string html)
    {
        if (renamed.TryGetValue(html, out var names))
            return names;
        renamed[html] = names = new(StringComparer.Ordinal);
        foreach (var id in Embedding.Ids(html).Distinct(StringComparer.Ordinal))
        {
            if (!met.Contains(id))
                continue;
            var free = id;
            for (var number = 2; !taken.Add(free); number++)
                free = $"{id}-{Plan.Addresses.Number(number)}";
            if (free != id)
                names[id] = free;
        }
        return names;
    }
}
