using System.Collections.Immutable;
using Quadro.Values.Language;

namespace Quadro.Values;

/// <summary>A text in one or more languages; the first one is used when a language is missing. A text without a
/// language ("") serves all.</summary>
public sealed class LocalizedText : IValue, IEquatable<LocalizedText>
{
    private LocalizedText(ImmutableArray<LanguageText> texts) => Texts = texts;

    public ImmutableArray<LanguageText> Texts { get; }

    public static LocalizedText Of(string text) => new([new LanguageText("", text)]);

    /// <summary>Makes a text from at least one text by language; of two in one language the first is kept.</summary>
    /// <exception cref="ArgumentException">There is no text at all.</exception>
    public static LocalizedText Of(IEnumerable<KeyValuePair<string, string>> texts)
    {
        var kept = texts
            .DistinctBy(text => text.Key)
            .Select(text => new LanguageText(text.Key, text.Value))
            .ToImmutableArray();
        return kept.IsEmpty
            ? throw new ArgumentException("a localized text has at least one text", nameof(texts))
            : new(kept);
    }

    /// <summary>The first text, or the one that serves all languages.</summary>
    public string Default => (Find("") ?? Texts[0]).Text;

    /// <summary>The text in the language, else in the fallback language, else the first one, and whether it fell
    /// back.</summary>
    public LocalizedReading In(string language, string? fallback = null)
    {
        if ((Find(language) ?? Find("")) is { } exact)
            return new(exact.Text, exact.Language, FellBack: false);
        var other = (fallback is null ? null : Find(fallback)) ?? Texts[0];
        return new(other.Text, other.Language, FellBack: true);
    }

    /// <summary>The texts of both, or null when they have different texts in one language.</summary>
    public LocalizedText? Join(LocalizedText other)
    {
        var more = other.Texts.Where(text => Find(text.Language) is null).ToList();
        return other.Texts.Any(text => Find(text.Language) is { } own && own.Text != text.Text)
            ? null
            : new([.. Texts, .. more]);
    }

    public string Canonical => Default;

    public string Print(LanguageFormats formats) => In(formats.Language).Text;

    public IEnumerable<string> MemberNames =>
        Texts.Select(text => text.Language).Where(language => language.Length > 0);

    public bool TryGetMember(string name, out object? value)
    {
        value = name.Length == 0 ? null : Find(name)?.Text;
        return value is not null;
    }

    public bool Equals(LocalizedText? other) => other is not null && Texts.SequenceEqual(other.Texts);

    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    public override int GetHashCode() => HashCode.Combine(Texts.Length, Texts[0]);

    public override string ToString() => Canonical;

    private LanguageText? Find(string language)
    {
        foreach (var text in Texts)
            if (text.Language == language)
                return text;
        return null;
    }
}

public sealed record LanguageText(string Language, string Text);

/// <param name="Language">The actual language of the text; empty when it serves all.</param>
public readonly record struct LocalizedReading(string Text, string Language, bool FellBack);
