using System.Globalization;
using System.Text;
using Quadro.Diagnostics;
using Quadro.Load.Csv;
using Quadro.Text;

namespace Quadro.Load.Excel;

/// <summary>Puts the cells of a sheet in one text, row by row; see <see cref="SheetPlaces"/>.</summary>
/// <param name="unpacked">The number of bytes from which the cells have been read so far.</param>
internal sealed class SheetText(Func<long> unpacked)
{
    private const int Most = 1 << 30;

    /// <summary>A cell of a spreadsheet contains at most 32,767 characters; other programs may write more.</summary>
    private const int MostOfCell = 1 << 20;

    /// <summary>The limit for empty cells between others: a single far cell makes a sheet wide and long.</summary>
    private const int MostEmpty = 1 << 26;

    // Shared texts are in the file once, but here in each cell.
    private const int Harmless = 1 << 26;
    private const int MostRatio = 20;

    private readonly List<int> starts = [];
    private readonly List<int> numbers = [];
    private readonly List<int> lastRows = [];
    private readonly List<(int Row, int Column, char Sign)> unseen = [];
    private byte[] buffer = new byte[1 << 12];
    private int length;
    private int column;
    private int narrowest = int.MaxValue;
    private int widestRow;

    /// <summary>The last row that is not empty, for each column.</summary>
    public IReadOnlyList<int> LastRows => lastRows;

    /// <summary>The cells with invisible characters, and the first character of each.</summary>
    public IReadOnlyList<(int Row, int Column, char Sign)> Unseen => unseen;

    public int Row { get; private set; }

    public void BeginRow(int number)
    {
        (Row, column) = (number, 0);
        starts.Add(length);
        numbers.Add(number);
    }

    /// <summary>Adds a cell. Columns come in order; skipped ones are empty.</summary>
    public void Add(int number, string text, ScalarKind kind)
    {
        var trimmed = CellSigns.Trim(text);
        if (trimmed.IsEmpty)
            return;
        if (trimmed.Length > MostOfCell)
            throw SheetFault.TooLarge(
                Messages.Load.CellOfManyCharacters(
                    Cell(number),
                    trimmed.Length.ToString("N0", CultureInfo.InvariantCulture),
                    MostOfCell.ToString("N0", CultureInfo.InvariantCulture)
                )
            );
        while (column < number - 1)
            Sign(ScalarKind.Plain);
        Sign(kind);
        if (UnseenSigns.StandIn(trimmed))
            Append(Plain(trimmed));
        else
            Append(trimmed);
        if (lastRows.Count < column)
            widestRow = Row;
        while (lastRows.Count < column)
            lastRows.Add(0);
        lastRows[column - 1] = Row;
    }

    /// <summary>Ends a row. A row without any content is not a row.</summary>
    public void EndRow()
    {
        if (column == 0)
        {
            starts.RemoveAt(starts.Count - 1);
            numbers.RemoveAt(numbers.Count - 1);
            return;
        }
        narrowest = Math.Min(narrowest, column);
        Room(1);
        buffer[length++] = SheetPlaces.RowEnd;
    }

    public SourceFile ToFile(string path, string sheet)
    {
        if (narrowest < lastRows.Count)
            FillUp();
        return SourceFile.OfSheet(path, buffer.AsMemory(0, length), new SheetPlaces(sheet, [.. starts], [.. numbers]));
    }

    /// <summary>Gives every row as many cells as the widest one.</summary>
    private void FillUp()
    {
        var (text, end) = (buffer, length);
        var missing = 0L;
        for (var i = 0; i < starts.Count; i++)
            missing += lastRows.Count - Cells(text, i, end);
        if (missing > MostEmpty || missing + end > Most)
            throw new SheetFault(span =>
                Messages.Load.NearlyEmptySheet(span, SheetPlaces.Letters(lastRows.Count), widestRow)
            );
        (buffer, length) = (new byte[end + missing], 0);
        for (var i = 0; i < starts.Count; i++)
        {
            var row = text.AsSpan(starts[i], RowEnd(i, end) - starts[i]);
            var fill = lastRows.Count - Cells(text, i, end);
            starts[i] = length;
            row.CopyTo(buffer.AsSpan(length));
            length += row.Length;
            buffer.AsSpan(length, fill).Fill(CellSigns.Of(ScalarKind.Plain));
            length += fill;
            buffer[length++] = SheetPlaces.RowEnd;
        }
    }

    private int RowEnd(int row, int end) => (row + 1 < starts.Count ? starts[row + 1] : end) - 1;

    private int Cells(byte[] text, int row, int end)
    {
        var count = 0;
        foreach (var b in text.AsSpan(starts[row], RowEnd(row, end) - starts[row]))
            if (b is >= SheetPlaces.FirstSign and < SheetPlaces.RowEnd)
                count++;
        return count;
    }

    private void Sign(ScalarKind kind)
    {
        Room(1);
        buffer[length++] = CellSigns.Of(kind);
        column++;
    }

    private void Append(ReadOnlySpan<char> text)
    {
        Room(Encoding.UTF8.GetMaxByteCount(text.Length));
        length += Encoding.UTF8.GetBytes(text, buffer.AsSpan(length));
    }

    /// <summary>Removes the bytes that separate cells, and other invisible characters.</summary>
    private string Plain(ReadOnlySpan<char> text)
    {
        unseen.Add((Row, column, text[UnseenSigns.Next(text, 0)]));
        return UnseenSigns.Replace(text.ToString());
    }

    private string Cell(int column) => SheetPlaces.Letters(column) + Row.ToString(CultureInfo.InvariantCulture);

    private void Room(int bytes)
    {
        if ((long)length + bytes <= buffer.Length)
            return;
        if ((long)length + bytes > Most)
            throw SheetFault.TooLarge(Messages.Load.TooMuchText);
        if (length > Harmless && length / MostRatio > unpacked())
            throw SheetFault.TooLarge(Messages.Load.RepeatedTexts);
        Array.Resize(ref buffer, (int)Math.Min(Most, Math.Max((long)length + bytes, buffer.Length * 2L)));
    }
}
