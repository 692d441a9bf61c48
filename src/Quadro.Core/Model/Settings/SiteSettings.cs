using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Scripting;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Dates;

namespace Quadro.Model.Settings;

/// <summary>quadro.yaml, with what the command line says in its place.</summary>
public sealed record SiteSettings
{
    /// <summary>What 'without' names to do without search.</summary>
    public const string Search = "search";

    /// <summary>An index of more pages takes gigabytes to make, so that somebody should have asked for it.</summary>
    public const int MostSearched = 20_000;

    /// <summary>A collection that nobody described and that has more records is rows, until somebody asks for
    /// pages.</summary>
    public const int MostUnaskedPages = 500;

    public LocalizedText? Title { get; init; }

    public LocalizedText? Description { get; init; }

    /// <summary>Scheme, host and path, with '/' at the end; null when the site's place is not known.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The path of the base address: "/" or "/osservatorio/".</summary>
    public string BasePath { get; init; } = "/";

    /// <summary>Links from page to page that need no server and no fixed place.</summary>
    public bool RelativeLinks { get; init; } = true;

    public string Language { get; init; } = "en";

    public ImmutableArray<string> Languages { get; init; } = ["en"];

    public PartialDate? AsOf { get; init; }

    public Spanned<string>? Owner { get; init; }

    public ImmutableArray<Spanned<string>> Menu { get; init; } = [];

    /// <summary>Pages that the law asks for, in the footer of every page.</summary>
    public ImmutableArray<Spanned<string>> Legal { get; init; } = [];

    public AccessibilitySettings? Accessibility { get; init; }

    /// <summary>Under which the contents may be used again.</summary>
    public string? Licence { get; init; }

    /// <summary>The page, or the address, that says what becomes of readers' data.</summary>
    public Spanned<string>? Privacy { get; init; }

    public FrozenDictionary<string, CollectionSettings> Collections { get; init; } =
        FrozenDictionary<string, CollectionSettings>.Empty;

    public SeverityOverrides Severities { get; init; } = SeverityOverrides.None;

    public ThemeSettings Theme { get; init; } = new();

    public PictureSettings Pictures { get; init; } = new();

    /// <summary>Files of content/ that may run, as paths with '*' in them.</summary>
    public ImmutableArray<Spanned<string>> Assets { get; init; } = [];

    public HtmlSettings Html { get; init; } = HtmlSettings.None;

    /// <summary>Pages and files that the site does without, by name: feed, sitemap, robots, ids, search,
    /// headers.</summary>
    public FrozenSet<string> Without { get; init; } = FrozenSet<string>.Empty;

    /// <summary>What of <see cref="Without"/> the site would have if it said where it is: addresses in feeds and in a
    /// sitemap are whole.</summary>
    public ImmutableArray<string> Placeless { get; init; } = [];

    /// <summary>How much a template or an expression may do.</summary>
    public ScriptLimits Script { get; init; } = new();

    /// <summary>Whether the site would have search, could it be made.</summary>
    public bool WantsSearch { get; init; } = true;

    /// <summary>The most pages that search goes through.</summary>
    public int SearchLimit { get; init; } = MostSearched;

    /// <summary>Up to how many records of a collection that nobody described get a page each.</summary>
    public int PageLimit { get; init; } = MostUnaskedPages;

    public bool Drafts { get; init; }

    /// <summary>Whom this build is for: null is the public, "internal" sees everything, "client:ID" also what is that
    /// client's.</summary>
    public string? Edition { get; init; }
}

/// <summary>A setting and where it stands; no place when it came from the command line.</summary>
public sealed record Spanned<T>(T Value, SourceSpan? Span);

/// <summary>What the law asks of a public body: a statement, renewed each year, and somebody to write to.</summary>
/// <param name="Statement">A page of the site, or an address.</param>
/// <param name="Reviewed">The day on which it was last renewed.</param>
/// <param name="Feedback">An e-mail address, a page of the site, or an address.</param>
public sealed record AccessibilitySettings(
    Spanned<string>? Statement,
    Spanned<PartialDate>? Reviewed,
    Spanned<string>? Feedback,
    SourceSpan Span
);

public sealed record CollectionSettings(
    Spanned<string>? Url,
    LocalizedText? Title,
    int? PageSize,
    bool? Pages,
    ImmutableArray<string> Sort,
    SourceSpan Span
)
{
    /// <summary>Whether its records are listed on a page of their own; without, other pages lead to them.</summary>
    public bool HasList { get; init; } = true;

    /// <summary>Addresses in the words of each language, where it has its own.</summary>
    public FrozenDictionary<string, Spanned<string>> Urls { get; init; } =
        FrozenDictionary<string, Spanned<string>>.Empty;

    public Spanned<string>? UrlIn(string language) => Urls.GetValueOrDefault(language) ?? Url;
}
