using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Quadro.Render.Markdown.Dialect;

/// <summary>Adds marks to the tables of a Markdown tree before they are written as HTML.</summary>
internal static class TableMarks
{
    /// <summary>Aligns columns with a class, because a page has no inline styles. Header cells declare whether they
    /// head a row or a column.</summary>
    public static void Align(Table table)
    {
        foreach (var part in table)
        {
            if (part is not TableRow row)
                continue;
            for (var i = 0; i < row.Count; i++)
            {
                if (row.IsHeader)
                    row[i].GetAttributes().AddPropertyIfNotExist("scope", "col");
                // A cell that spans several rows moves the cells beside it.
                var column = row[i] is TableCell { ColumnIndex: >= 0 } cell ? cell.ColumnIndex : i;
                if (
                    column < table.ColumnDefinitions.Count
                    && ClassOf(table.ColumnDefinitions[column].Alignment) is { } name
                )
                    row[i].GetAttributes().AddClass(name);
            }
        }
        // Both would be written as an inline style, which pages do not allow.
        foreach (var column in table.ColumnDefinitions)
            (column.Alignment, column.Width) = (null, 0);
    }

    /// <summary>The start tag as it will be written.</summary>
    public static string TagOf(Table table)
    {
        using var writer = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        new HtmlRenderer(writer).Write("<table").WriteAttributes(table).Write('>');
        return writer.ToString();
    }

    private static string? ClassOf(TableColumnAlign? alignment) =>
        alignment switch
        {
            TableColumnAlign.Left => "align-left",
            TableColumnAlign.Center => "align-center",
            TableColumnAlign.Right => "align-right",
            _ => null,
        };
}
