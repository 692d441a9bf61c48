using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Schemas;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Amounts;
using Quadro.Values.Codes;
using Quadro.Values.Dates;
using Quadro.Values.Norms;
using Quadro.Values.Numbers;

namespace Quadro.Model.Scalars;

/// <summary>Reads the text of one scalar as a value of one type.</summary>
internal static class ScalarReader
{
    /// <param name="Problem">The reason why there is no value, or null.</param>
    /// <param name="Accepted">The advice, in most cases the accepted forms.</param>
    public readonly record struct Result(object? Value, Wording? Problem = null, Wording? Accepted = null);

    public static Result Read(ScalarNode scalar, Field field)
    {
        if (scalar.Kind is ScalarKind.Ratio or ScalarKind.Fraction && CellTexts.Of(scalar, field.Type) is { } other)
            scalar = other;
        var form = scalar.Kind is ScalarKind.Number or ScalarKind.Ratio ? NumberForm.Canonical : field.NumberForm;
        return Read(scalar.Text, field, form, scalar.Kind);
    }

    /// <summary>Reads a value in the schema itself (a bound, an enumerated value), written as in the data or as
    /// programs write it.</summary>
    public static Result OfSchema(string text, Field field)
    {
        var plain = field with { DateForm = null, Format = field.Format is "array" or "object" ? null : field.Format };
        var read = Read(text, plain, NumberForm.Canonical, ScalarKind.Plain);
        return
            read.Value is null
            && (field.DateForm is not null || !field.NumberForm.IsUndeclared)
            && Read(text, field, field.NumberForm, ScalarKind.Plain) is { Value: not null } own
            ? own
            : read;
    }

    private static Result Read(string text, Field field, NumberForm form, ScalarKind kind) =>
        field.Type switch
        {
            FieldType.String => TextFormats.Read(text, field.Format),
            FieldType.Integer => Of(NumberReader.ParseInteger(text.Trim(), form)),
            FieldType.Number when field.KeepsSigns => new Result(
                GenericValues.InColumn(text, kind, isOpen: form.IsUndeclared)
            ),
            FieldType.Number => Of(NumberReader.ParseDecimal(text.Trim(), form)),
            FieldType.Boolean => kind == ScalarKind.Boolean ? new Result(text == "true") : Flag(text.Trim(), field),
            FieldType.Date or FieldType.Year or FieldType.YearMonth or FieldType.DateTime or FieldType.Time => kind
            == ScalarKind.Date
                ? TimeFormats.ReadIso(text, field)
                : TimeFormats.Read(text, field),
            FieldType.Period => Of(Period.Parse(text)),
            FieldType.Duration => Of(Duration.Parse(text)),
            FieldType.Money => Of(Money.Parse(text, form)),
            FieldType.Percent when kind == ScalarKind.Ratio => Of(Percent.Parse(text, form, PercentScale.Fraction)),
            FieldType.Percent => Of(
                Percent.Parse(
                    text,
                    form,
                    field.Format switch
                    {
                        "fraction" => PercentScale.Fraction,
                        "points" => PercentScale.Points,
                        _ => PercentScale.Undeclared,
                    }
                )
            ),
            FieldType.ProjectCode => Of(ProjectCode.Parse(text)),
            FieldType.Cup => Of(Cup.Parse(text)),
            FieldType.Istat => Of(Istat.Parse(text)),
            FieldType.NormRef => Of(NormRef.Parse(text)),
            FieldType.Count => Of(Count.Parse(text, form)),
            FieldType.GeoPoint => Of(GeoPoint.Parse(text)),
            _ => new Result(GenericValues.Guess(text, kind)),
        };

    private static Result Flag(string text, Field field)
    {
        if (field.TrueValues.Contains(text))
            return new Result(true);
        if (field.FalseValues.Contains(text))
            return new Result(false);
        var (yes, no) = (string.Join(", ", field.TrueValues), string.Join(", ", field.FalseValues));
        return new Result(null, Messages.Model.NeitherTrueNorFalse(text), Messages.Model.TrueAndFalseWords(yes, no));
    }

    public static Result Of<T>(Parsed<T> parsed)
        where T : class => parsed.Refusal is { } refusal ? No(refusal) : new(parsed.Value);

    private static Result Of<T>(ParsedNumber<T> parsed)
        where T : struct => parsed.Refusal is { } refusal ? No(refusal) : new(parsed.Value);

    private static Result No(Refusal refusal) => new(null, refusal.Problem, Accept(refusal.Accepted));

    /// <summary>The advice to use one of the accepted forms.</summary>
    public static Wording Accept(Wording forms) => Messages.Model.Accepted(forms);
}
