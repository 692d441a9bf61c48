using System.Globalization;

namespace Quadro.Text;

/// <summary>A line and a column, counted from 1.</summary>
public readonly record struct TextPosition(int Line, int Column)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({Line},{Column})");
}
