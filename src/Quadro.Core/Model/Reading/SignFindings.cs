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
        var finding = Messages.Model.AmbiguousColumn(
            value.Span,
            field.Name,
            Chars.Quote(value.Text),
            (joined, split, sign, collection),
            count - 1
        );
        if (beside is var (other, witness))
            finding = finding.Adds(Messages.Model.OtherColumnHas(witness.Span, other));
        return finding.Adds(field.DeclaredHere);
    }

    public static Diagnostic Contradiction(ScalarNode value, ScalarNode witness, char sign, Field field) =>
        Messages.Model.ContradictoryColumn(
            value.Span,
            witness.Span,
            field.Name,
            (Chars.Quote(value.Text), Use(value, sign)),
            (Chars.Quote(witness.Text), Use(witness, sign == '.' ? ',' : '.'))
        );

    /// <summary>Describes how a number shows that <paramref name="sign"/> is its decimal separator.</summary>
    private static Wording Use(ScalarNode value, char sign)
    {
        var other = sign == '.' ? ',' : '.';
        return value.Text.Contains(sign, StringComparison.Ordinal)
            ? Messages.Model.BeforeDecimals(sign)
            : Messages.Model.BetweenThousands(other);
    }

    private static string Number(string text)
    {
        var (first, last) = (text.AsSpan().IndexOfAnyInRange('0', '9'), text.AsSpan().LastIndexOfAnyInRange('0', '9'));
        var minus = first > 0 && text.AsSpan(0, first).IndexOfAny('-', '\u2212') >= 0 ? "-" : "";
        return minus + text[first..(last + 1)];
    }
}
