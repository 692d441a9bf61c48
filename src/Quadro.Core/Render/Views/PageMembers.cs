using System.Collections.Immutable;
using Quadro.Model.Records;
using Quadro.Plan;
using Quadro.Plan.Facets;
using Quadro.Render.Markdown;
using Quadro.Scripting;
using Quadro.Scripting.Forms;
using Quadro.Values;

namespace Quadro.Render.Views;

/// <summary>The variable <c>page</c> of templates.</summary>
internal sealed class PageMembers : IMembers
{
    private static readonly ImmutableArray<string> Names =
    [
        "kind",
        "url",
        "title",
        "description",
        "language",
        "canonical",
        "alternates",
        "translations",
        "original",
        "breadcrumbs",
        "content",
        "content_language",
        "has_content",
        "toc",
        "updated",
        "source",
        "collection",
        "facet",
        "facets",
        "items",
        "pagination",
        "template",
        "record",
    ];

    private readonly PageHost host;
    private readonly PlannedPage page;
    private readonly LanguageMembers languages;
    private RenderedText? text;

    public PageMembers(PageHost host, PlannedPage page)
    {
        (this.host, this.page, languages) = (host, page, new LanguageMembers(host, page));
        host.Model.Note(page);
    }

    public IEnumerable<string> MemberNames => Names;

    public bool TryGetMember(string name, out object? value)
    {
        value = name switch
        {
            "kind" => page.Kind.ToString().ToLowerInvariant(),
            "url" => page.Url,
            "title" => Title,
            "description" => Description,
            "language" => page.Language,
            "canonical" => languages.Canonical,
            "alternates" => languages.Others,
            "translations" => languages.Translations,
            "original" => languages.Original,
            "breadcrumbs" => Breadcrumbs(),
            "content" => host.Form.HasElements ? new HtmlText(Text.Html) : Plain,
            "content_language" => Text.Language,
            "has_content" => Text.Html.Length > 0,
            "toc" => new ScriptList([.. Text.Headings.Select(Entry)]),
            "updated" => Given(page.Text, "updated") ?? Given(page.Text, "date") ?? Unknown.Missing,
            "source" => page.Text is { } text && host.Model.BodiesOf(text) is [var body, ..]
                ? RecordMembers.Source(body.File.Span(0, 0))
                : Source(),
            "collection" => page.Collection ?? "",
            "facet" => FacetMembers.Of(host, page.Facet),
            "facets" => FacetMembers.Of(host, page.Collection ?? ""),
            "items" => page.Pagination?.Items ?? new ScriptList([]),
            "pagination" => page.Pagination is { } pagination ? Pages(pagination) : Unknown.NotApplicable,
            "template" => page.Template.Name,
            "record" => (object?)page.Record ?? Unknown.NotApplicable,
            _ => null,
        };
        return value is not null;
    }

    public override string ToString() => "page";

    private RenderedText Written => page.Text is { } text ? host.Model.TextOf(text) : RenderedText.Empty(page.Language);

    private string Plain => page.Text is { } text ? host.Model.PlainTextOf(text) : "";

    /// <summary>The text below the page's title.</summary>
    private RenderedText Text =>
        text ??= host.Ids.Of(
            Embedding.BelowTitle(Written, firstIsTitle: Given(page.Text, "title") is null && page.Kind == PageKind.Page)
        );

    public string Title
    {
        get
        {
            if (page.Facet is { } facet)
                return FacetTitle(facet);
            if (page.Template.Title is { } key)
                return host.Text(
                    key,
                    page.Record is { } about ? [KeyValuePair.Create<string, object?>("title", host.TitleOf(about))] : []
                );
            if (page.Text is { } shown && Given(shown, "title") is not null)
                return host.TitleOf(shown);
            if (page.Record is { } record && (page.Kind is PageKind.Record || Given(record, "title") is not null))
                return host.TitleOf(record);
            return page.Kind switch
            {
                PageKind.Home => host.Words(host.Model.Settings.Title) ?? "",
                PageKind.List when page.Collection is { } collection => host.CollectionTitle(collection),
                PageKind.Error => host.Text("error404.title", []),
                _ => Written.Headings.FirstOrDefault()?.Title ?? page.Record?.Id ?? page.Template.Name,
            };
        }
    }

    private string FacetTitle(PlannedFacet shown)
    {
        var collection = KeyValuePair.Create<string, object?>("collection", host.CollectionTitle(page.Collection!));
        return shown.Value is { } value
            ? host.Text(
                "theme.facet_value",
                [
                    collection,
                    KeyValuePair.Create<string, object?>("value", FacetMembers.TitleOf(host, shown.Facet.Field, value)),
                ]
            )
            : host.Text(
                "theme.facet",
                [
                    collection,
                    KeyValuePair.Create<string, object?>("facet", FacetMembers.WordOf(host, shown.Facet.Field)),
                ]
            );
    }

