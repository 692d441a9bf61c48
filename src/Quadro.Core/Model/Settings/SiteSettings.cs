using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Diagnostics;
using Quadro.Scripting;
using Quadro.Text;
using Quadro.Values;
using Quadro.Values.Dates;

namespace Quadro.Model.Settings;

/// <summary>The settings from quadro.yaml, with the overrides of the command line.</summary>
public sealed record SiteSettings
{
    /// <summary>The word in 'without' that turns search off.</summary>
    public const string Search = "search";

    /// <summary>The most pages that are indexed by default: a larger index takes gigabytes to make, so the site must
    /// ask for it.</summary>
    public const int MostSearched = 20_000;

    /// <summary>The most records without a schema that get pages by default; larger collections are only lists unless
    /// the site asks for pages.</summary>
    public const int MostUnaskedPages = 500;

    public LocalizedText? Title { get; init; }

    public LocalizedText? Description { get; init; }

    /// <summary>The address of the site (scheme, host and path, with '/' at the end), or null when it is not
    /// known.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The path of the base address: "/" or "/osservatorio/".</summary>
    public string BasePath { get; init; } = "/";

    /// <summary>Whether links between pages are relative, so that they need no server and no fixed address.</summary>
    public bool RelativeLinks { get; init; } = true;

    public string Language { get; init; } = "en";

    public ImmutableArray<string> Languages { get; init; } = ["en"];

    public PartialDate? AsOf { get; init; }

    public Spanned<string>? Owner { get; init; }

    public ImmutableArray<Spanned<string>> Menu { get; init; } = [];

    /// <summary>Pages that the law requires, which the footer of every page links to.</summary>
    public ImmutableArray<Spanned<string>> Legal { get; init; } = [];

    public AccessibilitySettings? Accessibility { get; init; }

    /// <summary>The licence for reuse of the contents, or null.</summary>
    public string? Licence { get; init; }

    /// <summary>The page or address of the privacy notice, or null.</summary>
    public Spanned<string>? Privacy { get; init; }

    public FrozenDictionary<string, CollectionSettings> Collections { get; init; } =
        FrozenDictionary<string, CollectionSettings>.Empty;

    public SeverityOverrides Severities { get; init; } = SeverityOverrides.None;

    public ThemeSettings Theme { get; init; } = new();

    public PictureSettings Pictures { get; init; } = new();

    /// <summary>The files in content/ that may contain active content such as scripts, as paths that may contain
    /// '*'.</summary>
    public ImmutableArray<Spanned<string>> Assets { get; init; } = [];

    public HtmlSettings Html { get; init; } = HtmlSettings.None;

    /// <summary>Pages and files that the site does without, by name: feed, sitemap, robots, ids, search,
    /// headers.</summary>
    public FrozenSet<string> Without { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The entries of <see cref="Without"/> that are only left out because the site's address is not known:
    /// feeds and sitemaps need absolute addresses.</summary>
    public ImmutableArray<string> Placeless { get; init; } = [];

    /// <summary>The limits on the work of a template or an expression.</summary>
    public ScriptLimits Script { get; init; } = new();

    /// <summary>Whether the site has search if it can be made.</summary>
    public bool WantsSearch { get; init; } = true;

    /// <summary>The most pages that search indexes.</summary>
    public int SearchLimit { get; init; } = MostSearched;

    /// <summary>The most records of a collection without a schema that get pages.</summary>
    public int PageLimit { get; init; } = MostUnaskedPages;

    public bool Drafts { get; init; }

    /// <summary>The readers of this build: null for the public, "internal" for all records, "client:ID" for the
    /// public records and that client's.</summary>
    public string? Edition { get; init; }
}

/// <summary>A setting with its place, or without one when it comes from the command line.</summary>
public sealed record Spanned<T>(T Value, SourceSpan? Span);

/// <summary>The accessibility statement that the law requires of a public body: it is reviewed each year and has a
/// contact.</summary>
/// <param name="Statement">A page of the site, or an address.</param>
/// <param name="Reviewed">The day of the last review.</param>
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
    /// <summary>Whether its records are listed on a page of their own; otherwise other pages link to them.</summary>
    public bool HasList { get; init; } = true;

    /// <summary>The addresses in languages that have their own.</summary>
    public FrozenDictionary<string, Spanned<string>> Urls { get; init; } =
        FrozenDictionary<string, Spanned<string>>.Empty;

    public Spanned<string>? UrlIn(string language) => Urls.GetValueOrDefault(language) ?? Url;
}
