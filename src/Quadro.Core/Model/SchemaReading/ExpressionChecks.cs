using Quadro.Diagnostics;
using Quadro.Model.Scalars;
using Quadro.Model.Schemas;
using Quadro.Scripting;
using Quadro.Scripting.Parsing;
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
            log.Add(Rules.Model.IdleComparison.At(comparison.Span, sentence, help));
            good = false;
        }
        return good;
    }

    private static (string Sentence, string? Help)? Problem(WrittenComparison comparison, Field field)
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
                : (
                    $"'{path}' is never true or false, so '!' of it never holds",
                    $"whether there is no value is asked with: is_missing {path}"
                );
        if (field.Many)
            return (
                $"'{path}' is a list, and a list is never '{comparison.Op}' one value",
                $"write: contains {path} {Written(comparison.Literal!)}"
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

    private static (string, string?) OfTruth(string path, bool truth) =>
        ($"'{path}' is never {(truth ? "true" : "false")}", $"whether there is a value is asked with: is_known {path}");

    private static (string, string?)? OfText(string text, string path, string op, Field field)
    {
        var isFree = field.Type == FieldType.String && field.Categories.IsEmpty;
        if (Unknown.FromWord(text) is { } reason && (!isFree || text is "n.d." or "n.a."))
            return (
                $"'{text}' in a cell says that there is no value: nothing is equal to it",
                $"write: {path} == null, or: reason {path} == \"{reason.Canonical}\""
            );
        if (!field.Categories.IsEmpty)
            return op is not ("==" or "!=") || field.Categories.Any(category => category.IsCalled(text))
                ? null
                : (
                    $"'{path}' is never '{text}': that is none of its values",
                    Category.Offer(text, [.. field.Categories.Select(category => category.Value)])
                );
        switch (field.Type)
        {
            case FieldType.String:
                return null;
            case FieldType.Boolean:
                return ($"'{path}' is true or false, never a text", $"write: {(op == "!=" ? "!" : "")}{path}");
            case FieldType.Integer or FieldType.Number or FieldType.Count:
                return (
                    $"'{path}' is a number, never the text '{text}'",
                    ScalarReader.OfSchema(text, field).Value is null
                        ? "a number is written without quotes, with a point: 1000.5"
                        : "write the number without quotes"
                );
            case FieldType.Date or FieldType.Year or FieldType.YearMonth or FieldType.DateTime or FieldType.Period:
                return Period.Parse(text).Ok || Moment.Parse(text).Ok
                    ? null
                    : ($"'{path}' is a date, and '{text}' is not one", "a date is written \"2024-06-01\", in quotes");
            default:
                var read = ScalarReader.OfSchema(text, field);
                return read.Problem is null
                    ? null
                    : ($"'{path}' is never '{text}': {read.Problem}", read.Accepted?.English);
        }
    }

    private static (string, string?)? OfNumber(decimal number, string path, string op, Field field)
    {
        var text = ExactText.Of(number);
        if (!field.Categories.IsEmpty)
            return
                op is not ("==" or "!=")
                || field.Categories.Any(category => category.Value == text || category.Number == number)
                ? null
                : (
                    $"'{path}' is never {text}: that is none of its values",
                    Category.Offer(text, [.. field.Categories.Select(category => category.Value)])
                );
        switch (field.Type)
        {
            case FieldType.String or FieldType.Cup or FieldType.Istat or FieldType.ProjectCode or FieldType.NormRef:
                return ($"'{path}' is a text, never a number", $"write it in quotes: \"{text}\"");
            case FieldType.Boolean:
                return ($"'{path}' is true or false, never a number", $"write: {path}");
            case FieldType.Date or FieldType.YearMonth or FieldType.DateTime when op is "==" or "!=":
                return (
                    $"'{path}' is a date, never a number",
                    number is >= 1000 and <= 2999
                        ? $"write: year {path} {op} {text}"
                        : "a date is written \"2024-06-01\", in quotes"
                );
            case FieldType.Date or FieldType.Year or FieldType.YearMonth or FieldType.DateTime or FieldType.Period:
                return number is >= 1000 and <= 2999 && number == decimal.Truncate(number)
                    ? null
                    : (
                        $"'{path}' is a date, and {text} is no year",
                        "a date is written \"2024-06-01\", in quotes; the days between two are asked with: "
                            + "days start end"
                    );
            case FieldType.Percent when number > 1:
                return (
                    $"'{path}' is a percentage, and {text} would be {ExactText.Of(number * 100)} %",
                    $"write {ExactText.Of(number / 100)} or \"{text}%\""
                );
            case FieldType.Time or FieldType.GeoPoint:
                return ($"'{path}' is never a number", null);
            default:
                return null;
        }
    }

    private static string Written(object literal) =>
        literal is string text ? $"\"{text}\"" : System.FormattableString.Invariant($"{literal}");
}
