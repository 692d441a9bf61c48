using Quadro.Model.Schemas;
using Quadro.Model.Values;

namespace Quadro.Model.Records;

/// <summary>What a value is compared by in queries: a category by its value, a record by itself or its id, a number whatever its type.</summary>
internal static class QueryKey
{
    public static object? Of(object? value) => value switch
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

    /// <summary>A key in words that mean the same in another build.</summary>
    public static string Name(object key) => key switch
    {
        string text => $"s:{text}",
        decimal number => $"n:{ExactText.Of(number)}",
        Record record => $"r:{record.Key}",
        IValue value => $"{value.GetType().Name}:{value.Canonical}",
        _ => $"{key.GetType().Name}:{key}",
    };

    /// <summary>
    /// Every key under which an item is found by a field: each of several values, a record's id beside the record, and the number
    /// that a text without a schema is the usual spelling of.
    /// </summary>
    public static IEnumerable<object> All(object? value)
    {
        if (value is IReadOnlyList<object?> list)
        {
            foreach (var item in list) foreach (var key in All(item)) yield return key;
            yield break;
        }
        if (Of(value) is not { } one) yield break;
        yield return one;
        if (one is Record record) yield return record.Id;
        if (value is WrittenNumber { IsOpen: false } written && ExactText.Of(written.Value) == written.Text) yield return written.Value;
    }
}
