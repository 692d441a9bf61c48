using System.Collections.Frozen;
using Quadro.Model.Values;
using Quadro.Text;

namespace Quadro.Model.Languages;

/// <summary>The words and formats of one language of the site.</summary>
public sealed record Language(string Tag, string Name, LanguageFormats Formats, FrozenDictionary<string, TextEntry> Texts);

/// <summary>A text of the templates; <paramref name="One"/> is its form for a count of one, when it has one.</summary>
public sealed record TextEntry(string Other, string? One, SourceSpan Span);
