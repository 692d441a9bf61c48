using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Values;

namespace Quadro.Render;

/// <summary>The texts on a page that are in another language than the page. Templates see ordinary strings: each is
/// recognised by reference, and is marked when it is printed unchanged.</summary>
internal sealed class ForeignTexts
{
    private readonly Dictionary<string, string> languages = new(ReferenceEqualityComparer.Instance);

    public void Clear() => languages.Clear();

    public string? LanguageOf(string text) =>
        languages.Count > 0 && languages.TryGetValue(text, out var language) ? language : null;

    /// <summary>The text in the page's language or in its fallback language.</summary>
    public string In(LocalizedText text, string language, string own)
    {
        var reading = text.In(language, own);
        return reading.FellBack ? Mark(reading.Text, reading.Language) : reading.Text;
    }

    /// <summary>The value of a field. A text without a language is in the language of the site.</summary>
    public object? Of(Field field, object? value, string language, string own)
    {
        if (language == own || value is not (string or object?[]) || !HoldsWords(field))
            return value;
        return value is string text ? Of(field, text, own) : Of(field, (object?[])value, own);
    }

    private string Of(Field field, string text, string own) => IsProse(field, text) ? Mark(text, own) : text;

    private object?[] Of(Field field, object?[] values, string own) =>
        [.. values.Select(item => item is string text ? Of(field, text, own) : item)];

    /// <summary>The language of a record's title, or null when it is the requested one.</summary>
    public static string? LanguageOfTitle(Record record, string language, string own) =>
        record.Given("title") switch
        {
            LocalizedText words when words.In(language, own) is { FellBack: true } reading => reading.Language,
            string text
                when language != own
                    && record.Schema.Fields.Find("title") is { } field
                    && HoldsWords(field)
                    && IsProse(field, text) => own,
            _ => null,
        };

    private string Mark(string text, string language)
    {
        if (text.Length == 0)
            return text;
        var own = new string(text.AsSpan());
        languages[own] = language;
        return own;
    }

    private static bool HoldsWords(Field field) =>
        field
            is {
                Type: FieldType.String or FieldType.Inferred,
                IsReference: false,
                Categories.IsEmpty: true,
                Constraints: { Pattern: null, Enum.IsEmpty: true },
                Format: null or "default" or "markdown"
            };

    /// <summary>Whether a text is in a language. Names and codes are the same in all languages: the schema declares a
    /// field of names, and a code is one word.</summary>
    private static bool IsProse(Field field, string text) =>
        field.Name is "title" or "subtitle" or "summary" or "description" or "text"
        || text.Contains(' ', StringComparison.Ordinal);
}