    private string Description
    {
        get
        {
            var given = (page.Text ?? page.Record) is { } record
                ? host.Present(Given(record, "summary") ?? Given(record, "description")) as string
                : null;
            if (given is not null)
                return PlainText.Line(given, 200);
            var text = Text.Html;
            var paragraph = text.IndexOf("<p>", StringComparison.Ordinal);
            if (paragraph < 0)
                return page.Kind == PageKind.Home ? host.Words(host.Model.Settings.Description) ?? "" : "";
            var end = text.IndexOf("</p>", paragraph, StringComparison.Ordinal);
            return PlainText.Line(text[paragraph..(end < 0 ? text.Length : end)], 200);
        }
    }

    private static MembersTable Entry(Heading heading) =>
        new(
            "heading",
            [("id", () => heading.Id), ("title", () => heading.Title), ("level", () => (long)heading.Level)]
        );

    private ScriptList Breadcrumbs()
    {
        var way = new List<object?> { Crumb(Title, page.Url) };
        var seen = new HashSet<string>(StringComparer.Ordinal) { page.Url };
        if (page.Record is { } record && page.Kind == PageKind.Record)
            for (var above = Parent(record); above is not null; above = Parent(above))
                if (host.Model.UrlOf(above) is { } url && seen.Add(url))
                    way.Insert(0, Crumb(host.TitleOf(above), url));
        if (
            page.Kind == PageKind.Index
            && page.Record is { } subject
            && host.Model.UrlOf(subject) is { } own
            && seen.Add(own)
        )
            way.Insert(0, Crumb(host.TitleOf(subject), own));
        if (page.Facet is { Value: not null } leaf && seen.Add(leaf.Facet.Url))
            way.Insert(0, Crumb(FacetTitle(leaf with { Value = null }), leaf.Facet.Url));
        if (page.Collection is { } collection && host.Model.UrlOfList(collection) is { } list && seen.Add(list))
            way.Insert(0, Crumb(host.CollectionTitle(collection), list));
        if (page.Kind == PageKind.Page)
            AddFolders(way, seen);
        var home = page.Language == host.Model.Settings.Language ? "/" : $"/{page.Language}/";
        if (seen.Add(home))
            way.Insert(0, Crumb(host.Text("nav.home", []), home));
        return new ScriptList(way);
    }

    private Record? Parent(Record record) =>
        record.Schema.Parent is { } parent ? Given(record, parent.Name) as Record : null;

    private object? Given(Record? record, string field) => record is null ? null : host.Model.Given(record, field);

    private object Source() => RecordMembers.Source(page.Record is { } record ? host.Model.SpanOf(record) : null);

    private void AddFolders(List<object?> way, HashSet<string> seen)
    {
        for (var at = page.Record!.Id.LastIndexOf('/'); at > 0; at = page.Record.Id.LastIndexOf('/', at - 1))
        {
            if (
                host.Model.FindPage(page.Record.Id[..at]) is { } above
                && host.Model.UrlOf(above) is { } url
                && seen.Add(url)
            )
                way.Insert(0, Crumb(host.TitleOf(above), url));
            else if (host.Model.UrlOfList(page.Record.Id[..at]) is { } own && seen.Add(own))
                way.Insert(0, Crumb(host.CollectionTitle(page.Record.Id[..at]), own));
        }
    }

    private static MembersTable Crumb(string title, string url) =>
        new("breadcrumb", [("title", () => title), ("url", () => url)]);

    private static MembersTable Pages(Pagination pagination) =>
        new(
            "pagination",
            [
                ("number", () => (long)pagination.Number),
                ("count", () => (long)pagination.Count),
                ("total", () => (long)pagination.Total),
                ("first_url", () => pagination.UrlOf(1)),
                ("previous_url", () =>
                    pagination.Number > 1 ? pagination.UrlOf(pagination.Number - 1) : Unknown.NotApplicable
                ),
                ("next_url", () =>
                    pagination.Number < pagination.Count
                        ? pagination.UrlOf(pagination.Number + 1)
                        : Unknown.NotApplicable
                ),
                ("urls", () =>
                    new ScriptList([
                        .. Enumerable
                            .Range(1, pagination.Count)
                            .Select(number =>
                                (object?)
                                    new MembersTable(
                                        "page link",
                                        [
                                            ("number", () => (long)number),
                                            ("url", () => pagination.UrlOf(number)),
                                            ("current", () => number == pagination.Number),
                                        ]
                                    )
                            ),
                    ])
                ),
            ]
        );
}
