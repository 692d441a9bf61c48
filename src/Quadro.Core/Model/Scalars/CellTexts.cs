using System.Globalization;
using Quadro.Load;
using Quadro.Model.Schemas;
using Quadro.Values;

namespace Quadro.Model.Scalars;

/// <summary>Converts a cell of a sheet for a field that needs another form: a percentage for a text, a fraction for a
/// number.</summary>
internal static class CellTexts
{
    /// <summary>The converted cell, or null when the field reads the cell as it is.</summary>
    public static ScalarNode? Of(ScalarNode cell, FieldType type) =>
        type switch
        {
            FieldType.String when cell.Kind == ScalarKind.Ratio => cell with
            {
                Text = Share(cell.Text),
                Kind = ScalarKind.Quoted,
            },
            FieldType.Integer
            or FieldType.Number
            or FieldType.Money
            or FieldType.Percent
            or FieldType.Count when cell.Kind == ScalarKind.Fraction && Quotient(cell.Text) is { } number => cell with
            {
                Text = number.ToString(CultureInfo.InvariantCulture),
                Kind = ScalarKind.Number,
            },
            _ => null,
        };

    /// <summary>The largest ratio whose percentage a decimal can hold.</summary>
    private const decimal LargestShare = 1e26m;

    private static string Share(string ones) =>
        decimal.TryParse(ones, NumberStyles.Float, CultureInfo.InvariantCulture, out var share)
        && Math.Abs(share) < LargestShare
            ? ExactText.Of(share * 100) + "%"
            : ones;

    /// <summary>The value of a fraction, such as 1.5 for '1 1/2', or null.</summary>
    private static decimal? Quotient(string fraction)
    {
        var (text, sign) = fraction.StartsWith('-') ? (fraction[1..], -1) : (fraction, 1);
        var (space, line) = (text.IndexOf(' ', StringComparison.Ordinal), text.IndexOf('/', StringComparison.Ordinal));
        if (
            line < 0
            || !long.TryParse(text.AsSpan(space + 1, line - space - 1), CultureInfo.InvariantCulture, out var above)
            || !long.TryParse(text.AsSpan(line + 1), CultureInfo.InvariantCulture, out var below)
            || below == 0
        )
            return null;
        var whole = space < 0 ? 0 : long.Parse(text.AsSpan(0, space), CultureInfo.InvariantCulture);
        return sign * (whole + (decimal)above / below);
    }
}
