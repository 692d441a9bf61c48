using System.Collections.Immutable;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Plan;
using Quadro.Plan.Outputs;
using Quadro.Scripting;
using Quadro.Values;

namespace Quadro.Render.Views;

/// <summary>The variable <c>site</c> of templates.</summary>
internal sealed class SiteMembers(PageHost host) : IMembers
{
    private static readonly ImmutableArray<string> Names =
    [
        "title",
        "description",
        "language",
        "languages",
        "as_of",
        "owner",
        "base_url",
        "home_url",
        "menu",
        "legal",
        "feeds",
        "collections",
        "records",
        "without",
        "quality",
        "generator",
        "theme",
        "search_url",
        "licence",
        "edition",
    ];

    public IEnumerable<string> MemberNames => Names;

    public bool TryGetMember(string name, out object? value)
    {
        var settings = host.Model.Settings;
        value = name switch
        {
            "title" => host.Words(settings.Title) ?? "",
            "description" => host.Words(settings.Description) ?? "",
            "language" => settings.Language,
            "languages" => settings.Languages.Cast<object?>().ToArray(),
            "as_of" => (object?)host.Model.AsOf ?? Unknown.Missing,
            "owner" => (object?)host.Model.Owner ?? Unknown.Missing,
            "base_url" => settings.BaseUrl ?? "",
            "home_url" => HomeUrl,
            "menu" => Entries(host.Model.Menu),
            "legal" => Entries(host.Model.Legal),
            "feeds" => Feeds(),
            "collections" => Collections(),
            "records" => host.Model.RecordCount,
            "without" => host.Model.Without.Cast<object?>().ToArray(),
            "quality" => new QualityMembers(host),
            "search_url" => host.Model.SearchUrl ?? "",
            "generator" => "Quadro",
            "licence" => (object?)settings.Licence ?? Unknown.Missing,
            "edition" => settings.Edition ?? "public",
            "theme" => Theme(settings.Theme),
            _ => null,
        };
        return value is not null;
    }

    public override string ToString() => "site";

    private string HomeUrl => host.Language.Tag == host.Model.Settings.Language ? "/" : $"/{host.Language.Tag}/";

    private MembersTable Theme(ThemeSettings theme) =>
        new(
            "theme",
            [
                ("colour", () => theme.Colour?.Value ?? ""),
                ("logo", () => host.Model.LogoUrl ?? ""),
                ("logo_has_name", () => theme.LogoHasName),
                ("stylesheet", () => host.Model.StyleUrl ?? ""),
                .. theme
                    .Own.OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    .Select(pair => (pair.Key, (Func<object?>)(() => pair.Value))),
            ]
        );

    private ScriptList Entries(IEnumerable<MenuEntry> entries)
    {
        var found = new List<object?>();
        foreach (var entry in entries)
        {
            var url = Url(entry);
            if (url is null)
                continue;
            var here = host.Page?.Url;
            found.Add(
                new MembersTable(
                    "menu entry",
                    [
                        ("title", () => Title(entry)),
                        ("url", () => url),
                        ("language", () => Language(entry)),
                        ("current", () =>
                            here is not null
                            && (here == url || (url.Length > 1 && here.StartsWith(url, StringComparison.Ordinal)))
                        ),
                    ]
                )
            );
        }
        return new ScriptList(found);
    }

    private string? Url(MenuEntry entry) =>
        entry switch
        {
            { Collection: { } collection } => host.Model.UrlOfList(collection),
            { Record: { } record } => host.Model.UrlOf(record),
            _ => entry.Url,
        };

    /// <summary>The language of the page that a menu entry leads to.</summary>
    private string Language(MenuEntry entry) =>
        entry switch
        {
            { Collection: { } collection } => host.Model.LanguageOfList(collection),
            { Record: { } record } => host.Model.LanguageOf(record),
            _ => null,
        } ?? host.Language.Tag;

    private string Title(MenuEntry entry) =>
        entry switch
        {
            { Collection: { } collection } => host.CollectionTitle(collection),
            { Record: { } record } => host.TitleOf(record),
            { Words: { } words } => host.Text(words, []),
            _ => entry.Url!.Trim('/'),
        };

    private ScriptList Feeds()
    {
        var title = host.Words(host.Model.Settings.Title) ?? "";
        return new ScriptList([
            .. host.Model.Feeds.Select(feed =>
                (object?)
                    new MembersTable(
                        "feed",
                        [
                            ("title", () => title),
                            ("url", () => feed.Url),
                            ("type", () =>
                                feed.Kind == PlannedKind.AtomFeed ? "application/atom+xml" : "application/feed+json"
                            ),
                        ]
                    )
            ),
        ]);
    }

    private ScriptList Collections()
    {
        var found = new List<object?>();
        foreach (var schema in host.Model.Schemas)
        {
            if (schema.Name == CommonFields.Pages || host.Model.UrlOfList(schema.Name) is not { } url)
                continue;
            found.Add(
                new MembersTable(
                    "collection",
                    [
                        ("name", () => schema.Name),
                        ("title", () => host.CollectionTitle(schema.Name)),
                        ("singular", () => host.Words(schema.Singular) ?? schema.Name),
                        ("description", () => (object?)host.Words(schema.Description) ?? Unknown.Missing),
                        ("url", () => url),
                        ("count", () => host.Model.CountOf(schema.Name)),
                    ]
                )
            );
        }
        return new ScriptList(found);
    }
}
