using Quadro.Model.Schemas;
using Quadro.Scripting;
using Quadro.Values;
using Quadro.Values.Amounts;
using Quadro.Values.Dates;
using Quadro.Values.Norms;
using Quadro.Values.Numbers;

namespace Quadro.Model.Records;

/// <summary>Makes the keys by which queries compare values: a category by its value, a record by itself or its id, a
/// number of any type by its value.</summary>
internal static class QueryKey
{
    public static object? Of(object? value) =>
        value switch
        {
            null or Unknown => null,
            Category { Number: { } number } => (decimal)number,
            Category category => category.Value,
            int number => (decimal)number,
            long number => (decimal)number,
            double number when number is > -7e27 and < 7e27 => (decimal)number,
            LocalizedText text => text.Canonical,
            WrittenNumber written => written.Text,
            _ => value,
        };

    /// <summary>The key that '==' compares: an amount without its nature and date, a citation without its
    /// article.</summary>
    private static object Bare(object key) =>
        key switch
        {
            Money money => money.With(null, null),
            NormRef norm => norm.Act,
            _ => key,
        };

    /// <summary>A name for a key that means the same in another build.</summary>
    public static string Name(object key) =>
        key switch
        {
            string text => $"s:{text}",
            decimal number => $"n:{ExactText.Of(number)}",
            Record record => $"r:{record.Key}",
            IValue value => $"{value.GetType().Name}:{value.Canonical}",
            _ => $"{key.GetType().Name}:{key}",
        };

    /// <summary>The text, number or boolean with this <see cref="Name"/>, or null for other values.</summary>
    public static object? Written(string name) =>
        name switch
        {
            ['s', ':', ..] => name[2..],
            ['n', ':', ..] => decimal.Parse(name.AsSpan(2), System.Globalization.CultureInfo.InvariantCulture),
            "Boolean:True" => true,
            "Boolean:False" => false,
            _ => null,
        };

    /// <summary>The months and years that contain the dates of a value, and the days of its moments.</summary>
    public static IEnumerable<DateWithin> Spans(object? value) =>
        value switch
        {
            ScriptList list => list.Items.SelectMany(Spans),
            IReadOnlyList<object?> list => list.SelectMany(Spans),
            PartialDate date => DateWithin.Of(date),
            Moment moment => DateWithin.Of(moment.Date),
            _ => [],
        };

    /// <summary>
    /// All keys under which an item is found by a field: each of several values, a record and its names, and the
    /// number of a text without a schema when the text is its usual spelling.
    /// </summary>
    public static IEnumerable<object> All(object? value)
    {
        // Items of a list from a template are wrapped for the engine; those of the original list are not.
        if ((value is ScriptList wrapped ? wrapped.Items : value) is IReadOnlyList<object?> list)
        {
            foreach (var item in list)
            foreach (var key in All(item))
                yield return key;
            yield break;
        }
        if (Of(value) is not { } one)
            yield break;
        yield return Bare(one);
        if (one is Money money)
            yield return money.Amount;
        if (value is WrittenNumber { IsOpen: false } written && ExactText.Of(written.Value) == written.Text)
            yield return written.Value;
        if (one is not Record record)
            yield break;
        yield return record.Id;
        foreach (var alias in record.Aliases)
            yield return alias;
    }
}

/// <summary>The year, month or day by which a query finds more precise dates.</summary>
internal readonly record struct DateWithin(PartialDate Date)
{
    /// <summary>The date itself, its month and its year.</summary>
    public static IEnumerable<DateWithin> Of(PartialDate date)
    {
        yield return new(date);
        if (date.Day is not null)
            yield return new(new PartialDate(date.Year, date.Month));
        if (date.Month is not null)
            yield return new(new PartialDate(date.Year));
    }
}
