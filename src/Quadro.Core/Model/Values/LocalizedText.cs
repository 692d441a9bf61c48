using System.Collections.Immutable;

namespace Quadro.Model.Values;

/// <summary>A text in one language or several. The first one stands in where a language is not there.</summary>
public sealed class LocalizedText : IValue, IEquatable<LocalizedText>
{
    /// <exception cref="ArgumentException">There is no text at all, or two in one language.</exception>
    public LocalizedText(ImmutableArray<LanguageText> texts)
    {
        if (texts.IsDefaultOrEmpty) throw new ArgumentException("a localized text has at least one text", nameof(texts));
        for (var i = 0; i < texts.Length; i++)
            for (var j = 0; j < i; j++)
                if (texts[i].Language == texts[j].Language) throw new ArgumentException($"two texts in '{texts[i].Language}'", nameof(texts));
        Texts = texts;
    }

    public ImmutableArray<LanguageText> Texts { get; }

    /// <summary>The text in the language, else in the fallback language, else the first one; and whether it fell back.</summary>
    public LocalizedReading In(string language, string? fallback = null)
    {
        if (Find(language) is { } exact) return new(exact.Text, exact.Language, FellBack: false);
        var other = (fallback is null ? null : Find(fallback)) ?? Texts[0];
        return new(other.Text, other.Language, FellBack: true);
    }

    public string Canonical => Texts[0].Text;

    public string Print(LanguageFormats formats) => In(formats.Language).Text;

    public IEnumerable<string> MemberNames => Texts.Select(text => text.Language);

    public bool TryGetMember(string name, out object? value)
    {
        value = Find(name)?.Text;
        return value is not null;
    }

    public bool Equals(LocalizedText? other) => other is not null && Texts.SequenceEqual(other.Texts);

    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    public override int GetHashCode() => HashCode.Combine(Texts.Length, Texts[0]);

    public override string ToString() => Canonical;

    private LanguageText? Find(string language)
    {
        foreach (var text in Texts) if (text.Language == language) return text;
        return null;
    }
}

public sealed record LanguageText(string Language, string Text);

/// <param name="Language">The language that the text is really in.</param>
public readonly record struct LocalizedReading(string Text, string Language, bool FellBack);
