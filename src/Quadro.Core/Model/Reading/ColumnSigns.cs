using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Schemas;
using Quadro.Values.Amounts;
using Quadro.Values.Numbers;

namespace Quadro.Model.Reading;

/// <summary>
/// The decimal sign of one column of a file, where the schema declares none. A number such as '1.402' does not show it:
/// the other numbers of its column decide.
/// </summary>
internal sealed class ColumnSigns
{
    private readonly Field declared;
    private SignShown found;
    private ScalarNode? witness;
    private ScalarNode? open;
    private int openCount;

    public ColumnSigns(Field declared) => (this.declared, Field) = (declared, declared);

    /// <summary>The field, with the signs that were found.</summary>
    public Field Field { get; private set; }

    /// <summary>Whether there are numbers that leave the sign open.</summary>
    public bool IsOpen => open is not null;

    public bool IsDecided => found != SignShown.None;

    /// <summary>Whether the signs of a field's numbers are to be found out.</summary>
    public static bool Concern(Field field) =>
        FieldTypes.IsNumeric(field.Type)
        && field
            is {
                NumberForm.IsUndeclared: true,
                IsReference: false,
                KeepsSigns: false,
                Computed: null,
                Categories.IsEmpty: true
            };

    /// <summary>The sign that the column has, and the number that shows it.</summary>
    public (char Sign, ScalarNode Witness)? Decided =>
        witness is null ? null : (found == SignShown.Comma ? ',' : '.', witness);

    /// <summary>What a value tells of the column. A later one that contradicts the first decides nothing.</summary>
    public Look Take(ScalarNode value)
    {
        // Spreadsheets and JSON know their numbers: those tell nothing of numbers that were written as text.
        if (value.Kind is not (ScalarKind.Plain or ScalarKind.Quoted) || value.Text.AsSpan().IndexOfAny('.', ',') < 0)
            return Look.Fits;
        if (declared.MissingValues?.Contains(value.Text) == true)
            return Look.Fits;
        if (!declared.Many || !value.Text.Contains(declared.Delimiter, StringComparison.Ordinal))
            return Take(DecimalSign.ShownBy(value.Text, declared.Type == FieldType.Money), value);
        var looks = value
            .Text.Split(declared.Delimiter)
            .Select(item =>
                Take(DecimalSign.ShownBy(item, declared.Type == FieldType.Money), value with { Text = item.Trim() })
            )
            .ToList();
        return looks.Contains(Look.Contradicts) ? Look.Contradicts
            : looks.Contains(Look.Open) && !IsDecided ? Look.Open
            : Look.Fits;
    }

    /// <summary>A number whose point is known to stand before decimals.</summary>
    public Look TakePoint(ScalarNode value) =>
        Take(value.Text.Contains('.', StringComparison.Ordinal) ? SignShown.Dot : SignShown.None, value);

    private Look Take(SignShown shown, ScalarNode value)
    {
        if (shown == SignShown.None)
            return Look.Fits;
        if (shown == SignShown.Either)
        {
            if (IsDecided)
                return Look.Fits;
            open ??= value;
            openCount++;
            return Look.Open;
        }
        if (IsDecided)
            return shown == found ? Look.Fits : Look.Contradicts;
        (found, witness) = (shown, value);
        Field = declared with { NumberForm = DecimalSign.Found(declared.NumberForm, shown) };
        return Look.Fits;
    }

    public Diagnostic Contradiction(ScalarNode value) =>
        SignFindings.Contradiction(value, witness!, found == SignShown.Comma ? '.' : ',', declared);

    /// <summary>When all values have been looked at: those that are open stay so.</summary>
    /// <param name="beside">A column of the same file whose sign is known.</param>
    public Diagnostic Undecided(string collection, ColumnSigns? beside) =>
        SignFindings.Ambiguity(open!, openCount, declared, collection, beside?.Decided);

    internal enum Look
    {
        Fits,

        /// <summary>It may be thousands or thousandths, and nothing before it says which.</summary>
        Open,
        Contradicts,
    }
}
