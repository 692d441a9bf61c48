using Quadro.Diagnostics;
using Quadro.Model.Scalars;
using Quadro.Model.Schemas;
using Quadro.Scripting;
using Quadro.Scripting.Parsing;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Dates;
using Quadro.Values.Numbers;

namespace Quadro.Model.SchemaReading;

/// <summary>Reports comparisons whose answer is the same for every record: a rule with one would fire never, or
/// always.</summary>
internal static class ExpressionChecks
{
    /// <param name="fields">The fields that simple names refer to.</param>
    /// <param name="record">The fields that <c>record.name</c> refers to.</param>
    /// <returns>False when there is such a comparison, which is reported.</returns>
    public static bool Hold(ScriptExpression expression, FieldSet fields, FieldSet record, DiagnosticBag log)
    {
        var good = true;
        foreach (var comparison in expression.Comparisons)
        {
            if (
                (comparison.Scope == "record" ? record : fields).Find(comparison.Field) is not { } field
                || Problem(comparison, field) is not var (sentence, help)
            )
                continue;
            log.Add(Messages.Model.IdleComparison(comparison.Span, sentence, help));
            good = false;
        }
        return good;
    }

    private static (Wording Sentence, Wording? Help)? Problem(WrittenComparison comparison, Field field)
    {
        var path = comparison.Path;
        if (
            field.Computed is not null
            || field.Type
                is FieldType.Inferred
                    or FieldType.Any
                    or FieldType.Object
                    or FieldType.Array
                    or FieldType.GeoJson
        )
            return null;
        if (comparison.Op == "!")
            return field.Type == FieldType.Boolean && !field.Many && field.Categories.IsEmpty
                ? null
                : (Messages.Model.NeverTruth(path), Messages.Model.AskMissing(path));
        if (field.Many)
            return (
                Messages.Model.ListIsNever(path, comparison.Op),
                Messages.Model.WriteContains(path, Written(comparison.Literal!))
            );
        if (field.IsReference)
            return comparison.Literal is bool truth ? OfTruth(path, truth) : null;
        return comparison.Literal switch
        {
            "" => null,
            string text => OfText(text, path, comparison.Op, field),
            bool truth => field.Type == FieldType.Boolean ? null : OfTruth(path, truth),
            { } number => Numeric.TryRead(number, out var value) ? OfNumber(value, path, comparison.Op, field) : null,
            null => null,
        };
    }

    private static (Wording, Wording?) OfTruth(string path, bool truth) =>
        (Messages.Model.IsNeverTruth(path, truth ? "true" : "false"), Messages.Model.AskKnown(path));

    private static (Wording, Wording?)? OfText(string text, string path, string op, Field field)
    {
        var isFree = field.Type == FieldType.String && field.Categories.IsEmpty;
        if (Unknown.FromWord(text) is { } reason && (!isFree || text is "n.d." or "n.a."))
            return (Messages.Model.NothingEqual(text), Messages.Model.WriteNull(path, reason.Canonical));
        if (!field.Categories.IsEmpty)
            return op is not ("==" or "!=") || field.Categories.Any(category => category.IsCalled(text))
                ? null
                : (
                    Messages.Model.IsNeverCategory(path, text),
                    Category.Offered(text, [.. field.Categories.Select(category => category.Value)])
                );
        switch (field.Type)
        {
            case FieldType.String:
                return null;
            case FieldType.Boolean:
                return (Messages.Model.TruthNeverText(path), Messages.Model.Write((op == "!=" ? "!" : "") + path));
            case FieldType.Integer or FieldType.Number or FieldType.Count:
                return (
                    Messages.Model.NumberNeverText(path, text),
                    ScalarReader.OfSchema(text, field).Value is null
                        ? Messages.Model.NumberWithoutQuotes
                        : Messages.Model.WithoutQuotes
                );
            case FieldType.Date or FieldType.Year or FieldType.YearMonth or FieldType.DateTime or FieldType.Period:
                return Period.Parse(text).Ok || Moment.Parse(text).Ok
                    ? null
                    : (Messages.Model.DateNever(path, text), Messages.Model.DateInQuotes);
            default:
                var read = ScalarReader.OfSchema(text, field);
                return read.Problem is null
                    ? null
                    : (Messages.Model.IsNever(path, text, read.Problem.Value), read.Accepted);
        }
    }

    private static (Wording, Wording?)? OfNumber(decimal number, string path, string op, Field field)
    {
        var text = ExactText.Of(number);
        if (!field.Categories.IsEmpty)
            return
                op is not ("==" or "!=")
                || field.Categories.Any(category => category.Value == text || category.Number == number)
                ? null
                : (
                    Messages.Model.IsNeverCategoryNumber(path, text),
                    Category.Offered(text, [.. field.Categories.Select(category => category.Value)])
                );
        switch (field.Type)
        {
            case FieldType.String or FieldType.Cup or FieldType.Istat or FieldType.ProjectCode or FieldType.NormRef:
                return (Messages.Model.TextNeverNumber(path), Messages.Model.WriteInQuotes(text));
            case FieldType.Boolean:
                return (Messages.Model.TruthNeverNumber(path), Messages.Model.Write(path));
            case FieldType.Date or FieldType.YearMonth or FieldType.DateTime when op is "==" or "!=":
                return (
                    Messages.Model.DateNeverNumber(path),
                    number is >= 1000 and <= 2999
                        ? Messages.Model.Write($"year {path} {op} {text}")
                        : Messages.Model.DateInQuotes
                );
            case FieldType.Date or FieldType.Year or FieldType.YearMonth or FieldType.DateTime or FieldType.Period:
                return number is >= 1000 and <= 2999 && number == decimal.Truncate(number)
                    ? null
                    : (Messages.Model.NoYear(path, text), Messages.Model.DateInQuotesOrDays);
            case FieldType.Percent when number > 1:
                return (
                    Messages.Model.TooManyPercent(path, text, ExactText.Of(number * 100)),
                    Messages.Model.WriteShare(ExactText.Of(number / 100), text)
                );
            case FieldType.Time or FieldType.GeoPoint:
                return (Messages.Model.NeverNumber(path), null);
            default:
                return null;
        }
    }

    private static string Written(object literal) =>
        literal is string text ? $"\"{text}\"" : System.FormattableString.Invariant($"{literal}");
}
