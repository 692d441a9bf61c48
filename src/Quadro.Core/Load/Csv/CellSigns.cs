using Quadro.Text;

namespace Quadro.Load.Csv;

/// <summary>The byte before each cell of a sheet's text, which says what the cell is.</summary>
internal static class CellSigns
{
    public static byte Of(ScalarKind kind) => (byte)(SheetPlaces.FirstSign + (int)kind);

    public static ScalarKind Kind(byte sign) => (ScalarKind)(sign - SheetPlaces.FirstSign);

    /// <summary>Without the blanks around it, those that do not break included.</summary>
    public static ReadOnlySpan<char> Trim(string text) => text.AsSpan().Trim(" \t\r\n\u00a0\ufeff\u200b");
}
