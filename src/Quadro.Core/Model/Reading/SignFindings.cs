using System.Globalization;
using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Schemas;
using Quadro.Text;

namespace Quadro.Model.Reading;

/// <summary>Words the findings about a column whose decimal separator cannot be determined.</summary>
internal static class SignFindings
{
    /// <param name="beside">The separator of another column of the file, and a number that shows it.</param>
    public static Diagnostic Ambiguity(
        ScalarNode value,
        int count,
        Field field,
        string collection,
        (char Sign, ScalarNode Witness)? beside
    )
    {
        var sign = value.Text.Contains(',', StringComparison.Ordinal) ? ',' : '.';
        var digits = Number(value.Text);
        var (joined, split) = (
            digits.Replace(sign.ToString(), "", StringComparison.Ordinal),
            digits.Replace(sign, '.')
        );
        var alike =
            count == 1
                ? ""
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $", and {count - 1} more of its numbers {(count == 2 ? "is" : "are")} like it"
                );
        var notes = beside is var (other, witness)
            ? new[] { new Note($"another column of this file has '{other}' before its decimals", witness.Span) }
            : [];
        return Rules.Model.AmbiguousColumn.At(
            value.Span,
            $"'{field.Name}': {Chars.Quote(value.Text)} could be {joined} or {split}, because no number of "
                + "this column of the file shows "
                + $"which{alike}",
            $"if it is {joined}, write 'groupChar: \"{sign}\"' for '{field.Name}' in "
                + $"data/{collection}.schema.yaml; if it is {split}, 'decimalChar: \"{sign}\"'",
            [.. notes, .. ValueReader.DeclaredAt(field)]
        );
    }

    public static Diagnostic Contradiction(ScalarNode value, ScalarNode witness, char sign, Field field) =>
        Rules.Model.ContradictoryColumn.At(
            value.Span,
            $"'{field.Name}': {Chars.Quote(value.Text)} has {Use(value, sign)}, and "
                + $"{Chars.Quote(witness.Text)} in the same column has "
                + $"{Use(witness, sign == '.' ? ',' : '.')}",
            "write all numbers of a column with the same signs, or declare 'decimalChar' and 'groupChar' for "
                + "it in the schema",
            new Note("the other number", witness.Span)
        );

    /// <summary>Describes how a number shows that <paramref name="sign"/> is its decimal separator.</summary>
    private static string Use(ScalarNode value, char sign)
    {
        var other = sign == '.' ? ',' : '.';
        return value.Text.Contains(sign, StringComparison.Ordinal)
            ? $"'{sign}' before its decimals"
            : $"'{other}' between thousands";
    }

    private static string Number(string text)
    {
        var (first, last) = (text.AsSpan().IndexOfAnyInRange('0', '9'), text.AsSpan().LastIndexOfAnyInRange('0', '9'));
        var minus = first > 0 && text.AsSpan(0, first).IndexOfAny('-', '\u2212') >= 0 ? "-" : "";
        return minus + text[first..(last + 1)];
    }
}
