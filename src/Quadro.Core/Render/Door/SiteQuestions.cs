using System.Collections.Immutable;
using Quadro.Load;
using Quadro.Model.Languages;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Plan;
using Quadro.Plan.Facets;
using Quadro.Plan.Outputs;
using Quadro.Plan.Styles;
using Quadro.Text;
using Quadro.Values.Dates;

namespace Quadro.Render.Door;

/// <summary>All questions about the site as a whole. A new one is a field here and an entry of
/// <see cref="All"/>.</summary>
internal static class SiteQuestions
{
    /// <summary>The settings, with the options of the command line.</summary>
    public static readonly SiteQuestion<SiteSettings> Settings = new(
        "settings",
        (site, _) => site.Model.Settings,
        (digest, site, _) => digest.Add(site.Options).Add(site.Loaded.Sources.HashOf("quadro.yaml"))
    );

    /// <summary>The declared schemas, with the words for collections and fields.</summary>
    public static readonly SiteQuestion<IEnumerable<SourceEntry>> Schemas = new(
        "schemas",
        (site, _) => site.Loaded.TemplateSchemas.Concat(site.Loaded.DataSchemas).Select(schema => schema.Entry),
        Files
    );

    /// <summary>The texts and the forms of figures of all languages.</summary>
    public static readonly SiteQuestion<ImmutableArray<Language>> Languages = new(
        "languages",
        (site, _) => site.Model.Languages,
        (digest, site, _) => Files(digest, site, site.Loaded.Texts.Select(texts => texts.Entry))
    );

    public static readonly SiteQuestion<ImmutableArray<MenuEntry>> Menu = new(
        "menu",
        (site, _) => site.Plan.Menu,
        Entries
    );

    public static readonly SiteQuestion<ImmutableArray<MenuEntry>> Legal = new(
        "legal",
        (site, _) => site.Plan.Legal,
        Entries
    );

    public static readonly SiteQuestion<PartialDate?> AsOf = new(
        "as_of",
        (site, _) => site.Model.AsOf,
        (digest, _, date) => digest.AddValue(date)
    );

    public static readonly SiteQuestion<Record?> Owner = new(
        "owner",
        (site, _) => site.Model.Owner,
        (digest, _, owner) => digest.AddValue(owner)
    );

    /// <summary>The addresses of the logo and of the theme's style sheet; null where the site has none.</summary>
    public static readonly SiteQuestion<(string? Logo, string? Style)> Theme = new(
        "theme",
        (site, _) => (site.Plan.Logo?.Url, site.Plan.Assets.GetValueOrDefault(ThemeFiles.Style)?.Url),
        (digest, _, theme) => digest.Add(theme.Logo).Add(theme.Style)
    );

    /// <summary>The colours of the site's stylesheets, whose addresses change with their content.</summary>
    public static readonly SiteQuestion<ThemeColours> Colours = new(
        "colours",
        (site, _) => site.Colours,
        (digest, site, _) =>
            site
                .Plan.Assets.Where(asset => asset.Key.EndsWith(".css", StringComparison.Ordinal))
                .OrderBy(asset => asset.Key, StringComparer.Ordinal)
                .Aggregate(digest, (sum, asset) => sum.Add(asset.Key).Add(asset.Value.Url))
    );

    /// <summary>The page to search from, by language.</summary>
    public static readonly SiteQuestion<IReadOnlyDictionary<string, string>> SearchUrls = new(
        "search",
        (site, _) => site.Plan.SearchUrls,
        (digest, _, urls) =>
            urls.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Aggregate(digest, (sum, pair) => sum.Add(pair.Key).Add(pair.Value))
    );

    public static readonly SiteQuestion<long> RecordCount = new(
        "records",
        (site, _) => site.Model.RecordCount,
        (digest, _, count) => digest.Add(count)
    );

    /// <summary>The schemas of all collections, in the order of their names. What the schemas say is asked with
    /// <see cref="Schemas"/> or <see cref="Fields"/>.</summary>
    public static readonly SiteQuestion<IEnumerable<Schema>> Collections = new(
        "collections",
        (site, _) => site.Model.Collections.Select(collection => collection.Schema),
        (digest, _, schemas) => schemas.Aggregate(digest, (sum, schema) => sum.Add(schema.Name))
    );

