using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Schemas;
using Quadro.Values.Amounts;
using Quadro.Values.Numbers;

namespace Quadro.Model.Reading;

/// <summary>
/// Finds the decimal separator of one column of a file when the schema declares none. A number such as '1.402' does
/// not show it; the other numbers of the column decide.
/// </summary>
internal sealed class ColumnSigns
{
    private readonly Field declared;
    private SignShown found;
    private ScalarNode? witness;
    private ScalarNode? open;
    private int openCount;

    public ColumnSigns(Field declared) => (this.declared, Field) = (declared, declared);

    /// <summary>The field with the separators that were found.</summary>
    public Field Field { get; private set; }

    /// <summary>Whether there are numbers that do not show the separator.</summary>
    public bool IsOpen => open is not null;

    public bool IsDecided => found != SignShown.None;

    /// <summary>Whether the separators of a field's numbers must be found in the data.</summary>
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

    /// <summary>The separator of the column and the number that shows it, or null when it is not known.</summary>
    public (char Sign, ScalarNode Witness)? Decided =>
        witness is null ? null : (found == SignShown.Comma ? ',' : '.', witness);

    /// <summary>Takes a value of the column and tells what it shows. A later value that contradicts the first decides
    /// nothing.</summary>
    public Look Take(ScalarNode value)
    {
        // The type of numbers in spreadsheets and JSON is known; they show nothing about numbers written as text.
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

    /// <summary>Takes a number whose point is known to precede decimals.</summary>
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

    /// <summary>The finding about numbers that are still ambiguous after all values have been read.</summary>
    /// <param name="beside">A column of the same file whose separator is known, or null.</param>
    public Diagnostic Undecided(string collection, ColumnSigns? beside) =>
        SignFindings.Ambiguity(open!, openCount, declared, collection, beside?.Decided);

    internal enum Look
    {
        Fits,

        /// <summary>The value may have thousands or thousandths, and no earlier value shows which.</summary>
        Open,
        Contradicts,
    }
}
