using Quadro.Text;

namespace Quadro.Load.Csv;

/// <summary>The byte before each cell of a sheet's text, which gives the kind of the cell.</summary>
internal static class CellSigns
{
    public static byte Of(ScalarKind kind) => (byte)(SheetPlaces.FirstSign + (int)kind);

    public static ScalarKind Kind(byte sign) => (ScalarKind)(sign - SheetPlaces.FirstSign);

    /// <summary>Removes blanks at both ends, including non-breaking ones.</summary>
    public static ReadOnlySpan<char> Trim(string text) => text.AsSpan().Trim(" \t\r\n\u00a0\ufeff\u200b");
}
