using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Text;

namespace Quadro.Model.Settings;

/// <summary>The appearance of the site's pages where it differs from the kit's.</summary>
public sealed record ThemeSettings
{
    /// <summary>The accent colour, in one of the forms of CSS.</summary>
    public Spanned<string>? Colour { get; init; }

    /// <summary>The path of the logo in content/ or templates/assets/, or null.</summary>
    public Spanned<string>? Logo { get; init; }

    /// <summary>Whether the logo contains the site's name, so that it is not written beside it.</summary>
    public bool LogoHasName { get; init; }

    public ImmutableArray<ThemeFont> Fonts { get; init; } = [];

    /// <summary>The place of 'theme' in the settings, or null when there is none.</summary>
    public SourceSpan? Span { get; init; }

    /// <summary>The values for the site's own templates.</summary>
    public FrozenDictionary<string, string> Own { get; init; } = FrozenDictionary<string, string>.Empty;
}

/// <param name="Use">The use of the font: text, headings, interface.</param>
/// <param name="Families">The name, or several with commas: a browser takes the first that the reader has.</param>
/// <param name="File">The path of the file in content/ or templates/assets/, or null for a font that readers
/// have.</param>
public sealed record ThemeFont(string Use, ImmutableArray<string> Families, Spanned<string>? File);
