namespace Quadro.Load.Excel;

/// <summary>A cell's row and column, counting from 1.</summary>
internal readonly record struct CellRef(int Row, int Column)
{
    public const int MostRows = 1 << 20;
    public const int MostColumns = 1 << 14;

    /// <summary>Reads a reference such as C12, or returns null when it is not a cell of any sheet.</summary>
    public static CellRef? Parse(ReadOnlySpan<char> text)
    {
        var (column, row, i) = (0, 0, 0);
        for (; i < text.Length && char.IsAsciiLetter(text[i]) && column <= MostColumns; i++)
            column = column * 26 + (char.ToUpperInvariant(text[i]) - 'A' + 1);
        for (; i < text.Length && char.IsAsciiDigit(text[i]) && row <= MostRows; i++)
            row = row * 10 + (text[i] - '0');
        return i == text.Length && column is > 0 and <= MostColumns && row is > 0 and <= MostRows
            ? new(row, column)
            : null;
    }
}

/// <summary>Cells shown as one; only the first of them contains anything.</summary>
internal readonly record struct MergedCells(CellRef First, CellRef Last)
{
    public static MergedCells? Parse(string? text)
    {
        var colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return
            colon > 0
            && CellRef.Parse(text.AsSpan(0, colon)) is { } first
            && CellRef.Parse(text.AsSpan(colon + 1)) is { } last
            ? new(first, last)
            : null;
    }
}
