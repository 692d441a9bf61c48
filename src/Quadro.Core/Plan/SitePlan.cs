using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Load;
using Quadro.Model.Records;
using Quadro.Plan.Facets;
using Quadro.Plan.Outputs;
using Quadro.Text;

namespace Quadro.Plan;

/// <summary>Everything that will be made, in a fixed order, and every address by what it shows.</summary>
public sealed class SitePlan
{
    public required ImmutableArray<PlannedPage> Pages { get; init; }

    public required ImmutableArray<Redirect> Redirects { get; init; }

    /// <summary>Assets of the templates by name ("site.css"), with the address that carries their
    /// fingerprint.</summary>
    public required FrozenDictionary<string, PlannedFile> Assets { get; init; }

    /// <summary>The site's logo, when it has one.</summary>
    public PlannedFile? Logo { get; init; }

    /// <summary>Pictures and downloads of content/ by their path in it.</summary>
    public required FrozenDictionary<string, PlannedFile> Files { get; init; }

    /// <summary>The files of <see cref="Files"/> that the settings name: they go out whatever they hold.</summary>
    public FrozenSet<string> Named { get; init; } = FrozenSet<string>.Empty;

    public required TemplateCatalogue Templates { get; init; }

    public required ImmutableArray<MenuEntry> Menu { get; init; }

    public required ImmutableArray<MenuEntry> Legal { get; init; }

    public required RecordUrls RecordUrls { get; init; }

    public required FrozenDictionary<(string, string), string> ListUrls { get; init; }

    /// <summary>Pages by the path of the Markdown file that they show, without language and extension.</summary>
    public required IReadOnlyDictionary<string, Record> BySource { get; init; }

    /// <summary>The ways through the lists, by collection and language.</summary>
    public required FrozenDictionary<(string, string), ImmutableArray<Facet>> Facets { get; init; }

    /// <summary>Every file that the site will have, by its address.</summary>
    public required OutputList Outputs { get; init; }

    /// <summary>The page to search from, by language; none on a site without search.</summary>
    public required FrozenDictionary<string, string> SearchUrls { get; init; }

    /// <summary>The site's languages, its own first.</summary>
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>By address the page in every language in which there is one, itself included; nothing for a page in one
    /// language.</summary>
    public required IReadOnlyDictionary<string, ImmutableArray<PlannedPage>> Counterparts { get; init; }

    /// <summary>The address of a record's page in a language, or in the first one that it is made in; null when it has
    /// none.</summary>
    public string? UrlOf(Record record, string language) =>
        RecordUrls.TryFind(record, language, out var url, out _) ? url : null;

    public string? UrlOfList(string collection, string language) =>
        LanguageOfList(collection, language) is { } made ? ListUrls[(collection, made)] : null;

    /// <summary>The language of the page to which a page in a language leads; null when there is none.</summary>
    public string? LanguageOf(Record record, string language) =>
        RecordUrls.TryFind(record, language, out _, out var made) ? made : null;

    public string? LanguageOfList(string collection, string language)
    {
        if (ListUrls.ContainsKey((collection, language)))
            return language;
        foreach (var other in Languages)
            if (ListUrls.ContainsKey((collection, other)))
                return other;
        return null;
    }
}

/// <summary>An old address, or another name, that leads to a page.</summary>
public sealed record Redirect(string Url, string Target, string Language, SourceSpan Origin);

/// <summary>A file that goes out as it is.</summary>
public sealed record PlannedFile(string Url, SourceEntry Source);

/// <summary>An entry of the main menu: a collection, a page, or an address.</summary>
/// <param name="Words">The key of the words for an address that is none of the site's own.</param>
public sealed record MenuEntry(string? Collection, Record? Record, string? Url, SourceSpan? Span, string? Words = null);
