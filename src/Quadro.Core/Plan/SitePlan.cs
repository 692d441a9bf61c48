using System.Collections.Frozen;
using System.Collections.Immutable;
using Quadro.Load;
using Quadro.Model.Records;
using Quadro.Text;

namespace Quadro.Plan;

/// <summary>Everything that will be made, in a fixed order, and every address by what it shows.</summary>
public sealed class SitePlan
{
    public required ImmutableArray<PlannedPage> Pages { get; init; }

    public required ImmutableArray<Redirect> Redirects { get; init; }

    /// <summary>Assets of the templates by name ("site.css"), with the address that carries their fingerprint.</summary>
    public required FrozenDictionary<string, PlannedFile> Assets { get; init; }

    /// <summary>The site's logo, when it has one.</summary>
    public PlannedFile? Logo { get; init; }

    /// <summary>Pictures and downloads of content/ by their path in it.</summary>
    public required FrozenDictionary<string, PlannedFile> Files { get; init; }

    public required TemplateCatalogue Templates { get; init; }

    public required ImmutableArray<MenuEntry> Menu { get; init; }

    public required ImmutableArray<MenuEntry> Legal { get; init; }

    public required FrozenDictionary<(Record, string), string> RecordUrls { get; init; }

    public required FrozenDictionary<(string, string), string> ListUrls { get; init; }

    /// <summary>Pages by the path of the Markdown file that they show, without language and extension.</summary>
    public required FrozenDictionary<string, Record> BySource { get; init; }

    /// <summary>The ways through the lists, by collection and language.</summary>
    public required FrozenDictionary<(string, string), ImmutableArray<Facet>> Facets { get; init; }

    /// <summary>Every address that the site answers, files and redirects included.</summary>
    public required FrozenSet<string> Urls { get; init; }

    /// <summary>The page to search from, by language; none on a site without search.</summary>
    public required FrozenDictionary<string, string> SearchUrls { get; init; }

    /// <summary>The address of a record's page in a language; null when it has none.</summary>
    public string? UrlOf(Record record, string language) => RecordUrls.GetValueOrDefault((record, language));

    public string? UrlOfList(string collection, string language) => ListUrls.GetValueOrDefault((collection, language));
}

/// <summary>An old address, or another name, that leads to a page.</summary>
public sealed record Redirect(string Url, string Target, string Language, SourceSpan Origin);

/// <summary>A file that goes out as it is.</summary>
public sealed record PlannedFile(string Url, SourceEntry Source);

/// <summary>An entry of the main menu: a collection, a page, or an address.</summary>
/// <param name="Words">The key of the words for an address that is none of the site's own.</param>
public sealed record MenuEntry(string? Collection, Record? Record, string? Url, SourceSpan? Span, string? Words = null);
