using Quadro.Diagnostics;
using Quadro.Load;
using Quadro.Model.Schemas;
using Quadro.Model.Values;

namespace Quadro.Model.Reading;

/// <summary>The text of one scalar -> a value of one type.</summary>
internal sealed class ScalarReader(DiagnosticBag log)
{
    private readonly Dictionary<(Field, string), object?> bounds = [];

    public readonly record struct Result(object? Value, string? Problem = null, string? Accepted = null);

    public Result Read(ScalarNode scalar, Field field)
    {
        var form = scalar.Kind is ScalarKind.Number or ScalarKind.Ratio ? NumberForm.Canonical : field.NumberForm;
        return Read(scalar.Text, field, form, scalar.Kind);
    }

    /// <summary>A minimum or maximum, read like the values of its field.</summary>
    public object? Bound(string text, Field field)
    {
        if (bounds.TryGetValue((field, text), out var known)) return known;
        var read = Read(text, field, NumberForm.Canonical, ScalarKind.Plain);
        if (read.Value is null) log.Add(Rules.Model.MalformedSchema.At(field.Span, $"the bound '{text}' of '{field.Name}': {read.Problem}", read.Accepted));
        return bounds[(field, text)] = read.Value;
    }

    private static Result Read(string text, Field field, NumberForm form, ScalarKind kind) => field.Type switch
    {
        FieldType.String => Text(text, field),
        FieldType.Integer => Of(Numbers.ParseInteger(text.Trim(), form)),
        FieldType.Number => Of(Numbers.ParseDecimal(text.Trim(), form)),
        FieldType.Boolean => kind == ScalarKind.Boolean ? new Result(text == "true") : Flag(text.Trim(), field),
        FieldType.Date => Of(PartialDate.Parse(text)),
        FieldType.Period => Of(Period.Parse(text)),
        FieldType.Duration => Of(Duration.Parse(text)),
        FieldType.Money => Of(Money.Parse(text, form)),
        FieldType.Percent when kind == ScalarKind.Ratio => Of(Percent.Parse(text, form, PercentScale.Fraction)),
        FieldType.Percent => Of(Percent.Parse(text, form, field.Format switch { "fraction" => PercentScale.Fraction, "points" => PercentScale.Points, _ => PercentScale.Undeclared })),
        FieldType.ProjectCode => Of(ProjectCode.Parse(text)),
        FieldType.Cup => Of(Cup.Parse(text)),
        FieldType.Istat => Of(Istat.Parse(text)),
        FieldType.NormRef => Of(NormRef.Parse(text)),
        FieldType.Count => Of(Count.Parse(text, form)),
        _ => new Result(GenericValues.Guess(text, kind)),
    };

    private static Result Text(string text, Field field)
    {
        if (field.Format == "uri") return Url.Parse(text.Trim()) is { Ok: false } refused ? new Result(null, refused.Problem, refused.Accepted) : new Result(text.Trim());
        if (field.Format == "email" && !LooksLikeEmail(text.Trim())) return new Result(null, $"'{text}' is no e-mail address", "office@example.org");
        return new Result(text);
    }

    private static bool LooksLikeEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == text.LastIndexOf('@') && text.IndexOf('.', at) > at + 1 && !text.EndsWith('.') && !text.Contains(' ', StringComparison.Ordinal);
    }

    private static Result Flag(string text, Field field)
    {
        if (field.TrueValues.Contains(text)) return new Result(true);
        if (field.FalseValues.Contains(text)) return new Result(false);
        return new Result(null, $"'{text}' is neither true nor false", $"true: {string.Join(", ", field.TrueValues)}; false: {string.Join(", ", field.FalseValues)}");
    }

    private static Result Of<T>(Parsed<T> parsed) where T : class => new(parsed.Value, parsed.Problem, parsed.Accepted is { } form ? $"accepted: {form}" : null);

    private static Result Of<T>(ParsedNumber<T> parsed) where T : struct => new(parsed.Value, parsed.Problem, parsed.Accepted is { } form ? $"accepted: {form}" : null);
}
