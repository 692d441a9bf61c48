using System.Collections.Immutable;
using Quadro.Tracing;

namespace Quadro.Render.Html;

/// <summary>Checks whether a screen reader can announce the headers of every cell of a table.</summary>
internal sealed class TableExam(ImmutableArray<HtmlFault>.Builder faults)
{
    private string? text;
    private int at;
    private int rows;
    private int cells;
    private bool isNamed;
    private bool isOrnament;
    private bool hasHeaders;
    private bool hasRowHeaders;
    private bool hasColumnHeaders;
    private bool lacksScope;

    public void Begin() => text = null;

    public void Close(in TagState tag, in HtmlTags tags, ReadOnlySpan<char> html)
    {
        switch (tag.Element)
        {
            case Element.Table:
                End();
                (text, at, isNamed, isOrnament) = (
                    PageExam.Text(tags, html),
                    tags.Start,
                    tag.Label is not null,
                    tag.IsOrnament
                );
                (rows, cells, hasHeaders, hasRowHeaders, hasColumnHeaders, lacksScope) = (
                    0,
                    0,
                    false,
                    false,
                    false,
                    false
                );
                break;
            case Element.Caption:
                isNamed = true;
                break;
            case Element.Row:
                rows++;
                break;
            case Element.Header:
                hasHeaders = true;
                hasRowHeaders |= tag.Scope == 'r';
                hasColumnHeaders |= tag.Scope == 'c';
                lacksScope |= tag.Scope == 0;
                break;
            default:
                cells++;
                break;
        }
    }

    public void End()
    {
        if (text is { } written && !isOrnament && cells > 0)
        {
            if (!hasHeaders && rows > 1)
                faults.Add(new HtmlFault(HtmlFaultKind.TableWithoutHeaders, written, at));
            if (lacksScope)
                faults.Add(new HtmlFault(HtmlFaultKind.HeaderWithoutScope, written, at));
            // Readers understand a plain list of rows from the text before it; a table with headers on two sides
            // needs a name.
            if (hasRowHeaders && hasColumnHeaders && !isNamed)
                faults.Add(new HtmlFault(HtmlFaultKind.TableWithoutCaption, written, at));
        }
        text = null;
    }
}
