using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Text;

namespace Quadro.Model.Settings;

/// <summary>How the site's pages look where they differ from the kit's.</summary>
public sealed record ThemeSettings
{
    /// <summary>The accent colour, in one of the forms of CSS.</summary>
    public Spanned<string>? Colour { get; init; }

    /// <summary>A picture in content/ or templates/assets/.</summary>
    public Spanned<string>? Logo { get; init; }

    /// <summary>The logo shows the site's name, which need not be written beside it.</summary>
    public bool LogoHasName { get; init; }

    public ImmutableArray<ThemeFont> Fonts { get; init; } = [];

    /// <summary>Where it stands; null when there is none.</summary>
    public SourceSpan? Span { get; init; }

    /// <summary>What the site's own templates look for.</summary>
    public FrozenDictionary<string, string> Own { get; init; } = FrozenDictionary<string, string>.Empty;
}

/// <param name="Use">What is set in it: text, headings, interface.</param>
/// <param name="Families">Its name; several with commas, the first that a reader has.</param>
/// <param name="File">Where it stands in content/ or templates/assets/; none for a font that readers have.</param>
public sealed record ThemeFont(string Use, ImmutableArray<string> Families, Spanned<string>? File);