    /// <summary>The features that the site does not have: those that the settings turn off, and a search that cannot
    /// be made.</summary>
    public static readonly SiteQuestion<IEnumerable<string>> Without = new(
        "without",
        (site, _) => site.Model.Without.Order(StringComparer.Ordinal),
        (digest, _, parts) => parts.Aggregate(digest, (sum, part) => sum.Add(part))
    );

    /// <summary>The addresses of the feeds, with their kinds.</summary>
    public static readonly SiteQuestion<IEnumerable<PlannedOutput>> Feeds = new(
        "feeds",
        (site, _) => site.Plan.Outputs.All.Where(output => output.Kind is PlannedKind.AtomFeed or PlannedKind.JsonFeed),
        (digest, _, feeds) => feeds.Aggregate(digest, (sum, feed) => sum.Add((long)feed.Kind).Add(feed.Url))
    );

    /// <summary>Collections whose records have no page of their own.</summary>
    public static readonly SiteQuestion<IEnumerable<Schema>> RowCollections = new(
        "collections without pages",
        (site, _) =>
            site
                .Model.Collections.Where(collection => !collection.Schema.HasPages)
                .Select(collection => collection.Schema),
        (digest, _, schemas) =>
            schemas.Aggregate(digest, (sum, schema) => sum.Add(schema.Name).Add(schema.Fields.Digest))
    );

    /// <summary>The fields of one collection; null when there is no such collection.</summary>
    public static readonly SiteQuestion<FieldSet?> Fields = new(
        "fields of",
        (site, name) => site.Model.Find(name)?.Schema.Fields,
        (digest, _, fields) => digest.Add(fields?.Digest ?? 0)
    );

    /// <summary>The ways through a list, by its collection and language: "projects it".</summary>
    public static readonly SiteQuestion<ImmutableArray<Facet>> Facets = new(
        "facets of",
        FacetsOf,
        (digest, _, facets) => facets.Aggregate(digest, AddFacet)
    );

    /// <summary>Which records share each value of each facet of a list.</summary>
    public static readonly SiteQuestion<ImmutableArray<Facet>> FacetItems = new(
        "items of facets of",
        FacetsOf,
        (digest, _, facets) =>
            facets
                .SelectMany(facet => facet.Values)
                .Aggregate(digest, (sum, value) => sum.Add(value.Key).AddValue(value.Records))
    );

    /// <summary>The questions that nearly every page asks.</summary>
    public static ImmutableArray<SiteQuestion> Common { get; } = [Settings, Schemas, Languages];

    public static ImmutableArray<SiteQuestion> All { get; } =
    [
        .. Common,
        Menu,
        Legal,
        AsOf,
        Owner,
        Theme,
        Colours,
        SearchUrls,
        RecordCount,
        Collections,
        Without,
        Feeds,
        RowCollections,
        Fields,
        Facets,
        FacetItems,
    ];

    /// <summary>The name under which the facets of a list are asked for.</summary>
    public static string ListIn(string collection, string language) => $"{collection} {language}";

    /// <summary>Adds what pages see of a facet, without its records.</summary>
    public static Digest AddFacet(Digest digest, Facet facet)
    {
        digest.Add(facet.Field.Name).Add(facet.Field.Source).Add(facet.Url).Add(facet.Values.Length);
        foreach (var value in facet.Values)
            digest.Add(value.Key).AddValue(value.Value).Add(value.Url).Add(value.Records.Length);
        return digest;
    }

    private static ImmutableArray<Facet> FacetsOf(SiteSource site, string list) =>
        list.LastIndexOf(' ') is >= 0 and var cut
            ? site.Plan.Facets.GetValueOrDefault((list[..cut], list[(cut + 1)..]), [])
            : [];

    private static Digest Entries(Digest digest, SiteSource site, ImmutableArray<MenuEntry> entries) =>
        entries.Aggregate(digest, (sum, entry) =>
            sum.Add(entry.Collection).Add(entry.Record?.Key).Add(entry.Url).Add(entry.Words)
        );

    private static Digest Files(Digest digest, SiteSource site, IEnumerable<SourceEntry> files) =>
        files.Aggregate(digest, (sum, file) => sum.Add(file.Path).Add(site.Loaded.Sources.HashOf(file.Path)));
}
