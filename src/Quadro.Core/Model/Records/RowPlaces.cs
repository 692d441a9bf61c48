using Quadro.Load.Csv;
using Quadro.Text;

namespace Quadro.Model.Records;

/// <summary>The places of the values of rows: their table, and the column of each field.</summary>
internal sealed class RowPlaces(Table table, int[] columns)
{
    /// <summary>The cell of a field in the row that starts at an offset of the file, or null when the field has no
    /// column.</summary>
    public SourceSpan? Find(int row, int field)
    {
        var column = Array.IndexOf(columns, field);
        return column >= 0 && table.RowAt(row) is { } found && column < found.Count ? found.Span(column) : null;
    }
}
