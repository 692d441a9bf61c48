namespace Quadro.Text;

/// <summary>The languages in which messages are worded.</summary>
public enum MessageLanguage
{
    English,
    Italian,
}

/// <summary>One text in every language of the messages; the language is chosen when the text is shown.</summary>
public readonly record struct Wording(string English, string Italian)
{
    private const int Longest = 2000;

    /// <summary>A text without a language: a site's own words, or a reason that the operating system gives.</summary>
    public static Wording Same(string text) => new(text, text);

    /// <summary>A site's own words, or those of the kit, which gives them in both languages.</summary>
    public static Wording OfSite(string english, string italian) => new(english, italian);

    public string In(MessageLanguage language) => language == MessageLanguage.Italian ? Italian : English;

    /// <summary>The text, shortened when it is very long: a message quotes values, and a cell may hold
    /// megabytes.</summary>
    public Wording Short() => new(Short(English), Short(Italian));

    public static Wording Join(string separator, IReadOnlyCollection<Wording> parts) =>
        new(
            string.Join(separator, parts.Select(part => part.English)),
            string.Join(separator, parts.Select(part => part.Italian))
        );

    public override string ToString() => English;

    private static string Short(string text)
    {
        if (text.Length <= Longest)
            return text;
        var end = char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest;
        return text[..end] + "…";
    }
}
