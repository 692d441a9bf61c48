using System.Collections.Immutable;
using Quadro.Tracing;

namespace Quadro.Render.Html;

/// <summary>Checks that every field of a form has a label.</summary>
internal sealed class FieldExam(ImmutableArray<HtmlFault>.Builder faults)
{
    private readonly HashSet<string> labelled = new(StringComparer.Ordinal);
    private readonly List<(string? Id, string Tag, int At)> waiting = [];
    private int labelEnd;

    public void Begin()
    {
        labelled.Clear();
        waiting.Clear();
        labelEnd = 0;
    }

    public void Close(in TagState tag, in HtmlTags tags, ReadOnlySpan<char> html)
    {
        if (tag.Element == Element.Label)
        {
            if (tag.For is { } field)
                labelled.Add(field);
            var close = html[tags.End..].IndexOf("</label", StringComparison.OrdinalIgnoreCase);
            labelEnd = close < 0 ? html.Length : tags.End + close;
            return;
        }
        if (tag.Label is not null || tags.Start < labelEnd || IsNamed(tag, tags.Name is "input"))
            return;
        waiting.Add((tag.Id, PageExam.Text(tags, html), tags.Start));
    }

    public void End()
    {
        foreach (var (id, tag, at) in waiting)
            if (id is null || !labelled.Contains(id))
                faults.Add(new HtmlFault(HtmlFaultKind.NamelessField, tag, at));
    }

    /// <summary>Whether a button has a name of its own. The browser names a submit button.</summary>
    private static bool IsNamed(in TagState tag, bool isInput) =>
        isInput
        && tag.Type switch
        {
            "hidden" or "submit" or "reset" => true,
            "button" => tag.HasValue,
            "image" => tag.HasAltText,
            _ => false,
        };
}
