using System.Globalization;

namespace Quadro.Text;

/// <summary>1-based line and column.</summary>
public readonly record struct TextPosition(int Line, int Column)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({Line},{Column})");
}
