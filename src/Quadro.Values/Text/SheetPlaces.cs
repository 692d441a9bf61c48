using System.Globalization;
using System.Text;

namespace Quadro.Text;

/// <summary>
/// Finds the cells of a sheet in the text that was made from it. A byte before each cell gives its kind, and another
/// ends each row; no cell contains any of these bytes.
/// </summary>
/// <param name="starts">The offset where each row starts.</param>
/// <param name="numbers">The number of each row in the sheet, counting from 1.</param>
internal sealed class SheetPlaces(string sheet, int[] starts, int[] numbers)
{
    public const byte FirstSign = 0x0E;
    public const byte RowEnd = 0x1E;
    public const byte LastSign = RowEnd;

    public int Count => starts.Length;

    /// <summary>The offset where a row starts: the byte before its first cell.</summary>
    public int Start(int row) => starts[row];

    public int Number(int row) => numbers[row];

    /// <summary>The numbers of the row and the column, counting from 1.</summary>
    public TextPosition Locate(ReadOnlySpan<byte> text, int offset)
    {
        if (starts.Length == 0)
            return new TextPosition(1, 1);
        var row = RowOf(offset);
        return new TextPosition(numbers[row], Math.Max(1, Cells(text[starts[row]..Math.Max(offset, starts[row])])));
    }

    /// <summary>The offset and the length in bytes of a cell's text.</summary>
    public (int Start, int Length) Find(ReadOnlySpan<byte> text, int row, int column)
    {
        var at = Array.BinarySearch(numbers, row) is >= 0 and var found ? starts[found] : 0;
        for (; column > 1; column--)
            at += 1 + text[(at + 1)..].IndexOfAnyInRange(FirstSign, LastSign);
        return (at + 1, text[(at + 1)..].IndexOfAnyInRange(FirstSign, LastSign));
    }

    /// <summary>The cell in the notation of spreadsheets, such as Foglio1!C12.</summary>
    public string Cell(TextPosition place) =>
        string.Create(CultureInfo.InvariantCulture, $"{Quoted()}!{Letters(place.Column)}{place.Line}");

    /// <summary>The cells of a row in one line, and the range of a stretch of the text in it.</summary>
    public Excerpt Row(ReadOnlySpan<byte> text, int start, int length)
    {
        if (starts.Length == 0)
            return default;
        var row = RowOf(start);
        var end = row + 1 < starts.Length ? starts[row + 1] : text.Length;
        var line = new StringBuilder();
        var (from, to) = (-1, 0);
        for (var at = starts[row]; at < end && text[at] != RowEnd; )
        {
            var next = at + 1 + text[(at + 1)..end].IndexOfAnyInRange(FirstSign, LastSign);
            if (line.Length > 0)
                line.Append(" | ");
            var begin = line.Length;
            line.Append(Encoding.UTF8.GetString(text[(at + 1)..next]).ReplaceLineEndings(" "));
            if (from < 0 && next >= start)
                from = begin;
            if (next <= start + length || from == begin)
                to = line.Length;
            at = next;
        }
        var shown = line.ToString();
        return new Excerpt(shown, Characters(shown.AsSpan(0, Math.Max(from, 0))), Characters(shown.AsSpan(0, to)));
    }

    internal static string Letters(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        return letters;
    }

    private int RowOf(int offset)
    {
        var row = Array.BinarySearch(starts, offset);
        return Math.Max(row < 0 ? ~row - 1 : row, 0);
    }

    private static int Cells(ReadOnlySpan<byte> text)
    {
        var count = 0;
        foreach (var b in text)
            if (b is >= FirstSign and < RowEnd)
                count++;
        return count;
    }

    private static int Characters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            if (!char.IsLowSurrogate(c))
                count++;
        return count;
    }

    private string Quoted() =>
        sheet.All(c => char.IsLetterOrDigit(c) || c == '_')
            ? sheet
            : $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";
}
