using Quadro.Model.Schemas;
using Quadro.Values;

namespace Quadro.Model.Records;

/// <summary>Merges the values of one field from two sources.</summary>
internal static class Merging
{
    /// <summary>The common value, or texts in different languages as one, or null when the two contradict each
    /// other.</summary>
    public static object? Join(object before, object value, string defaultLanguage)
    {
        if (
            before is LocalizedText or string
            && value is LocalizedText or string
            && (before is LocalizedText || value is LocalizedText)
        )
            return Texts(before, defaultLanguage).Join(Texts(value, defaultLanguage));
        return Same(before, value) ? before : null;
    }

    public static bool Same(object? a, object? b)
    {
        if (a is IReadOnlyList<object?> x && b is IReadOnlyList<object?> y)
            return x.Count == y.Count && x.Zip(y).All(pair => Same(pair.First, pair.Second));
        if (a is Part one && b is Part other)
            return one.Fields.Names.SequenceEqual(other.Fields.Names)
                && Enumerable.Range(0, one.Fields.All.Length).All(i => Same(one.Given(i), other.Given(i)));
        return Equals(a, b);
    }

    /// <summary>The same text for equal values.</summary>
    public static string Canonical(object? value) =>
        value switch
        {
            null => "",
            string text => text,
            Category category => category.Value,
            Record record => record.Key,
            PendingReference pending => pending.Text,
            IValue typed => typed.Canonical,
            IReadOnlyList<object?> list => string.Join('\u001e', list.Select(Canonical)),
            decimal number => ExactText.Of(number),
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    private static LocalizedText Texts(object value, string language) =>
        value as LocalizedText ?? LocalizedText.Of([KeyValuePair.Create(language, (string)value)]);
}
