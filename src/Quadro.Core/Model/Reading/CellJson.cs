using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Load.Json;
using Quadro.Text;

namespace Quadro.Model.Reading;

/// <summary>Reads JSON that is text in a cell into nodes with their places in the cell.</summary>
internal static class CellJson
{
    /// <summary>The node, or what is wrong with the text, and where.</summary>
    public static (Node? Node, Wording? Problem, SourceSpan Place, Wording? Help) Read(ScalarNode cell)
    {
        var log = new DiagnosticBag();
        var text = new SourceFile(cell.Span.File.Path, cell.Text);
        var node = JsonReader.Read(text, log);
        var places = new CellPlaces(cell);
        if (log.Sorted() is [var fault, ..])
            return (
                null,
                fault.Text,
                fault.Span is { } span ? places.Of(span.Start, span.Length) : cell.Span,
                fault.Advice
            );
        return node is null
            ? (null, Messages.Model.NotJson, cell.Span, null)
            : (Moved(node, places), null, cell.Span, null);
    }

    private static Node Moved(Node node, CellPlaces places)
    {
        var span = places.Of(node.Span.Start, node.Span.Length);
        return node switch
        {
            ScalarNode scalar => scalar with { Span = span },
            ListNode list => new ListNode([.. list.Items.Select(item => Moved(item, places))], span),
            MapNode map => new MapNode(
                [
                    .. map.Entries.Select(entry => new MapEntry(
                        entry.Key,
                        places.Of(entry.KeySpan.Start, entry.KeySpan.Length),
                        Moved(entry.Value, places)
                    )),
                ],
                span
            ),
            _ => node,
        };
    }
}
