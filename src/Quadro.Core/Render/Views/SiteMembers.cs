using System.Collections.Immutable;
using Quadro.Model.Records;
using Quadro.Model.Schemas;
using Quadro.Model.Settings;
using Quadro.Model.Values;
using Quadro.Plan;
using Quadro.Scripting;
using Quadro.Tracing;

namespace Quadro.Render.Views;

/// <summary>What templates see as <c>site</c>.</summary>
internal sealed class SiteMembers(PageHost host) : IScriptMembers
{
    private static readonly ImmutableArray<string> Names =
    [
        "title", "description", "language", "languages", "as_of", "owner", "base_url", "home_url", "menu", "legal", "feeds", "collections", "records", "without", "quality", "generator", "theme", "search_url", "licence", "edition",
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
            "as_of" => AsOf(),
            "owner" => Owner(),
            "base_url" => settings.BaseUrl ?? "",
            "home_url" => HomeUrl,
            "menu" => Entries(host.Plan.Menu, SiteAnswers.Menu),
            "legal" => Entries(host.Plan.Legal, SiteAnswers.Legal),
            "feeds" => Feeds(),
            "collections" => Collections(),
            "records" => Count(),
            "without" => Without(),
            "quality" => new QualityMembers(host),
            "search_url" => SearchUrl(),
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

    private MembersTable Theme(ThemeSettings theme) => new("theme",
    [
        ("colour", () => theme.Colour?.Value ?? ""),
        ("logo", () => Asset(host.Plan.Logo)),
        ("logo_has_name", () => theme.LogoHasName),
        ("stylesheet", () => Asset(host.Plan.Assets.GetValueOrDefault(ThemeFiles.Style))),
        .. theme.Own.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, (Func<object?>)(() => pair.Value))),
    ]);

    private string Asset(PlannedFile? file)
    {
        host.Reads.Add(ReadKind.Setting, SiteAnswers.Theme);
        return file?.Url ?? "";
    }

    private object AsOf()
    {
        host.Reads.Add(ReadKind.Setting, SiteAnswers.AsOf);
        return (object?)host.Model.AsOf ?? Unknown.Missing;
    }

    private string SearchUrl()
    {
        host.Reads.Add(ReadKind.Setting, SiteAnswers.Search);
        return host.Plan.SearchUrls.GetValueOrDefault(host.Language.Tag, "");
    }

    /// <summary>Not what the settings say alone: a site that cannot have a search is one without.</summary>
    private object?[] Without()
    {
        host.Reads.Add(ReadKind.Setting, SiteAnswers.Without);
        return [.. host.Model.Settings.Without.Order(StringComparer.Ordinal)];
    }

    private object Owner()
    {
        host.Reads.Add(ReadKind.Setting, SiteAnswers.Owner);
        return (object?)host.Model.Owner ?? Unknown.Missing;
    }

    private object Count()
    {
        host.Reads.Add(ReadKind.Setting, SiteAnswers.RecordCount);
        return (long)host.Model.RecordCount;
    }

    private ScriptList Entries(IEnumerable<MenuEntry> entries, string which)
    {
        host.Reads.Add(ReadKind.Setting, which);
        var found = new List<object?>();
        foreach (var entry in entries)
        {
            var url = Url(entry);
            if (url is null) continue;
            var here = host.Page?.Url;
            found.Add(new MembersTable("menu entry",
            [
                ("title", () => Title(entry)),
                ("url", () => url),
                ("language", () => Language(entry)),
                ("current", () => here is not null && (here == url || (url.Length > 1 && here.StartsWith(url, StringComparison.Ordinal)))),
            ]));
        }
        return new ScriptList(found);
    }

    private string? Url(MenuEntry entry) => entry switch
    {
        { Collection: { } collection } => host.UrlOfList(collection),
        { Record: { } record } => host.UrlOf(record),
        _ => entry.Url,
    };

    /// <summary>The language of the page that an entry leads to.</summary>
    private string Language(MenuEntry entry) => entry switch
    {
        { Collection: { } collection } => host.Plan.LanguageOfList(collection, host.Language.Tag),
        { Record: { } record } => host.Plan.LanguageOf(record, host.Language.Tag),
        _ => null,
    } ?? host.Language.Tag;

    private string Title(MenuEntry entry) => entry switch
    {
        { Collection: { } collection } => host.CollectionTitle(collection),
        { Record: { } record } => host.TitleOf(record),
        { Words: { } words } => host.Text(words, []),
        _ => entry.Url!.Trim('/'),
    };

    private ScriptList Feeds()
    {
        if (host.Model.Settings.Without.Contains("feed")) return new ScriptList([]);
        var title = host.Words(host.Model.Settings.Title) ?? "";
        return new ScriptList(
        [
            new MembersTable("feed", [("title", () => title), ("url", () => "/feed.xml"), ("type", () => "application/atom+xml")]),
            new MembersTable("feed", [("title", () => title), ("url", () => "/feed.json"), ("type", () => "application/feed+json")]),
        ]);
    }

    private ScriptList Collections()
    {
        host.Reads.Add(ReadKind.Setting, SiteAnswers.CollectionNames);
        var found = new List<object?>();
        foreach (var collection in host.Model.Collections)
        {
            if (collection.Name == CommonFields.Pages || host.UrlOfList(collection.Name) is not { } url) continue;
            found.Add(new MembersTable("collection",
            [
                ("name", () => collection.Name),
                ("title", () => host.CollectionTitle(collection.Name)),
                ("singular", () => host.Words(collection.Schema.Singular) ?? collection.Name),
                ("description", () => (object?)host.Words(collection.Schema.Description) ?? Unknown.Missing),
                ("url", () => url),
                ("count", () => Count(collection)),
            ]));
        }
        return new ScriptList(found);
    }

    private object Count(RecordCollection collection)
    {
        host.Reads.Add(ReadKind.Rows, collection.Name);
        return (long)collection.Published.Length;
    }
}
