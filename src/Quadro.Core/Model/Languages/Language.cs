using System.Collections.Frozen;
using Quadro.Text;
using Quadro.Values.Language;

namespace Quadro.Model.Languages;

/// <summary>The words and formats of one language of the site.</summary>
public sealed record Language(
    string Tag,
    string Name,
    LanguageFormats Formats,
    FrozenDictionary<string, TextEntry> Texts
)
{
    /// <summary>A text without placeholders, or the last part of its key when the language does not have
    /// it.</summary>
    public string Word(string key) =>
        Texts.TryGetValue(key, out var entry) ? entry.Other : key[(key.LastIndexOf('.') + 1)..];
}

/// <summary>A text of the templates; <paramref name="One"/> is its form for a count of one, or null.</summary>
public sealed record TextEntry(string Other, string? One, SourceSpan Span);
