using Quadro.Model.Functions;
using Quadro.Model.Schemas;
using Quadro.Values;
using Quadro.Values.Amounts;
using Quadro.Values.Numbers;

namespace Quadro.Model.Links;

/// <summary>Turns the result of an expression into a value of the field.</summary>
internal static class ComputedValue
{
    /// <summary>The result as the field's type; for a percent field, 0.5 becomes 50 %.</summary>
    public static object? Of(object? value, Field field) =>
        value switch
        {
            null or Unknown => value,
            double number when !double.IsFinite(number) => Unknown.NotApplicable,
            long or decimal when field.Type == FieldType.Money => new Money(
                QueryNumber.Of(value)!.Value,
                "EUR",
                field.Nature
            ),
            Total { IsPartial: true } total => Of(total.Value, field) is { } typed and not Unknown
                ? new Total(typed, total.Parts)
                : null,
            Total total => Of(total.Value, field),
            _ when field.Type == FieldType.Percent && QueryNumber.Of(value) is { } ratio => new Percent(ratio),
            Money => Natured(value, field),
            _ when field.Type == FieldType.Integer
                    && QueryNumber.Of(value) is >= long.MinValue and <= long.MaxValue and var whole
                    && whole == decimal.Truncate(whole) => (long)whole,
            _ => value,
        };

    public static object? Natured(object? value, Field field) =>
        value is Money money && field.Nature is not null ? money.With(field.Nature, money.AsOf) : value;
}
