using Quadro.Load.Csv;
using Quadro.Text;

namespace Quadro.Model.Records;

/// <summary>Where the values of rows stand: in which table, and each field in which of its columns.</summary>
internal sealed class RowPlaces(Table table, int[] columns)
{
    /// <summary>The cell of a field in the row that starts at a place of the file.</summary>
    public SourceSpan? Find(int row, int field)
    {
        var column = Array.IndexOf(columns, field);
        return column >= 0 && table.RowAt(row) is { } found && column < found.Count ? found.Span(column) : null;
    }
}
